//! Names of accounts for timelines and audit: looked up for all at once.

use std::collections::HashMap;

use linli_domain::Result;
use linli_vocabulary::AccountId;
use sea_orm::{
    ConnectionTrait, ExprTrait, FromQueryResult,
    sea_query::{Alias, Expr, Query},
};

use super::{Fault, Reader};

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
