"""What reaches a terminal: matches stand out, and nothing of a file commands the terminal."""

from __future__ import annotations

import io
import json
import sys

import pytest
from rich.console import Console

from concierge.cli.finding import print_hit
from concierge.cli.indexing import print_failures
from concierge.cli.library import _doing, time_left
from concierge.cli.output import counted, flowing, place_of, plain, print_json, sized
from concierge.core import wire

NASTY = "a\x1b[31mred\x1b]0;title\x07b\u202ec\x00d\x7f"


def hit(**fields: object) -> wire.Hit:
    given = {
        "file_id": 1, "path": "/docs/lease.pdf", "score": 1.0, "kind": "document",
        "modified": "2024-03-01T10:00:00+00:00", "size": 1,
    }  # fmt: skip
    return wire.Hit.model_validate({**given, **fields})


def printed(found: wire.Hit, terminal: bool) -> str:
    stream = io.StringIO()
    out = Console(
        file=stream, force_terminal=terminal, color_system="standard" if terminal else None,
        markup=False, highlight=False, emoji=False, soft_wrap=True, width=40,
    )  # fmt: skip
    print_hit(out, 1, found)
    return stream.getvalue()


def test_matches_are_bold_and_underlined_on_a_terminal() -> None:
    shown = printed(hit(snippet="the rent is due", highlights=[(4, 8)]), terminal=True)
    assert "\x1b[1;4mrent\x1b[0m" in shown


def test_matches_stand_where_they_are_although_characters_are_replaced() -> None:
    shown = printed(hit(snippet="\x1b\n\trent", highlights=[(3, 7)]), terminal=True)
    assert "\x1b[1;4mrent\x1b[0m" in shown


def test_a_pipe_gets_plain_lines_of_any_length() -> None:
    shown = printed(hit(snippet="word " * 60, locator={"page": 3}), terminal=False)
    assert shown.splitlines()[0] == "  1  lease.pdf  p. 3"
    assert shown.splitlines()[1].strip() == ("word " * 60).strip()
    assert len(shown.splitlines()) == 3


def test_files_that_failed_for_the_same_reason_share_its_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    scans = [failure(f"/scans/{number}.png", "Tesseract is missing.") for number in range(8)]
    print_failures([*scans, failure("/locked.pdf", "It is locked.")])
    said = capsys.readouterr().out
    assert said.count("Tesseract is missing. Do this.") == 1
    assert "4.png  /scans" in said
    assert "5.png" not in said
    assert "and 3 more" in said
    assert said.index("Tesseract") < said.index("locked.pdf") < said.index("It is locked.")


def failure(path: str, message: str) -> wire.FailureRow:
    return wire.FailureRow(
        file_id=1, path=path, stage="deep", category="missing", message=message,
        advice="Do this.", when="2024-03-01T10:00:00+00:00",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("waiting", "said"),
    [({}, "folders"), ({"text": 1, "meaning": 1}, "folders"), ({"meaning": 1, "deep": 1}, "mean")],
)
def test_what_is_done_between_files_is_told_by_what_waits(
    waiting: dict[str, int], said: str
) -> None:
    stages = {
        stage: wire.StageCounts(waiting=waiting.get(stage, 0))
        for stage in ("named", "text", "meaning", "deep")
    }
    status = wire.Status(
        files=wire.FileCounts(), stages=stages, disk={}, working_on=[], failures=[]
    )
    assert said in _doing(status)


def test_brackets_are_not_markup() -> None:
    shown = printed(hit(path="/d/[bold]x :smile:.txt", snippet="[red]a[/red]"), terminal=False)
    assert "[bold]x :smile:.txt" in shown
    assert "[red]a[/red]" in shown


@pytest.mark.parametrize("terminal", [True, False])
def test_nothing_of_a_file_commands_the_terminal(terminal: bool) -> None:
    nasty = hit(
        path=f"/docs/{NASTY}/{NASTY}.txt".replace("\x00", ""),
        snippet=NASTY,
        modified=NASTY,
        locator={"sheet": NASTY, "unheard_of": 1},
    )
    shown = printed(nasty, terminal)
    for bad in ("\x1b[31m", "\x1b]", "\x07", "\u202e", "\x00", "\x7f"):
        assert bad not in shown


def test_texts_keep_what_languages_need() -> None:
    assert plain("Stra\u00dfe \u0645\u06cc\u200c\u062e") == "Stra\u00dfe \u0645\u06cc\u200c\u062e"
    assert plain("a\u00a0b\r\nc\td") == "a b  c d"
    assert flowing("a\nb\x1b") == "a\nb\N{REPLACEMENT CHARACTER}"


def test_plurals_and_sizes() -> None:
    assert [counted(n, "file") for n in (0, 1, 2, 1234)] == [
        "0 files", "1 file", "2 files", "1,234 files",
    ]  # fmt: skip
    assert [sized(n) for n in (0, 999, 1000, 12_345_678, 5e12)] == [
        "0 bytes", "999 bytes", "1.0 kB", "12.3 MB", "5.0 TB",
    ]  # fmt: skip


def test_places_are_said_in_words() -> None:
    assert place_of({}) == ""
    assert place_of({"page": 3}) == "p. 3"
    assert place_of({"sheet": "Costs", "cell": "B7"}) == "sheet Costs, cell B7"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_json_can_be_read_back_in_any_encoding(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    print_json({"name": "r\u00e9sum\u00e9 \U0001f600"})
    sys.stdout.flush()
    assert json.loads(raw.getvalue().decode(encoding)) == {"name": "r\u00e9sum\u00e9 \U0001f600"}


def test_the_time_left_is_told_coarsely() -> None:
    told = [time_left(seconds) for seconds in (0.4, 59.0, 70.0, 200.0, 3590.0, 7300.0, 2e5)]
    assert told == [
        "less than a minute", "less than a minute", "about 1 minute", "about 3 minutes",
        "about 1 hour", "about 2 hours", "about 2 days",
    ]  # fmt: skip
