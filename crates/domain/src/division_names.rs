//! Short names and kinds of divisions.
