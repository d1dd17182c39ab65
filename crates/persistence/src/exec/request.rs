//! What came in with a request and is recorded with what it does.

use linli_domain::authorisation::Caller;

/// Who asks, from where, under which trace.
#[derive(Clone, Debug)]
pub struct Request {
    /// Who asks.
    pub caller: Caller,
    /// Network address of the caller, as audit shows it.
    pub address: Option<String>,
    /// Trace id: in the answer, in the log and in audit.
    pub trace: String,
}

impl Request {
    /// A request of Linli's own: a job or a command-line act.
    #[must_use]
    pub fn system(job: &'static str) -> Self {
        Self { caller: Caller::System { job, on_behalf_of: None }, address: None, trace: String::new() }
    }
}
