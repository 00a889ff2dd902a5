"""The engine's parts: put together, started, told of each other's news, and ended."""

from __future__ import annotations

from pathlib import Path

from concierge.answer.prompts import Prompts
from concierge.core import wire
from concierge.core.errors import from_exception
from concierge.core.paths import Home, shown
from concierge.core.settings import Preferences
from concierge.models import speech, transformers_folder
from concierge.privacy import keys
from concierge.privacy.passwords import Passwords
from concierge.service import machine
from concierge.service.acting.disk_steps import DiskSteps
from concierge.service.acting.journal import Journal
from concierge.service.acting.rule_running import Runner
from concierge.service.acting.rule_waking import Waking
from concierge.service.acting.rules import Rules
from concierge.service.answering.asking import Asking
from concierge.service.answering.conversing import Conversing
from concierge.service.answering.digesting import Digesting
from concierge.service.answering.excerpts import Excerpts
from concierge.service.answering.further import Further
from concierge.service.answering.sets import Sets
from concierge.service.applying import Applying
from concierge.service.control import Control
from concierge.service.duplication.duplicates import Duplicates
from concierge.service.duplication.likeness import Likeness
from concierge.service.embedding import embedding_models
from concierge.service.embedding.changeover import Changeover
from concierge.service.embedding.meaning import Meaning
from concierge.service.embedding.model_index import ModelIndex
from concierge.service.events import Events
from concierge.service.exporting.boxes import BoxExporter
from concierge.service.exporting.exporter import Exporter
from concierge.service.extraction.languages import settle_languages
from concierge.service.extraction.paper_reading import settle_papers
from concierge.service.extraction.reading import Reader
from concierge.service.housekeeping import Housekeeper
from concierge.service.lifetime import Lifetime
from concierge.service.manners import Manners
from concierge.service.models.shelf import Shelf
from concierge.service.order.collecting import Collected
from concierge.service.order.keyword_tags import KeywordTags
from concierge.service.order.labels import Labels
from concierge.service.order.notes import Notes
from concierge.service.order.offered_here import OfferedHere
from concierge.service.order.offering import Offering
from concierge.service.order.reminders import ReadingList, Reminders
from concierge.service.order.suggestions import Suggestions
from concierge.service.order.system_tags import SystemTags
from concierge.service.order.tagging import Tagging
from concierge.service.pipeline import Pipeline
from concierge.service.precedence import Precedence
from concierge.service.progress import Progress
from concierge.service.scanning.absence import Absences
from concierge.service.scanning.library import Library
from concierge.service.scanning.scanner import Scanner
from concierge.service.scanning.surveying import Surveyor
from concierge.service.searching.finding import Finding
from concierge.service.searching.inspecting import Inspector
from concierge.service.searching.near import Near
from concierge.service.searching.past import Past
from concierge.service.searching.saved import Saved
from concierge.service.settling import Settler
from concierge.service.standing import Parts, Standing
from concierge.store.catalog import Catalog
from concierge.watch.observe import Watcher


class Assembly:
    """The parts of one data folder, opened, and what joins them.

    Args:
        home: The data folder; made when missing.

    Raises:
        ConciergeError: When it cannot be opened.
    """

    def __init__(self, home: Home) -> None:
        try:
            home.create()
        except OSError as error:
            raise from_exception(error, shown(home.folder)) from error
        self.home = home
        self._preferences = Preferences(home.settings)
        key = keys.load_or_create(home)
        self._key_notice = key.notice
        self._events = Events()
        self.lifetime = Lifetime(self._events, self._preferences, self._busy, self._status)
        self._catalog = Catalog(home.catalog, key.secret)
        self._assemble(key.secret)

    def _assemble(self, key: bytes) -> None:
        """Put the parts together; none of them begins to work."""
        progress = Progress(self._catalog.pace)
        passwords = Passwords(self.home)
        self._precedence = Precedence()
        self._catalog.pause_with(self._precedence.give)
        self._manners = Manners(self._preferences, machine, self.home.folder)
        self._assemble_stages(key, progress, passwords)
        self._assemble_work()
        self._assemble_answers(progress, passwords)

    def _assemble_stages(self, key: bytes, progress: Progress, passwords: Passwords) -> None:
        """Make what finds, reads and embeds files."""
        home, preferences, catalog = self.home, self._preferences, self._catalog
        self._absences = Absences(catalog, preferences, machine.volumes)
        self._watcher = Watcher(
            self._looked, self._left_out, apart=home.folder, give_way=self._precedence.give
        )
        self.system_tags = SystemTags(catalog, preferences, self._labelled, self._precedence.give)
        self._scanner = Scanner(
            catalog,
            home.folder,
            preferences,
            self._absences,
            changed=self.lifetime.changed,
            finished=self._scan_finished,
            watch=self._watcher.watch,
            took=self._watcher.took,
            give_way=self._precedence.give,
            met=self.system_tags.met,
        )

        def index_of(model: embedding_models.EmbeddingModel) -> ModelIndex:
            return ModelIndex(model, model.vectors_in(home), key, self._precedence.give)

        self._meaning = Meaning(
            catalog,
            preferences,
            index_of(embedding_models.load(home).serving),
            queued=self._work_queued,
            progress=progress,
        )
        self._changeover = Changeover(
            home,
            catalog,
            preferences,
            self._meaning,
            make=index_of,
            changed_places=self._model_changed,
        )
        self._reader = Reader(
            catalog,
            preferences,
            home.folder / "scratch",
            passwords,
            progress=progress,
            hides_secrets=self._scanner.rules.hides_secrets,
        )

    def _assemble_work(self) -> None:
        """Make what keeps the stages at work, and what the person has beside them."""
        home, preferences, catalog = self.home, self._preferences, self._catalog
        self.shelf = Shelf(home, preferences, self._change, self.lifetime.changed)
        self._pipeline = Pipeline(
            catalog,
            self._scanner,
            self._reader,
            self._meaning,
            changeover=self._changeover,
            manners=self._manners,
            preferences=preferences,
            changed=self._stepped,
            idle=self._when_idle,
        )
        self._housekeeper = Housekeeper(
            catalog,
            self._meaning,
            self._scanner,
            self._manners,
            preferences,
            repaired=self._work_queued,
            ended=self.lifetime.changed,
        )
        self._library = Library(
            catalog,
            home,
            self._scanner,
            self._pipeline,
            self._meaning,
            self._absences,
            self.lifetime.changed,
        )
        give_way = self._precedence.give
        self._keyword_tags = KeywordTags(catalog)
        self._settlers = (
            Settler("languages", lambda: settle_languages(catalog.languages), give_way),
            Settler("papers", lambda: settle_papers(catalog), give_way),
            Settler("keywords", self._take_keywords, give_way),
        )
        self._assemble_order()
        self.past = Past(catalog, preferences, self._events)
        self.saved = Saved(
            catalog, self._precedence, lambda: self._pipeline.busy, self._saved_changed
        )
        self._assemble_rules()
        self.surveyor = Surveyor(catalog, preferences, home)
        self._assemble_steering()

    def _assemble_steering(self) -> None:
        """Make what carries out what a person asks of the work, and what settings say."""
        home, preferences, catalog = self.home, self._preferences, self._catalog
        self._applying = Applying(
            home,
            catalog,
            preferences,
            self._scanner,
            self._watcher,
            self._reader,
            self.lifetime,
            self._settle,
        )
        self._control = Control(
            catalog,
            preferences,
            self._pipeline,
            self._manners,
            self._reader,
            self._applying.applied,
        )

    def _assemble_order(self) -> None:
        """Make what a person keeps files in order with."""
        preferences, catalog = self._preferences, self._catalog
        self.labels = Labels(catalog, self._labelled)
        self.notes = Notes(catalog, self._noted, self._labelled, self._members)
        self.reminders = Reminders(catalog, self._noted)
        self.reading_list = ReadingList(catalog, self._noted)
        self.disk = DiskSteps(catalog, self._scanner.look)
        self.journal = Journal(catalog, self.disk, self._turned)
        self._likeness = Likeness(
            catalog.likenesses, self._precedence.give, lambda: self._pipeline.busy
        )
        self.duplicates = Duplicates(catalog, self._likeness, self.disk.bin, self._labelled)
        self.tagging = Tagging(catalog, self._labelled)
        self.offering = Offering(catalog, preferences, self._labelled)
        self.offered_here = OfferedHere(self.offering)

    def _assemble_rules(self) -> None:
        """Make what deals with files by itself."""
        runner = Runner(
            self._catalog, self.disk, self._events.publish, lambda: self._events.windows
        )
        self._waking = Waking(self._catalog, runner, self._precedence, self._ruled)
        self.rules = Rules(self._catalog, runner, self._waking, self._rules_told)

    def _assemble_answers(self, progress: Progress, passwords: Passwords) -> None:
        """Make what answers the person."""
        home, preferences, catalog = self.home, self._preferences, self._catalog
        self._finding = Finding(
            catalog, self._meaning, self._pipeline, preferences, self._precedence
        )
        self.exporter = Exporter(self._finding)
        self.collections = Collected(catalog, self._finding, self._labelled, self._saved_changed)
        self.near = Near(catalog, self._meaning, self._finding, self._precedence)
        self.suggestions = Suggestions(
            catalog, self._meaning, preferences, self._precedence, self._labelled
        )
        self._digesting = Digesting(catalog, self.near.contents)
        self._excerpts = Excerpts(catalog)
        self._prompts = Prompts(home.prompts)
        self._asking = Asking(preferences, self._prompts)
        self.sets = Sets(catalog, self.near, self._asking, self._precedence)
        self.conversations = Conversing(catalog, preferences, self._asking, self._conversed)
        self._further = Further(catalog, self.near)
        self._inspector = Inspector(catalog, preferences, home, passwords, self._manners.held)
        self.box_exporter = BoxExporter(catalog, self.collections, self._inspector.thumbnail)
        self._standing = Standing(
            Parts(
                home,
                preferences,
                catalog,
                self._scanner,
                self._reader,
                self._changeover,
                self._pipeline,
                self._manners,
                progress,
                self._notices,
                self._last_upkeep,
                lambda: self._housekeeper.running,
            )
        )

    def start(self) -> None:
        """Begin to work: look at every root again, then go on where the queue stands."""
        self._applying.read_again()
        self.disk.recover()
        self._scanner.scan([root.id for root in self._catalog.places.roots()])
        self._scanner.start()
        self._pipeline.start()
        self._settle()
        self.saved.start()
        self._waking.start()
        self.reminders.start()
        self._likeness.start()

    def _settle(self) -> None:
        """Have what is indexed already brought up to what is known of files now."""
        for settler in self._settlers:
            settler.stir()

    def close(self) -> None:
        """Finish cleanly; what is not done yet stays queued."""
        self.lifetime.request_stop()
        self._watcher.close()
        self.shelf.stop()
        self._housekeeper.stop()
        for settler in self._settlers:
            settler.stop()
        self.saved.stop()
        self._waking.stop()
        self.reminders.stop()
        self._likeness.stop()
        self.duplicates.stop()
        self._scanner.stop()
        self.system_tags.stop()
        self._pipeline.stop()
        self._asking.close()
        self._changeover.close()
        self._meaning.close()
        self._catalog.close()

    def _change(self, values: dict[str, object]) -> None:
        """Change settings; they take effect at once."""
        if path := values.get("speech_model"):
            values = {**values, "speech_model": str(speech.check_chosen(Path(str(path))))}
        if path := values.get("embedding_model"):
            known = transformers_folder.examine(Path(str(path)))
            values = {**values, "embedding_model": str(known.folder)}
        self._control.change(values)

    def _busy(self) -> bool:
        return self._pipeline.busy or self.shelf.busy

    def _status(self) -> wire.Status:
        return self._standing.status()

    def _model_changed(self) -> None:
        """After another embedding model took over: what is found by meaning is something else."""
        self.saved.stir()
        self.lifetime.changed()

    def _work_queued(self) -> None:
        self._pipeline.wake()

    def _looked(self, root_id: int, paths: frozenset[bytes] | None) -> None:
        self._scanner.look(root_id, paths)

    def _left_out(self, root_id: int, path: bytes) -> bool:
        return self._scanner.rules.leaves_out(root_id, path)

    def _stepped(self) -> None:
        """Between two steps of background work: tell of it, and let go first who searches."""
        self.lifetime.changed()
        self.saved.stir()
        self._waking.stir()
        self._likeness.stir()
        self._precedence.give()

    def _take_keywords(self) -> bool:
        """Give some files the tags that their keywords name, if that is wanted."""
        if not self._preferences.current.keywords_as_tags:
            return False
        found = self._keyword_tags.step()
        if found:
            self._labelled()
        return found

    def _labelled(self) -> None:
        self._waking.stir()
        self.system_tags.stir()
        self._events.publish(wire.Event(type="labels"))

    def _ruled(self) -> None:
        """After a rule ran: tags, collections and files may be something else."""
        self.system_tags.stir()
        self._events.publish(wire.Event(type="labels"))
        self._rules_told()

    def _rules_told(self) -> None:
        self._events.publish(wire.Event(type="rules"))

    def _turned(self) -> None:
        """After something was undone or redone: any of this may be something else."""
        self._labelled()
        self._rules_told()
        self._saved_changed()
        self.reminders.stir()
        self._noted()

    def _members(self, collection: str) -> list[int]:
        return [member.file_id for member in self.collections.files(collection).files]

    def _noted(self) -> None:
        self._events.publish(wire.Event(type="notes"))

    def _saved_changed(self) -> None:
        self._events.publish(wire.Event(type="saved"))

    def _conversed(self) -> None:
        self._events.publish(wire.Event(type="conversations"))

    def _scan_finished(self, whole: bool) -> None:
        self._pipeline.wake()
        self.saved.stir()
        self._waking.stir()
        if not whole:
            self.lifetime.changed()
            return
        self.reminders.stir()  # folders are looked at anew after sleep, too
        self.lifetime.tell()
        self._events.publish(wire.Event(type="scan"))

    def _when_idle(self) -> None:
        self._settle()
        self._housekeeper.idle()

    def _last_upkeep(self) -> str:
        last = self._housekeeper.last()
        return "" if last is None else last.finished

    def _notices(self, roots: set[int]) -> list[str]:
        found = [
            self._key_notice,
            self._catalog.notice,
            self._meaning.notice,
            self._changeover.problem,
            self._changeover.waits,
            *(text for root, text in list(self._scanner.notices.items()) if root in roots),
            *(text for root, text in list(self._watcher.notices.items()) if root in roots),
            *list(self._pipeline.notices.values()),
            self._housekeeper.notice,
            *self.system_tags.notices,
            *self._prompts.notices,
        ]
        return [notice for notice in dict.fromkeys(found) if notice]
