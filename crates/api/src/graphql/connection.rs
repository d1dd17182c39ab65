//! Relay connections, once for all lists.

use std::borrow::Cow;

use async_graphql::{Context, Object, OutputType, SimpleObject, TypeName};
use linli_app::exec::{Figures, Listing, PageRequest};

use super::{Gql, reader, top};
use crate::wire::{View, without_nul};

/// A list with its place.
pub struct Connection<V> {
    items: Vec<(V, String)>,
    more: bool,
    total: Option<String>,
}

/// One item with its cursor.
pub struct Edge<V> {
    node: V,
    cursor: String,
}

/// Where the page ends.
#[derive(SimpleObject)]
#[graphql(serial)]
pub struct PageInfo {
    /// Whether more follow.
    has_next_page: bool,
    /// Give it as `after` for the next page.
    end_cursor: Option<String>,
}

impl<V: OutputType> TypeName for Connection<V> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Connection", V::type_name()).into()
    }
}

impl<V: OutputType> TypeName for Edge<V> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", V::type_name()).into()
    }
}

#[Object(name_type, serial)]
impl<V: OutputType + Clone> Connection<V> {
    /// The items.
    async fn nodes(&self) -> Vec<&V> {
        self.items.iter().map(|(node, _)| node).collect()
    }

    /// The items with their cursors.
    async fn edges(&self) -> Vec<Edge<V>> {
        self.items.iter().map(|(node, cursor)| Edge { node: node.clone(), cursor: cursor.clone() }).collect()
    }

    /// Where the page ends.
    async fn page_info(&self) -> PageInfo {
        PageInfo { has_next_page: self.more, end_cursor: self.items.last().map(|(_, cursor)| cursor.clone()) }
    }

    /// How many there are, capped: "999+".
    async fn total_count(&self) -> String {
        self.total.clone().unwrap_or_default()
    }
}

#[Object(name_type, serial)]
impl<V: OutputType> Edge<V> {
    /// The item.
    async fn node(&self) -> &V {
        &self.node
    }

    /// Its cursor.
    async fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// One page of what the caller reaches; counts only if asked.
///
/// # Errors
/// *Unauthenticated*, a page that cannot be, or a fault.
pub(super) async fn list<S: Listing, V: View<Of = S>>(
    cx: &Context<'_>,
    filter: Option<S::Filter>,
    sort: Option<S::Sort>,
    first: Option<u32>,
    after: Option<String>,
) -> Gql<Connection<V>> {
    let reader = reader(cx)?;
    let page = async {
        let filter = filter.unwrap_or_default();
        without_nul(&filter)?;
        let page = reader.list::<S>(&filter, sort.unwrap_or_default(), &PageRequest { first, after }).await?;
        let total = if cx.look_ahead().field("totalCount").exists() {
            Some(reader.count::<S>(&filter).await?.to_string())
        } else {
            None
        };
        let (records, cursors): (Vec<S>, Vec<String>) = page.items.into_iter().unzip();
        let items = V::of(records, &reader).await?.into_iter().zip(cursors).collect();
        Ok(Connection { items, more: page.more, total })
    };
    page.await.map_err(|error| top(cx, error))
}

/// All that is counted.
///
/// # Errors
/// *Unauthenticated*, what cannot be counted for this caller, or a fault.
pub(super) async fn figures<F: Figures, V: View<Of = F::Of>>(cx: &Context<'_>, asked: Option<F>) -> Gql<Vec<V>> {
    let reader = reader(cx)?;
    let counted = async {
        let asked = asked.unwrap_or_default();
        without_nul(&asked)?;
        V::of(asked.read(&reader).await?, &reader).await
    };
    counted.await.map_err(|error| top(cx, error))
}
