"""A disposable Spark cluster: PySpark in its own environment, a master and workers on loopback, no process left behind."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import venv
from pathlib import Path

PACKAGES = ["pyspark[sql]>=4,<5"]  # They need Java 17 or newer and Python 3.10 or newer.
SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"  # Otherwise half the time of a short job would go into compiling for a long one.


class Missing(Exception):
    """Something that Spark needs and this machine lacks."""


def java_version() -> int:
    """The major version of the Java that Spark would use; 0 if there is none."""
    home = os.environ.get("JAVA_HOME")
    try:
        said = subprocess.run([f"{home}/bin/java" if home else "java", "-version"], capture_output=True, text=True, timeout=60).stderr
    except (OSError, subprocess.TimeoutExpired):
        return 0
    version = re.search(r'version "(\d+)', said)
    return int(version[1]) if version else 0


def environment(place: Path) -> Path:
    """The folder of an environment with PySpark, created if necessary."""
    if sys.version_info < (3, 10):
        raise Missing("Python 3.10 or newer")
    if java_version() < 17:
        raise Missing("Java 17 or newer")
    python = place / "bin/python"
    if python.exists() and subprocess.run([python, "-c", "import pyspark, pyarrow, pandas"], capture_output=True).returncode == 0:
        return place
    shutil.rmtree(place, ignore_errors=True)
    print(f"installing PySpark (600 MB, a few minutes) into {place}", flush=True)
    try:
        venv.create(place, with_pip=True)
        install = [python, "-m", "pip", "install", "--quiet", "--no-input", "--retries", "2", *PACKAGES]
        subprocess.run(install, check=True, timeout=900, stdin=subprocess.DEVNULL)
    except (subprocess.SubprocessError, OSError) as error:
        why = f"pip ends with {error.returncode}" if isinstance(error, subprocess.CalledProcessError) else error
        raise Missing(f"PySpark, and it could not be installed ({why})") from error
    return place


def session(leader: int) -> list[int]:
    """The processes of a session, including orphans."""
    proc = Path("/proc")
    listed = (entry.name for entry in proc.iterdir()) if proc.is_dir() else os.popen("ps -A -o pid=").read().split()
    found = []
    for pid in (int(name) for name in listed if name.isdigit()):
        try:
            if os.getsid(pid) == leader:
                found.append(pid)
        except OSError:
            pass  # It has ended.
    return found


def kill(leader: subprocess.Popen) -> None:
    """Kills a process and all its descendants without warning, like a power failure."""
    for _ in range(100):
        left = session(leader.pid)
        for pid in left:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        leader.poll()
        if not left:
            return
        time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    """A standalone master and workers of one core each. Their logs and files are in `folder`."""

    def __init__(self, python_home: Path, folder: Path, workers: int = 2):
        self.folder = folder
        self.bin = python_home / "bin"
        self.home = next((python_home / "lib").glob("python3*/site-packages/pyspark"))
        self.url = f"spark://127.0.0.1:{free_port()}"
        self.size = workers
        self.started: list[subprocess.Popen] = []
        self.workers: list[subprocess.Popen] = []

    def __enter__(self) -> "Cluster":
        deploy, port = "org.apache.spark.deploy", self.url.rpartition(":")[2]
        master = ["--host", "127.0.0.1", "--port", port, "--webui-port", "0"]
        self.start("master", [self.home / "bin/spark-class", f"{deploy}.master.Master", *master])
        worker = ["--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "768M"]
        for number in range(self.size):
            place = ["--work-dir", self.folder / f"worker-{number}", self.url]
            self.workers.append(self.start(f"worker-{number}", [self.home / "bin/spark-class", f"{deploy}.worker.Worker", *worker, *place]))
        return self

    def __exit__(self, *_) -> None:
        for process in reversed(self.started):
            kill(process)

    def start(self, name: str, command: list) -> subprocess.Popen:
        """Starts a process in its own session, with output and log in files of this name."""
        environ = os.environ | {
            "PATH": f"{self.bin}:{os.environ['PATH']}",
            "SPARK_HOME": str(self.home),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_LOCAL_DIRS": str(self.folder),
            "SPARK_DAEMON_MEMORY": "256m",
            "PYSPARK_PYTHON": str(self.bin / "python"),
            "JAVA_TOOL_OPTIONS": SHORT_LIVED,
        }
        with open(self.folder / f"{name}.out", "wb") as out, open(self.folder / f"{name}.log", "wb") as log:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=log, env=environ, start_new_session=True)
        self.started.append(process)
        return process

    def submit(self, name: str, program: Path, *arguments) -> subprocess.Popen:
        """Starts a Python program on the cluster, once all workers are there."""
        settings = {
            "spark.driver.host": "127.0.0.1",
            "spark.driver.memory": "512m",
            "spark.executor.memory": "512m",
            "spark.scheduler.minRegisteredResourcesRatio": "1.0",
            "spark.scheduler.maxRegisteredResourcesWaitingTime": "120s",
            "spark.ui.enabled": "false",
        }
        configuration = [word for setting in settings.items() for word in ("--conf", "=".join(setting))]
        return self.start(name, [self.home / "bin/spark-submit", "--master", self.url, *configuration, program, *arguments])
