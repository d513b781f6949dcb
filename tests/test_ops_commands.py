"""The commands a person and the build run: make, the Procfile, the build script."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAKEFILE = (ROOT / "Makefile").read_text()


def run(*command, **environment):
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def help_text():
    return run("make").stdout


@pytest.mark.parametrize("command", ["run", "install", "test", "check", "lint", "format", "import", "status", "bench"])
def test_make_alone_says_what_each_command_does(help_text, command):
    assert re.search(rf"^  make {command} +\S.{{10,}}$", help_text, re.MULTILINE)


def test_every_command_in_the_list_exists(help_text):
    commands = re.findall(r"^  make (\S+)", help_text, re.MULTILINE)
    assert run("make", "--dry-run", *commands).returncode == 0


def test_run_fills_the_store_and_serves_by_the_line_of_the_procfile():
    steps = run("make", "--dry-run", "run").stdout
    assert steps.index("-m data init") < steps.index("Procfile")
    assert (ROOT / "Procfile").read_text().startswith("web: python -m gunicorn 'app:serve()' ")


def test_packages_are_pinned():
    for name in ("requirements.txt", "tests/requirements.txt"):
        lines = [line for line in (ROOT / name).read_text().splitlines() if line and not line.startswith("#")]
        assert [line for line in lines if not re.fullmatch(r"[\w.\[\]-]+==[\w.]+", line)] == []


def test_the_build_runs_the_same_command_as_a_person():
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text().endswith("exec make test\n")
    steps = run("make", "--dry-run", "test").stdout
    assert "apt-get" in steps
    last = steps.strip().splitlines()[-1]
    assert "-m pytest -n 2" in last, "pytest's closing line stands last"
    assert last.endswith('-m "not sweep and not office"')


def test_the_server_listens_on_this_machine_only_and_reads_the_settings():
    line = (ROOT / "Procfile").read_text().removeprefix("web: python").strip()
    command = f"{shlex.quote(sys.executable)} {line} --print-config"
    shown = run("sh", "-c", command, PORT="8123", WORKERS="3", THREADS="5")
    config = dict(re.findall(r"^(\w+) += (.*)$", shown.stdout, re.MULTILINE))
    assert config["bind"] == "['127.0.0.1:8123']"
    assert (config["workers"], config["threads"]) == ("3", "5")
    assert config["worker_class"] == "gthread"
    assert config["preload_app"] == config["control_socket_disable"] == "True"
    assert config["accesslog"] == "None"


def test_a_command_that_needs_root_names_itself_to_others(tmp_path):
    """``debian-package`` for an ordinary user: no attempt, one line to copy, and a failure."""
    recipe = re.search(r"^define debian-package\n(.*?)\nendef", MAKEFILE, re.MULTILINE | re.DOTALL)[1]
    makefile = tmp_path / "Makefile"
    head = "SHELL := /bin/bash\n.SHELLFLAGS := -euo pipefail -c\n"
    makefile.write_text(f"{head}define debian-package\n{recipe}\nendef\nneed:\n\t$(call debian-package,false,fish)\n")
    fake = tmp_path / "bin"
    fake.mkdir()
    (fake / "id").write_text("#!/bin/sh\necho 1000\n")
    (fake / "id").chmod(0o755)
    done = run("make", "-f", str(makefile), "need", PATH=f"{fake}:{os.environ['PATH']}")
    assert done.returncode != 0
    assert "sudo apt-get install -y fish" in done.stderr
    assert shlex.split(done.stderr.partition("sudo ")[2].splitlines()[0]) == ["apt-get", "install", "-y", "fish"]
