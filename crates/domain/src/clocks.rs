//! A clock that runs towards a deadline.
