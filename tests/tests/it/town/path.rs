//! The two ways to the same act.

/// Through which API somebody acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    Rest,
    GraphQl,
}

impl Path {
    /// Both; a test that goes through both says `for path in Path::BOTH`.
    pub const BOTH: [Self; 2] = [Self::Rest, Self::GraphQl];
}
