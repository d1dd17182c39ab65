//! What only a demonstration does: change roles without a password, set the clock forward, follow the story. `linli demo`
//! alone asks for it; on the database of an installation that works there is none to be had.

mod story;

pub use linli_persistence::demonstration::Player;
pub use story::{Story, StoryStep};

use std::sync::Arc;

use chrono::{Datelike, TimeDelta};
use linli_domain::{Error, Message, Result};
use linli_persistence::demonstration::{carry_sessions, players};
use linli_vocabulary::{Date, Timestamp};
use tokio::sync::Mutex;

use crate::{
    calendar::known_years,
    exec::{App, Reader, Request},
    identity::Opened,
};

/// Said on a page that no program reads: these refusals share a code and stand in no table of docs/errors.md.
const DEMONSTRATION_ONLY: &str = "demonstration";

/// An application on the database of a demonstration.
#[derive(Clone)]
pub struct Demonstration {
    app: App,
    /// One sets the clock at a time: sessions and clock move together.
    forwarding: Arc<Mutex<()>>,
}

impl App {
    /// The demonstration, if this is one.
    #[must_use]
    pub fn demonstration(&self) -> Option<Demonstration> {
        let app = self.clone();
        self.settings().demonstration.then(|| Demonstration { app, forwarding: Arc::default() })
    }
}

fn refused(message: Message) -> Error {
    Error::Rule(DEMONSTRATION_ONLY, message)
}

impl Demonstration {
    fn reader(&self) -> Reader {
        self.app.reader(&Arc::new(Request::system("demo")))
    }

    /// What its clock shows.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.app.clock().now()
    }

    /// Everybody who plays, role by role.
    ///
    /// # Errors
    /// A fault.
    pub async fn players(&self) -> Result<Vec<Player>> {
        players(&self.reader()).await
    }

    /// Signs in as one of those who play, without a password.
    ///
    /// # Errors
    /// A sentence when nobody of this name plays, or a fault.
    pub async fn enter(&self, request: &Arc<Request>, login: &str) -> Result<Opened> {
        if !self.players().await?.iter().any(|player| player.login == login) {
            return Err(refused(Message::new("演示里没有这个账号。", "Nobody of this name plays here.")));
        }
        self.app.sign_in_without_password(request, login).await
    }

    /// The last day to which the clock can be set: the end of the last loaded year of the calendar that follows without a gap.
    ///
    /// # Errors
    /// A fault.
    pub async fn last_day(&self) -> Result<Date> {
        let years = known_years(&self.reader()).await?;
        let mut year = self.now().date().day().year();
        while years.contains(&(year + 1)) {
            year += 1;
        }
        let last = chrono::NaiveDate::from_ymd_opt(year, 12, 31);
        last.map(Date::new).ok_or_else(|| Error::internal("a year without an end"))
    }

    /// Sets the clock forward for everybody: what becomes due is done by the worker within seconds, and open sessions come
    /// along. Back is only through a reset: what happened has happened.
    ///
    /// # Errors
    /// A sentence when the loaded calendar ends before, or a fault.
    pub async fn forward(&self, by: TimeDelta) -> Result<Timestamp> {
        let _one = self.forwarding.lock().await;
        let last = self.last_day().await?;
        if self.now().plus(by).date() > last {
            return Err(refused(Message::of(
                format!("工作日历只载入到{last}，演示时钟不能再往前拨。重置后从头开始。"),
                format!("The working-day calendar ends on {last}; the clock cannot go further. Reset to begin anew."),
            )));
        }
        carry_sessions(self.app.db(), by).await?;
        Ok(self.app.clock().forward(by))
    }
}
