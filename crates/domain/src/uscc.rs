//! Unified social credit codes.
