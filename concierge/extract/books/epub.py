"""EPUB books: the spine in its order, headings from the table of contents.

EPUB 3.3 (W3C Recommendation) and EPUB 2.0.1 (IDPF): container.xml names the package
document, whose manifest and spine name the pages; the table of contents is a navigation
document (version 3) or an NCX file (version 2).
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from concierge.core.errors import ConciergeError
from concierge.extract.books.chapters import Book, cut_at, iso_date, parsed
from concierge.extract.encodings.decode import decode
from concierge.extract.failures import copy_protected, damaged
from concierge.extract.office.office_xml import local
from concierge.extract.unpack import member, open_zip
from concierge.extract.web.page import page_text

_PAGE_TYPES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_NCX = "application/x-dtbncx+xml"
# Fonts are often scrambled in books that anyone may read (EPUB 3.3, 4.4).
_FONT_SCRAMBLING = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_NAV_LINK = re.compile(r"<a\b[^>]*?\bhref\s*=\s*([\"'])(.*?)\1[^>]*>(.*?)</a\s*>", re.DOTALL)
_NAV = re.compile(r"<nav\b[^>]*epub:type\s*=\s*[\"'][^\"']*\btoc\b.*?</nav\s*>", re.DOTALL)
_MAX_PAGE = 32 << 20
_ISBN_MARK = re.compile(r"^(?:urn:)?isbn[:\s]*", re.IGNORECASE)
_ISBN = re.compile(r"97[89][\d-]{10,14}|(?i:isbn)")


@dataclass(slots=True)
class _Package:
    """The package document: where things are."""

    folder: str
    types: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    spine: list[str] = field(default_factory=list)
    navigation: str = ""


def read_epub(path: Path) -> Book:
    """Read an EPUB book.

    Raises:
        DamagedError: When no page of it can be found.
        EncryptedError: When its pages are protected against copying.
        TooLargeError: When it is a decompression bomb.
    """
    with open_zip(path) as archive:
        _check_rights(archive, path)
        name = _package_name(archive, path)
        root = parsed(member(archive, name, path), path, name)
        if root is None:
            raise damaged(path, "its package document cannot be read")
        book = Book()
        _describe(book, root)
        package = _package(root, posixpath.dirname(name))
        contents = _contents(archive, path, package)
        heading = ""
        for page in package.spine:
            markup = _markup(archive, path, page)
            if markup is None:
                book.missing.append(f"The page {page} could not be read.")
            else:
                heading = _add_page(book, markup, contents.get(page, []), heading)
    if not book.segments and not package.spine:
        raise damaged(path, "it names no pages")
    return book


def _check_rights(archive: zipfile.ZipFile, path: Path) -> None:
    listing = member(archive, "META-INF/encryption.xml", path, 4 << 20)
    root = parsed(listing, path, "META-INF/encryption.xml") if listing else None
    for one in root.iter() if root is not None else ():
        if local(one.tag) != "EncryptedData":
            continue
        methods = [m.get("Algorithm") for m in one.iter() if local(m.tag) == "EncryptionMethod"]
        if any(method not in _FONT_SCRAMBLING for method in methods):
            raise copy_protected(path)


def _package_name(archive: zipfile.ZipFile, path: Path) -> str:
    container = member(archive, "META-INF/container.xml", path)
    root = parsed(container, path, "META-INF/container.xml") if container else None
    for one in root.iter() if root is not None else ():
        if local(one.tag) == "rootfile" and one.get("full-path"):
            return one.get("full-path", "")
    for name in archive.namelist():
        if name.lower().endswith(".opf"):
            return name
    raise damaged(path, "it names no package document")


def _describe(book: Book, root: Element) -> None:
    said: dict[str, list[str]] = {}
    for one in root.iter():
        name = one.get("property", "") if local(one.tag) == "meta" else local(one.tag)
        if text := " ".join("".join(one.itertext()).split()):
            said.setdefault(name, []).append(text)

    book.title = said.get("title", [""])[0]
    book.author = ", ".join(said.get("creator", []))
    book.language = said.get("language", [""])[0]
    identifiers = said.get("identifier", [])
    numbers = [one for one in identifiers if _ISBN.search(one)]
    book.say("identifier", _ISBN_MARK.sub("", (numbers or identifiers or [""])[0]))
    book.say("publisher", said.get("publisher", [""])[0])
    book.say("created", iso_date(said.get("date", [""])[0]))
    book.say("changed", iso_date(said.get("dcterms:modified", [""])[0]))
    book.say("keywords", ", ".join(said.get("subject", [])))
    book.say("description", page_text(said.get("description", [""])[0]).text)


def _package(root: Element, folder: str) -> _Package:
    package = _Package(folder)
    for one in root.iter():
        tag, key = local(one.tag), one.get("id", "")
        if tag == "item" and key:
            name = _inside(folder, one.get("href", ""))
            package.names[key] = name
            package.types[name] = one.get("media-type", "")
            if "nav" in one.get("properties", "").split():
                package.navigation = name
        elif tag == "itemref":
            package.spine.append(package.names.get(one.get("idref", ""), ""))
    pages = [name for name, kind in package.types.items() if kind in _PAGE_TYPES]
    package.spine = [name for name in package.spine if name in package.types] or pages
    return package


def _inside(folder: str, href: str) -> str:
    name = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", folder, name)).lstrip("/")


def _contents(
    archive: zipfile.ZipFile, path: Path, package: _Package
) -> dict[str, list[tuple[str, str]]]:
    """Return the entries of the table of contents, (anchor, label), by page."""
    found: dict[str, list[tuple[str, str]]] = {}
    try:
        entries = _from_navigation(archive, path, package) or _from_ncx(archive, path, package)
    except ConciergeError:
        return found  # the chapters' own headings serve instead
    for name, anchor, label in entries:
        marks = found.setdefault(name, [])
        if anchor not in [one for one, _ in marks]:
            marks.append((anchor, label))
    return found


def _from_navigation(
    archive: zipfile.ZipFile, path: Path, package: _Package
) -> list[tuple[str, str, str]]:
    decoded = decode(member(archive, package.navigation, path, 8 << 20))
    toc = _NAV.search(decoded.text) if decoded else None
    folder = posixpath.dirname(package.navigation)
    found = []
    for _, href, markup in _NAV_LINK.findall(toc.group() if toc else ""):
        label = " ".join(page_text(markup).text.split())
        found.append((_inside(folder, href), unquote(href.partition("#")[2]), label))
    return found


def _from_ncx(
    archive: zipfile.ZipFile, path: Path, package: _Package
) -> list[tuple[str, str, str]]:
    name = next((name for name, kind in package.types.items() if kind == _NCX), "")
    data = member(archive, name, path, 8 << 20)
    root = parsed(data, path, name) if data else None
    found = []
    for point in root.iter() if root is not None else ():
        if local(point.tag) != "navPoint":
            continue
        label = next((_words(one) for one in point.iter() if local(one.tag) == "text"), "")
        content = next((one for one in point.iter() if local(one.tag) == "content"), None)
        href = content.get("src", "") if content is not None else ""
        found.append(
            (_inside(posixpath.dirname(name), href), unquote(href.partition("#")[2]), label)
        )
    return found


def _words(node: Element) -> str:
    return " ".join((node.text or "").split())


def _markup(archive: zipfile.ZipFile, path: Path, name: str) -> str | None:
    try:
        decoded = decode(member(archive, name, path, _MAX_PAGE))
    except ConciergeError:
        return None
    return decoded.text if decoded else None


def _add_page(book: Book, markup: str, marks: list[tuple[str, str]], before: str) -> str:
    """Add a page of the spine; return the heading that holds at its end."""
    if not marks:
        return book.add_markup(markup, before)
    for label, piece in cut_at(markup, marks, before):
        book.add(label, page_text(piece).text)
        before = label
    return before
