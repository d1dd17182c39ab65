//! Who is put on the duty roster, moved or taken off it hears of it.

use linli_domain::{
    Result,
    notifications::{About, DutyShift},
};
use linli_persistence::{exec::event, notifications::Audience};
use linli_vocabulary::{Kind, notifications::NoticeKind};

use super::{Notifies, Telling};
use crate::exec::Tx;

async fn of_shift(tx: &mut Tx, event: &event::Model) -> Result<Vec<Telling>> {
    let shift = tx.read::<DutyShift>(event.subject.into()).await?;
    if shift.content.ends_at <= tx.now() {
        return Ok(Vec::new());
    }
    Ok(vec![Telling {
        kind: NoticeKind::OnDuty,
        record: (Kind::DutyShift, event.subject),
        about: About { due: Some(shift.content.begins_at), ..About::default() },
        audience: vec![Audience::Account(shift.content.account)],
    }])
}

pub(super) struct Set;

impl Notifies for Set {
    const EVENT: &'static str = "duty_shift.set";

    async fn told(tx: &mut Tx, event: &event::Model) -> Result<Vec<Telling>> {
        of_shift(tx, event).await
    }
}

pub(super) struct Closed;

impl Notifies for Closed {
    const EVENT: &'static str = "duty_shift.closed";

    async fn told(tx: &mut Tx, event: &event::Model) -> Result<Vec<Telling>> {
        of_shift(tx, event).await
    }
}
