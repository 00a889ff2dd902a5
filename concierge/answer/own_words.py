"""The few words of our own that stand in answers, in the language of the question."""

from __future__ import annotations

from dataclasses import dataclass

from concierge.answer.phrases import Said


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What is said of two texts. In braces stand names or numbers.

    Attributes:
        same: That no sentence differs.
        kin: How many sentences are the same, changed, new and left out.
        strangers: That the texts have next to nothing in common.
        more: How many differences are not listed.
        changed: Above sentences that differ.
        new: Above those that only the second text has.
        left_out: Above those that only the first has.
    """

    same: str
    kin: str
    strangers: str
    more: str
    changed: str
    new: str
    left_out: str


ENGLISH = OwnWords(
    same="Both files say the same, sentence by sentence ({same}).",
    kin="Same sentences: {same}, changed: {changed}, new: {new}, left out: {left_out}.",
    strangers="The files have hardly a sentence in common. What each is about:",
    more="… and {count} more.",
    changed="Changed:",
    new="New:",
    left_out="Left out:",
)
GERMAN = OwnWords(
    same="In beiden Dateien steht Satz für Satz dasselbe ({same}).",
    kin="Gleiche Sätze: {same}, geändert: {changed}, neu: {new}, weggelassen: {left_out}.",
    strangers="Die Dateien haben kaum einen Satz gemeinsam. Worum es in jeder geht:",
    more="… und {count} weitere.",
    changed="Geändert:",
    new="Neu:",
    left_out="Weggelassen:",
)


def own_words(question: str) -> OwnWords:
    """Return them in the language of a question; English when it is in neither."""
    return GERMAN if Said(question).leaning > 0 else ENGLISH
