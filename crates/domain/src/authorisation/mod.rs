//! Who may: one declaration. Permissions name the relations they work through and the roles that hold them;
//! the SELECT of `load_for`, the scope of every list and the loaders all come from here.

mod admitted;
mod caller;
mod granting;
mod permission;
mod reach;

pub use admitted::{ALL as SCOPES, Admitted, Networks, Scopes, name as scope_name};
pub use caller::{Acting, Caller, HeldGrant, Signed};
pub use granting::{GrantingRule, is_administrator, may_grant, without_password};
pub use permission::{Declared, Permission, matrix};
pub use reach::{Branch, Reach, Relation, Scope};
