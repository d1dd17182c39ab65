//! Names of accounts for timelines and audit: looked up for all at once.

use std::collections::HashMap;

use linli_domain::Result;
use linli_vocabulary::{AccountId, ClientId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter, QuerySelect,
    sea_query::{Alias, Expr, Query},
};

use super::{Fault, Reader};
use crate::identity::client;

#[derive(FromQueryResult)]
struct Named {
    id: AccountId,
    name: String,
}

impl Reader {
    /// Display names, as officials sign their work.
    ///
    /// # Errors
    /// A fault.
    pub async fn names(&self, accounts: Vec<AccountId>) -> Result<HashMap<AccountId, String>> {
        self.column("name", accounts).await
    }

    /// Sign-in names, which audit shows.
    ///
    /// # Errors
    /// A fault.
    pub async fn logins(&self, accounts: Vec<AccountId>) -> Result<HashMap<AccountId, String>> {
        self.column("login", accounts).await
    }

    /// Names of machine clients, which audit shows.
    ///
    /// # Errors
    /// A fault.
    pub async fn clients(&self, mut clients: Vec<ClientId>) -> Result<HashMap<ClientId, String>> {
        clients.sort_unstable();
        clients.dedup();
        if clients.is_empty() {
            return Ok(HashMap::new());
        }
        let rows: Vec<(ClientId, String)> = client::Entity::find()
            .select_only()
            .columns([client::Column::Id, client::Column::Name])
            .filter(client::Column::Id.is_in(clients))
            .into_tuple()
            .all(self.connection())
            .await
            .or_fault()?;
        Ok(rows.into_iter().collect())
    }

    async fn column(&self, column: &'static str, mut accounts: Vec<AccountId>) -> Result<HashMap<AccountId, String>> {
        accounts.sort_unstable();
        accounts.dedup();
        if accounts.is_empty() {
            return Ok(HashMap::new());
        }
        let select = Query::select()
            .column("id")
            .expr_as(Expr::col(column), Alias::new("name"))
            .from("account")
            .and_where(Expr::col("id").is_in(accounts))
            .to_owned();
        let db = self.connection();
        let rows = Named::find_by_statement(db.get_database_backend().build(&select)).all(db).await.or_fault()?;
        Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
    }
}
