//! What is taken, what is refused, and what is left of it.
