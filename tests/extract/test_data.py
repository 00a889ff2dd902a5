"""Tables, databases, escaped and damaged data."""

from __future__ import annotations

import json
import random
import sqlite3
from itertools import pairwise
from pathlib import Path

import pytest

from concierge.core.errors import Category, ConciergeError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import TextState
from concierge.extract.registry import extract
from concierge.extract.text import database
from concierge.extract.text.data import unescaped, without_tags
from concierge.extract.text.subtitles import subtitle_segments
from concierge.extract.text.tables import table_segments
from concierge.extract.web.page import page_text
from tests.extract.test_hostile import ending, spoiled

DATA = Path(__file__).parents[1] / "data"
SEEDS = sorted(
    path
    for folder in ("text", "code", "web", "data")
    for path in (DATA / folder).iterdir()
    if path.suffix != ".json" and path.name != "make.py" and path.is_file()
)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.parent.name}/{seed.name}")
def test_spoiled_data_has_named_ends(
    tmp_path: Path, context: ExtractionContext, seed: Path
) -> None:
    chance = random.Random(seed.name)
    path = tmp_path / seed.name
    for _ in range(20):
        path.write_bytes(spoiled(seed.read_bytes(), chance))
        end = ending(path, context)
        assert not isinstance(end, ConciergeError) or end.category != Category.BUG, repr(end)


def test_every_block_of_a_table_names_its_columns() -> None:
    rows = "".join(f"{n},name {n},{n * 3}\n" for n in range(200))
    found = list(table_segments("id,label,weight\n" + rows))
    assert len(found) > 3
    assert all(one.text.startswith("id | label | weight\n") for one in found)
    second = found[1]
    row = second.text.split("\n")[1]
    assert second.locator.line == int(row.partition(" ")[0]) + 2


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_delimiters_are_told(sign: str) -> None:
    text = f'City{sign}Note\nUlm{sign}"a, b; c"\nBonn{sign}x\n'
    (only,) = table_segments(text)
    assert only.text == "City | Note\nUlm | a, b; c\nBonn | x"


def test_a_table_without_names_repeats_nothing() -> None:
    found = list(table_segments("".join(f"{n},{n}\n" for n in range(400))))
    lines = [line for one in found for line in one.text.split("\n")]
    assert lines == [f"{n} | {n}" for n in range(400)]


def test_json_is_read_without_escapes(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"name": "Müller 😀", "note": "first\nsecond"}), "utf-8")
    (only,) = extract(path, context).segments
    assert "Müller 😀" in only.text
    assert "first second" in only.text
    assert unescaped(r"\ud800 alone") == "\ud800 alone"


def test_long_data_on_one_line_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[" + "1," * 200_000 + "1]", "utf-8")
    found = extract(path, ExtractionContext(max_text_chars=100_000))
    assert found.state == TextState.PARTIAL
    assert sum(len(one.text) for one in found.segments) <= 100_000


def test_xml_keeps_its_lines() -> None:
    assert without_tags('<a\n b="c">x</a>\n<!-- y -->\nz').count("\n") == 3


def test_databases_are_left_alone(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.db"
    base = sqlite3.connect(path)
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("CREATE TABLE t (a)")
    base.executemany(
        "INSERT INTO t VALUES (?)", [(f"row {n}",) for n in range(database.MAX_ROWS + 5)]
    )
    base.commit()
    base.close()
    before = path.read_bytes()
    found = extract(path, context)
    assert [one.name for one in tmp_path.iterdir()] == ["a.db"]
    assert path.read_bytes() == before
    assert found.state == TextState.PARTIAL
    words = "\n".join(one.text for one in found.segments)
    assert f"row {database.MAX_ROWS - 1}" in words
    assert f"row {database.MAX_ROWS + 1}" not in words


def test_encrypted_databases_stay_unknown(tmp_path: Path, context: ExtractionContext) -> None:
    import sqlcipher3

    path = tmp_path / "secret.db"
    base = sqlcipher3.connect(str(path))
    base.execute("PRAGMA key = 'k'")
    base.execute("CREATE TABLE t (a)")
    base.close()
    assert extract(path, context).state == TextState.UNSUPPORTED


def test_long_talks_are_cut_in_time() -> None:
    text = "".join(
        f"{n}\n00:{n // 60:02}:{n % 60:02},000 --> 00:{n // 60:02}:{n % 60:02},900\nline {n}\n\n"
        for n in range(1, 300)
    )
    found = subtitle_segments(text, "application/x-subrip")
    seconds = [one.locator.seconds or 0 for one in found]
    assert seconds == sorted(seconds)
    assert all(later - one <= 31 for one, later in pairwise(seconds))
    assert [line for one in found for line in one.text.split("\n")] == [
        f"line {n}" for n in range(1, 300)
    ]


def test_pages_with_odd_sections_are_read() -> None:
    page = page_text("<p>one</p><![CD <b>two</b> ]]><p>three</p>")
    assert "one" in page.text
    assert "three" in page.text


def test_what_is_hidden_hides_no_more_than_itself() -> None:
    page = page_text(
        "<noscript><object></noscript><div hidden>a<div>b</div>c</div><p hidden>d<p>seen<h2>e</h2>f"
    )
    hidden, _, rest = page.text.partition("seen")
    assert " ".join(hidden.split()) == "(hidden text: a b c) (hidden text: d)"
    assert rest.split() == ["e", "f"]
    assert [one.locator.heading for one in page.segments] == [None, "e"]
