"""Which pages there are, and which settings stand on which; the rest stand on the last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from concierge.gui.settings.appearance import AppearancePage
from concierge.gui.settings.file_managers import FileManagersPage
from concierge.gui.settings.filing import FilingPage
from concierge.gui.settings.folders import FoldersPage
from concierge.gui.settings.models import ModelsPage
from concierge.gui.settings.page import Page
from concierge.gui.settings.privacy import PrivacyPage
from concierge.gui.settings.shortcuts import ShortcutsPage
from concierge.gui.settings.tags import TagsPage
from concierge.gui.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as the list shows it.

    Attributes:
        id: By which others turn to it.
        text: Its title, untranslated.
        icon: Its icon.
        kind: What makes it.
        names: The settings on it, in their order.
        about: More words by which it is found, untranslated.
    """

    id: str
    text: str
    icon: str
    kind: type[Page] = Page
    names: tuple[str, ...] = ()
    about: str = ""

    @property
    def title(self) -> str:
        """Its title in the person's language."""
        return QCoreApplication.translate("settings", self.text)

    def matches(self, text: str) -> bool:
        """Whether it is about all words of a text."""
        about = QCoreApplication.translate("settings", self.about) if self.about else ""
        known = f"{self.title} {about}".casefold()
        return all(word in known for word in text.casefold().split())


ENTRIES = (
    Entry(
        "folders",
        QT_TRANSLATE_NOOP("settings", "Folders and rules"),
        "folder",
        FoldersPage,
        ("left_out", "exclude"),
        QT_TRANSLATE_NOOP("settings", "add remove exclude ignore patterns drive"),
    ),
    Entry(
        "rules",
        QT_TRANSLATE_NOOP("settings", "Rules"),
        "play",
        FilingPage,
        (),
        QT_TRANSLATE_NOOP("settings", "automatic file sort rename move copy tag schedule"),
    ),
    Entry(
        "reading",
        QT_TRANSLATE_NOOP("settings", "Reading"),
        "text",
        names=("ocr", "ocr_languages", "deep_when", "max_file_mb", "file_timeout_s"),
    ),
    Entry(
        "manners",
        QT_TRANSLATE_NOOP("settings", "Performance"),
        "battery",
        names=(
            "mode",
            "workers",
            "worker_memory_mb",
            "memory_limit_mb",
            "keep_free_mb",
            "index_limit_mb",
            "autostart",
            "background",
            "notify_finished",
            "notify_failed",
        ),
    ),
    Entry(
        "search",
        QT_TRANSLATE_NOOP("settings", "Search and answers"),
        "search",
        names=("search_by", "suggest_tags", "answer_sources", "model_idle_s"),
    ),
    Entry(
        "tags",
        QT_TRANSLATE_NOOP("settings", "Tags"),
        "tag",
        TagsPage,
        ("share_tags", "keywords_as_tags", "tags_follow_copies"),
        QT_TRANSLATE_NOOP(
            "settings", "file manager attribute finder dolphin conflict copy keyword"
        ),
    ),
    Entry(
        "models",
        QT_TRANSLATE_NOOP("settings", "Models"),
        "model",
        ModelsPage,
        (
            "answer_model",
            "embedding_model",
            "rerank_model",
            "speech_language",
            "speech_model",
            "speech_memory_mb",
        ),
        QT_TRANSLATE_NOOP(
            "settings",
            "fetch download try fit whisper speech licence gguf tesseract reranker embedding onnx",
        ),
    ),
    Entry(
        "privacy",
        QT_TRANSLATE_NOOP("settings", "Privacy"),
        "shield",
        PrivacyPage,
        ("keep_history", "keep_conversations", "people_and_places", "keep_journal_days"),
        QT_TRANSLATE_NOOP(
            "settings", "history conversations clear forget delete network encryption data"
        ),
    ),
    Entry(
        "appearance",
        QT_TRANSLATE_NOOP("settings", "Appearance"),
        "sun",
        AppearancePage,
        (),
        QT_TRANSLATE_NOOP("settings", "light dark contrast text size font density language"),
    ),
    Entry(
        "file_managers",
        QT_TRANSLATE_NOOP("settings", "File manager"),
        "menu",
        FileManagersPage,
        (),
        QT_TRANSLATE_NOOP(
            "settings",
            "menu right click dolphin nautilus nemo thunar finder explorer integrate entries",
        ),
    ),
    Entry(
        "shortcuts",
        QT_TRANSLATE_NOOP("settings", "Shortcuts"),
        "keyboard",
        ShortcutsPage,
        (),
        QT_TRANSLATE_NOOP(
            "settings", "keys keyboard actions commands small search window everywhere"
        ),
    ),
    Entry("advanced", QT_TRANSLATE_NOOP("settings", "Advanced"), "settings"),
)


def names_of(entry: Entry, known: Mapping[str, str]) -> list[str]:
    """Return the settings on a page.

    Args:
        entry: The page.
        known: The kind of each setting; moments are set by commands, not by hand.
    """
    if entry.id != "advanced":
        return [name for name in entry.names if name in known]
    placed = {name for one in ENTRIES for name in one.names}
    return [name for name, kind in known.items() if name not in placed and kind != "moment"]
