//! Benchmarks of rasd beside the peers and the physical limits: the shared corpus and helpers.
