"""What becomes of tags that are kept in two places: by us, and by the system or the file itself.

Three sides are compared: ours, theirs, and what both agreed on last. That tells a tag that was
taken away on one side from one that was added on the other.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Names = frozenset[str]
Choice = Literal["ours", "theirs", "both"]


class Agreement(NamedTuple):
    """What both sides agree on from now on, and what that takes.

    Attributes:
        agreed: What they agree on; where we write, their side is to be this.
        gained: What our side gets.
        lost: What our side loses.
    """

    agreed: Names
    gained: Names
    lost: Names


def agree(agreed: Names, ours: Names, theirs: Names, *, writes: bool) -> Agreement | None:
    """Return what two sides come to, or None where a person has to say.

    What both did alike is no question. Where only one side did more, the other follows. Where both
    only added, both get all. Where something was taken away and each side did something of its own,
    as when a tag was renamed here in one way and there in another, only the person can say.

    Args:
        agreed: What they agreed on last.
        ours: Our side.
        theirs: The other side.
        writes: Whether the other side follows ours; else what we added is no matter of theirs, and
            what we took away stays away from us.
    """
    shared = _shared(agreed, ours, theirs, writes=writes)
    base = (agreed & (shared | theirs)) | (shared & theirs)
    we_did, they_did = shared ^ base, theirs ^ base
    if we_did and they_did and not (shared >= agreed and theirs >= agreed):
        return None
    if not they_did:
        return _come_to(shared, ours, theirs, shared, writes=writes)
    return _come_to(shared | theirs if we_did else theirs, ours, theirs, shared, writes=writes)


def choose(choice: Choice, agreed: Names, ours: Names, theirs: Names, *, writes: bool) -> Agreement:
    """Return what two sides come to by a person's word; see `agree`."""
    shared = _shared(agreed, ours, theirs, writes=writes)
    wanted = {"ours": shared, "theirs": theirs, "both": shared | theirs}[choice]
    return _come_to(wanted, ours, theirs, shared, writes=writes)


def _shared(agreed: Names, ours: Names, theirs: Names, *, writes: bool) -> Names:
    """Return what of our side is a matter of both."""
    return ours if writes else ours & (agreed | theirs)


def _come_to(
    wanted: Names, ours: Names, theirs: Names, shared: Names, *, writes: bool
) -> Agreement:
    return Agreement(wanted if writes else theirs, wanted - ours, shared - wanted)
