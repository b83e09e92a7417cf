//! The embedded name lists of rasd.
