//! The virus scanner behind one small interface: none, `clamd` over its INSTREAM protocol, or a program that reads a file from
//! its standard input and says by its exit code what it found, as `clamscan -` and most others do (0 nothing, 1 something).

use std::{
    io::Write,
    process::{Command, Stdio},
    time::Duration,
};

use linli_domain::{Error, Result, attachments::Verdict};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// A job has 30 seconds; a scanner that needs longer is asked again later.
const PATIENCE: Duration = Duration::from_secs(20);
const CHUNK: usize = 64 * 1024;

/// Which scanner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scanner {
    /// None: what is stored is shown as not scanned.
    #[default]
    None,
    /// The address of a `clamd`.
    Clamd(String),
    /// A program and its arguments.
    Program(String, Vec<String>),
}

impl Scanner {
    /// `clamd://127.0.0.1:3310`, or `program:/usr/bin/clamdscan --no-summary -`; empty for none.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.is_empty() {
            return Ok(Self::None);
        }
        if let Some(address) = text.strip_prefix("clamd://").filter(|address| address.contains(':')) {
            return Ok(Self::Clamd(address.to_owned()));
        }
        let mut words = text.strip_prefix("program:").unwrap_or_default().split_whitespace().map(str::to_owned);
        match words.next() {
            Some(program) => Ok(Self::Program(program, words.collect())),
            None => Err(format!("expected clamd://HOST:PORT or program:PATH ARGUMENTS, not {text}")),
        }
    }

    /// Whether files wait for a word of it.
    #[must_use]
    pub const fn is_there(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// What it says of a file.
    ///
    /// # Errors
    /// *Unavailable* when it says nothing that can be understood in time.
    pub(super) async fn scan(&self, bytes: Vec<u8>) -> Result<Verdict> {
        let said = match self {
            Self::None => return Ok(Verdict::Clean),
            Self::Clamd(address) => timeout(PATIENCE, clamd(address, &bytes)).await,
            Self::Program(program, arguments) => {
                let (program, arguments) = (program.clone(), arguments.clone());
                let run = tokio::task::spawn_blocking(move || run(&program, &arguments, &bytes));
                timeout(PATIENCE + Duration::from_secs(2), async { run.await.map_err(std::io::Error::other)? }).await
            }
        };
        said.unwrap_or_else(|_| Err(std::io::Error::other("no answer in time"))).map_err(|fault| {
            tracing::warn!(%fault, "the virus scanner");
            Error::Unavailable { retry_after: 60 }
        })
    }
}

/// `zINSTREAM`, chunks with their length in front, an empty one, and then `stream: OK` or `stream: … FOUND`.
async fn clamd(address: &str, bytes: &[u8]) -> std::io::Result<Verdict> {
    let mut line = TcpStream::connect(address).await?;
    line.write_all(b"zINSTREAM\0").await?;
    for chunk in bytes.chunks(CHUNK) {
        line.write_all(&u32::try_from(chunk.len()).unwrap_or_default().to_be_bytes()).await?;
        line.write_all(chunk).await?;
    }
    line.write_all(&0_u32.to_be_bytes()).await?;
    let mut answer = Vec::new();
    line.take(4096).read_to_end(&mut answer).await?;
    let answer = String::from_utf8_lossy(&answer);
    match answer.trim_end_matches(['\0', '\n', ' ']) {
        clean if clean.ends_with(" OK") => Ok(Verdict::Clean),
        found if found.ends_with(" FOUND") => Ok(Verdict::Infected),
        other => Err(std::io::Error::other(format!("clamd said {other:?}"))),
    }
}

fn run(program: &str, arguments: &[String], bytes: &[u8]) -> std::io::Result<Verdict> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let input = child.stdin.take();
    std::thread::scope(|scope| {
        // A program that has seen enough closes its input; that is no fault.
        scope.spawn(move || input.map(|mut input| input.write_all(bytes)));
        let mut waited = Duration::ZERO;
        loop {
            match child.try_wait()?.map(|status| status.code()) {
                Some(Some(0)) => return Ok(Verdict::Clean),
                Some(Some(1)) => return Ok(Verdict::Infected),
                Some(code) => return Err(std::io::Error::other(format!("the program ended with {code:?}"))),
                None if waited > PATIENCE => {
                    child.kill()?;
                    child.wait()?;
                    return Err(std::io::Error::other("the program took too long"));
                }
                None => {
                    let nap = Duration::from_millis(20);
                    std::thread::sleep(nap);
                    waited += nap;
                }
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scanner_is_named_or_there_is_none() {
        assert_eq!(Scanner::parse(""), Ok(Scanner::None));
        assert_eq!(Scanner::parse("clamd://10.0.0.7:3310"), Ok(Scanner::Clamd("10.0.0.7:3310".into())));
        let program = Scanner::Program("/usr/bin/scan".into(), vec!["-".into()]);
        assert_eq!(Scanner::parse("program:/usr/bin/scan -"), Ok(program));
        for wrong in ["clamd://", "clamd", "program:", "/usr/bin/scan"] {
            assert!(Scanner::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[tokio::test]
    async fn a_program_says_by_its_code_what_it_found() {
        let says = |script: &str| Scanner::Program("/bin/sh".into(), vec!["-c".into(), script.into()]);
        let bytes = || b"harmless".to_vec();
        assert_eq!(says("grep -q harmless").scan(bytes()).await.unwrap(), Verdict::Clean);
        assert_eq!(says("grep -q virus").scan(bytes()).await.unwrap(), Verdict::Infected);
        assert!(says("exit 2").scan(bytes()).await.is_err(), "a scanner that failed has not said that a file is clean");
        assert!(says("kill $$").scan(bytes()).await.is_err());
        let nowhere = Scanner::Program("/no/such/program".into(), vec![]);
        assert!(nowhere.scan(bytes()).await.is_err());
        // A program that does not read its input to the end has still spoken.
        assert_eq!(says("exit 1").scan(vec![0; 5_000_000]).await.unwrap(), Verdict::Infected);
    }

    #[tokio::test]
    async fn clamd_is_spoken_to_as_it_wants() {
        for (answer, verdict) in [
            ("stream: OK\0", Some(Verdict::Clean)),
            ("stream: Eicar-Test-Signature FOUND\0", Some(Verdict::Infected)),
            ("INSTREAM size limit exceeded. ERROR\0", None),
            ("", None),
        ] {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            let scanner = Scanner::Clamd(listener.local_addr().unwrap().to_string());
            let daemon = tokio::spawn(async move {
                let (mut line, _) = listener.accept().await.unwrap();
                let mut greeting = [0; 10];
                line.read_exact(&mut greeting).await.unwrap();
                assert_eq!(&greeting, b"zINSTREAM\0");
                let mut heard = Vec::new();
                loop {
                    let length = line.read_u32().await.unwrap() as usize;
                    if length == 0 {
                        break;
                    }
                    let mut chunk = vec![0; length];
                    line.read_exact(&mut chunk).await.unwrap();
                    heard.extend(chunk);
                }
                line.write_all(answer.as_bytes()).await.unwrap();
                heard
            });
            let bytes = vec![7; 200_000];
            assert_eq!(scanner.scan(bytes.clone()).await.ok(), verdict, "{answer}");
            assert_eq!(daemon.await.unwrap(), bytes);
        }
    }
}
