//! What a context offers, told once: REST's routes, OpenAPI's operations and GraphQL's fields are all made of the same lines.

use async_graphql::InputType;
use linli_app::{
    Command,
    exec::{Figures, Ground, Listing},
};
use serde::de::DeserializeOwned;
use utoipa::{
    IntoParams, ToSchema,
    openapi::{RefOr, schema::Schema},
};

use crate::wire::View;

/// A face in the making.
pub trait Faces {
    /// A list and the reading of one: `GET /api/v1/whistles`, `GET /api/v1/whistles/{id}`; `whistles(…)`, `whistle(id)`.
    fn listing<S, V>(&mut self)
    where
        S: Listing,
        S::Filter: DeserializeOwned + IntoParams + InputType,
        S::Sort: DeserializeOwned + ToSchema + InputType,
        V: View<Of = S>;

    /// Numbers that are counted over many records: `GET /api/v1/indicators`; `indicators(filter)`.
    fn figures<F, V>(&mut self)
    where
        F: Figures + DeserializeOwned + IntoParams + InputType,
        V: View<Of = F::Of>;

    /// A command: `POST /api/v1/whistles/{id}/report-in`, or on its container when it creates; `whistleReportIn(id, input)`.
    fn command<C, V>(&mut self)
    where
        C: Command + DeserializeOwned + ToSchema + InputType,
        V: View<Of = C::Output>;

    /// A command that needs no more than its target: no body, no `input`.
    fn step<C, V>(&mut self)
    where
        C: Command + Default + DeserializeOwned + ToSchema,
        V: View<Of = C::Output>;
}

/// `policy_documents`, `audit_entries`.
pub(crate) fn plural(singular: &str) -> String {
    match singular.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o']) => format!("{stem}ies"),
        _ if singular.ends_with('s') => format!("{singular}es"),
        _ => format!("{singular}s"),
    }
}

/// `whistle.report_in` → `whistleReportIn`.
pub(crate) fn camel(name: &str) -> String {
    let mut words = name.split(['.', '_']);
    let mut all = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        all.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        all.push_str(letters.as_str());
    }
    all
}

/// Whether a command makes something in what it stands on, instead of changing it.
pub(crate) fn creates<C: Command>() -> bool {
    C::NEEDS.name().split('.').next() != Some(C::On::KIND.name().as_str())
}

/// What a type says of itself.
pub(crate) fn about<T: ToSchema>() -> Option<String> {
    match T::schema() {
        RefOr::T(Schema::Object(object)) => object.description,
        RefOr::Ref(reference) => Some(reference.description),
        RefOr::T(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled_as_each_face_spells_them() {
        assert_eq!(camel("whistle.report_in"), "whistleReportIn");
        assert_eq!(camel(&plural("audit_entry")), "auditEntries");
        assert_eq!(plural("person_access"), "person_accesses");
        assert_eq!((plural("calendar_year"), plural("day")), ("calendar_years".to_owned(), "days".to_owned()));
    }
}
