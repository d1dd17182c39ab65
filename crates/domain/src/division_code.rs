//! Statistical division codes.
