"""The one door: failures have names, readers pass on what they cannot read."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from concierge.core.errors import Category, ConciergeError, DamagedError, MissingError
from concierge.core.protocols import ExtractionContext
from concierge.core.records import Kind, TextState
from concierge.extract.registry import extract, extractors
from tests.extract import documents


def test_readers_are_asked_in_falling_order() -> None:
    priorities = [one.priority for one in extractors()]
    assert priorities == sorted(priorities, reverse=True)
    assert len({one.name for one in extractors()}) == len(priorities)


def test_a_missing_file_is_named_so(tmp_path: Path, context: ExtractionContext) -> None:
    with pytest.raises(MissingError, match=r"gone\.txt"):
        extract(tmp_path / "gone.txt", context)


def test_a_name_with_newlines_stays_on_one_line(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "two\nlines.pdf"
    path.write_bytes(b"%PDF-1.4 nothing else")
    with pytest.raises(DamagedError) as caught:
        extract(path, context)
    assert "\n" not in str(caught.value)
    assert caught.value.advice


def test_errors_survive_the_way_from_a_worker(tmp_path: Path, context: ExtractionContext) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4 nothing else")
    with pytest.raises(ConciergeError) as caught:
        extract(path, context)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.category, again.message) == (Category.DAMAGED, caught.value.message)


def test_what_a_reader_declines_goes_to_the_next(
    tmp_path: Path, context: ExtractionContext
) -> None:
    # An SVG picture holds no pixels to recognise: the reader of text takes it.
    path = tmp_path / "drawing.svg"
    path.write_text("<svg><text>Kitchen plan</text></svg>")
    found = extract(path, context)
    assert found.kind == Kind.PICTURE
    assert found.state == TextState.FULL
    assert "Kitchen plan" in found.segments[0].text


def test_every_reader_is_held_to_the_longest_text(tmp_path: Path) -> None:
    paragraph = "<w:p><w:r><w:t>words and words</w:t></w:r></w:p>"
    path = documents.docx(tmp_path / "a.docx", paragraph * 50)
    found = extract(path, ExtractionContext(max_text_chars=100))
    assert sum(len(segment.text) for segment in found.segments) == 100
    assert found.state == TextState.PARTIAL
    assert "100" in found.note


def test_reading_text_loads_no_heavy_library(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("hello")
    code = (
        "import sys; from pathlib import Path\n"
        "from concierge.core.protocols import ExtractionContext\n"
        "from concierge.extract.registry import extract\n"
        f"extract(Path({str(path)!r}), ExtractionContext())\n"
        "heavy = {'pypdf', 'pypdfium2', 'PIL', 'pytesseract', 'charset_normalizer',"
        " 'xlrd', 'numpy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
