//! A separate folder for each test, and the program run in it.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

/// The built program.
pub(crate) const DATELINE: &str = env!("CARGO_BIN_EXE_dateline");

/// An article with an obvious headline and date.
pub(crate) const ARTICLE: &str = "Harbour ferries to stop for a week\n\nMonday, 3 June 2024\n\n\
    The ferries across the bay will stop running on Friday, harbour master Ann Bell said on Monday, because both of the boats need new \
    engines.\n\n“Nobody will be left on the island,” Bell told reporters. The crossing carries 1,200 people a day.\n";

/// A folder that is empty at the start of the test.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Creates a folder that every user may use, with a copy of the program.
    #[cfg(unix)]
    pub(crate) fn for_everybody(test: &str) -> Self {
        use fs::{Permissions, set_permissions};
        use std::os::unix::fs::PermissionsExt;
        let name = format!("dateline-test-{}-{test}", std::process::id());
        let folder = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&folder.0).unwrap();
        set_permissions(&folder.0, Permissions::from_mode(0o777)).unwrap();
        // Another process makes the copy: a file that this one has open for writing stays open in
        // any process that another test starts meanwhile, and cannot be run.
        let copy = Command::new("cp")
            .arg(DATELINE)
            .arg(folder.0.join("program"))
            .status();
        assert!(copy.unwrap().success());
        folder
    }

    /// Runs a shell command here as an unprivileged user; `./program` is the program. `None` if the
    /// test cannot switch to such a user.
    #[cfg(unix)]
    pub(crate) fn shell_as_nobody(&self, line: &str) -> Option<Ran> {
        let drop_rights = "[ $(id -u) != 0 ] || exec setpriv --reuid=65534 --regid=65534 --clear-groups \
            --inh-caps=-all bash -c \"$1\"; exec bash -c \"$1\"";
        let mut command = Command::new("bash");
        command
            .args(["-c", drop_rights, "bash", line])
            .current_dir(&self.0);
        let ran = run(command, b"");
        (!ran.err.contains("setpriv")).then_some(ran)
    }

    /// Removes it and its contents.
    #[cfg(unix)]
    pub(crate) fn remove(self) {
        fs::remove_dir_all(self.0).unwrap();
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file, creating parent folders.
    pub(crate) fn file(&self, name: impl AsRef<OsStr>, bytes: impl AsRef<[u8]>) -> &Self {
        let path = self.0.join(Path::new(name.as_ref()));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// Runs the program here with empty standard input.
    pub(crate) fn run<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Ran {
        self.pipe(args, "")
    }

    /// Runs the program here with this standard input.
    pub(crate) fn pipe<A: AsRef<OsStr>>(
        &self,
        args: impl IntoIterator<Item = A>,
        stdin: impl AsRef<[u8]>,
    ) -> Ran {
        let mut command = Command::new(DATELINE);
        command
            .args(args)
            .current_dir(&self.0)
            .env_remove("NO_COLOR")
            .env_remove("FORCE_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .env_remove("COLUMNS");
        run(command, stdin.as_ref())
    }

    /// Runs a shell command here; `$DATELINE` is the program.
    pub(crate) fn shell(&self, line: &str) -> Ran {
        let mut command = Command::new("bash");
        command
            .args(["-c", line])
            .current_dir(&self.0)
            .env("DATELINE", DATELINE);
        run(command, b"")
    }
}

/// The longest that any test waits for something to happen.
const LIMIT: Duration = Duration::from_secs(60);

/// Waits until a condition holds.
#[track_caller]
pub(crate) fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < LIMIT, "waited too long until {what}");
        thread::sleep(Duration::from_millis(1));
    }
}

/// A running program that is killed when the test ends, or after a minute, so that its output can
/// always be read to the end.
pub(crate) struct Running(Child);

impl Running {
    pub(crate) fn new(command: &mut Command) -> Self {
        let child = command.spawn().unwrap();
        let (id, start) = (child.id(), Instant::now());
        thread::spawn(move || {
            while start.elapsed() < LIMIT && Path::new("/proc").join(id.to_string()).exists() {
                thread::sleep(Duration::from_millis(100));
            }
            if start.elapsed() >= LIMIT {
                let _ = send("KILL", id);
            }
        });
        Self(child)
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Sends a signal, by name.
    #[cfg(unix)]
    pub(crate) fn signal(&self, name: &str) {
        assert!(send(name, self.0.id()));
    }

    /// Waits until it has ended and returns its exit status.
    #[track_caller]
    pub(crate) fn ended(&mut self) -> ExitStatus {
        let mut status = None;
        wait_until("the program ends", || {
            status = self.0.try_wait().unwrap();
            status.is_some()
        });
        status.unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn send(signal: &str, id: u32) -> bool {
    let mut kill = Command::new("kill");
    kill.args([format!("-{signal}"), id.to_string()]);
    kill.stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn run(mut command: Command, stdin: &[u8]) -> Ran {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let output = thread::scope(|scope| {
        // The program may end without reading everything.
        scope.spawn(move || _ = pipe.write_all(stdin));
        child.wait_with_output().unwrap()
    });
    output.into()
}

/// The result of a run.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Ran {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ran {
    /// Returns the output of a run that succeeded without any message.
    #[track_caller]
    pub(crate) fn ok(self) -> String {
        assert_eq!((self.status, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// Returns the single JSON value in the output.
    #[track_caller]
    pub(crate) fn json(self) -> Value {
        serde_json::from_str(&self.ok()).unwrap()
    }

    /// Returns the JSON values in the output, one per line, whatever the exit status.
    #[track_caller]
    pub(crate) fn lines(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")))
            .collect()
    }

    /// Returns the ids of the output lines.
    #[track_caller]
    pub(crate) fn ids(&self) -> Vec<String> {
        self.lines()
            .iter()
            .map(|line| line["id"].as_str().unwrap_or("null").to_owned())
            .collect()
    }
}

/// Returns a line of JSON Lines input.
pub(crate) fn line(id: &str, text: &str) -> String {
    serde_json::json!({ "id": id, "text": text }).to_string() + "\n"
}
