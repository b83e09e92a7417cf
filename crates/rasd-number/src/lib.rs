//! Arabic numbers, money and quantities: read exactly and spelled out correctly.

pub mod spell;
