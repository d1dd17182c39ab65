//! Two hundred thousand notifications: the bell and the page stay quick, because each goes by an index of its own.

use std::time::{Duration, Instant};

use crate::town::{Database, Town};

/// A hundred thousand each for two people, one in fifty unread.
fn fill() -> String {
    let (numbers, id) = if Database::is_postgres() {
        let id = "CAST(lpad(to_hex(n.i), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n.i), 12, '0') AS uuid)";
        ("(SELECT generate_series(1, 200000) AS i)", id)
    } else {
        let numbers =
            "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT i FROM n)";
        (numbers, "unhex(printf('%08x000070008000%012x', n.i, n.i))")
    };
    format!(
        "INSERT INTO notification (id, version, account, kind, record, subject, about, once, at, read_at)
         SELECT {id}, 1, a.id, 'closed', 'account', a.id, '{{}}', 'size:' || CAST(n.i AS text), a.created_at,
                CASE WHEN n.i % 50 < 2 THEN NULL ELSE a.created_at END
         FROM {numbers} n JOIN account a ON a.login = CASE WHEN n.i % 2 = 0 THEN 'dept-a' ELSE 'dept-b' END"
    )
}

#[tokio::test]
async fn two_hundred_thousand_are_in_nobodys_way() {
    let database = Database::copy();
    database.edits(&fill());
    database.edits("ANALYZE");
    let of = "SELECT id FROM notification WHERE account = (SELECT id FROM account WHERE login = 'dept-a')";
    for (select, index) in [
        (format!("{of} AND read_at IS NULL ORDER BY at DESC, id DESC LIMIT 51"), "notification_unread"),
        (format!("{of} ORDER BY at DESC, id DESC LIMIT 51"), "notification_account_at_id"),
    ] {
        let plan = database.plan(&select);
        assert!(plan.contains(index), "{select}\n{plan}");
        assert!(!plan.to_uppercase().contains("TEMP B-TREE") && !plan.contains("Sort"), "{plan}");
    }
    let town = Town::at(database);
    let person = town.sign_in("dept-a").await;
    for path in ["/api/v1/unread-counts", "/api/v1/notifications?unread=true", "/api/v1/notifications"] {
        person.gets(path).await.done();
        let started = Instant::now();
        let answer = person.gets(path).await.done();
        let took = started.elapsed();
        assert!(took < Duration::from_millis(300), "{path} took {took:?}");
        if path.ends_with("counts") {
            assert_eq!(answer.body["items"][0]["count"], 100, "99+");
        }
    }
}
