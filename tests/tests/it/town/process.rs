//! A server process that never outlives the tests.
//!
//! The server runs under a small shell that waits for the end of its standard input. When the tests end, however they end,
//! the pipe closes and the shell stops the server: no signal handler, no `unsafe`, nothing left behind.

use std::{
    io::{BufRead, BufReader, Read},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{Arc, Mutex, mpsc},
    thread,
    time::{Duration, Instant},
};

use super::{PASSWORD, binary, clock::moment, database::Database};

const KEEPER: &str = r#"
exec 3<&0
"$@" </dev/null 3<&- & server=$!
echo "pid $server"
( cat <&3 >/dev/null; kill -TERM $server 2>/dev/null; sleep 10; kill -KILL $server 2>/dev/null ) >/dev/null 2>&1 & keeper=$!
wait $server; code=$?
kill $keeper 2>/dev/null
exit $code
"#;

/// How long a server may take from start to ready, on a busy machine.
const READY: Duration = Duration::from_secs(90);

/// A running server.
pub struct Process {
    child: Mutex<Child>,
    /// Open as long as the server shall live.
    line: Mutex<Option<ChildStdin>>,
    pid: u32,
    address: String,
    log: Arc<Mutex<String>>,
}

impl Process {
    /// Starts `linli <command>` on a free port and waits for its ready line.
    pub fn start(command: &str, database: &Database, settings: &[(&str, &str)]) -> Self {
        let mut child = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .arg(binary())
            .args([command, "--listen", "127.0.0.1:0", "--database-url", &database.url, "--data-dir"])
            .arg(&database.folder)
            .envs_without_settings()
            // Tests are faster than people.
            .envs([("LINLI_REVEAL_STATEMENTS", "true"), ("LINLI_COMMANDS_PER_MINUTE", "100000")])
            .envs((command == "demo").then(|| ("LINLI_DEMO_NOW", moment(0))))
            .envs(settings.iter().copied())
            .env("LINLI_DEMO_PASSWORD", PASSWORD)
            .current_dir(&database.folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let log = Arc::new(Mutex::new(String::new()));
        let (lines, heard) = mpsc::channel();
        follow(child.stdout.take().unwrap(), log.clone(), lines.clone());
        follow(child.stderr.take().unwrap(), log.clone(), lines);
        let (mut pid, mut address) = (None, None);
        let started = Instant::now();
        while pid.is_none() || address.is_none() {
            let left = READY.saturating_sub(started.elapsed());
            let Ok(line) = heard.recv_timeout(left) else {
                let _ = child.kill();
                panic!("`linli {command}` was not ready:\n{}", log.lock().unwrap());
            };
            if let Some(number) = line.strip_prefix("pid ") {
                pid = number.trim().parse().ok();
            } else if let Some(at) = line.find("http://127.0.0.1:") {
                let rest = &line[at..];
                let end = rest[17..].find(|c: char| !c.is_ascii_digit()).map_or(rest.len(), |end| end + 17);
                address = Some(rest[..end].to_owned());
            }
        }
        let line = Mutex::new(child.stdin.take());
        Self { child: Mutex::new(child), line, pid: pid.unwrap(), address: address.unwrap(), log }
    }

    /// `http://127.0.0.1:PORT`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Everything it wrote.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// SIGTERM.
    pub fn terminate(&self) {
        assert!(Command::new("kill").args(["-TERM", &self.pid.to_string()]).status().unwrap().success());
    }

    /// SIGKILL: as when the power goes.
    pub fn kill(&self) {
        assert!(Command::new("kill").args(["-KILL", &self.pid.to_string()]).status().unwrap().success());
        assert!(self.wait(Duration::from_secs(10)).is_some());
    }

    /// Waits for the end; its exit code, or nothing when it has not ended in time.
    pub fn wait(&self, within: Duration) -> Option<i32> {
        let until = Instant::now() + within;
        loop {
            if let Some(status) = self.child.lock().unwrap().try_wait().unwrap() {
                return status.code();
            }
            if Instant::now() > until {
                return None;
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.line.lock().map(|mut line| line.take()));
        self.wait(Duration::from_secs(15));
    }
}

/// What is set around the tests is not meant for the servers in them.
pub trait WithoutSettings {
    fn envs_without_settings(&mut self) -> &mut Self;
}

impl WithoutSettings for Command {
    fn envs_without_settings(&mut self) -> &mut Self {
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("LINLI_") {
                self.env_remove(name);
            }
        }
        self
    }
}

/// Reads a stream to its end: a full pipe would stop the server.
fn follow(stream: impl Read + Send + 'static, log: Arc<Mutex<String>>, lines: mpsc::Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            {
                let mut log = log.lock().unwrap();
                log.push_str(&line);
                log.push('\n');
            }
            let _ = lines.send(line);
        }
    });
}
