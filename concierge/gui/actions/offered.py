"""People and places that files tell of: listed for who wants that, and made tags."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from concierge.core.paths import shown
from concierge.gui.actions.action import Action
from concierge.gui.actions.common import ask_service
from concierge.gui.actions.context import Context
from concierge.gui.translatable import QT_TRANSLATE_NOOP
from concierge.gui.turning import take_back

if TYPE_CHECKING:
    from concierge.client import Client
    from concierge.core import wire
    from concierge.gui.offered import Offer

translate = QCoreApplication.translate

SETTING: Final = "people_and_places"
_MOST = 500  # of each

_Told = tuple["wire.PeoplePage", "wire.PlacePage"]


def _open(context: Context) -> None:
    def work(client: Client) -> _Told | None:
        if not any(row.name == SETTING and row.value for row in client.settings()):
            return None
        return client.offered.people(_MOST), client.offered.places(_MOST)

    def done(told: _Told | None) -> None:
        if told is None:
            _offer_to_begin(context)
        else:
            _show(context, *told)

    ask_service(context, work, done, "offered")


def _offer_to_begin(context: Context) -> None:
    def begin() -> None:
        ask_service(
            context,
            lambda client: client.change_settings({SETTING: True}),
            lambda _: _open(context),
        )

    context.shell.offer(
        translate("actions", "Who files are from, and where pictures were taken, is not listed"),
        translate("actions", "List It"),
        begin,
    )


def _show(context: Context, people: wire.PeoplePage, places: wire.PlacePage) -> None:
    from concierge.gui.offered import OfferedList

    if not people.people and not places.places:
        context.shell.tell(translate("actions", "The files tell of no people and no places"))
        return
    listed = OfferedList(people.people, places.places, context.bridge)
    sheet = context.shell.show_sheet(translate("actions", "People and Places"), listed)

    def accept(offer: Offer) -> None:
        sheet.dismiss()
        _tag(context, offer)

    listed.accepted.connect(accept)


def _tag(context: Context, offer: Offer) -> None:
    def work(client: Client) -> tuple[wire.OfferedTag, str]:
        with client.one_change() as change:
            return offer.tag(client), change

    def done(result: tuple[wire.OfferedTag, str]) -> None:
        tagged, change = result
        text = translate("actions", "Tagged %Ln file(s) “%1”", "", tagged.new)
        context.shell.tell(
            text.replace("%1", shown(tagged.tag)),
            partial(take_back, context.shell, change) if tagged.new else None,
        )

    ask_service(context, work, done)


ACTIONS = [
    Action(
        "library.people",
        QT_TRANSLATE_NOOP("actions", "Pe&ople and Places…"),
        _open,
        icon="contact",
        menu="library",
        group="add",
    ),
]
