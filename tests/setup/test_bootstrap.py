"""The door: what it installs, what it leaves alone, and what it says when it cannot.

Each test runs the real bootstrap in a copy of its own, in a folder with a space in its
name and from elsewhere. Nothing is downloaded: where pip would have to, it is cut off,
and in finished set-ups the program behind the door is a stand-in that prints its call.
"""

from __future__ import annotations

import ast
import contextlib
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import psutil
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
POSIX = os.name == "posix"

STAND_IN = "import sys; print('called', *sys.argv[1:]); sys.exit(4)\n"
MODELS_FOLDER = """\
import os
from pathlib import Path

def models_folder() -> Path:
    return Path(os.environ["CONCIERGE_MODELS"])
"""

# Starts a step that starts a child, stops it when the child runs, prints the child's pid.
STOP_A_STEP = """
import sys, time
sys.path.insert(0, sys.argv[1])
from concierge_setup.steps import Step

child = "import time; time.sleep(600)"
parent = f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', {child!r}]);"
parent += "print(p.pid, flush=True); p.wait()"
step = Step("Waiting", "waiting", [sys.executable, "-c", parent], "")
while not step.log.read_text().endswith("\\n"):
    time.sleep(0.01)
step.stop()
print(step.log.read_text().strip())
"""


class Checkout:
    """A copy of everything the bootstrap is made of, with an empty home beside it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "a folder with spaces"
        self.home = folder / "home"
        self.programs = folder / "programs"
        self.models = folder / "models"
        self.venv = self.root / ".venv"
        self.stamp = self.venv / "concierge-setup.json"
        self.unfinished = self.venv / "concierge-setup.unfinished"
        for made in (self.home, self.programs, self.root):
            made.mkdir()
        for name in ("bootstrap.py", "pyproject.toml"):
            shutil.copy(ROOT / name, self.root)
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "packaging", self.root / "packaging", ignore=ignored)

    @property
    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "CONCIERGE_"))}
        return {
            **kept,
            "HOME": str(self.home),
            "CONCIERGE_MODELS": str(self.models),
            "DISPLAY": "",
            "WAYLAND_DISPLAY": "",
            # No package manager is found, and no network.
            "PATH": str(self.programs),
            "PIP_NO_INDEX": "1",
            "PIP_CONFIG_FILE": os.devnull,
            "https_proxy": "http://127.0.0.1:9",
        }

    def bootstrap(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.python(str(self.root / "bootstrap.py"), *arguments)

    def ask(self, expression: str) -> str:
        """Return what an expression is in the bootstrap's own module."""
        program = (
            f"import sys; sys.path.insert(0, {str(self.root / 'packaging')!r}); "
            f"from concierge_setup import install; print({expression})"
        )
        done = self.python("-c", program)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            # -S: without site-packages only the standard library can be imported.
            [sys.executable, "-S", *arguments],
            cwd=self.home,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=90,
        )

    def make_environment(self) -> None:
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", self.venv], check=True)

    def finish(self, *extras: str) -> None:
        """Make what a complete set-up leaves, with a stand-in for the program."""
        self.make_environment()
        for path, text in {
            "concierge/__init__.py": "",
            "concierge/__main__.py": STAND_IN,
            "concierge/core/__init__.py": "",
            "concierge/core/paths.py": MODELS_FOLDER,
        }.items():
            target = self.root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        prepared = self.models / "all-MiniLM-L6-v2"
        prepared.mkdir(parents=True)
        (prepared / "stamp.json").write_text("{}", "utf-8")
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        print_of_asked = self.ask(f"install.fingerprint({version!r})")
        stamp = {"fingerprint": print_of_asked, "extras": extras, "root": str(self.root)}
        self.stamp.write_text(json.dumps(stamp), "utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_an_old_python_can_read_the_door_far_enough_to_say_so() -> None:
    ast.parse((ROOT / "bootstrap.py").read_text("utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize("arguments", [[], ["dance"]])
def test_a_wrong_call_shows_how_it_is_called(checkout: Checkout, arguments: list[str]) -> None:
    done = checkout.bootstrap(*arguments)
    assert done.returncode == 2
    assert "bootstrap.py test [ARGS]" in done.stdout
    assert not checkout.venv.exists()


def test_doctor_before_set_up_says_what_is_known(checkout: Checkout) -> None:
    done = checkout.bootstrap("doctor")
    assert done.returncode == 1
    assert re.search(r"^MISSING +tesseract", done.stdout, re.MULTILINE)
    assert "python3 bootstrap.py run" in done.stdout
    assert not checkout.venv.exists()


def test_a_second_start_installs_nothing_and_passes_on_arguments_and_exit_code(
    checkout: Checkout,
) -> None:
    checkout.finish()
    done = checkout.bootstrap("run", "--some", "thing")
    assert done.returncode == 4, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == "called demo --some thing"
    assert "no window yet" in done.stdout
    assert "Install" not in done.stdout
    assert not (checkout.root / ".bootstrap").exists()


def test_doctor_after_set_up_is_the_programs_own(checkout: Checkout) -> None:
    checkout.finish()
    done = checkout.bootstrap("doctor", "--json")
    assert (done.returncode, done.stdout) == (4, "called doctor --json\n")


def test_a_failed_installation_says_what_where_and_what_to_try(checkout: Checkout) -> None:
    done = checkout.bootstrap("run")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "PyTorch's CPU index cannot be reached" in done.stdout or sys.platform == "darwin"
    assert re.search(
        r"^FAILED: Installing torch==2.13.0 \(exit code 1 after", done.stdout, re.MULTILINE
    )
    assert "No matching distribution found for torch" in done.stdout
    log = re.search(r"^   log: (.+)$", done.stdout, re.MULTILINE)
    assert log is not None
    assert "No matching distribution" in Path(log[1]).read_text("utf-8")
    assert re.search(r"^   try: check the network", done.stdout, re.MULTILINE)
    # Nothing claims to be complete, and the next start goes on in the same environment.
    assert not checkout.stamp.exists()
    assert not checkout.unfinished.exists()
    assert checkout.ask("install._why_remake()") == "None"


def test_all_checks_are_run_although_each_fails(checkout: Checkout) -> None:
    checkout.finish("test")
    done = checkout.bootstrap("lint")
    assert done.returncode == 1
    failed = "-- Checks failed: ruff check, ruff format --check, mypy, lint-imports"
    assert done.stdout.splitlines()[-1] == failed
    assert "No module named ruff" in done.stdout


def test_what_was_interrupted_is_made_anew(checkout: Checkout) -> None:
    checkout.finish()
    assert checkout.ask("install._is_complete([])") == "True"
    checkout.unfinished.touch()
    assert checkout.ask("install._is_complete([])") == "False"
    subprocess.run([sys.executable, "-m", "venv", checkout.venv], check=True)
    assert "interrupted" in checkout.ask("install._why_remake()")


@pytest.mark.skipif(not POSIX, reason="Windows keeps the interpreter under another name")
def test_an_environment_whose_python_is_broken_is_made_anew(checkout: Checkout) -> None:
    checkout.finish()
    python = checkout.venv / "bin" / "python"
    python.unlink()
    python.write_bytes(b"\x7fELF, and then nothing")
    python.chmod(0o755)
    assert checkout.ask("install._is_complete([])") == "False"
    assert "does not work" in checkout.ask("install._why_remake()")


def test_more_extras_than_were_installed_are_noticed(checkout: Checkout) -> None:
    checkout.finish("test")
    assert checkout.ask("install._is_complete(['test'])") == "True"
    assert checkout.ask("install._is_complete([])") == "True"
    assert checkout.ask("install._is_complete(['bench'])") == "False"


def test_only_what_decides_the_installation_starts_a_new_one(checkout: Checkout) -> None:
    project = checkout.root / "pyproject.toml"
    constraints = checkout.root / "packaging" / "constraints.txt"
    before = checkout.ask("install.fingerprint('3.11')")
    assert checkout.ask("install.fingerprint('3.12')") != before

    text = project.read_text("utf-8")
    project.write_text(text.replace("line-length = 100", "line-length = 99"), "utf-8")
    assert checkout.ask("install.fingerprint('3.11')") == before
    project.write_text(text.replace('"rich>=', '"rich>=1'), "utf-8")
    assert checkout.ask("install.fingerprint('3.11')") != before

    project.write_text(text, "utf-8")
    pins = constraints.read_text("utf-8")
    constraints.write_text(pins.replace("torch==2.13.0", "torch==2.13.1"), "utf-8")
    assert checkout.ask("install.fingerprint('3.11')") != before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian's way")
def test_debian_is_asked_for_what_is_missing(checkout: Checkout) -> None:
    """A stand-in for apt-get writes down how it is called; nothing else is on the path."""
    calls = checkout.home / "calls"
    apt = checkout.programs / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$@" >> {calls}\n', "utf-8")
    apt.chmod(0o755)
    for program in ("/bin/sh", "/usr/bin/env"):
        (checkout.programs / Path(program).name).symlink_to(program)
    done = checkout.bootstrap("run")
    assert "Missing: tesseract, which reads scans" in done.stdout
    # Without the right to install, the exact command is printed instead.
    asked = calls.read_text("utf-8") if calls.exists() else done.stdout
    assert calls.exists() == (os.geteuid() == 0)
    assert re.search(r"install -y --no-install-recommends .*tesseract-ocr .*ffmpeg", asked)
    assert "build-essential" in asked


def test_a_stopped_step_takes_its_children_along(checkout: Checkout) -> None:
    """As pip's compiler processes must not go on after the set-up was interrupted."""
    done = checkout.python("-c", STOP_A_STEP, str(checkout.root / "packaging"))
    assert done.returncode == 0, done.stderr
    pid = int(done.stdout.splitlines()[-1])
    with contextlib.suppress(psutil.NoSuchProcess):
        # Where nobody collects orphans they stay listed, but they do not run. One that
        # was not stopped would keep this going until the test's own limit.
        while psutil.Process(pid).status() != psutil.STATUS_ZOMBIE:
            time.sleep(0.01)


def test_every_requirement_is_pinned_to_what_is_installed() -> None:
    pins = pinned_versions()
    assert pins["torch"] == "2.13.0"
    for name in required_distributions() - {"pip"}:  # it comes with Python
        installed = importlib.metadata.version(name).partition("+")[0]
        assert pins.get(name) == installed, name


def pinned_versions() -> dict[str, str]:
    """Return the versions in the constraints by canonical name."""
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    pins = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in pins}


def required_distributions() -> set[str]:
    """Return what the project and its test extra require here, and what that requires."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [
        (Requirement(line), "")
        for line in [*project["dependencies"], *project["optional-dependencies"]["test"]]
    ]
    seen: set[tuple[str, str]] = set()
    while waiting:
        requirement, extra = waiting.pop()
        if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        for one in {"", *requirement.extras} - {e for n, e in seen if n == name}:
            seen.add((name, one))
            further = importlib.metadata.requires(name) or []
            waiting.extend((Requirement(line), one) for line in further)
    return {name for name, _ in seen}
