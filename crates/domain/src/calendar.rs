//! The working-day calendar and deadlines counted on it.
