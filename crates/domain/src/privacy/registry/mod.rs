//! The registry of personal fields: every column of every table is either a personal field, with why it is kept, on which
//! legal basis, of which class, for how long and for whose eyes, or it is said not to be one. `linli check` compares it with
//! the schema, so that a migration that adds a column has to extend it (docs/adding-a-personal-field.md).

mod identity;
mod notifications;
mod persons;
mod platform;
mod work;

use std::collections::{BTreeMap, BTreeSet};

use linli_vocabulary::privacy::{DataClass, LegalBasis, Retention};

use super::SealedField;
use crate::error::Message;

/// A table with all its columns.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What it holds, as people call it.
    pub holds: Message,
    /// Its personal columns.
    pub personal: &'static [Field],
    /// All others.
    pub plain: &'static [Plain],
}

/// A personal column.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub column: &'static str,
    /// What it is.
    pub what: Message,
    /// Why it is kept.
    pub purpose: &'static Purpose,
    /// How much harm it can do.
    pub class: DataClass,
    /// How long it is kept.
    pub retention: Retention,
    /// Who sees it in full.
    pub seen_by: &'static Message,
    /// Whether it is encrypted at rest.
    pub sealed: Option<SealedField>,
}

/// Why personal values are kept, and what allows it.
#[derive(Debug)]
pub struct Purpose {
    /// In words.
    pub text: Message,
    /// The legal basis.
    pub basis: LegalBasis,
}

/// Columns that are not personal, by the reason why not; names separated by spaces.
#[derive(Debug)]
pub enum Plain {
    /// Ids, versions and references: they say nothing of a person without the table they point to.
    Ids(&'static str),
    /// Kinds, states, days and figures of the work itself.
    Work(&'static str),
    /// What is official and public: names of divisions and organisations, titles of documents.
    Official(&'static str),
    /// What only machines use: keys, hashes of requests, leases.
    Technical(&'static str),
    /// Encrypted or keyed forms of a personal column that the registry names.
    Derived(&'static str),
}

impl Plain {
    fn columns(&self) -> impl Iterator<Item = &'static str> {
        let (Self::Ids(names)
        | Self::Work(names)
        | Self::Official(names)
        | Self::Technical(names)
        | Self::Derived(names)) = self;
        names.split_ascii_whitespace()
    }
}

impl Field {
    const fn new(
        column: &'static str,
        what: Message,
        purpose: &'static Purpose,
        class: DataClass,
        retention: Retention,
        seen_by: &'static Message,
    ) -> Self {
        Self { column, what, purpose, class, retention, seen_by, sealed: None }
    }

    const fn sealed(mut self, field: SealedField) -> Self {
        self.sealed = Some(field);
        self
    }
}

/// Every table, context by context.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    [identity::TABLES, notifications::TABLES, persons::TABLES, platform::TABLES, work::TABLES].into_iter().flatten()
}

/// Every personal field with its table.
pub fn fields() -> impl Iterator<Item = (&'static Table, &'static Field)> {
    tables().flat_map(|table| table.personal.iter().map(move |field| (table, field)))
}

/// Where schema and registry differ; each column as `table.column`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Columns that nobody has classified.
    pub unclassified: Vec<String>,
    /// Classified columns that are not there.
    pub gone: Vec<String>,
}

/// Compares the registry with the columns of a schema.
#[must_use]
pub fn compare(schema: impl IntoIterator<Item = (String, String)>) -> Difference {
    let mut known: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for table in tables() {
        let columns =
            table.personal.iter().map(|field| field.column).chain(table.plain.iter().flat_map(Plain::columns));
        known.entry(table.name).or_default().extend(columns);
    }
    let mut unclassified = Vec::new();
    for (table, column) in schema {
        if !known.get_mut(table.as_str()).is_some_and(|columns| columns.remove(column.as_str())) {
            unclassified.push(format!("{table}.{column}"));
        }
    }
    let gone = known.iter().flat_map(|(table, columns)| columns.iter().map(move |column| format!("{table}.{column}")));
    Difference { unclassified, gone: gone.collect() }
}

/// Who sees a field in full.
mod eyes {
    use crate::error::Message;

    pub(super) static NOBODY: Message = Message::new("任何人都看不到", "Nobody");
    pub(super) static ONESELF: Message = Message::new("本人", "Oneself");
    pub(super) static ONESELF_AND_SYSTEM: Message =
        Message::new("本人和系统管理员", "Oneself and the system administrator");
    pub(super) static AUDITOR: Message = Message::new("审计管理员", "The audit administrator");
    pub(super) static ADMINISTRATORS: Message =
        Message::new("本人和三类管理员", "Oneself and the three administrators");
    pub(super) static COLLEAGUES: Message = Message::new("登录的工作人员", "Staff who have signed in");
    pub(super) static WHO_READS_THE_RECORD: Message =
        Message::new("有权查看该记录的工作人员", "Staff who may read the record");
    pub(super) static SYSTEM: Message = Message::new("系统管理员", "The system administrator");
}

/// Why personal values are kept.
mod purposes {
    use linli_vocabulary::privacy::LegalBasis::StatutoryDuty;

    use super::Purpose;
    use crate::error::Message;

    pub(super) static SIGN_IN: Purpose = Purpose {
        text: Message::new("登录与身份核验", "Signing in and proving who one is"),
        basis: StatutoryDuty,
    };
    pub(super) static STAFF: Purpose = Purpose {
        text: Message::new("工作人员履职与联系", "Staff doing their work and being reached"),
        basis: StatutoryDuty,
    };
    pub(super) static SECURITY: Purpose = Purpose {
        text: Message::new("网络安全与操作留痕", "Security of the system and traceability"),
        basis: StatutoryDuty,
    };
    pub(super) static CASES: Purpose = Purpose {
        text: Message::new("办理基层治理事项", "Handling matters of grassroots governance"),
        basis: StatutoryDuty,
    };
    pub(super) static FINDING: Purpose = Purpose {
        text: Message::new("查找有权查看的记录", "Finding records one may read"),
        basis: StatutoryDuty,
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_classified_once() {
        let mut seen = BTreeSet::new();
        for table in tables() {
            let columns =
                table.personal.iter().map(|field| field.column).chain(table.plain.iter().flat_map(Plain::columns));
            for column in columns {
                assert!(seen.insert((table.name, column)), "{}.{column} is classified twice", table.name);
            }
        }
    }

    #[test]
    fn a_column_nobody_thought_of_and_one_that_is_gone_are_told() {
        let all = || {
            tables().flat_map(|table| {
                let columns =
                    table.personal.iter().map(|field| field.column).chain(table.plain.iter().flat_map(Plain::columns));
                columns.map(|column| (table.name.to_owned(), column.to_owned()))
            })
        };
        assert_eq!(compare(all()), Difference::default());
        let without_phone = all().filter(|(table, column)| (table.as_str(), column.as_str()) != ("account", "phone"));
        let difference = compare(without_phone.chain([("account".to_owned(), "religion".to_owned())]));
        assert_eq!(difference.unclassified, ["account.religion"]);
        assert_eq!(difference.gone, ["account.phone"]);
    }

    #[test]
    fn what_is_sealed_is_where_the_registry_says() {
        for (table, field) in fields() {
            if let Some(sealed) = field.sealed {
                assert_eq!((sealed.table(), sealed.column()), (table.name, field.column));
            }
        }
    }

    #[test]
    fn every_sealed_field_is_registered() {
        let registered: Vec<_> = fields().filter_map(|(_, field)| field.sealed).collect();
        assert!(SealedField::all().all(|sealed| registered.contains(&sealed)), "{registered:?}");
    }

    #[test]
    fn a_personal_field_is_of_a_personal_class() {
        for (table, field) in fields() {
            assert!(
                matches!(field.class, DataClass::Personal | DataClass::Sensitive),
                "{}.{} stands among the personal fields",
                table.name,
                field.column
            );
        }
    }
}
