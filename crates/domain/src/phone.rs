//! Mobile numbers.
