"""The tables behind type detection: magic numbers, names and the kinds people speak of.

Numbers come from the formats' own specifications; media types from IANA's registry
where they are registered.
"""

# ruff: noqa: SIM905 - long lists read best as words
from __future__ import annotations

from typing import Final

from concierge.core.records import Kind

UNKNOWN: Final = "application/octet-stream"
EMPTY: Final = "application/x-empty"
PLAIN: Final = "text/plain"
HTML: Final = "text/html"
XML: Final = "application/xml"
RTF: Final = "application/rtf"
SVG: Final = "image/svg+xml"
TIFF: Final = "image/tiff"
PDF: Final = "application/pdf"
ZIP: Final = "application/zip"
GZIP: Final = "application/gzip"
TAR: Final = "application/x-tar"
BZIP2: Final = "application/x-bzip2"
XZ: Final = "application/x-xz"
ZSTD: Final = "application/zstd"
ISO_IMAGE: Final = "application/x-iso9660-image"
LZH: Final = "application/x-lzh-compressed"
MOBIPOCKET: Final = "application/x-mobipocket-ebook"
PALM_DOC: Final = "application/vnd.palm"
HELP: Final = "application/vnd.ms-htmlhelp"
OLE: Final = "application/x-ole-storage"
MAIL: Final = "message/rfc822"
APPLE_MAIL: Final = "message/x-emlx"
MBOX: Final = "application/mbox"
TNEF: Final = "application/vnd.ms-tnef"
MHTML: Final = "multipart/related"
OUTLOOK: Final = "application/vnd.ms-outlook"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSB: Final = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
DOC: Final = "application/msword"
XLS: Final = "application/vnd.ms-excel"
PPT: Final = "application/vnd.ms-powerpoint"
ODT: Final = "application/vnd.oasis.opendocument.text"
ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"
ODP: Final = "application/vnd.oasis.opendocument.presentation"
FLAT_ODF: Final = "application/vnd.oasis.opendocument-flat"
EPUB: Final = "application/epub+zip"
FICTION_BOOK: Final = "application/x-fictionbook+xml"
NOTEBOOK: Final = "application/x-ipynb+json"
ENCRYPTED_OFFICE: Final = "application/x-encrypted-office"
PAGES: Final = "application/vnd.apple.pages"
NUMBERS: Final = "application/vnd.apple.numbers"
KEYNOTE: Final = "application/vnd.apple.keynote"
VSDX: Final = "application/vnd.ms-visio.drawing"
SYLK: Final = "text/x-sylk"
EXCEL_XML: Final = "application/vnd.ms-excel.2003+xml"
WORD_XML: Final = "application/vnd.ms-word.2003+xml"
RSS: Final = "application/rss+xml"
ATOM: Final = "application/atom+xml"
OPML: Final = "text/x-opml"
GPX: Final = "application/gpx+xml"
KML: Final = "application/vnd.google-earth.kml+xml"
SQLITE: Final = "application/vnd.sqlite3"
ONENOTE: Final = "application/onenote"
ONENOTE_CONTENTS: Final = "application/onenote-toc"
CALENDAR: Final = "text/calendar"
CARD: Final = "text/vcard"
SUBRIP: Final = "application/x-subrip"
WEBVTT: Final = "text/vtt"
SUBSTATION: Final = "text/x-ssa"
MICRODVD: Final = "text/x-microdvd"
NETSCAPE_BOOKMARKS: Final = "application/x-netscape-bookmarks"
CHROMIUM_BOOKMARKS: Final = "application/x-chromium-bookmarks+json"
PROPERTY_LIST: Final = "application/x-plist"
SHORTCUT: Final = "application/x-link"
DIF: Final = "text/x-dif"
DBF: Final = "application/x-dbf"

# (offset, bytes, media type); the first that matches wins, so longer ones stand first.
MAGIC: Final[tuple[tuple[int, bytes, str], ...]] = (
    (0, b"%PDF-", PDF),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (0, b"PK\x03\x04", ZIP),
    (0, b"PK\x05\x06", ZIP),
    (0, b"{\\rtf", RTF),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\0\x10\0\0\0CR\x02", "image/x-canon-cr2"),
    (0, b"II\x1a\0\0\0HEAPCCDR", "image/x-canon-crw"),
    (0, b"IIRO", "image/x-olympus-orf"),
    (0, b"IIRS", "image/x-olympus-orf"),
    (0, b"MMOR", "image/x-olympus-orf"),
    (0, b"IIU\0", "image/x-panasonic-rw2"),
    (0, b"FUJIFILMCCD-RAW ", "image/x-fuji-raf"),
    (0, b"FOVb", "image/x-sigma-x3f"),
    (0, b"\0MRM", "image/x-minolta-mrw"),
    (0, b"II*\0", TIFF),
    (0, b"MM\0*", TIFF),
    (0, b"II+\0", TIFF),
    (0, b"MM\0+", TIFF),
    (0, b"\0\0\0\x0cjP  \r\n\x87\n", "image/jp2"),
    (0, b"\xff\x4f\xff\x51", "image/jp2"),
    (0, b"\0\0\0\x0cJXL \r\n\x87\n", "image/jxl"),
    (0, b"AT&TFORM", "image/vnd.djvu"),
    (0, b"gimp xcf ", "image/x-xcf"),
    (0, b"icns", "image/icns"),
    (0, b"qoif", "image/qoi"),
    (0, b"DDS \x7c\0\0\0", "image/vnd.ms-dds"),
    (0, b"\x01\xda\0\x01", "image/x-sgi"),
    (0, b"\x01\xda\x01\x01", "image/x-sgi"),
    (0, b"8BPS", "image/vnd.adobe.photoshop"),
    (0, b"\0\0\x01\0", "image/vnd.microsoft.icon"),
    (0, b"\x1f\x8b", GZIP),
    (0, b"BZh", BZIP2),
    (0, b"\xfd7zXZ\0", XZ),
    (0, b"\x28\xb5\x2f\xfd", ZSTD),
    (0, b"MSCF\0\0\0\0", "application/vnd.ms-cab-compressed"),
    (0, b"\x1f\x9d", "application/x-compress"),
    (2, b"-lh", LZH),
    (0, b"]\0\0", "application/x-lzma"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (257, b"ustar", TAR),
    (0, b"SQLite format 3\0", SQLITE),
    (0, b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3", ONENOTE),
    (0, b"\xa1\x2f\xff\x43\xd9\xef\x76\x4c\x9e\xe2\x10\xea\x57\x22\x76\x5f", ONENOTE_CONTENTS),
    (0, b"bplist0", PROPERTY_LIST),
    (0, b"ID3", "audio/mpeg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"OggS", "audio/ogg"),
    (0, b"MThd", "audio/midi"),
    (0, b"#!AMR", "audio/amr"),
    (0, b"FLV\x01", "video/x-flv"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-asf"),
    (0, b"\0\0\x01\xba", "video/mpeg"),
    (0, b"\x7fELF", "application/x-elf"),
    (0, b"ITSF", HELP),
    (60, b"BOOKMOBI", MOBIPOCKET),
    (60, b"TEXtREAd", PALM_DOC),
    (0, b"wOFF", "font/woff"),
    (0, b"wOF2", "font/woff2"),
    (0, b"OTTO", "font/otf"),
    (0, b"\0\x01\0\0\0", "font/ttf"),
    (0, b"\0asm", "application/wasm"),
    (0, b"!<arch>\n", "application/x-archive"),
    (0, b"\x78\x9f\x3e\x22", "application/vnd.ms-tnef"),
)

# Brands of ISO base media files ("ftyp" boxes) that are not plain MP4 film.
BRANDS: Final = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"heim": "image/heic",
    b"heis": "image/heic",
    b"hevc": "image/heic",
    b"hevx": "image/heic",
    b"mif1": "image/heif",
    b"msf1": "image/heif",
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
    b"qt  ": "video/quicktime",
    b"crx ": "image/x-canon-cr3",
}

# Streams of an OLE file that tell which program wrote it.
OLE_STREAMS: Final = (
    ("EncryptedPackage", ENCRYPTED_OFFICE),
    ("WordDocument", DOC),
    ("Workbook", XLS),
    ("Book", XLS),
    ("PowerPoint Document", PPT),
    ("__properties_version1.0", OUTLOOK),
    ("VisioDocument", "application/vnd.visio"),
)

# Main parts of Office Open XML by content type, as `[Content_Types].xml` names them.
OOXML_PARTS: Final = (
    (b"wordprocessingml.", DOCX),
    (b"ms-word.", DOCX),
    (b"sheet.binary", XLSB),
    (b"spreadsheetml.", XLSX),
    (b"ms-excel.", XLSX),
    (b"presentationml.", PPTX),
    (b"ms-powerpoint.", PPTX),
    (b"ms-visio.", VSDX),
)

# Names decide only between kinds of text, where content seldom tells.
TEXT_SUFFIXES: Final = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".mkd": "text/markdown",
    ".rmd": "text/markdown",
    ".qmd": "text/markdown",
    ".rst": "text/x-rst",
    ".org": "text/org",
    ".adoc": "text/asciidoc",
    ".asciidoc": "text/asciidoc",
    ".rest": "text/x-rst",
    ".ltx": "text/x-tex",
    ".tex": "text/x-tex",
    ".bib": "text/x-bibtex",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".tab": "text/tab-separated-values",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".geojson": "application/geo+json",
    ".ipynb": NOTEBOOK,
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".toml": "application/toml",
    ".ini": "text/x-ini",
    ".cfg": "text/x-ini",
    ".xml": XML,
    ".xsl": XML,
    ".opml": OPML,
    ".plist": PROPERTY_LIST,
    ".webloc": PROPERTY_LIST,
    ".url": SHORTCUT,
    ".desktop": SHORTCUT,
    ".ass": SUBSTATION,
    ".ssa": SUBSTATION,
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".gpx": "application/gpx+xml",
    ".kml": "application/vnd.google-earth.kml+xml",
    ".fb2": FICTION_BOOK,
    ".svg": SVG,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": "application/xhtml+xml",
    ".mht": "multipart/related",
    ".mhtml": "multipart/related",
    ".eml": MAIL,
    ".emlx": APPLE_MAIL,
    ".mbox": "application/mbox",
    ".ics": "text/calendar",
    ".vcf": "text/vcard",
    ".srt": "application/x-subrip",
    ".vtt": "text/vtt",
    ".sql": "application/sql",
    ".css": "text/css",
    ".js": "text/javascript",
    ".log": "text/x-log",
    ".fods": FLAT_ODF,
    ".fodt": FLAT_ODF,
    ".fodp": FLAT_ODF,
    ".slk": SYLK,
    ".dif": DIF,
}

CODE_SUFFIXES: Final = frozenset(
    """
    .ada .asm .awk .bas .bash .bat .c .cc .cl .clj .cmake .cmd .coffee .cpp .cs .css .cu .cxx .d
    .dart .diff .el .erl .ex .exs .f .f90 .fish .for .fs .go .gradle .graphql .groovy .h .hh .hpp
    .hrl .hs .hxx .ino .java .jl .js .jsx .kt .kts .less .lisp .lua .m .mjs .mk .ml .mli .mm .nim
    .nix .pas .patch .php .pl .pm .proto .ps1 .py .pyi .pyx .r .rb .rs .s .sass .scala .scm .scss
    .sh .sol .sql .swift .tcl .tf .ts .tsx .v .vb .vhd .vim .vue .svelte .wat .zig .zsh .tmpl .j2
    .jsp .asp .aspx .erb .qml .ui .split
    """.split()
)

CODE_NAMES: Final = frozenset(
    "makefile dockerfile cmakelists.txt jenkinsfile rakefile gemfile vagrantfile justfile".split()
)

# Archives that Python itself cannot open.
FOR_ARCHIVE_TOOL: Final = frozenset(
    {
        "application/x-7z-compressed",
        "application/vnd.rar",
        "application/vnd.ms-cab-compressed",
        "application/x-compress",
        "application/x-lzma",
        ISO_IMAGE,
        LZH,
    }
)

KINDS: Final = {
    PDF: Kind.DOCUMENT,
    DOCX: Kind.DOCUMENT,
    DOC: Kind.DOCUMENT,
    ODT: Kind.DOCUMENT,
    RTF: Kind.DOCUMENT,
    EPUB: Kind.DOCUMENT,
    FICTION_BOOK: Kind.DOCUMENT,
    PAGES: Kind.DOCUMENT,
    FLAT_ODF: Kind.DOCUMENT,
    "application/vnd.oasis.opendocument.graphics": Kind.DOCUMENT,
    ENCRYPTED_OFFICE: Kind.DOCUMENT,
    "application/vnd.visio": Kind.DOCUMENT,
    VSDX: Kind.DOCUMENT,
    MOBIPOCKET: Kind.DOCUMENT,
    PALM_DOC: Kind.DOCUMENT,
    HELP: Kind.DOCUMENT,
    XLSX: Kind.SPREADSHEET,
    XLSB: Kind.SPREADSHEET,
    XLS: Kind.SPREADSHEET,
    ODS: Kind.SPREADSHEET,
    NUMBERS: Kind.SPREADSHEET,
    "text/csv": Kind.SPREADSHEET,
    EXCEL_XML: Kind.SPREADSHEET,
    WORD_XML: Kind.DOCUMENT,
    ONENOTE: Kind.DOCUMENT,
    ONENOTE_CONTENTS: Kind.OTHER,
    RSS: Kind.WEB,
    ATOM: Kind.WEB,
    OPML: Kind.WEB,
    NETSCAPE_BOOKMARKS: Kind.WEB,
    CHROMIUM_BOOKMARKS: Kind.WEB,
    SHORTCUT: Kind.WEB,
    PROPERTY_LIST: Kind.DATA,
    "text/tab-separated-values": Kind.SPREADSHEET,
    SYLK: Kind.SPREADSHEET,
    DIF: Kind.SPREADSHEET,
    DBF: Kind.SPREADSHEET,
    PPTX: Kind.PRESENTATION,
    PPT: Kind.PRESENTATION,
    ODP: Kind.PRESENTATION,
    KEYNOTE: Kind.PRESENTATION,
    MAIL: Kind.MAIL,
    APPLE_MAIL: Kind.MAIL,
    OUTLOOK: Kind.MAIL,
    "application/mbox": Kind.MAIL,
    "application/vnd.ms-tnef": Kind.MAIL,
    HTML: Kind.WEB,
    "application/xhtml+xml": Kind.WEB,
    "multipart/related": Kind.WEB,
    ZIP: Kind.ARCHIVE,
    TAR: Kind.ARCHIVE,
    GZIP: Kind.ARCHIVE,
    BZIP2: Kind.ARCHIVE,
    XZ: Kind.ARCHIVE,
    ZSTD: Kind.ARCHIVE,
    **dict.fromkeys(FOR_ARCHIVE_TOOL, Kind.ARCHIVE),
    NOTEBOOK: Kind.CODE,
    "text/javascript": Kind.CODE,
    "text/css": Kind.CODE,
    "application/sql": Kind.CODE,
    "application/vnd.sqlite3": Kind.DATA,
    "video/x-ms-asf": Kind.VIDEO,
}

# What else is text although its media type does not begin with "text/".
TEXTUAL: Final = frozenset(
    {
        XML,
        SVG,
        MAIL,
        APPLE_MAIL,
        FLAT_ODF,
        NOTEBOOK,
        FICTION_BOOK,
        "application/json",
        "application/jsonl",
        "application/geo+json",
        "application/yaml",
        "application/toml",
        "application/rss+xml",
        "application/atom+xml",
        "application/gpx+xml",
        "application/vnd.google-earth.kml+xml",
        "application/xhtml+xml",
        "application/mbox",
        "application/x-subrip",
        "application/sql",
        "multipart/related",
    }
)


def is_textual(media_type: str) -> bool:
    """Say whether files of this type are characters rather than bytes."""
    return media_type.startswith("text/") or media_type in TEXTUAL
