"""What the engine says, in the words of the person's language."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from pydantic_core._pydantic_core import list_all_errors

import concierge
from concierge.core import wire
from concierge.core.errors import DamagedError, from_exception
from concierge.extract import failures
from concierge.gui import naming
from concierge.gui.activity.stages import pace_text
from concierge.gui.notices import FailureBar
from concierge.gui.told import problem, told
from concierge.gui.told.matching import TEMPLATES
from concierge.gui.tray.state import progress_of

SOURCE = Path(concierge.__file__).parent
_PLACE = re.compile(r"\{[^{}]*\}")
_BETWEEN = re.compile(r"(?<=[.!?}]) (?=[A-Z{“`])")
# What the engine puts together from parts that are no sentences: the parts it does say.
_GONE = "{} {}. {} in the index as last seen.{}"
_COMPOSED = {
    "{} is not there: it was unplugged, moved or deleted.": (
        "is not there: it was unplugged, moved or deleted",
        "{} {}.",
    ),
    "{} is suddenly empty.": ("is suddenly empty", "{} {}."),
    "{} cannot be read; check its permissions.": (
        "cannot be read; check its permissions",
        "{} {}.",
    ),
    "Its file stays in the index as last seen.": ("Its file stays", _GONE),
    "Its {} files stay in the index as last seen.": ("Its {} files stay", _GONE),
    "A file stays in the index as last seen.": ("A file stays", "{} in the index as last seen."),
    "{} files stay in the index as last seen.": (
        "{} files stay",
        "{} in the index as last seen.",
    ),
}


def test_every_sentence_of_the_table_is_one_that_the_engine_says() -> None:
    said = set(_sentences())
    plain = [_PLACE.sub("{}", one) for one in TEMPLATES]
    unsaid = [one for one in plain if not said.issuperset(_COMPOSED.get(one, (one,)))]
    assert not unsaid, (
        "The engine does not say these any more; write them in concierge/gui/told as it says"
        f" them now, and translate them: {unsaid}"
    )


def test_no_sentence_is_twice_in_the_table() -> None:
    plain = [_PLACE.sub("{}", one) for one in TEMPLATES]
    assert sorted(plain) == sorted(set(plain))


@pytest.mark.parametrize(
    ("english", "wanted"),
    [
        ("paused", "Pause"),
        ("paused until 14:00", "Pause bis 14:00"),
        ("paused until 02 March, 14:00", "Pause bis 2. März, 14:00"),
        ("on battery", "Akkubetrieb"),
        ("hidden: .cache", "versteckt: .cache"),
        (
            "less than 2,048 MB are free on the disk",
            "auf dem Datenträger sind weniger als 2.048 MB frei",
        ),
        (
            "12,345 files are not searchable by meaning yet.",
            "12.345 Dateien sind noch nicht nach Bedeutung durchsuchbar.",
        ),
        (
            "It was not met by a scan yet. That is put off: on battery.",
            "Sie wurde noch bei keinem Durchgang erfasst. Das ist aufgeschoben: Akkubetrieb.",
        ),
        ("It is left out: cache: /.cache.", "Sie wird ausgelassen: Zwischenspeicher: /.cache."),
        (
            "2 parts could not be read (a, b): It is damaged. It is too large: 1,000,000 bytes.",
            "2 Teile nicht lesbar (a, b): Sie ist beschädigt. Sie ist zu groß: 1.000.000 Bytes.",
        ),
        (
            "This cannot be set: max_file_mb: Input should be less than or equal to 9.",
            "Das lässt sich nicht einstellen: max_file_mb: der Wert darf höchstens 9 sein.",
        ),
    ],
)
def test_in_german_the_engine_speaks_german(german: None, english: str, wanted: str) -> None:
    assert told(english) == wanted


def test_names_are_taken_over_as_they_are(german: None) -> None:
    name = "Nr. 5 {told} hidden. Über.pdf"
    error = failures.damaged(Path("folder") / name, "it is not a readable PDF")
    message, advice = problem(error).split(". Öffnen Sie", 1)
    assert message == f"{name} ist beschädigt: sie ist kein lesbares PDF"
    assert "Sicherung" in advice


def test_errors_of_the_system_are_told_with_what_to_do(german: None) -> None:
    said = problem(from_exception(PermissionError(13, "no"), "a.txt"))
    assert said.startswith("Sie dürfen a.txt nicht lesen. Geben Sie")


def test_what_nobody_knows_stays_as_it_is(german: None) -> None:
    for text in ("", "Never said.  So. it stays", "a: b", "x is damaged: y", "Line\n\nline. x"):
        assert told(text) == text
    assert problem(DamagedError("Never said. It is damaged.")) == "Never said. Sie ist beschädigt."


def test_what_is_long_is_no_sentence(german: None) -> None:
    long = "It is damaged. " * 300
    assert told(long) == long


def test_the_window_shows_what_is_told(german: None) -> None:
    held = wire.StageCounts(waiting=2, held="on battery")
    assert pace_text(held) == "Wartet: Akkubetrieb"
    assert progress_of("text", held) == "Wörter: 2 warten (Akkubetrieb)"
    assert naming.standing("version control") == "Versionsverwaltung"
    bar = FailureBar()
    bar.show_error(failures.encrypted(Path("a.pdf"), wrong=True))
    assert bar.message == "a.pdf ist mit einem anderen Passwort geschützt als dem angegebenen."


def test_in_english_the_engine_is_left_as_it_is(english: None) -> None:
    for text in (
        "paused until 14:00",
        "12,345 files are not searchable by meaning yet.",
        "Page 3 is damaged and could not be read. Nothing is said in it.",
    ):
        assert told(text) == text


def _sentences() -> Iterator[str]:
    """Yield every sentence that stands in the source outside of the window, and runs of them.

    Of the window only what its errors say counts: it is shown in the same places.
    """
    for file in SOURCE.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        if "gui" in file.relative_to(SOURCE).parts:
            parts: Iterable[ast.AST] = (
                argument
                for call in ast.walk(tree)
                if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("Error")
                for argument in call.args
            )
        else:
            parts = ast.walk(tree)
        for text in itertools.chain.from_iterable(map(_texts, parts)):
            plain = _PLACE.sub("{}", text).strip()
            yield from _runs(plain)
            yield re.sub(r"(\{\})+", "{}", plain)
    for error in list_all_errors():  # settings are refused with these
        yield _PLACE.sub("{}", error["message_template_python"])


def _texts(node: ast.AST) -> list[str]:
    """Return what a constant, a formatted string or a sum of them may say."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.FormattedValue(value=value):
            return ["{}", *(_texts(value) if isinstance(value, ast.IfExp) else ())]
        case ast.JoinedStr(values=values):
            return ["".join(parts) for parts in itertools.product(*map(_texts, values))]
        case ast.IfExp(body=body, orelse=orelse):
            return [*_texts(body), *_texts(orelse)]
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return [a + b for a in _texts(left) for b in _texts(right)]
    return []


def _runs(text: str) -> Iterator[str]:
    sentences = _BETWEEN.split(text)[:12]
    for start, end in itertools.combinations(range(len(sentences) + 1), 2):
        yield " ".join(sentences[start:end])
