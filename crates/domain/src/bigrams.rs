//! Search tokens for Chinese and Latin text.
