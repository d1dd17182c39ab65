//! The second factor: enrolled once, asked at every sign-in, each code good once.

use serde_json::{Value, json};

use super::totp;
use crate::town::{PASSWORD, Path, Town};

/// A text under this name anywhere in an answer.
fn find(value: &Value, name: &str) -> Option<String> {
    match value {
        Value::Object(fields) => match fields.get(name) {
            Some(Value::String(text)) => Some(text.clone()),
            _ => fields.values().find_map(|value| find(value, name)),
        },
        Value::Array(items) => items.iter().find_map(|value| find(value, name)),
        _ => None,
    }
}

#[tokio::test]
async fn who_has_enrolled_needs_the_code() {
    let town = Town::own();
    let person = town.sign_in_anew("fujie").await;
    let me = person.asks("{ me { id } }", json!({})).await.done().text("/me/id");
    let enrolled = person.acts("account.enrol_factor", &me, None, json!({})).await.done();
    let secret = find(&enrolled.body, "secret").unwrap_or_else(|| panic!("no secret in {enrolled}"));

    // Until it is confirmed it is not asked for.
    town.sign_in_anew("fujie").await;
    let wrong = person.acts("account.confirm_factor", &me, None, json!({ "code": "000000" })).await;
    assert!((400..500).contains(&wrong.status), "{wrong}");
    person.acts("account.confirm_factor", &me, None, json!({ "code": totp::code(&secret, 0) })).await.done();

    let stranger = town.stranger();
    let sign_in = async |code: Option<String>| {
        let mut body = json!({ "account": "fujie", "password": PASSWORD });
        if let Some(code) = code {
            body["code"] = json!(code);
        }
        stranger.posts("/api/v1/sessions", body).await
    };
    sign_in(None).await.refused(401, "second_factor_required");
    assert_eq!(sign_in(Some("000000".into())).await.status, 401);
    assert!(matches!(sign_in(Some("１２３４５６".into())).await.status, 401 | 422));
    let code = totp::code(&secret, 1);
    sign_in(Some(code.clone())).await.done();
    assert_eq!(sign_in(Some(code)).await.status, 401, "a code is good once");
}

#[tokio::test]
async fn nobody_enrols_for_somebody_else() {
    let town = Town::shared();
    let fujie = town.sign_in("fujie").await.asks("{ me { id } }", json!({})).await.done().text("/me/id");
    for path in Path::BOTH {
        for account in ["haitang", "sysadmin", "secadmin"] {
            let other = town.sign_in(account).await.through(path);
            let answer = other.acts("account.enrol_factor", &fujie, None, json!({})).await;
            assert!(matches!(answer.status, 403 | 404), "{account}: {answer}");
        }
    }
}
