//! Whistles: the whole story, who may do what, and what two people at once do to each other.

mod actions;
mod rows;
mod story;
mod strangers;
mod versions;

pub use rows::rows;
