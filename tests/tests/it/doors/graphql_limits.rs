//! Deep, wide, cyclic and batched queries end early and cheaply.

use serde_json::json;

use crate::town::{Answer, Town};

#[track_caller]
fn refused(case: &str, answer: &Answer) {
    assert!((400..500).contains(&answer.status) && answer.code.is_some(), "{case}: {answer}");
}

async fn ask(query: String) -> Answer {
    let clerk = Town::shared().sign_in("haitang-clerk").await;
    clerk.posts("/graphql", json!({ "query": query })).await
}

/// The same with GraphQL's 200 told apart: a limit that answers 200 must at least carry no data.
async fn ask_for_refusal(case: &str, query: String) {
    let answer = ask(query).await;
    if answer.code.is_none() {
        assert!(answer.body["data"].is_null() && answer.body.pointer("/errors/0").is_some(), "{case}: {answer}");
    } else {
        refused(case, &answer);
    }
}

#[tokio::test]
async fn a_deep_query_is_refused() {
    let deep = (0..60).fold("id".to_owned(), |inner, _| format!("parent {{ {inner} }}"));
    ask_for_refusal("deep", format!("{{ divisions(first: 1) {{ nodes {{ {deep} }} }} }}")).await;
    let nested = format!(
        "{{ divisions(filter: {{ search: {}\"x\"{} }}) {{ nodes {{ id }} }} }}",
        "[".repeat(3000),
        "]".repeat(3000)
    );
    ask_for_refusal("nested value", nested).await;
    // What a text or a comment hides from a careless reader, the parser still nests.
    let lists = format!("{}{}", "[".repeat(3000), "]".repeat(3000));
    for hiding in ["a: __type(name: \"\"\"x\"y\"\"\") { name }", "a: __typename # \r"] {
        ask_for_refusal(hiding, format!("{{ {hiding} b: __type(name: {lists}) {{ name }} }}")).await;
    }
    Town::shared().stranger().gets("/health/live").await.done();
}

#[tokio::test]
async fn a_wide_query_is_refused() {
    let wide = (0..11).map(|n| format!("a{n}: me {{ id }}")).collect::<Vec<_>>().join(" ");
    ask_for_refusal("eleven root fields", format!("{{ {wide} }}")).await;
    let hidden = (0..11).map(|n| format!("a{n}: me {{ id }}")).collect::<Vec<_>>().join(" ");
    ask_for_refusal("eleven root fields in a fragment", format!("query {{ ...F }} fragment F on Query {{ {hidden} }}"))
        .await;
    let commands = (0..11).map(|n| {
        format!("a{n}: whistleSound(id: \"whistle_01900000000070008000000000000000\") {{ userErrors {{ code }} }}")
    });
    ask_for_refusal("eleven commands", format!("mutation {{ {} }}", commands.collect::<Vec<_>>().join(" "))).await;
}

#[tokio::test]
async fn a_costly_query_is_refused() {
    let query =
        "{ divisions(first: 200) { nodes { children { children { children { id posts: children { id } } } } } } }";
    ask_for_refusal("product of lists", query.to_owned()).await;
    let fields = (0..3000).map(|n| format!("a{n}: name")).collect::<Vec<_>>().join(" ");
    ask_for_refusal("three thousand aliases", format!("{{ divisions(first: 200) {{ nodes {{ {fields} }} }} }}")).await;
}

#[tokio::test]
async fn fragments_that_turn_in_circles_or_multiply() {
    ask_for_refusal("cycle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }".to_owned()).await;
    let mut bomb = String::from("{ ...F0 }");
    for n in 0..30 {
        bomb += &format!(" fragment F{n} on Query {{ ...F{} ...F{} }}", n + 1, n + 1);
    }
    bomb += " fragment F30 on Query { me { id } }";
    let started = std::time::Instant::now();
    let answer = ask(bomb).await;
    assert!(answer.status < 500, "{answer}");
    assert!(started.elapsed().as_secs() < 5, "a bomb of fragments took {:?}", started.elapsed());
}

#[tokio::test]
async fn many_directives_and_long_documents() {
    ask_for_refusal("directives", format!("{{ me {} {{ id }} }}", "@include(if: true) ".repeat(5000))).await;
    ask_for_refusal("unclosed", "{ me ".repeat(20_000)).await;
}

#[tokio::test]
async fn array_batches_are_refused() {
    let clerk = Town::shared().sign_in("haitang-clerk").await;
    let answer = clerk.posts("/graphql", json!([{ "query": "{ __typename }" }, { "query": "{ __typename }" }])).await;
    assert_eq!(answer.status, 400, "{answer}");
}
