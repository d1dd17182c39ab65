//! Both contracts offer the same: each command and each reading once in REST and once in GraphQL, or a reason why not.

use std::collections::BTreeSet;

use crate::town::{camel, contract, schema};

/// What one side has and the other has not, with the reason. A new difference is added here or not made.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("session_open", "sign-in is REST only: its cookie and its throttle belong to HTTP"),
    ("phone_code_send", "a door, as signing in is"),
    ("phone_session_open", "a door: its cookie belongs to HTTP"),
    ("invitation_redeem", "a door: codes are guessed at, and its throttle belongs to HTTP"),
    ("token_issue", "OAuth is HTTP's, and machine clients use REST alone"),
    ("session_refresh", "refresh is REST only: its cookie belongs to HTTP"),
    ("session_close_current", "signing out clears the cookie, which belongs to HTTP"),
    ("event_stream", "live updates: server-sent events here, a subscription there"),
    ("import_upload", "files come in over HTTP only, as bytes"),
    ("import_template", "a file: given over HTTP only"),
    ("import_faulty", "a file: given over HTTP only"),
    ("whistle_attach", "bytes go over REST: GraphQL carries text"),
    ("policy_document_attach", "bytes go over REST: GraphQL carries text"),
    ("attachment_content", "bytes go over REST: GraphQL carries text"),
    ("attachment_thumbnail", "bytes go over REST: GraphQL carries text"),
    ("whistle_document", "bytes go over REST: GraphQL carries text"),
    ("desk", "a page of the single-page app, put together from readings that REST has one by one"),
];

/// `whistle_sound`, `whistle_get`, `whistle_list` of REST in GraphQL's spelling: `whistleSound`, `whistle`, `whistles`.
fn spelled(operation: &str) -> String {
    if let Some(one) = operation.strip_suffix("_get") {
        return camel(one);
    }
    match operation.strip_suffix("_list") {
        Some(many) => {
            let name = camel(many);
            match name.strip_suffix('y') {
                Some(stem) => format!("{stem}ies"),
                None if name.ends_with('s') => format!("{name}es"),
                None => format!("{name}s"),
            }
        }
        None => camel(operation),
    }
}

#[test]
fn both_contracts_offer_the_same() {
    let excepted: BTreeSet<String> = EXCEPTIONS.iter().map(|(name, _)| camel(name)).collect();
    // Every list has an export, which is a file: given over HTTP only.
    let both = contract().operations.iter().filter(|operation| !operation.id.ends_with("_export"));
    let rest: BTreeSet<String> = both.map(|operation| spelled(&operation.id)).collect();
    let graphql: BTreeSet<String> =
        schema().queries.iter().chain(&schema().mutations).map(|operation| operation.name.clone()).collect();
    let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| -> Vec<String> {
        one.difference(other).filter(|name| !excepted.contains(*name)).cloned().collect()
    };
    assert_eq!((only(&rest, &graphql), only(&graphql, &rest)), (vec![], vec![]), "(in REST only, in GraphQL only)");
    let stale: Vec<_> = excepted.iter().filter(|name| rest.contains(*name) == graphql.contains(*name)).collect();
    assert!(stale.is_empty(), "exceptions that are none any more: {stale:?}");
}
