"""Cutting texts into passages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concierge.core.records import ChunkedText, Locator, Segment
from concierge.index.chunking import BYTES_PER_TOKEN, SEPARATOR, chunk
from concierge.store.content.blocks import BLOCK_CHARS, pack, unpack

PIECES = st.one_of(
    st.sampled_from(
        ["\n", "\n\n", " ", "\t", "# Heading\n", "word ", "A sentence. ", "句子。", "\r\n", "\x0c"]
    ),
    st.text(max_size=40),
    st.text("abc é漢😀", max_size=300),
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)
LOCATORS = st.one_of(
    st.just(Locator()),
    st.builds(Locator, page=st.integers(1, 3)),
    st.builds(Locator, line=st.integers(1, 50), part=st.sampled_from([None, "a", "b"])),
)
SEGMENTS = st.lists(st.builds(Segment, TEXTS, LOCATORS), max_size=6)


def check(cut: ChunkedText) -> None:
    """Check what holds for every cut."""
    end_before = 0
    covered = bytearray(len(cut.text))
    for ordinal, piece in enumerate(cut.chunks):
        assert piece.ordinal == ordinal
        assert end_before <= piece.start < piece.end <= len(cut.text)
        end_before = piece.end
        text = cut.text[piece.start : piece.end]
        assert text == text.strip()
        covered[piece.start : piece.end] = b"\x01" * (piece.end - piece.start)
    left = [c for c, seen in zip(cut.text, covered, strict=True) if not seen and not c.isspace()]
    assert left == []
    cut.text.encode()


@settings(max_examples=150, deadline=None)
@given(SEGMENTS, st.sampled_from([50, 200]))
def test_passages_hold_everything_in_order(segments: list[Segment], tokens: int) -> None:
    cut = chunk(segments, tokens)
    check(cut)
    for piece in cut.chunks:
        text = cut.text[piece.start : piece.end]
        # A character weighs up to four bytes; a passage is measured by the average.
        assert len(text.encode()) <= tokens * BYTES_PER_TOKEN * 4
        assert len(text) <= tokens * BYTES_PER_TOKEN


@settings(max_examples=100, deadline=None)
@given(SEGMENTS)
def test_blocks_hold_each_passage_whole(segments: list[Segment]) -> None:
    cut = chunk([*segments, Segment("long words " * 9000)], 50)
    blocks = pack(cut.text, [piece.start for piece in cut.chunks])
    assert len(blocks) > 1
    assert "".join(unpack(data) for _, data in blocks) == cut.text
    bounds = [(start, start + len(unpack(data))) for start, data in blocks]
    assert all(end - start < 2 * BLOCK_CHARS for start, end in bounds)
    for piece in cut.chunks:
        assert any(start <= piece.start and piece.end <= end for start, end in bounds)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text("ab c#.", max_size=60), min_size=1, max_size=200), st.integers(1, 1000))
def test_line_numbers(lines: list[str], first: int) -> None:
    numbered = [f"{number}: {line}" for number, line in enumerate(lines, first)]
    cut = chunk([Segment("\n".join(numbered), Locator(line=first))], 50)
    check(cut)
    for piece in cut.chunks:
        start = cut.text.rfind("\n", 0, piece.start) + 1
        assert cut.text[start:].startswith(f"{piece.locator.line}: ")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 3), st.text("ab\n", max_size=50)), max_size=20))
def test_lines_of_short_neighbours_stay_right(parts: list[tuple[int, str]]) -> None:
    segments = []
    line = 1
    for gap, words in parts:
        line += gap
        segments.append(Segment(f"{line}!{words}", Locator(line=line)))
        line += words.count("\n")
    cut = chunk(segments, 50)
    check(cut)
    for segment in segments:
        place = cut.text.index(f"{segment.locator.line}!")
        held = [piece for piece in cut.chunks if piece.start <= place < piece.end]
        assert held[0].locator.line is not None
        before = cut.text[held[0].start : place].count("\n")
        assert held[0].locator.line + before == segment.locator.line


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 4), st.text("ab .", min_size=1, max_size=300)), max_size=20)
)
def test_a_passage_stands_on_one_page(pages: list[tuple[int, str]]) -> None:
    cut = chunk([Segment(f"<{page}> {text}", Locator(page=page)) for page, text in pages], 50)
    check(cut)
    for piece in cut.chunks:
        text = cut.text[piece.start : piece.end]
        assert all(mark == str(piece.locator.page) for mark in _pages_in(text))


def _pages_in(text: str) -> list[str]:
    return [part[0] for part in text.split("<")[1:]]


def test_short_neighbours_share_a_passage() -> None:
    cut = chunk([Segment(f"cell {n}", Locator(sheet="A", cell=f"A{n}")) for n in range(5)], 200)
    assert len(cut.chunks) == 1
    assert cut.chunks[0].locator == Locator(sheet="A", cell="A0")
    two = chunk([Segment("one", Locator(page=1)), Segment("two", Locator(page=2))], 200)
    assert two.text == f"one{SEPARATOR}two"
    assert [piece.locator.page for piece in two.chunks] == [1, 2]


def test_cuts_are_made_at_headings_and_paragraphs() -> None:
    body = "words and words. " * 20
    text = f"# One\n\n{body}\n\n# Two\n\n{body}\n\n# Three\n\n{body}"
    cut = chunk([Segment(text)], 100)
    starts = [cut.text[piece.start :][:7] for piece in cut.chunks]
    assert starts == ["# One\n\n", "# Two\n\n", "# Three"]


@pytest.mark.parametrize(
    ("character", "weight"), [("a", 1), ("я", 2), ("漢", 3), ("\N{GRINNING FACE}", 4)]
)
def test_length_follows_what_characters_weigh(character: str, weight: int) -> None:
    cut = chunk([Segment(character * 10_000)], 200)
    longest = max(piece.end - piece.start for piece in cut.chunks)
    assert longest == pytest.approx(200 * BYTES_PER_TOKEN / weight, rel=0.01)


def test_scripts_that_change_in_the_middle() -> None:
    cut = chunk([Segment("plain words " * 1000 + "漢字" * 5000)], 200)
    sizes = [len(cut.text[piece.start : piece.end].encode()) for piece in cut.chunks]
    assert max(sizes) <= 200 * BYTES_PER_TOKEN * 1.6


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t \x0c"])
def test_nothing_gives_no_passages(text: str) -> None:
    assert chunk([Segment(text)], 200).chunks == ()
    assert chunk([], 200) == ChunkedText("")
    assert pack("", []) == ()


def test_halves_of_characters_are_replaced() -> None:
    cut = chunk([Segment("before \ud83d after")], 200)
    assert cut.text == "before \N{REPLACEMENT CHARACTER} after"
    assert cut.text.encode()
