//! Whistles: the whole story, who may do what, and what two people at once do to each other.

mod actions;
mod story;
mod strangers;
mod versions;
