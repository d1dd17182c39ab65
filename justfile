# Every command a person types. Needs Rust 1.95, Node.js 20 and a C compiler; `npx -y rust-just` runs it without installing.

# List all recipes
[private]
default:
    @{{ just_executable() }} --list --unsorted

# Build what changed and start the demonstration town on http://127.0.0.1:8080 (data in ./var)
demo *arguments:
    @node tools/demo.mjs {{ arguments }}

# The demonstration server and the front end with hot reload; Ctrl-C ends both
dev *arguments:
    @node tools/dev.mjs {{ arguments }}

# Write the contracts (OpenAPI, GraphQL schema, permission matrix), the list of errors and the front end's typed documents
gen:
    @node tools/errors.mjs
    @node tools/spa.mjs
    cargo build --locked --package linli
    @node tools/contracts.mjs

# Format everything
fmt:
    cargo fmt --all

# Format, lints, dependency direction, licences, contracts up to date, front end
check:
    @node tools/check.mjs

# All set-up and every test: unit, black box on SQLite and PostgreSQL, front end, browser
test:
    @node tools/test.mjs

# The tests of a coffee break: no PostgreSQL, no browser
test-fast:
    @node tools/test.mjs fast

# Browser tests alone; arguments go to the runner
e2e *arguments:
    @node tools/e2e.mjs {{ arguments }}

# Black-box tests alone on a PostgreSQL of our own; arguments go to cargo test
test-postgres *arguments:
    @node tools/spa.mjs
    cargo build --locked --package linli
    @node tools/postgres.mjs cargo test --locked --workspace --test it {{ arguments }}

# Requests per second and tail latency of the release build, next to pgbench running the same statements
bench *arguments:
    @node tools/spa.mjs
    cargo build --locked --release --package linli
    @node tools/bench.mjs {{ arguments }}

# Races, kills and property tests with their full counts, on both databases
soak:
    @node tools/spa.mjs
    cargo build --locked --package linli
    SOAK=1 PROPTEST_CASES=20000 cargo test --locked --workspace
    SOAK=1 node tools/postgres.mjs cargo test --locked --workspace --test it
