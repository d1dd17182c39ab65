//! .

pub mod bigrams;
pub mod calendar;
pub mod clocks;
pub mod division_code;
pub mod division_file;
pub mod division_names;
pub mod masking;
pub mod password_rule;
pub mod phone;
pub mod uscc;
