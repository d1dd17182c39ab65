//! The doors: what comes in malformed goes out with a 4xx, a code and the field, and leaves nothing behind.

mod bad_input;
mod clock;
mod command_line;
mod fuzz;
mod graphql_http;
mod graphql_limits;
mod http;
mod lists;
mod openapi;
mod origins;
mod pace;
mod problem;
mod proxies;
mod shutdown;
mod statements;
