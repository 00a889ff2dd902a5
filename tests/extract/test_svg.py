"""Drawings in SVG: entities, bombs and broken ones."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest

from concierge.core.errors import TooLargeError
from concierge.core.protocols import ExtractionContext
from concierge.extract.registry import extract


def drawing(path: Path, body: str, head: str = "") -> Path:
    path.write_text(f'{head}<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>', "utf-8")
    return path


def test_entity_bombs_in_drawings_are_not_expanded(
    tmp_path: Path, context: ExtractionContext
) -> None:
    head = (
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "lol lol lol lol lol lol">'
        '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>'
    )
    found = extract(drawing(tmp_path / "a.svg", "<text>words &c;</text>", head), context)
    assert sum(len(one.text) for one in found.segments) < 1000
    path = tmp_path / "b.svg"
    path.write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<g>" * 200_000)
    assert extract(path, context).media_type == "image/svg+xml"


def test_a_packed_drawing_is_no_bomb(tmp_path: Path, context: ExtractionContext) -> None:
    packer = zlib.compressobj(wbits=31)
    data = packer.compress(b"<svg xmlns='http://www.w3.org/2000/svg'>")
    data += b"".join(packer.compress(b" " * (1 << 20)) for _ in range(70)) + packer.flush()
    (tmp_path / "a.svgz").write_bytes(data)
    with pytest.raises(TooLargeError):
        extract(tmp_path / "a.svgz", context)


def test_a_drawing_that_is_not_well_formed_is_read_as_text(
    tmp_path: Path, context: ExtractionContext
) -> None:
    found = extract(drawing(tmp_path / "a.svg", "<text>still here"), context)
    assert "still here" in found.segments[0].text
    assert found.extractor.startswith("text/")
