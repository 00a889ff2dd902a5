"""The command line itself: help, version, misuse, speed of starting, and its document."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import concierge
from concierge.cli.main import app
from concierge.core.errors import ExitCode
from tests.cli.conftest import ROOT, Cli

COMMANDS = [
    "index", "search", "ask", "status", "roots", "forget", "open", "serve", "stop", "demo",
    "doctor", "eval", "explain", "text", "unlock", "models", "watch", "rules", "confirm", "pause",
    "resume", "retry", "reindex", "cancel", "settings", "check",
    "similar", "tag", "collection", "history", "changes", "window", "toggle",
    "integrate", "people", "places", "note", "remind", "reading",
    "journal", "undo", "redo",
    "export", "rule", "saved", "summarise", "compare", "conversations", "dupes", "suggest",
]  # fmt: skip
GROUPS = {  # whose commands have the options
    "tag",
    "rule",
    "collection",
    "note",
    "reading",
    "saved",
    "conversations",
}
DOCUMENT = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def test_the_version_is_told(cli: Cli) -> None:
    assert cli.run("--version").stdout == f"concierge {concierge.__version__}\n"
    assert not cli.folder.exists()


def test_help_lists_every_command(cli: Cli) -> None:
    shown = cli.run("--help").stdout
    assert [name for name in COMMANDS if not re.search(rf"^\W*{name}\b", shown, re.MULTILINE)] == []
    assert "Exit codes" in shown


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in GROUPS])
def test_every_option_is_in_the_help_and_in_the_document(cli: Cli, command: str) -> None:
    options = set(re.findall(r"--[a-z]+", cli.run(command, "--help").stdout))
    assert {"--json", "--help"} <= options
    section = DOCUMENT.split(f"\n### `concierge {command}", 1)[1].split("\n### ", 1)[0]
    assert {option for option in options if option not in section} <= {"--help", "--json"}


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"], ["--nonsense"], ["search", "--sort", "x"], ["search", "a", "-n", "0"],
        ["search", "a", "-n", "201"], ["search", "a", "--offset", "-1"], ["ask"], ["index"],
        ["ask", "a", "-n", "21"], ["forget"], ["open"], ["status", "more"], [],
    ],
)  # fmt: skip
def test_misuse_ends_with_its_own_code_and_starts_nothing(cli: Cli, words: list[str]) -> None:
    cli.run(*words, code=ExitCode.MISUSED)
    assert not cli.folder.exists()


def test_doctor_lists_what_it_looked_at_in_both_forms(cli: Cli) -> None:
    with cli.start("doctor", "--json") as process:
        out, _ = process.communicate(timeout=60)
    assert '"findings"' in out
    assert process.returncode in (ExitCode.DONE, ExitCode.FAILED)


def test_home_as_an_option_wins_over_the_environment(cli: Cli) -> None:
    other = cli.folder.parent / "other"
    assert cli.json("--home", other, "stop") == {"stopped": False}
    cli.run("--home", other, "status")
    try:
        assert (other / "service.json").exists()
        assert not cli.folder.exists()
    finally:
        cli.run("--home", other, "stop")


def test_an_unforeseen_exception_is_written_down_and_told(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotage = cli.folder.parent / "sitecustomize.py"
    sabotage.write_text("import json\njson.loads = None\n")
    cli.extra["PYTHONPATH"] = f"{sabotage.parent}:{ROOT}" if sys.platform != "win32" else ""
    cli.fresh = True
    cli.home.create()
    cli.home.service.write_text('{"port":1,"token":"","pid":1,"version":"","started":0}')
    found = cli.run("demo", code=1)
    assert "TypeError" in found.stderr
    assert "command.err" in found.stderr
    assert "Traceback" in (cli.home.logs / "command.err").read_text()


LIGHT = """
import sys
sys.argv = ["concierge", {words}]
try:
    import concierge.cli.main as m
    m.main()
except SystemExit:
    pass
print(",".join(sys.modules), file=sys.stderr)
"""
HEAVY = {
    "torch", "sentence_transformers", "transformers", "chromadb", "onnxruntime", "llama_cpp",
    "numpy", "fastapi", "uvicorn", "sqlcipher3", "kreuzberg", "PIL", "PySide6", "httpx",
}  # fmt: skip


def _modules(words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LIGHT.format(words=words)],
        cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    return set(done.stderr.strip().splitlines()[-1].split(","))


@pytest.mark.parametrize("words", ['"--version"', '"--help"', '"search", "--help"'])
def test_help_and_version_import_nothing_they_do_not_need(words: str) -> None:
    loaded = _modules(words)
    assert loaded & (HEAVY | {"http.client", "rich.progress", "concierge.client"}) == set()


def test_a_command_imports_nothing_heavy(tmp_path: Path) -> None:
    loaded = _modules(f'"--home", {str(tmp_path)!r}, "stop"')
    assert "concierge.client" in loaded
    assert loaded & HEAVY == set()


def test_the_document_has_every_command_and_no_other() -> None:
    named = set(re.findall(r"^### `concierge (\w+)", DOCUMENT, re.MULTILINE))
    assert named == set(COMMANDS)
    assert len(app.registered_commands) + len(app.registered_groups) == len(COMMANDS)


@pytest.mark.parametrize("code", list(ExitCode))
def test_the_document_has_every_exit_code(code: ExitCode) -> None:
    assert re.search(rf"^\| {int(code)} \|", DOCUMENT, re.MULTILINE)
