//! Checking the rows of a division file.
