//! When each step of a story takes place: on working days, in office hours, and never after now.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use linli_vocabulary::{Date, Timestamp, whistles::WhistleKind};

use super::stories::{Story, Until};

/// One thing that is done.
#[derive(Clone, Copy)]
pub(super) enum Scene {
    Draft,
    Discard,
    Sound,
    Reassign,
    Confirm,
    Close,
    /// What a party does, by the roster's key.
    Party(&'static str, Step),
}

/// What a party does.
#[derive(Clone, Copy)]
pub(super) enum Step {
    Acknowledge,
    ReportIn,
    Handle,
    Finish,
    Return,
}

/// The scenes of a story up to `now`, in order.
pub(super) fn scenes(story: &Story, now: Timestamp) -> Vec<(Timestamp, Scene)> {
    let first = back(now.date().day(), story.ago);
    let mut all = play(story)
        .into_iter()
        .map(|(days, minute, scene)| (moment(forth(first, days), minute), scene))
        .collect::<Vec<_>>();
    if story.ago == 0 {
        // Today's stories have just begun, whatever time of day it is.
        let latest = all.iter().map(|(at, _)| *at).max().unwrap_or(now);
        let earlier = (latest.utc() - now.utc()).max(TimeDelta::zero()) + TimeDelta::minutes(5);
        for (at, _) in &mut all {
            *at = at.plus(-earlier);
        }
    }
    all.retain(|(at, _)| *at < now);
    all
}

/// Day after the draft, minute of the day, scene.
fn play(story: &Story) -> Vec<(u32, i64, Scene)> {
    let until = story.until;
    let mut all = vec![(0, at(9, 20), Scene::Draft)];
    match until {
        Until::Draft => return all,
        Until::Discarded => {
            all.push((0, at(16, 10), Scene::Discard));
            return all;
        }
        _ => all.push((0, at(9, 40), Scene::Sound)),
    }
    match until {
        Until::Returned | Until::Reassigned => {
            all.push((0, at(10, 15), Scene::Party(story.parties[0], Step::Return)));
            if until == Until::Reassigned {
                all.push((1, at(9, 15), Scene::Reassign));
            }
            return all;
        }
        _ => {}
    }
    let emergency = story.kind == WhistleKind::Emergency;
    let acted = story.parties.iter().filter(|key| matches!(**key, "urban-management" | "housing"));
    for (number, key) in (0..).zip(acted) {
        let lead = number == 0;
        let steps: [(Step, u32, i64); 4] = if emergency {
            [
                (Step::Acknowledge, 0, at(9, 46) + number),
                (Step::ReportIn, 0, at(10, 2) + number),
                (Step::Handle, 0, at(10, 6) + number),
                (Step::Finish, 0, at(15, 30) + number),
            ]
        } else {
            [
                (
                    Step::Acknowledge,
                    0,
                    if until == Until::AcknowledgedLate { at(16, 5) } else { at(10, 10) + 9 * number },
                ),
                (Step::ReportIn, 1, at(9, 35) + 12 * number),
                (Step::Handle, 1, at(14, 20) + 15 * number),
                (Step::Finish, if lead { 3 } else { 2 }, at(16, 0) + 20 * number),
            ]
        };
        let most = match until {
            Until::Sounded => 0,
            Until::Acknowledged | Until::AcknowledgedLate => 1,
            Until::ReportedIn => 2,
            Until::Handling => 3,
            Until::HalfDone if lead => 3,
            _ => 4,
        };
        all.extend(steps.into_iter().take(most).map(|(step, day, minute)| (day, minute, Scene::Party(key, step))));
    }
    if matches!(until, Until::Confirmed | Until::Closed) {
        all.push((4, at(10, 0), Scene::Confirm));
    }
    if until == Until::Closed {
        all.push((4, at(10, 25), Scene::Close));
    }
    all
}

const fn at(hour: i64, minute: i64) -> i64 {
    hour * 60 + minute
}

fn moment(day: NaiveDate, minute: i64) -> Timestamp {
    Date::new(day).begins().plus(TimeDelta::minutes(minute))
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// So many weekdays before a day; a day of the weekend counts as the Friday before.
fn back(mut day: NaiveDate, mut days: u32) -> NaiveDate {
    while is_weekend(day) || days > 0 {
        days -= u32::from(!is_weekend(day) && days > 0);
        day = day - Days::new(1);
    }
    day
}

/// So many weekdays after a day.
fn forth(mut day: NaiveDate, mut days: u32) -> NaiveDate {
    while days > 0 {
        day = day + Days::new(1);
        days -= u32::from(!is_weekend(day));
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn weekends_are_left_out() {
        assert_eq!(back(day("2026-11-23"), 1), day("2026-11-20"));
        assert_eq!(back(day("2026-11-22"), 0), day("2026-11-20"));
        assert_eq!(back(day("2026-11-25"), 3), day("2026-11-20"));
        assert_eq!(forth(day("2026-11-20"), 1), day("2026-11-23"));
    }

    #[test]
    fn no_story_is_ahead_of_its_time() {
        let now: Timestamp = "2026-11-23T08:00:00+08:00".parse().expect("a moment");
        for story in super::super::STORIES {
            let scenes = scenes(story, now);
            assert!(!scenes.is_empty() && scenes.iter().all(|(at, _)| *at < now), "{}", story.title);
            assert!(scenes.is_sorted_by_key(|(at, _)| *at) || story.parties.len() > 1, "{}", story.title);
        }
    }
}
