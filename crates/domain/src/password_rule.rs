//! What a password must look like.
