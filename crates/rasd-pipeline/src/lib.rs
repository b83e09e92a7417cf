//! Documents to facts: annotators, overlap resolution, parallel runs.
