"""Opening the forms of tags over the window, and doing what they say, with its undoing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication

from concierge.core.paths import from_wire, shown
from concierge.gui import words
from concierge.gui.labels.origins import Origin, enclosing
from concierge.gui.labels.state import Known
from concierge.gui.shell import Shell
from concierge.gui.turning import do

if TYPE_CHECKING:
    from pathlib import Path

    from concierge.client import Client
    from concierge.core import wire

translate = QCoreApplication.translate
T = TypeVar("T")


class _FolderTags(NamedTuple):
    """The tags of one folder, with whether each is inherited, those around it, and all tags."""

    own: dict[str, bool]
    around: Mapping[str, Origin]
    tags: list[wire.Tag]


def open_form(shell: Shell, what: str, name: str) -> None:
    """Open a form about a tag, or about the tags of a folder.

    Args:
        shell: The window.
        what: "about", "merge", "split" or "delete" a tag, or "folder".
        name: The tag, or the folder as the wire types spell it.
    """
    if what == "folder":
        _ask(shell, partial(_tags_of_folder, name), partial(_show_folder, shell, name))
    elif what == "delete":
        _show_delete(shell, name)
    elif what == "about":
        _ask(shell, partial(_about, name), partial(_show_about, shell))
    else:
        show = _show_merge if what == "merge" else _show_split
        _ask(
            shell,
            lambda client: [tag.name for tag in client.tags.all()],
            partial(show, shell, name),
        )


def _names(client: Client) -> list[str]:
    return [tag.name for tag in client.tags.all()]


def _show_merge(shell: Shell, name: str, known: list[str]) -> None:
    from concierge.gui.labels.shaping import MergeForm

    others = [one for one in known if not f"{one}/".startswith(f"{name}/")]
    form = MergeForm(shell.bridge, name, others)
    title = translate("tags", "Merge “%1” into Another Tag").replace("%1", shown(name))
    sheet = shell.show_sheet(title, form)

    def accept() -> None:
        sheet.dismiss()
        said = translate("tags", "Merged “%1” into “%2”").replace("%1", shown(name))
        do(shell, form.work(), said.replace("%2", shown(form.into.currentText())))

    form.accepted.connect(accept)
    form.rejected.connect(sheet.dismiss)


def _show_split(shell: Shell, name: str, known: list[str]) -> None:
    from concierge.gui.labels.shaping import SplitForm

    form = SplitForm(shell.bridge, name, known)
    title = translate("tags", "Split “%1”").replace("%1", shown(name))
    sheet = shell.show_sheet(title, form)

    def accept() -> None:
        sheet.dismiss()
        said = translate("tags", "Split “%1”").replace("%1", shown(name))
        do(shell, form.work(), said)

    form.accepted.connect(accept)
    form.rejected.connect(sheet.dismiss)


def _show_delete(shell: Shell, name: str) -> None:
    from concierge.gui.labels.shaping import DeleteForm

    form = DeleteForm(shell.bridge, name)
    title = translate("tags", "Delete the Tag “%1”").replace("%1", shown(name))
    sheet = shell.show_sheet(title, form)

    def accept() -> None:
        sheet.dismiss()
        said = translate("tags", "Deleted “%1”; its files stay").replace("%1", shown(name))
        do(shell, lambda client: client.tags.delete(name), said)

    form.accepted.connect(accept)
    form.rejected.connect(sheet.dismiss)


class _About(NamedTuple):
    """A tag with the folders and the notes on which it hangs."""

    tag: wire.Tag
    folders: list[str]
    notes: list[wire.Note]


def _about(name: str, client: Client) -> _About:
    tag = next(one for one in client.tags.all() if one.name == name)
    folders = [one.path for one in client.tags.folders() if one.tag == name]
    notes = client.notes.all() if tag.passages else []
    return _About(tag, folders, [note for note in notes if name in note.tags])


def _show_about(shell: Shell, found: _About) -> None:
    from concierge.gui.labels.about import AboutForm

    tag = found.tag
    form = AboutForm(
        tag.note,
        tag.aliases,
        [shown(from_wire(path)) for path in found.folders],
        [
            f"{shown(from_wire(note.path).name)}: {words.passage(note.place, note.quote)}"
            for note in found.notes
        ],
    )
    title = translate("tags", "The Tag “%1”").replace("%1", shown(tag.name))
    sheet = shell.show_sheet(title, form)

    def accept(note: str, aliases: list[str]) -> None:
        sheet.dismiss()
        said = translate("tags", "Changed “%1”").replace("%1", shown(tag.name))
        do(shell, partial(_describe, tag, note, aliases), said)

    form.accepted.connect(accept)
    form.rejected.connect(sheet.dismiss)


def _describe(tag: wire.Tag, note: str, aliases: Iterable[str], client: Client) -> None:
    client.tags.change(tag.name, note=note)
    for one in set(tag.aliases) - set(aliases):
        client.tags.remove_alias(tag.name, one)
    for one in set(aliases) - set(tag.aliases):
        client.tags.add_alias(tag.name, one)


def _tags_of_folder(path: str, client: Client) -> _FolderTags:
    folders = client.tags.folders()
    own = {one.tag: one.inherited for one in folders if one.path == path}
    return _FolderTags(own, enclosing(path, folders), client.tags.all())


def _show_folder(shell: Shell, path: str, found: _FolderTags) -> None:
    from concierge.gui.labels.folders import FolderForm

    carriers = {tag.name: int(tag.name in found.own) for tag in found.tags}
    colours = {tag.name: tag.colour for tag in found.tags}
    form = FolderForm(Known(1, carriers, colours, found.around), all(found.own.values()))
    folder = from_wire(path)
    title = translate("tags", "Tags of the Folder “%1”").replace("%1", shown(folder.name or path))
    sheet = shell.show_sheet(title, form)

    def accept(give: list[str], take: list[str], inherited: bool) -> None:
        sheet.dismiss()
        stay = {name: was for name, was in found.own.items() if name not in take}
        wanted = dict.fromkeys((*stay, *give), inherited)
        if wanted != found.own:
            said = translate("tags", "Tags of the folder “%1” changed")
            do(
                shell,
                partial(_tag_folder, folder, found.own, wanted),
                said.replace("%1", shown(folder.name or path)),
            )

    def show_other(path: str) -> None:
        sheet.dismiss()
        open_form(shell, "folder", path)

    form.accepted.connect(accept)
    form.rejected.connect(sheet.dismiss)
    form.sheet.folder_wanted.connect(show_other)


def _tag_folder(
    folder: Path, before: dict[str, bool], wanted: dict[str, bool], client: Client
) -> None:
    """Give a folder the tags that are wanted, with whether each is inherited."""
    for name in before.keys() - wanted.keys():
        client.tags.untag_folders(name, [folder])
    for name, inherited in wanted.items():
        if before.get(name) != inherited:
            client.tags.tag_folders(name, [folder], inherited=inherited)


def _ask(shell: Shell, work: Callable[[Client], T], done: Callable[[T], object]) -> None:
    shell.bridge.call(work, done, owner=shell.widget, key="tag-form")
