"""`concierge conversations` and `ask --continue`: end to end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from concierge.core.errors import ExitCode
from tests.cli.conftest import Cli


@pytest.fixture(scope="module")
def cli(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cli]:
    """A command line that has read a lease."""
    command = Cli(tmp_path_factory.mktemp("conversations") / "home")
    folder = command.folder.parent / "notes"
    folder.mkdir()
    (folder / "lease.txt").write_text(
        "The rent is due on the first of each month. The rent is 950 euros a month.\n"
    )
    command.index(folder)
    yield command
    command.end()


def test_a_question_goes_on_and_is_kept(cli: Cli) -> None:
    cli.run("conversations", "list", code=ExitCode.FOUND_NOTHING)
    cli.json("ask", "When is the rent due?")
    cli.run("conversations", "list", code=ExitCode.FOUND_NOTHING)  # a program's question
    cli.run("ask", "When is the rent due?")
    second = cli.run("ask", "--continue", "How much is it?")
    assert "950" in second.stdout
    assert "Understood as: How much is the rent? (--literal takes it as typed)" in second.stderr
    typed = cli.run("ask", "-c", "--literal", "What about the rent a month?")
    assert "Understood" not in typed.stderr
    (kept,) = cli.json("conversations", "list")["conversations"]
    assert (kept["title"], kept["messages"]) == ("When is the rent due?", 3)
    number = str(kept["id"])
    shown = cli.run("conversations", "show", number).stdout
    assert "Understood as: How much is the rent?" in shown
    assert "lease.txt" in shown
    wrong = cli.run("ask", "-c", "--conversation", number, "x", code=ExitCode.MISUSED)
    assert "do not go together" in wrong.stderr
    missing = cli.run("ask", "--conversation", "99", "Why?", code=ExitCode.FAILED)
    assert "There is no conversation 99." in missing.stderr


def test_they_are_renamed_pinned_searched_exported_and_deleted(cli: Cli) -> None:
    cli.run("ask", "How much is the rent?")
    number = str(cli.json("conversations", "list", "-s", "how")["conversations"][0]["id"])
    told = cli.run("conversations", "rename", number, "Money").stdout
    assert told == "Money is its title now.\n"
    assert cli.run("conversations", "pin", number).stdout == "Money is pinned.\n"
    assert "Money" in cli.run("conversations", "list").stdout.splitlines()[0]
    assert not cli.json("conversations", "pin", number, "--off")["pinned"]
    assert "euros" in cli.run("conversations", "list", "--search", "950 rent").stdout
    cli.run("conversations", "list", "--search", "walrus", code=ExitCode.FOUND_NOTHING)
    assert cli.run("conversations", "export", number).stdout.startswith("# Money\n")
    paper = cli.folder.parent / "money.pdf"
    assert cli.json("conversations", "export", number, "-o", paper)["questions"] == 1
    assert paper.read_bytes().startswith(b"%PDF-")
    wrong = cli.run("conversations", "export", number, "-o", "x.csv", code=ExitCode.MISUSED)
    assert "Markdown or PDF" in wrong.stderr
    cli.run("conversations", "delete", code=ExitCode.MISUSED)
    cli.run("conversations", "delete", number, "--all", code=ExitCode.MISUSED)
    assert cli.run("conversations", "delete", number).stdout == "1 conversation deleted.\n"
    cli.run("conversations", "show", number, code=ExitCode.FAILED)
    assert cli.json("conversations", "delete", "--all")["deleted"] >= 0
    cli.run("conversations", "list", code=ExitCode.FOUND_NOTHING)
