//! The index as an operator meets it: made anew, restored, and asked the database how it is used.

use super::{finds, has};
use crate::town::{Database, Town};

#[tokio::test]
async fn an_index_made_anew_finds_the_same() {
    let town = Town::own();
    let clerk = town.sign_in("haitang-clerk").await;
    clerk.drafts("玳瑁桥下积水").await;
    let mut before = Vec::new();
    let questions = ["玳瑁", "水", "海棠", "sj", "511102008"];
    for text in questions {
        before.push(finds(&clerk, text).await);
    }
    assert!(has(&before[0], "whistle", "玳瑁"));
    town.database().edits("DELETE FROM search_entry");
    assert!(finds(&clerk, "玳瑁").await.is_empty(), "without an index nothing is found");
    let ended = town.database().runs(&["search", "rebuild"]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(ended.out.contains("records can be found"), "{ended:?}");
    for (text, before) in questions.into_iter().zip(before) {
        assert_eq!(finds(&clerk, text).await, before, "{text}");
    }
}

#[tokio::test]
async fn what_was_restored_is_found() {
    let town = Town::own();
    town.sign_in("haitang-clerk").await.drafts("砗磲巷垃圾清运").await;
    let (from, copy) = (town.database(), Database::empty());
    let file = from.folder.join("search.backup");
    let file = file.to_str().unwrap();
    assert_eq!(from.runs(&["backup", file]).code, Some(0));
    copy.takes_keys_of(from);
    let ended = copy.runs(&["restore", file]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let restored = Town::at(copy);
    assert!(has(&finds(&restored.sign_in("haitang-clerk").await, "砗磲").await, "whistle", "砗磲"));
    assert!(finds(&restored.sign_in("tongjiang").await, "砗磲").await.is_empty());
}
