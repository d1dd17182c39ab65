//! Nothing lives here: the tests are in `tests/it`, one binary with a module per context. They speak HTTP to the built server
//! and link none of its crates, so that they know of it only what a client can know.
