"""Numbers, sizes, dates, times and places in the words of the person's language."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QDate,
    QLibraryInfo,
    QLocale,
    QTime,
    QTranslator,
)

from concierge.core.paths import shown
from concierge.core.times import Unit, roughly
from concierge.gui.translatable import QT_TRANSLATE_NOOP

_QUOTED = 120  # characters of a quote that are shown
Value = int | float | str
Place = Mapping[str, Value] | Iterable[tuple[str, Value]]

TRANSLATIONS = Path(__file__).parent / "assets" / "translations"

_MINUTE_S, _HOUR_S = 60, 3600
_DAYS_COUNTED = 7
_WEEKDAY = re.compile(r"^dddd[,،]?\s*|[,،]?\s*dddd")

_KINDS = {
    "document": QT_TRANSLATE_NOOP("Kinds", "Documents"),
    "spreadsheet": QT_TRANSLATE_NOOP("Kinds", "Spreadsheets"),
    "presentation": QT_TRANSLATE_NOOP("Kinds", "Presentations"),
    "picture": QT_TRANSLATE_NOOP("Kinds", "Pictures"),
    "scan": QT_TRANSLATE_NOOP("Kinds", "Scans"),
    "mail": QT_TRANSLATE_NOOP("Kinds", "Mail"),
    "audio": QT_TRANSLATE_NOOP("Kinds", "Sound"),
    "video": QT_TRANSLATE_NOOP("Kinds", "Films"),
    "code": QT_TRANSLATE_NOOP("Kinds", "Code"),
    "text": QT_TRANSLATE_NOOP("Kinds", "Texts"),
    "web": QT_TRANSLATE_NOOP("Kinds", "Web pages"),
    "data": QT_TRANSLATE_NOOP("Kinds", "Data"),
    "archive": QT_TRANSLATE_NOOP("Kinds", "Archives"),
    "other": QT_TRANSLATE_NOOP("Kinds", "Others"),
}

_installed: list[QTranslator] = []


def load_translations(app: QCoreApplication, language: str = "") -> None:
    """Speak a language from now on, in place of the one before; before widgets are made.

    Args:
        app: The application.
        language: A code such as ``de``; empty for that of the system, English if there is
            no translation.
    """
    locale = _locale(language)
    QLocale.setDefault(locale)
    while _installed:
        app.removeTranslator(_installed.pop())
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    # English has a catalogue too: for its plurals. It comes first, so that another goes before.
    for where, prefix, wanted in (
        (str(TRANSLATIONS), "concierge_", QLocale("en")),
        (qt, "qtbase_", locale),
        (str(TRANSLATIONS), "concierge_", locale),
    ):
        translator = QTranslator(app)
        if translator.load(wanted, prefix, "", where) and app.installTranslator(translator):
            _installed.append(translator)


def number(n: int) -> str:
    """Return a count with the marks between thousands: 48,212."""
    return QLocale().toString(n)


def kind(name: str) -> str:
    """Return what files of a kind are called: Spreadsheets; a kind nobody knows as it is."""
    return QCoreApplication.translate("Kinds", _KINDS[name]) if name in _KINDS else name


def size(count: int) -> str:
    """Return a number of bytes as people say it: 1.2 MB."""
    # As each system's own file manager counts: Windows by 1024, the others by 1000.
    windows = sys.platform == "win32"
    style = QLocale.DataSizeFormat
    chosen = style.DataSizeTraditionalFormat if windows else style.DataSizeSIFormat
    step = 1024 if windows else 1000
    scaled = float(count)
    while scaled >= step:
        scaled /= step
    return QLocale().formattedDataSize(count, 1 if scaled < 10 else 0, chosen)


def date(iso: str) -> str:
    """Return the day of a time: 12 Apr 2024; "" for ""."""
    when = _local(iso)
    return _day(when) if when else ""


def moment(iso: str) -> str:
    """Return the day and time: 12 Apr 2024 14:03; "" for ""."""
    when = _local(iso)
    return f"{_day(when)} {_clock(when)}" if when else ""


def ago(iso: str, now: datetime | None = None) -> str:
    """Return how long ago something was, or its day when that is longer than a week.

    Args:
        iso: ISO 8601 with zone; "" gives "".
        now: Counted from here, instead of from this moment.
    """
    when = _local(iso)
    if when is None:
        return ""
    now = (now or datetime.now().astimezone()).astimezone()
    seconds = (now - when).total_seconds()
    days = (now.date() - when.date()).days
    if seconds < -_MINUTE_S or days > _DAYS_COUNTED:
        return _day(when)
    if seconds < _MINUTE_S:
        return QCoreApplication.translate("words", "just now")
    if seconds < _HOUR_S:
        minutes = int(seconds // _MINUTE_S)
        return QCoreApplication.translate("words", "%n minute(s) ago", "", minutes)
    if days == 0:
        return QCoreApplication.translate("words", "%n hour(s) ago", "", int(seconds // _HOUR_S))
    if days == 1:
        return QCoreApplication.translate("words", "yesterday")
    return QCoreApplication.translate("words", "%n day(s) ago", "", days)


def duration(seconds: float) -> str:
    """Return a length of time, roughly: 1 second at least, 12 minutes, 3 hours, 2 days."""
    count = max(1, round(seconds))  # nothing takes no time
    if count < 90:
        return _span(count, "second")
    if count < 90 * _MINUTE_S:
        return _span(round(count / _MINUTE_S), "minute")
    if count < 36 * _HOUR_S:
        return _span(round(count / _HOUR_S), "hour")
    return _span(round(count / _HOUR_S / 24), "day")


def time_left(seconds: float) -> str:
    """Return how long something may still take: less than a minute left, about an hour left."""
    count, unit = roughly(seconds)
    if not count:
        return QCoreApplication.translate("words", "less than a minute left")
    if (count, unit) == (1, "hour"):
        return QCoreApplication.translate("words", "about an hour left")
    left = QCoreApplication.translate("words", "about %1 left")
    return left.replace("%1", _span(count, unit))


def _span(count: int, unit: Unit) -> str:
    match unit:
        case "second":
            return QCoreApplication.translate("words", "%n second(s)", "", count)
        case "minute":
            return QCoreApplication.translate("words", "%n minute(s)", "", count)
        case "hour":
            return QCoreApplication.translate("words", "%n hour(s)", "", count)
        case "day":
            return QCoreApplication.translate("words", "%n day(s)", "", count)


def position(seconds: float) -> str:
    """Return a time in sound or film: 12:31, 1:02:07."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def place(locator: Place) -> str:
    """Return where in a file a passage stands: p. 4, Sheet1!B7, 12:31.

    Args:
        locator: What `concierge.core.records.Locator.as_dict` gives, or its pairs.
    """
    known = dict(locator)
    told = [str(known["part"])] if "part" in known else []
    told += _cell(known)
    for name, text in (
        ("page", QCoreApplication.translate("words", "p. {}")),
        ("slide", QCoreApplication.translate("words", "slide {}")),
        ("line", QCoreApplication.translate("words", "line {}")),
    ):
        if name in known:
            told.append(text.format(QLocale().toString(int(known[name]))))
    if "seconds" in known:
        told.append(position(float(known["seconds"])))
    if "heading" in known:
        told.append(str(known["heading"]))
    return " · ".join(told)


def passage(locator: Place, quote: str) -> str:
    """Return where a passage stands and how it begins, in one line: p. 4 · “the rent is due”."""
    plain = " ".join(quote.split())
    cut = f"“{plain[:_QUOTED]}{'…' if len(plain) > _QUOTED else ''}”" if plain else ""
    return " · ".join(part for part in (place(locator), shown(cut)) if part)


def _cell(known: Mapping[str, Value]) -> list[str]:
    if "sheet" in known and "cell" in known:
        return [f"{known['sheet']}!{known['cell']}"]
    if "sheet" in known:
        return [str(known["sheet"])]
    if "cell" in known:  # of a notebook
        return [QCoreApplication.translate("words", "cell {}").format(known["cell"])]
    return []


def _locale(language: str) -> QLocale:
    system = QLocale.system()
    if not language:
        return system
    chosen = QLocale(language)
    # Somebody in Austria who asks for German keeps Austrian dates.
    return system if chosen.language() == system.language() else chosen


def _local(iso: str) -> datetime | None:
    return datetime.fromisoformat(iso).astimezone() if iso else None


def _day(when: datetime) -> str:
    locale = QLocale()
    # Qt knows long and short; what lies between is the long one with the month cut short,
    # and without the day of the week.
    pattern = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    pattern = pattern.replace("MMMM", "MMM")
    return locale.toString(QDate(when.year, when.month, when.day), pattern)


def _clock(when: datetime) -> str:
    time = QTime(when.hour, when.minute, when.second)
    return QLocale().toString(time, QLocale.FormatType.ShortFormat)
