//! Search across contexts: the index proposes, each record's own scoped read decides.

use linli_domain::{
    Error, Message, Result,
    divisions::Division,
    identity::Account,
    organisations::{Organisation, Post},
    policy_documents::PolicyDocument,
    search::{Question, SEARCHED, SearchText},
    whistles::Whistle,
};
use linli_persistence::{
    exec::{Found, Record},
    search::posts_of_holders,
};
use linli_vocabulary::Kind;
use uuid::Uuid;

pub use linli_persistence::search::{fill_if_empty, rebuild};

use crate::exec::Reader;

/// Most results of one kind.
const MOST: u32 = 50;
/// Results of one kind when it is not said how many.
const USUAL: u32 = 10;

/// Something that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Kind of the record.
    pub kind: Kind,
    /// Its id.
    pub subject: Uuid,
    /// What it is called.
    pub title: String,
    /// Its number, code, short name or holder.
    pub subtitle: String,
    /// The piece of its text around what was asked, if it was found there.
    pub excerpt: Option<String>,
}

/// What the caller may see that a text finds, kind by kind; of each kind at most `first`.
///
/// # Errors
/// *Invalid* for a text, kind or number that is not acceptable, or a fault.
pub async fn search(reader: &Reader, text: &str, kinds: &[Kind], first: Option<u32>) -> Result<Vec<Hit>> {
    let question = Question::parse("text", text)?;
    let first = first.unwrap_or(USUAL);
    if !(1..=MOST).contains(&first) {
        let message = Message::new("每类1到50条。", "1 to 50 results of each kind.");
        return Err(Error::field("first", "out_of_range", message));
    }
    if kinds.iter().any(|kind| !SEARCHED.contains(kind)) {
        let message = Message::new("这一类记录不能搜索。", "Records of this kind cannot be searched.");
        return Err(Error::field("kinds", "unknown_value", message));
    }
    let mut hits = Vec::new();
    for kind in SEARCHED.into_iter().filter(|kind| kinds.is_empty() || kinds.contains(kind)) {
        hits.extend(of_kind(reader, kind, &question, first.into()).await?);
    }
    Ok(hits)
}

async fn of_kind(reader: &Reader, kind: Kind, question: &Question, first: u64) -> Result<Vec<Hit>> {
    match kind {
        Kind::Account => found::<Account>(reader, question, Found::Oldest, first).await,
        Kind::Division => found::<Division>(reader, question, Found::Oldest, first).await,
        Kind::Organisation => found::<Organisation>(reader, question, Found::Oldest, first).await,
        Kind::PolicyDocument => found::<PolicyDocument>(reader, question, Found::Newest, first).await,
        Kind::Post => posts(reader, question, first).await,
        Kind::Whistle => found::<Whistle>(reader, question, Found::Newest, first).await,
        _ => Ok(Vec::new()),
    }
}

async fn found<S: Record>(reader: &Reader, question: &Question, order: Found, first: u64) -> Result<Vec<Hit>> {
    let records = reader.find::<S>(question, order, first).await?;
    Ok(records.iter().filter_map(|record| Some(hit(record, &record.searched()?, question))).collect())
}

fn hit<S: Record>(record: &S, text: &SearchText, question: &Question) -> Hit {
    Hit {
        kind: S::KIND,
        subject: record.id().into(),
        title: text.title.clone(),
        subtitle: text.subtitle.clone(),
        excerpt: text.excerpt(question),
    }
}

/// Posts by what they are called or by who holds them, told with organisation and holder.
async fn posts(reader: &Reader, question: &Question, first: u64) -> Result<Vec<Hit>> {
    let today = reader.now().date();
    let mut posts = posts_of_holders(reader, question, today, first).await?;
    for post in reader.find::<Post>(question, Found::Oldest, first).await? {
        if posts.len() as u64 == first {
            break;
        }
        if posts.iter().all(|other| other.id != post.id) {
            posts.push(post);
        }
    }
    let holders = posts.iter().filter_map(|post| post.holder_on(today)).map(|tenure| tenure.account);
    let names = reader.names(holders.collect()).await?;
    let organisations: Vec<_> = posts.iter().map(|post| post.organisation).collect();
    let organisations = reader.many::<Organisation>(&organisations).await?;
    let told = |post: &Post| {
        let organisation = organisations.get(&post.organisation).map(|organisation| organisation.content.name.clone());
        let holder = post.holder_on(today).and_then(|tenure| names.get(&tenure.account)).cloned();
        let subtitle = organisation.into_iter().chain(holder).collect::<Vec<_>>().join(" · ");
        hit(post, &SearchText { subtitle, ..post.searched().unwrap_or_default() }, question)
    };
    Ok(posts.iter().map(told).collect())
}
