"""The translations that are shipped: complete, up to date, and true to the source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtWidgets import QApplication

from concierge.gui import translations, words
from concierge.gui.actions.menus import MENUS
from concierge.gui.actions.registry import actions, title
from concierge.gui.tray.menu import ACTIONS as TRAY

SOURCE = Path(translations.__file__).parent
LANGUAGES = ("en", *translations.LANGUAGES)
_PLACEHOLDER = re.compile(r"%(?:\d|L?n)|\{\w*\}")
_ACCESS_KEY = re.compile(r"&([^&\s])")


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    words.load_translations(qapp, "en")


def test_nothing_is_open_or_stale(capsys: pytest.CaptureFixture[str]) -> None:
    status = translations.main(["--check"])
    assert (capsys.readouterr().out, status) == ("", 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_placeholders_and_access_keys_of_the_source(language: str) -> None:
    catalogue = words.TRANSLATIONS / f"concierge_{language}.ts"
    wrong = []
    for message in (one for part in _contexts(catalogue) for one in part.iter("message")):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for text in forms or [translation.text or ""]:
            if _told(text) != _told(source) or not text.strip():
                wrong.append((source, text))
            if text.endswith("…") != source.endswith("…"):
                wrong.append((source, text))
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("menu", [*MENUS, "tray", "bar"])
def test_access_keys_are_unique_in_each_menu(qapp: QApplication, language: str, menu: str) -> None:
    words.load_translations(qapp, language)
    keys = [_key(text) for text in _texts(menu)]
    assert all(keys)
    assert len(set(keys)) == len(keys), dict(zip(_texts(menu), keys, strict=True))


def test_every_sentence_of_the_source_is_in_the_template() -> None:
    known = {
        (context.findtext("name"), message.findtext("source"))
        for context in _contexts(words.TRANSLATIONS / "concierge_template.ts")
        for message in context.iter("message")
    }
    for file in sorted(SOURCE.rglob("*.py")):
        if file.name != "translations.py":
            for call, owner in _calls(ast.parse(file.read_text(encoding="utf-8"))):
                _check(call, owner, known, f"{file.name}:{call.lineno}")


def _check(
    call: ast.Call, owner: str, known: set[tuple[str | None, str | None]], where: str
) -> None:
    name = ast.unparse(call.func)
    texts = [one.value for one in call.args[:2] if isinstance(one, ast.Constant)]
    if name.endswith(".tr"):
        # On another object the context is its class, which the tool cannot know.
        assert name == "self.tr", where
        assert not texts or (owner, texts[0]) in known, (where, texts)
    elif name.split(".")[-1] in ("translate", "QT_TRANSLATE_NOOP", "N") and len(texts) > 1:
        assert (texts[0], texts[1]) in known, (where, texts)


def _calls(within: ast.AST, owner: str = "") -> Iterator[tuple[ast.Call, str]]:
    """Yield all calls, with the class they stand in."""
    for part in ast.iter_child_nodes(within):
        inner = part.name if isinstance(part, ast.ClassDef) else owner
        if isinstance(part, ast.Call):
            yield part, inner
        yield from _calls(part, inner)


def _contexts(catalogue: Path) -> Iterator[ET.Element]:
    return ET.parse(catalogue).getroot().iter("context")


def _told(text: str) -> tuple[list[str], int]:
    places = sorted(_PLACEHOLDER.findall(text.replace("%Ln", "%n")))
    return places, len(_ACCESS_KEY.findall(text))


def _texts(menu: str) -> list[str]:
    if menu == "bar":
        return [QApplication.translate("menus", text) for text in MENUS.values()]
    if menu == "tray":
        return [title(actions()[one]) for one in TRAY]
    return [title(action) for action in actions().values() if action.menu == menu]


def _key(text: str) -> str:
    found = _ACCESS_KEY.search(text)
    return found.group(1).casefold() if found else ""
