//! What an operator asks about an installation as a whole: whether its records are sound, what it still lacks, and for a
//! copy of it. Nothing here has a caller's scope; only the command line gets here.

pub mod checks;
pub mod copy;
pub mod inventory;
pub mod trail;
