//! One box over everything: what is found, and above all what is not.

mod index;

use serde_json::{Value, json};

use crate::town::{Answer, COMMUNITY, Person, Town};

/// What a person finds, as `kind title`; both APIs find the same, unless somebody else drafts in between.
pub async fn finds(person: &Person<'_>, text: &str) -> Vec<String> {
    let question = "query($text: String!) { search(text: $text, first: 50) { kind id title subtitle excerpt } }";
    let mut both = Vec::new();
    for _ in 0..5 {
        let rest = searches(person, &[("text", text), ("first", "50")]).await.done();
        let graphql = person.asks(question, json!({ "text": text })).await.done();
        if rest.list("/items") == graphql.list("/search") {
            let told = |hit| format!("{} {}", said(hit, "kind"), said(hit, "title"));
            return rest.list("/items").iter().map(told).collect();
        }
        both = vec![rest.body, graphql.body];
    }
    panic!("the APIs find different things: {both:?}");
}

async fn searches(person: &Person<'_>, query: &[(&str, &str)]) -> Answer {
    let url = reqwest::Url::parse_with_params("http://any/api/v1/search", query).unwrap();
    person.gets(&format!("{}?{}", url.path(), url.query().unwrap_or_default())).await
}

fn said<'a>(hit: &'a Value, field: &str) -> &'a str {
    hit[field].as_str().unwrap_or_default()
}

fn has(found: &[String], kind: &str, piece: &str) -> bool {
    found.iter().any(|one| one.starts_with(kind) && one.contains(piece))
}

#[tokio::test]
async fn a_whistle_is_found_by_its_words_its_text_and_the_beginning_of_its_number() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("翡翠巷窨井盖破损Ｂ座").await;
    let number = whistle.number();
    for text in
        ["翡翠", "窨", "窨井盖", "窨井 破损", "b座", "翡翠 东门", number, &number[..number.len() - 1], &number[10..]]
    {
        assert!(has(&finds(&clerk, text).await, "whistle", "翡翠巷"), "{text} ({number})");
    }
    for text in ["翠翡", "井窨", "翡翠 不相干", "窨井座"] {
        assert!(!has(&finds(&clerk, text).await, "whistle", "翡翠巷"), "{text}");
    }
    let hit = searches(&clerk, &[("text", "窨井 路灯"), ("kinds", "whistle")]).await.done();
    let hit = hit.list("/items").iter().find(|hit| hit["id"] == whistle.id()).cloned().unwrap();
    assert_eq!(hit["subtitle"], number);
    assert!(said(&hit, "excerpt").contains("三盏路灯不亮"), "{hit}");
}

#[tokio::test]
async fn what_somebody_may_not_read_is_not_found() {
    let town = Town::shared();
    let (clerk, secretary) = (town.sign_in("haitang-clerk").await, town.sign_in("haitang").await);
    let draft = clerk.drafts("琥珀里弄化粪池满溢").await;
    let found = async |account: &str| has(&finds(&town.sign_in(account).await, "琥珀里弄").await, "whistle", "琥珀");
    for (account, may) in [("haitang", true), ("shizhong", true), ("leshan", true), ("dept-a", false)] {
        assert_eq!(found(account).await, may, "{account} and a draft");
    }
    for stranger in ["tongjiang", "sysadmin", "secadmin", "auditor", "dept-b"] {
        let person = town.sign_in(stranger).await;
        for text in ["琥珀里弄", "琥", draft.number()] {
            let answer = searches(&person, &[("text", text), ("kinds", "whistle")]).await.done();
            assert_eq!(answer.body, json!({ "items": [] }), "{stranger} learns nothing of {text}, not even a count");
        }
    }
    secretary.sounds(&draft).await;
    assert!(found("dept-a").await && found("dept-b").await, "a sounded whistle is the called departments' business");
    assert!(!found("tongjiang").await);
}

#[tokio::test]
async fn the_first_results_of_somebody_with_little_reach_are_not_used_up_by_others() {
    let town = Town::shared();
    let (mine, others) = (town.sign_in("tongjiang").await, town.sign_in("haitang-clerk").await);
    let _ = others.drafts("玛瑙路口信号灯").await;
    let answer = searches(&mine, &[("text", "玛瑙路口"), ("first", "1")]).await.done();
    assert_eq!(answer.list("/items").len(), 0);
    let again = others.drafts("玛瑙路口护栏").await;
    let answer = searches(&others, &[("text", "玛瑙路口"), ("first", "1"), ("kinds", "whistle")]).await.done();
    assert_eq!(answer.text("/items/0/id"), again.id(), "the newest first, and no more than asked for");
    assert_eq!(answer.list("/items").len(), 1);
}

#[tokio::test]
async fn who_has_not_signed_in_finds_nothing_and_is_told_nothing() {
    let town = Town::shared();
    for text in ["海棠", "", &"长".repeat(80)] {
        searches(&town.stranger(), &[("text", text)]).await.refused(401, "unauthenticated");
    }
}

#[tokio::test]
async fn an_old_title_is_not_found_any_more() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("珊瑚街旧名").await;
    let mut input = town.street_lamp("珍珠街新名").await;
    input["body"] = json!("改写后的经过。");
    let changed = clerk.takes("whistle.change", &whistle, input).await;
    assert!(finds(&clerk, "珊瑚街").await.is_empty());
    assert!(!has(&finds(&clerk, "路灯不亮").await, "whistle", "珍珠街"), "its old text neither");
    assert!(has(&finds(&clerk, "珍珠街").await, "whistle", "珍珠街"));
    clerk.takes("whistle.discard", &changed, json!({ "reason": "重复" })).await;
    assert!(finds(&clerk, "珍珠街").await.is_empty(), "what was discarded is not found");
}

#[tokio::test]
async fn organisations_posts_divisions_and_documents_are_found_by_name_and_initials() {
    let town = Town::shared();
    let city = town.division("5111").await;
    let leshan = town.sign_in("leshan").await;
    let document =
        json!({ "title": "琉璃示范办法", "issuer": "示范局", "number": "琉发〔2026〕17号", "issuedOn": "2026-01-05" });
    leshan.acts("policy_document.create", &city, None, document).await.done();
    let clerk = town.sign_in("haitang-clerk").await;
    for (text, kind, piece) in [
        ("海棠街道", "organisation", "海棠街道"),
        ("HTJD", "organisation", "海棠街道"),
        ("jdb", "organisation", "街道办"),
        ("海棠", "division", "海棠"),
        ("ht", "division", "海棠"),
        ("ys", "division", "乐山"),
        ("511102008", "division", "海棠街道"),
        ("琉璃示范", "policy_document", "琉璃"),
        ("琉发〔2026〕17号", "policy_document", "琉璃"),
        ("书记", "post", "书记"),
        ("sj", "post", "书记"),
    ] {
        assert!(
            has(&finds(&clerk, text).await, kind, piece),
            "{text} finds {kind} {piece}: {:?}",
            finds(&clerk, text).await
        );
    }
    assert_eq!(town.division(COMMUNITY).await, {
        let found = searches(&clerk, &[("text", COMMUNITY), ("kinds", "division")]).await.done();
        found.text("/items/0/id")
    });
}

#[tokio::test]
async fn a_person_is_found_through_the_post_and_as_an_account_only_by_who_keeps_accounts() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let me = clerk.asks("{ me { name } }", json!({})).await.done();
    let mine = me.text("/me/name");
    let secretary = town.sign_in("haitang").await.asks("{ me { name } }", json!({})).await.done();
    let name = secretary.text("/me/name");
    let found = searches(&clerk, &[("text", &name), ("kinds", "post")]).await.done();
    assert!(found.list("/items").iter().any(|hit| said(hit, "subtitle").contains(&name)), "{name}: {found}");
    assert!(!has(&finds(&clerk, &name).await, "account", ""), "others' accounts are not hers to see");
    assert!(has(&finds(&clerk, &mine).await, "account", &mine), "her own is");
    let admin = town.sign_in("sysadmin").await;
    assert!(has(&finds(&admin, &name).await, "account", &name));
    assert!(has(&finds(&admin, "haitang-cl").await, "account", &mine), "by the sign-in name");
}

#[tokio::test]
async fn operators_quotes_and_nonsense_are_text() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    clerk.drafts("青花 NEAR AND 瓷").await;
    for text in [
        "青花 AND 瓷",
        "near",
        "\"青花\"",
        "青花*",
        "(青花",
        "青花 OR 不相干 NOT",
        "terms:青花",
        "青花'; DROP TABLE whistle;--",
        "青花 & | ! <-> :*",
        "%",
        "_",
        "青花\\",
        "^青花",
        "{青花}",
        "青花 -瓷",
        "§511102",
        "w§5111",
        "\u{200b}青花",
    ] {
        let answer = searches(&clerk, &[("text", text)]).await;
        assert!(answer.status == 200 || answer.code.as_deref() == Some("invalid"), "{text}: {answer}");
    }
    for text in ["青花 AND 瓷", "near", "\"青花\"", "(青花", "青花*"] {
        assert!(has(&finds(&clerk, text).await, "whistle", "青花"), "{text}");
    }
    for text in ["青花 OR 不相干", "w§5111", "青花 NOT 瓷"] {
        assert!(!has(&finds(&clerk, text).await, "whistle", "青花"), "{text}");
    }
}

#[tokio::test]
async fn what_cannot_be_asked_is_named() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let long = "长".repeat(51);
    for (query, field) in [
        (vec![("text", "")], "/text"),
        (vec![("text", "，。！")], "/text"),
        (vec![("text", long.as_str())], "/text"),
        (vec![("text", "海\0棠")], "/text"),
        (vec![("first", "5")], "/text"),
        (vec![("text", "海棠"), ("first", "0")], "/first"),
        (vec![("text", "海棠"), ("first", "51")], "/first"),
        (vec![("text", "海棠"), ("first", "x")], "/first"),
        (vec![("text", "海棠"), ("kinds", "session")], "/kinds"),
        (vec![("text", "海棠"), ("kinds", "whatever")], "/kinds"),
        (vec![("text", "海棠"), ("where", "x")], "/where"),
    ] {
        let answer = searches(&clerk, &query).await;
        answer.refused(422, "invalid");
        assert!(answer.fields.iter().any(|one| one.starts_with(field)), "{query:?}: {:?}", answer.fields);
    }
    let longest = "长".repeat(50);
    searches(&clerk, &[("text", &longest)]).await.done();
    let kinds = searches(&clerk, &[("text", "海棠"), ("kinds", "division"), ("kinds", "organisation")]).await.done();
    assert!(kinds.list("/items").iter().all(|hit| ["division", "organisation"].contains(&said(hit, "kind"))));
}

#[tokio::test]
async fn a_post_is_found_by_its_holders_name_and_not_by_how_they_sign_in() {
    let town = Town::shared();
    let officer = town.sign_in("dept-a").await;
    for login in ["haitang-clerk", "haitang-c", "fujie", "leshan", "sysadmin"] {
        let found = officer.gets(&format!("/api/v1/search?kinds=post&text={login}")).await.done();
        assert!(found.list("/items").is_empty(), "{login}: {found}");
    }
}

/// Titles of a list that is asked for a text, and its count: through both APIs the same mechanism answers.
async fn listed(person: &Person<'_>, list: &str, title: &str, text: &str) -> Vec<String> {
    let url =
        reqwest::Url::parse_with_params(&format!("http://any/api/v1/{list}"), [("search", text), ("first", "50")]);
    let url = url.unwrap();
    let rest = person.gets(&format!("{}?{}", url.path(), url.query().unwrap_or_default())).await.done();
    let question =
        format!("query($text: String!) {{ {list}(filter: {{ search: $text }}, first: 50) {{ nodes {{ {title} }} }} }}");
    let graphql = person.asks(&question, json!({ "text": text })).await.done();
    let told = |items: &[Value]| items.iter().map(|item| said(item, title).to_owned()).collect::<Vec<_>>();
    let (rest, graphql) = (told(rest.list("/items")), told(graphql.list(&format!("/{list}/nodes"))));
    assert_eq!(rest, graphql, "{list} {text}");
    rest
}

#[tokio::test]
async fn lists_are_asked_as_the_box_is() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("琉璃厂巷道灯").await;
    for text in ["琉璃", "璃", "琉璃 三盏路灯", whistle.number(), &whistle.number()[..whistle.number().len() - 1]]
    {
        let found = listed(&clerk, "whistles", "title", text).await;
        assert!(found.contains(&"琉璃厂巷道灯".to_owned()), "{text}: {found:?}");
    }
    for text in ["璃琉", "琉璃 不相干"] {
        assert_eq!(listed(&clerk, "whistles", "title", text).await, Vec::<String>::new());
    }
    assert!(
        listed(&clerk, "organisations", "name", "htjd").await.iter().any(|name| name.contains("海棠街道")),
        "initials"
    );
    assert!(
        listed(&clerk, "divisions", "name", "511102008").await.iter().any(|name| name.contains("海棠")),
        "a code's beginning"
    );
    assert_eq!(listed(&town.sign_in("tongjiang").await, "whistles", "title", "琉璃").await, Vec::<String>::new());
    let nothing = clerk.gets("/api/v1/whistles?search=%EF%BC%8C").await;
    assert_eq!(nothing.fields, ["/search out_of_range"], "{nothing}");
}
