//! Divisions: Leshan as it ships, and importing files without half importing them.

mod import;
mod leshan;
