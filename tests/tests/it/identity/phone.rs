//! Residents and liaisons: they sign up by a code to their telephone, are known by their community, or use a slip.

use reqwest::{Method, header::HeaderValue};
use serde_json::{Value, json};

use crate::{
    authorisation::{On, Row, nothing, reason, row},
    persons,
    town::{Answer, COMMUNITY, Path, Person, Town},
};

/// Asks for a code, as from an address of one's own, and reads it where a demonstration shows it.
async fn code_for(town: &Town, phone: &str) -> String {
    asked(town, phone, "127.0.0.1").await.done();
    let sent = town.sign_in("sysadmin").await.gets("/api/v1/deliveries?first=1").await.done();
    let text = sent.text("/items/0/text");
    text.chars().filter(char::is_ascii_digit).take(6).collect()
}

async fn asked(town: &Town, phone: &str, address: &str) -> Answer {
    let stranger = town.stranger();
    let request = stranger.request(Method::POST, "/api/v1/phone-codes").header("x-forwarded-for", address);
    stranger.sends(request.json(&json!({ "phone": phone }))).await
}

async fn shows(town: &Town, phone: &str, code: &str, name: Option<&str>) -> Answer {
    town.stranger().posts("/api/v1/phone-sessions", json!({ "phone": phone, "code": code, "name": name })).await
}

/// Somebody with a telephone who has signed up.
async fn resident<'town>(town: &'town Town, phone: &str) -> Person<'town> {
    let code = code_for(town, phone).await;
    let opened = shows(town, phone, &code, Some("测某某")).await.done();
    town.stranger().with_token(phone, opened.text("/accessToken"))
}

async fn id_of(person: &Person<'_>) -> String {
    person.gets("/api/v1/me").await.done().text("/id")
}

/// Posts of the demonstration's units that nobody holds.
async fn vacant_posts(town: &Town) -> Vec<String> {
    let secretary = town.sign_in("haitang").await;
    let posts = secretary.gets("/api/v1/posts?vacant=true&first=200").await.done();
    let titled = |post: &&Value| post["title"] == "共建联络员";
    let mine = secretary.gets("/api/v1/organisations?kind=resident_unit&first=200").await.done();
    let division = town.division("511102008").await;
    let at_home: Vec<&Value> = mine.list("/items").iter().filter(|one| one["division"] == division.as_str()).collect();
    let posts = posts.list("/items").iter().filter(titled);
    posts
        .filter(|post| at_home.iter().any(|one| one["id"] == post["organisation"]))
        .map(|post| post["id"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn whoever_holds_the_telephone_signs_up_and_reaches_what_is_for_everybody() {
    let town = Town::own();
    let code = code_for(&town, "+86 138 0001 0001").await;
    let nameless = shows(&town, "13800010001", &code, None).await;
    assert_eq!((nameless.status, nameless.fields), (422, vec!["/name required".to_owned()]), "the code is still good");
    let opened = shows(&town, "13800010001", &code, Some("测某某")).await.done();
    assert_eq!((&opened.body["mustChangePassword"], &opened.body["mustEnrolFactor"]), (&json!(false), &json!(false)));
    let person = town.stranger().with_token("13800010001", opened.text("/accessToken"));
    let me = person.gets("/api/v1/me").await.done();
    assert_eq!((&me.body["byPhone"], me.list("/grants").len()), (&json!(true), 0));
    let own = person.gets(&format!("/api/v1/accounts/{}", me.text("/id"))).await.done();
    assert_eq!((own.text("/kind"), own.text("/phone")), ("phone".to_owned(), "13800010001".to_owned()));

    assert_eq!(person.gets("/api/v1/organisations?first=1").await.done().list("/items").len(), 1);
    for closed in ["whistles", "posts", "persons", "contact-cards", "rule-versions", "imports", "competences"] {
        let answer = person.gets(&format!("/api/v1/{closed}?first=1")).await;
        let nothing = answer.status >= 400 || answer.list("/items").is_empty();
        assert!(nothing, "{closed}: {answer}");
    }
    for (command, input) in [
        ("account.change_password", json!({ "current": "Not-A-Password-1", "new": "Another-Password-2" })),
        ("account.enrol_factor", json!({})),
    ] {
        let answer = person.acts(command, &me.text("/id"), None, input).await;
        assert_eq!(answer.status, 403, "{command}: {answer}");
    }
    // The name it has for the machine opens nothing with whatever password.
    let door = json!({ "account": me.text("/account"), "password": "" });
    assert!(town.stranger().posts("/api/v1/sessions", door).await.status >= 400);
    let door = json!({ "account": me.text("/account"), "password": "x" });
    assert_eq!(town.stranger().posts("/api/v1/sessions", door).await.code.as_deref(), Some("sign_in_failed"));

    let again = shows(&town, "13800010001", &code, Some("测某某")).await;
    assert_eq!(again.code.as_deref(), Some("phone_code_wrong"), "a code is good once: {again}");
}

#[tokio::test]
async fn a_code_cannot_be_guessed_or_had_without_end() {
    let town = Town::with(&[("LINLI_TRUSTED_PROXIES", "127.0.0.1")]);
    let right = code_for(&town, "13800010002").await;
    let wrong = if right == "000000" { "000001" } else { "000000" };
    let early = asked(&town, "13800010002", "127.0.0.1").await;
    assert_eq!(early.status, 429, "one code a minute");
    assert!(early.headers.contains_key("retry-after"));
    for _ in 0..5 {
        let answer = shows(&town, "13800010002", wrong, Some("测某某")).await;
        assert_eq!((answer.status, answer.code.as_deref()), (422, Some("phone_code_wrong")));
    }
    let late = shows(&town, "13800010002", &right, Some("测某某")).await;
    assert_eq!(late.code.as_deref(), Some("phone_code_wrong"), "after five tries even the right one");
    // Across telephones, also those nobody asked a code for: the same answer, then the address is stopped.
    let mut last = late;
    for number in 0..30 {
        last = shows(&town, &format!("138000200{number:02}"), wrong, Some("测某某")).await;
        assert!(matches!(last.code.as_deref(), Some("phone_code_wrong" | "rate_limited")), "{last}");
    }
    assert_eq!(last.code.as_deref(), Some("rate_limited"), "{last}");
    assert_eq!(last.headers.get("retry-after").map(HeaderValue::is_empty), Some(false));
}

#[tokio::test]
async fn nothing_tells_whether_a_telephone_is_known() {
    let town = Town::own();
    resident(&town, "13800010003").await;
    let administrator = town.sign_in("sysadmin").await;
    let staff = json!({ "account": "with-phone", "name": "王小明", "phone": "13800010004" });
    let staff = administrator.acts("account.create", "", None, staff).await.done();
    let mut answers = Vec::new();
    for phone in ["13800010004", "13800010005"] {
        let answer = asked(&town, phone, "127.0.0.1").await;
        let length = answer.headers.get("content-length").cloned();
        answers.push((answer.status, answer.body.to_string(), length));
    }
    assert_eq!(answers[0], answers[1]);
    // A staff account is not opened by its telephone: whoever holds it gets another account, without a role.
    let text = administrator.gets("/api/v1/deliveries?first=2").await.done().text("/items/1/text");
    let code: String = text.chars().filter(char::is_ascii_digit).take(6).collect();
    let opened = shows(&town, "13800010004", &code, Some("王小明")).await.done();
    let person = town.stranger().with_token("13800010004", opened.text("/accessToken"));
    assert_ne!(id_of(&person).await, staff.text("/account/id"));
}

#[tokio::test]
async fn no_role_of_staff_for_whoever_has_only_a_telephone() {
    let town = Town::own();
    let person = resident(&town, "13800010006").await;
    let me = id_of(&person).await;
    let community = town.division(COMMUNITY).await;
    let clerk = json!({ "account": me, "role": "subdistrict_clerk", "division": community, "validFrom": "2026-01-01" });
    for path in Path::BOTH {
        let refused = town.sign_in("secadmin").await.through(path).acts("grant.give", "", None, clerk.clone()).await;
        assert_eq!(refused.code.as_deref(), Some("account_by_phone"), "{refused}");
    }
}

#[tokio::test]
async fn a_slip_puts_one_person_into_one_post_once() {
    let town = Town::own();
    let (one, other) = (resident(&town, "13800010007").await, resident(&town, "13800010008").await);
    let posts = vacant_posts(&town).await;
    let secretary = town.sign_in("haitang").await;
    let issued = secretary.acts("invitation.issue", &posts[0], None, json!({})).await.done();
    let code = issued.text("/code");
    let uses = async |person: &Person<'_>, code: &str| {
        person.posts("/api/v1/invitations/redeem", json!({ "code": code })).await
    };
    assert_eq!(uses(&one, "AAAA-BBBB-CCCC").await.code.as_deref(), Some("invitation_not_good"));
    let typed = code.to_lowercase().replace('-', " ");
    let (first, second) = futures_of(uses(&one, &typed), uses(&other, &code)).await;
    let mut both = [first.status, second.status];
    both.sort_unstable();
    assert_eq!(both, [204, 422], "of two at once one is in: {first} {second}");
    assert_eq!(uses(&one, &code).await.code.as_deref(), Some("invitation_not_good"));
    let (holder, left_out) = if first.status == 204 { (&one, &other) } else { (&other, &one) };
    assert_eq!(holder.gets("/api/v1/posts").await.done().list("/items").len(), 1, "one's own post and no other");
    assert_eq!(left_out.gets("/api/v1/posts").await.done().list("/items").len(), 0);
    let post = secretary.gets(&format!("/api/v1/posts/{}", posts[0])).await.done();
    assert!(post.body["holder"].is_object(), "{post}");
    let held = secretary.acts("invitation.issue", &posts[0], None, json!({})).await;
    assert_eq!(held.code.as_deref(), Some("invitation_not_for_this_post"));
    let listed = secretary.gets(&format!("/api/v1/invitations?post={}", posts[0])).await.done();
    assert!(!listed.body.to_string().contains(&code) && listed.text("/items/0/redeemedBy") == "测某某");

    // Taken back before it was used; and a post that comes with a role of staff has no slip at all.
    let issued = secretary.acts("invitation.issue", &posts[1], None, json!({})).await.done();
    secretary.acts("invitation.revoke", &issued.text("/invitation/id"), None, json!({})).await.done();
    assert_eq!(uses(&other, &issued.text("/code")).await.code.as_deref(), Some("invitation_not_good"));
    assert_eq!(uses(&town.stranger(), &code).await.status, 401);
}

async fn futures_of<A, B>(one: impl Future<Output = A>, other: impl Future<Output = B>) -> (A, B) {
    tokio::join!(one, other)
}

#[tokio::test]
async fn the_community_says_who_somebody_is_and_then_they_read_their_own() {
    let town = Town::own();
    let (person, stranger) = (resident(&town, "13800010009").await, resident(&town, "13800010010").await);
    let me = id_of(&person).await;
    let record = persons::a_person(&town).await;
    let path = format!("/api/v1/persons/{record}");
    assert_eq!(person.gets(&path).await.status, 404);
    let ask = json!({ "division": town.division(COMMUNITY).await, "said": "示范路99号7栋" });
    let link = person.acts("link.ask", &me, None, ask.clone()).await.done().text("/id");
    assert_eq!(person.acts("link.ask", &me, None, ask.clone()).await.code.as_deref(), Some("link_already_asked"));
    assert_eq!(stranger.acts("link.ask", &me, None, ask).await.status, 404, "for nobody else");
    let street = json!({ "division": town.division("511102008").await, "said": "街道" });
    let elsewhere = stranger.acts("link.ask", &id_of(&stranger).await, None, street).await;
    assert_eq!(elsewhere.fields, ["/division link_no_community"]);

    let officer = town.sign_in("fujie").await;
    assert_eq!(town.sign_in("tongjiang").await.gets(&format!("/api/v1/links/{link}")).await.status, 404);
    officer.acts("link.confirm", &link, None, json!({ "person": record })).await.done();
    assert_eq!(person.gets(&path).await.done().text("/id"), record);
    assert_eq!(stranger.gets(&path).await.status, 404);
    let request = json!({ "kind": "copy", "detail": "请给我一份" });
    person.acts("data_request.enter", &record, None, request).await.done();
    assert_eq!(person.gets("/api/v1/data-requests").await.done().list("/items").len(), 1);

    person.acts("link.end", &link, None, json!({})).await.done();
    assert_eq!(person.gets(&path).await.status, 404, "with the next request");
    person.acts("account.give_up", &me, None, json!({})).await.done();
    assert_eq!(person.gets("/api/v1/me").await.status, 401);
    let gone = town.sign_in("sysadmin").await.gets(&format!("/api/v1/accounts/{me}")).await.done();
    assert_eq!((gone.text("/name"), &gone.body["phone"]), ("已注销".to_owned(), &Value::Null));
    let official = town.sign_in("fujie").await;
    let kept = official.acts("account.give_up", &id_of(&official).await, None, json!({})).await;
    assert_eq!(kept.code.as_deref(), Some("account_oneself"), "{kept}");
}

/// Who may do what with links and invitations.
pub fn rows() -> Vec<Row> {
    type Made<'a> = std::pin::Pin<Box<dyn Future<Output = String> + 'a>>;
    fn post(town: &Town) -> Made<'_> {
        Box::pin(async move { vacant_posts(town).await.remove(0) })
    }
    fn invitation(town: &Town) -> Made<'_> {
        Box::pin(async move {
            let post = vacant_posts(town).await.remove(0);
            let issued = town.sign_in("haitang").await.acts("invitation.issue", &post, None, json!({})).await.done();
            issued.text("/invitation/id")
        })
    }
    fn link(town: &Town) -> Made<'_> {
        Box::pin(async move {
            let officer = town.sign_in("fujie").await;
            let known = officer.gets("/api/v1/links?first=1").await.done();
            if let Some(link) = known.list("/items").first() {
                return link["id"].as_str().unwrap().to_owned();
            }
            let person = resident(town, "13800010011").await;
            let ask = json!({ "division": town.division(COMMUNITY).await, "said": "示范路1号" });
            person.acts("link.ask", &id_of(&person).await, None, ask).await.done().text("/id")
        })
    }
    const NOBODY: &str = "person_01900000000070008000000000000000";
    vec![
        row("invitation.issue", On::Made(post), nothing, "haitang", Some("fujie"), None),
        row("invitation.revoke", On::Made(invitation), nothing, "haitang", None, Some("fujie")),
        row(
            "link.ask",
            On::Fujie,
            |t| json!({ "division": t.community, "said": "示范路1号" }),
            "fujie",
            Some("sysadmin"),
            Some("haitang"),
        ),
        row(
            "link.confirm",
            On::Made(link),
            |_| json!({ "person": NOBODY }),
            "fujie",
            Some("haitang"),
            Some("tongjiang"),
        ),
        row("link.refuse", On::Made(link), reason, "fujie", Some("haitang"), Some("tongjiang")),
        row("link.end", On::Made(link), nothing, "fujie", Some("haitang"), Some("tongjiang")),
        row("account.give_up", On::Fujie, nothing, "fujie", Some("sysadmin"), Some("haitang")),
    ]
}
