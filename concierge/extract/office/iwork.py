# ruff: noqa: ARG002 - the protocol of extractors names the parameters
"""Pages, Numbers and Keynote: their preview PDF, else the strings in their archives.

Old files (before 2013) hold XML, and mostly a preview; those of today hold a picture of the
first page and archives of protocol buffers (see `iwa`).
"""

from __future__ import annotations

import gzip
import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from concierge.core.protocols import ExtractionContext
from concierge.core.records import Extraction, Segment, TextState
from concierge.extract import media_types as types
from concierge.extract.children import Children
from concierge.extract.detect import kind_of
from concierge.extract.office.embedded import holds_words
from concierge.extract.office.iwa import tables, texts
from concierge.extract.office.office_about import About, as_thumbnail, assembled, missing_notes
from concierge.extract.office.office_xml import Package, local, parse
from concierge.extract.office.sheets import Sheet, workbook
from concierge.extract.unpack import BROKEN, open_zip

_PREVIEWS = ("QuickLook/Preview.pdf", "preview.pdf")
_THUMBNAILS = ("preview-web.jpg", "preview-micro.jpg", "QuickLook/Thumbnail.jpg")
_OLD = ("index.xml", "index.apxl", "index.xml.gz", "index.apxl.gz")
_MAX_OLD_BYTES = 40 << 20
_PICTURES = (".jpg", ".jpeg", ".png", ".tiff", ".tif", ".heic")


class IworkExtractor:
    """Reads Pages, Numbers and Keynote documents that are one file."""

    name = "iwork"
    version = 1
    priority = 50

    def accepts(self, media_type: str, suffix: str) -> bool:
        """Accept Apple's office files."""
        return media_type in (types.PAGES, types.NUMBERS, types.KEYNOTE)

    def extract(self, path: Path, media_type: str, context: ExtractionContext) -> Extraction:
        """Read the preview, or the archives where there is none.

        Raises:
            DamagedError: When it cannot be unpacked.
            TooLargeError: When it is a decompression bomb.
        """
        with open_zip(path) as archive:
            package = Package(archive, path)
            names = {_inner(name): name for name in archive.namelist()}
            children = Children(context)
            for name in _PREVIEWS:
                if name in names:
                    children.add(posixpath.basename(name), package.data(names[name]))
            thumbnails = (package.data(names[one]) for one in _THUMBNAILS if one in names)
            about = About(thumbnail=next(filter(None, map(as_thumbnail, thumbnails)), b""))
            segments = [] if children.segments else list(_old(package, names))
            parts = [] if children.segments or segments else list(_archives(package))
            for name, full in names.items():
                if name.startswith("Data/") and name.lower().endswith(_PICTURES):
                    _add_picture(children, package, name, full)
            if media_type == types.NUMBERS and parts:
                return _numbers(media_type, parts, about, context, children)
        segments += [Segment(text) for part in parts for text in texts(part)]
        kind = kind_of(media_type, path.suffix)
        missing = missing_notes(package)
        found = assembled(
            media_type, kind, "iwork/1", segments, about, children=children, missing=missing
        )
        if found.state is TextState.EMPTY and not found.waits_for:
            return assembled(
                media_type, kind, "iwork/1", (), about, missing=["No words could be found in it."]
            )
        return found


def _inner(name: str) -> str:
    """Return a member's name inside the document, which may stand in a folder of the ZIP."""
    folder, _, rest = name.partition("/")
    return rest if folder.endswith((".pages", ".numbers", ".key")) else name


def _add_picture(children: Children, package: Package, name: str, full: str) -> None:
    data = package.data(full)
    if "-small" not in name and holds_words(data):
        children.add(posixpath.basename(name), data)


def _archives(package: Package) -> Iterator[bytes]:
    """Yield the archives of objects; they stand in the ZIP file, or in another within it."""
    for name in package.archive.namelist():
        if name.endswith("Index.zip"):
            try:
                with zipfile.ZipFile(io.BytesIO(package.data(name))) as inner:
                    found = Package(inner, package.path)
                    yield from _archives(found)
            except BROKEN:
                package.broken.append(name)
        elif name.endswith(".iwa"):
            yield package.data(name)


def _numbers(
    media_type: str,
    parts: list[bytes],
    about: About,
    context: ExtractionContext,
    children: Children,
) -> Extraction:
    sheets = [
        Sheet(name=name, rows=lambda rows=rows: iter(rows))  # type: ignore[misc]
        for name, rows in tables(parts)
    ]
    words = [text for part in parts for text in texts(part)]
    if words:
        sheets.append(Sheet(name="Text", rows=lambda: iter(()), beside=lambda: words))
    return workbook(media_type, "iwork/1", sheets, about, context, children=children)


def _old(package: Package, names: dict[str, str]) -> Iterator[Segment]:
    """Yield the text of a file from before 2013: paragraphs and cells in XML."""
    for name in _OLD:
        data = package.data(names[name]) if name in names else b""
        if data.startswith(b"\x1f\x8b"):
            try:
                with gzip.open(io.BytesIO(data)) as stream:
                    data = stream.read(_MAX_OLD_BYTES)
            except (OSError, EOFError, zlib.error):
                package.broken.append(name)
                continue
        root, _ = parse(data, package.path, name) if data else (None, True)
        if root is None:
            continue
        lines = (
            " ".join("".join(one.itertext()).split())
            for one in root.iter()
            if local(one.tag) == "p"
        )
        text = "\n\n".join(filter(None, lines))
        if text:
            yield Segment(text)
