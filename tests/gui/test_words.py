"""Numbers, dates and places in English, German and others."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from concierge.core.records import Locator
from concierge.core.settings import Settings
from concierge.gui import translations, words

NOON = datetime(2024, 4, 12, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("sys.platform", "linux")  # sizes by 1000 everywhere
    if hasattr(time, "tzset"):
        monkeypatch.setenv("TZ", "UTC")
        time.tzset()
    words.load_translations(qapp, "en_GB")
    yield
    words.load_translations(qapp, "en_US")
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()


def _ago(**past: float) -> str:
    return words.ago((NOON - timedelta(**past)).isoformat(), NOON)


def test_english() -> None:
    assert words.number(48212) == "48,212"
    assert words.size(1_234_567) == "1.2 MB"
    assert words.size(123_456_789) == "123 MB"
    assert words.date("2024-04-12T14:03:00+00:00") == "12 Apr 2024"
    assert words.moment("2024-04-12T14:03:00+00:00").startswith("12 Apr 2024 ")
    assert words.date("") == words.moment("") == words.ago("") == ""


def test_german(qapp: QApplication) -> None:
    words.load_translations(qapp, "de_DE")
    assert words.number(48212) == "48.212"
    assert words.size(1_234_567) == "1,2 MB"
    assert words.date("2024-04-12T14:03:00+00:00") == "12. Apr. 2024"
    assert words.place({"page": 4}) == "S. 4"
    assert words.duration(1) == "1 Sekunde"
    assert words.duration(40) == "40 Sekunden"
    assert words.time_left(40) == "noch weniger als eine Minute"
    assert words.time_left(200) == "noch etwa 3 Minuten"
    assert words.time_left(3600) == "noch etwa eine Stunde"
    assert _ago(days=1) == "gestern"
    assert _ago(hours=1) == "vor 1 Stunde"
    assert _ago(hours=3) == "vor 3 Stunden"
    # Qt's own words too.
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_language_can_be_changed_back(qapp: QApplication) -> None:
    words.load_translations(qapp, "de")
    words.load_translations(qapp, "en_GB")
    assert words.duration(40) == "40 seconds"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_language_without_translation_is_english_with_its_own_numbers(qapp: QApplication) -> None:
    words.load_translations(qapp, "fr_FR")
    assert words.duration(1) == "1 second"
    assert words.size(1_234_567) == "1,2 Mo"


@pytest.mark.parametrize("language", ["en_US", "de_DE", "fr_FR", "ja_JP", "hu_HU", "ar_EG"])
def test_no_day_of_the_week_is_left_over(language: str) -> None:
    QLocale.setDefault(QLocale(language))
    day = words.date("2024-04-12T14:03:00+00:00")
    assert QLocale().dayName(5) not in day
    assert day == day.strip(" ,،.") or language == "hu_HU"


@pytest.mark.parametrize(
    ("past", "expected"),
    [
        ({"seconds": 3}, "just now"),
        ({"seconds": -3}, "just now"),  # a clock that is a little ahead
        ({"minutes": 1}, "1 minute ago"),
        ({"minutes": 59.9}, "59 minutes ago"),
        ({"hours": 2.5}, "2 hours ago"),
        ({"hours": 23}, "yesterday"),
        ({"days": 7}, "7 days ago"),
        ({"days": 8}, "4 Apr 2024"),
        ({"days": -2}, "14 Apr 2024"),
    ],
)
def test_ago(past: dict[str, float], expected: str) -> None:
    assert _ago(**past) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0.2, "1 second"),
        (1, "1 second"),
        (89, "89 seconds"),
        (90, "2 minutes"),
        (3600, "60 minutes"),
        (7200, "2 hours"),
        (86400 * 3, "3 days"),
    ],
)
def test_duration(seconds: float, expected: str) -> None:
    assert words.duration(seconds) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, "less than a minute left"),
        (59.9, "less than a minute left"),
        (60, "about 1 minute left"),
        (200, "about 3 minutes left"),
        (3600, "about an hour left"),
        (7200, "about 2 hours left"),
        (86400 * 3, "about 3 days left"),
    ],
)
def test_time_left(seconds: float, expected: str) -> None:
    assert words.time_left(seconds) == expected


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        (Locator(), ""),
        (Locator(page=4), "p. 4"),
        (Locator(slide=3, heading="Plan"), "slide 3 · Plan"),
        (Locator(sheet="Sheet1", cell="B7"), "Sheet1!B7"),
        (Locator(sheet="Sheet1"), "Sheet1"),
        (Locator(cell="3"), "cell 3"),
        (Locator(line=1200), "line 1,200"),
        (Locator(seconds=751.4), "12:31"),
        (Locator(seconds=3727), "1:02:07"),
        (Locator(part="a.zip › b.pdf", page=2), "a.zip › b.pdf · p. 2"),
    ],
)
def test_place(locator: Locator, expected: str) -> None:
    assert words.place(locator.as_dict()) == expected
    assert words.place(tuple(locator.as_dict().items())) == expected


def test_every_field_of_a_locator_is_told() -> None:
    for field in Locator.__slots__:
        assert words.place({field: 7}), field


def test_catalogues_are_made_from_the_source(tmp_path: Path) -> None:
    source, folder = tmp_path / "source", tmp_path / "translations"
    source.mkdir()
    folder.mkdir()
    (source / "view.py").write_text(
        "N = QT_TRANSLATE_NOOP\n"
        'TITLE = N("actions", "Title")\n'
        "class View:\n"
        "    def show(self):\n"
        '        self.tr("Hello"); self.tr("%n file(s)", "", 3)\n'
        '        QCoreApplication.translate("view", "%n hour(s)", "", int(self.seconds // 3600))\n'
        "        return f\"{QCoreApplication.translate('view', 'Within')}: {_tr('Helped')}\"\n"
        "def _tr(text, n=-1):\n"
        '    return QCoreApplication.translate("view", text, "", n)\n'
        'SAID = _tr("%Ln day(s)", n=4)\n',
        encoding="utf-8",
    )
    translations.make(source, folder)
    template = (folder / "concierge_template.ts").read_text(encoding="utf-8")
    assert "Title" in template
    german = folder / "concierge_de.ts"
    settings = {
        text for one in Settings.model_fields.values() for text in (one.title, one.description)
    }
    missing = set(translations.unfinished(german))
    assert settings <= missing  # they are sentences, too
    assert missing - settings == {
        *("%n file(s)", "%n hour(s)", "%Ln day(s)"),
        *("Hello", "Title", "Within", "Helped"),
    }
    english = (folder / "concierge_en.ts").read_text(encoding="utf-8")
    assert "<numerusform>%Ln hours</numerusform>" in english
    assert "<numerusform>%Ln days</numerusform>" in english
    assert translations.unfinished(folder / "concierge_en.ts") == []
    assert translations.differences(source, folder) == []

    text = german.read_text(encoding="utf-8").replace(
        '<source>Hello</source>\n        <translation type="unfinished"></translation>',
        "<source>Hello</source>\n        <translation>Hallo</translation>",
    )
    german.write_text(text, encoding="utf-8")
    assert translations.differences(source, folder) == ["concierge_de.qm"]
    translations.make(source, folder)
    # What is done stays.
    assert set(translations.unfinished(german)) == missing - {"Hello"}
    (source / "view.py").write_text("", encoding="utf-8")
    assert translations.differences(source, folder)  # what is gone goes


def test_english_plural_has_marks_between_thousands() -> None:
    text = QCoreApplication.translate("words", "%n day(s)", "", 12345)
    assert text == "12,345 days"
