//! Evidence of the demonstration: drawings, not photographs, because no place and nobody shall be recognised.

use std::{collections::HashMap, sync::Arc};

use linli_app::{
    App, Target,
    attachments::Attach,
    exec::{PageRequest, Request},
    whistles::{WhistleFilter, WhistleSort},
};
use linli_domain::{Result, authorisation::Caller, whistles::Whistle};
use linli_vocabulary::{AccountId, whistles::WhistleState};

/// The subdistrict whose clerk has a camera.
const SUBDISTRICT: &str = "511102008";
const FILES: [(&str, &[u8]); 3] = [
    ("现场示意一.jpg", include_bytes!("../../../../data/demo/water-on-the-road.jpg")),
    ("现场示意二.jpg", include_bytes!("../../../../data/demo/after-the-work.jpg")),
    (
        "现场记录.txt",
        "到场时间：上午九时。\n现场情况：积水约三十厘米，已设置警示标志。\n需要：疏通雨水井六座。\n".as_bytes(),
    ),
];

/// Brings the drawings to two open whistles of the subdistrict, those that they fit best.
///
/// # Errors
/// A fault, or a refusal that nobody foresaw.
pub async fn seed(app: &App, accounts: &HashMap<&'static str, AccountId>) -> Result<()> {
    let caller = Caller::System { job: "demo", on_behalf_of: accounts.get("haitang-clerk").copied() };
    let clerk = Arc::new(Request { caller, ..Request::system("demo") });
    let reader = app.read(&clerk)?;
    let page =
        reader.list::<Whistle>(&WhistleFilter::default(), WhistleSort::default(), &PageRequest::default()).await?;
    let mut open: Vec<_> = page.items.into_iter().map(|(whistle, _)| whistle).collect();
    open.retain(|whistle| {
        whistle.place.division_code.starts_with(SUBDISTRICT)
            && !matches!(whistle.state, WhistleState::Closed | WhistleState::Discarded)
    });
    // The drawings show water on a road.
    open.sort_by_key(|whistle| !whistle.content.title.contains(['水', '路', '沟']));
    for whistle in open.into_iter().take(2) {
        for (name, bytes) in FILES {
            let file = Attach::<Whistle>::new(name.to_owned(), bytes.to_vec());
            app.execute(&clerk, Target::of(whistle.id), file).await?;
        }
    }
    Ok(())
}
