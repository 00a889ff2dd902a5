"""The catalog as a whole: opening, migrating, recovering, and its parts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from concierge.core.errors import DamagedError
from concierge.core.protocols import WorkQueue
from concierge.store.content.alike import Alike
from concierge.store.content.contents import Contents
from concierge.store.content.digests import Digests
from concierge.store.content.likeness import Likenesses
from concierge.store.content.papers import Papers
from concierge.store.content.telling import Telling
from concierge.store.database import Database
from concierge.store.disk.places import Places
from concierge.store.disk.roster import Roster
from concierge.store.filters.gathering import Gathering
from concierge.store.finding import Finder
from concierge.store.history.conversations import Conversations
from concierge.store.history.past import Past
from concierge.store.insights import Counting
from concierge.store.journaling.journal import Journal
from concierge.store.journaling.journal_steps import Steps
from concierge.store.ledger import Ledger
from concierge.store.meaning.embedded import Embedded
from concierge.store.mending import recovery
from concierge.store.mending.upkeep import Tidier
from concierge.store.near import Nearness
from concierge.store.order.collections import Collections
from concierge.store.order.handing import Handing
from concierge.store.order.notes import Notes
from concierge.store.order.reminders import ReadingList, Reminders
from concierge.store.order.rule_events import RuleEvents
from concierge.store.order.rule_facts import RuleFacts
from concierge.store.order.rules import Rules
from concierge.store.order.saved import Saved
from concierge.store.order.suggestions import Suggestions
from concierge.store.schema import migrate
from concierge.store.tagging.folder_tags import FolderTags
from concierge.store.tagging.outside_tags import OutsideTags
from concierge.store.tagging.passage_tags import PassageTags
from concierge.store.tagging.tag_aliases import TagAliases
from concierge.store.tagging.tag_surgery import TagSurgery
from concierge.store.tagging.tag_transfer import TagTransfer
from concierge.store.tagging.tags import Tags
from concierge.store.words import reindexing, stems
from concierge.store.words.languages import Languages
from concierge.store.work.pace import Pace
from concierge.store.work.queue import Queue

_DIRTY = ".open"
# What is noted when all folders were lost, and what words were stemmed by.
_LOST, _STEMS = "lost", "stems"


class Catalog:
    """Everything that is kept about files, in one encrypted SQLite file.

    Args:
        path: The file; made when missing.
        key: 32 bytes.

    Attributes:
        places: Roots and files.
        contents: Texts and passages.
        embedded: The passages that have vectors.
        queue: What is still to be done.
        finder: What search reads.
        ledger: Counts, details and failures.
        gathering: Sets of files.
        papers: What invoices, letters and so on say.
        near: What stands near a file.
        roster: Every file and how it stands, page by page.
        past: Searches, opened files and changes.
        counting: The library in numbers.
        pace: How long work takes on this machine.
        tidier: Keeps it in order.
        tags: Tags, and what they hang on.
        tag_aliases: Other names of tags.
        tag_surgery: Merges and splits tags.
        tag_transfer: Gives out and takes in lists of files with their tags.
        folder_tags: Tags of folders.
        outside_tags: Tags that the system and files themselves know of.
        passage_tags: Tags of passages.
        telling: People and places that files tell of.
        collections: Collections, and what is in them.
        suggestions: What suggestions are made from, and what was answered to them.
        languages: Which languages texts are in.
        saved: Saved searches.
        notes: Notes on files and passages.
        reminders: When files shall be shown again.
        reading_list: What is to be read.
        handing: Gives what was written about a file to another.
        conversations: Questions and their answers.
        digests: Summaries that were made.
        journal: What was done, and its undoing.
        steps: What was done on the disk.
        rules: What is done with files by itself.
        rule_events: What happened to files that rules wait for.
        rule_facts: What rules know of files.
        likenesses: What texts and pictures are compared by.
        alike: The files of contents that are alike.
        notice: What the person should know about how it was opened, or "".

    Raises:
        NewerHomeError: When a newer version of Concierge wrote it.
        DiskFullError: When there is no room to open it.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self.notice = ""
        # Left behind by a crash or damage: then, and only then, the whole file is checked.
        self._dirty = path.with_name(path.name + _DIRTY)
        if path.exists() and self._dirty.exists() and not recovery.check(path, key):
            self.notice = recovery.recover(path, key)
        self._database = self._opened(path, key)
        self._dirty.touch()
        self.places = Places(self._database)
        self.contents = Contents(self._database)
        self.embedded = Embedded(self._database)
        self.queue: WorkQueue = Queue(self._database)
        self.languages = Languages(self._database)
        self.finder = Finder(self._database, self.languages)
        self.gathering = Gathering(self._database)
        self.papers = Papers(self._database)
        self.ledger = Ledger(self._database)
        self.near = Nearness(self._database, self.languages)
        self.roster = Roster(self._database)
        self.past = Past(self._database)
        self.counting = Counting(self._database)
        self.pace = Pace(self._database)
        self.tidier = Tidier(self._database)
        self.tags = Tags(self._database)
        self.tag_aliases = TagAliases(self._database)
        self.tag_surgery = TagSurgery(self._database)
        self.tag_transfer = TagTransfer(self._database)
        self.folder_tags = FolderTags(self._database)
        self.outside_tags = OutsideTags(self._database)
        self.passage_tags = PassageTags(self._database)
        self.telling = Telling(self._database)
        self.collections = Collections(self._database)
        self.suggestions = Suggestions(self._database)
        self.saved = Saved(self._database)
        self.notes = Notes(self._database)
        self.reminders = Reminders(self._database)
        self.reading_list = ReadingList(self._database)
        self.handing = Handing(self._database)
        self.conversations = Conversations(self._database)
        self.digests = Digests(self._database)
        self.journal = Journal(self._database)
        self.steps = Steps(self._database)
        self.rules = Rules(self._database)
        self.rule_events = RuleEvents(self._database)
        self.rule_facts = RuleFacts(self._database)
        self.likenesses = Likenesses(self._database)
        self.alike = Alike(self._database)
        self._keep_notice()
        self._renew_stems()

    def pause_with(self, give_way: Callable[[], object]) -> None:
        """Have something called now and then while the catalog is written; it may wait."""
        self._database.pause_with(give_way)

    def size(self) -> int:
        """Return the bytes it takes on disk."""
        return self._database.size()

    def trim(self) -> None:
        """Give the room of what was deleted back to the disk.

        Deleted rows are overwritten at once, but the log still holds pages as they were
        before: it is folded into the file and emptied.
        """
        for _ in self.tidier.vacuum():  # in steps, between which others write
            pass
        self._database.fold()

    def close(self) -> None:
        """Write everything and let go of the file."""
        self.finder.close()
        self.near.close()
        self._database.close()
        if not self._database.damaged:
            self._dirty.unlink(missing_ok=True)

    def _keep_notice(self) -> None:
        """Tell of lost folders at every start until the person added some again."""
        if self.places.roots():
            if self.tidier.recall(_LOST):
                self.tidier.note(_LOST, "")
        elif self.notice:
            self.tidier.note(_LOST, self.notice)
        else:
            self.notice = self.tidier.recall(_LOST)

    def _renew_stems(self) -> None:
        """Index words anew where another version stemmed them: it could not take them out."""
        before, now = self.tidier.recall(_STEMS), stems.version()
        if before == now:
            return
        if before and self.languages.held():
            for _ in reindexing.rebuild(self._database, reindexing.INDEXES["chunk_fts"]):
                pass
        self.tidier.note(_STEMS, now)

    def _opened(self, path: Path, key: bytes) -> Database:
        try:
            return _open(path, key)
        except DamagedError:
            self.notice = recovery.recover(path, key)
            return _open(path, key)


def _open(path: Path, key: bytes) -> Database:
    database = Database(path, key)
    try:
        database.migrate(migrate)
    except BaseException:
        database.close()
        raise
    return database
