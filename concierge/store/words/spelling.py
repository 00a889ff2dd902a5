"""The word that was probably meant, where one that is looked for stands nowhere.

Words differ by edits: a letter too many, missing or another one, or two that changed places
(optimal string alignment). Terms that begin as the word does are compared with it; an edit at
its beginning is tried out. So some hundred short ranges of the vocabulary are read, never all
of it. The index knows stems: the word is looked up in passages, as somebody wrote it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from string import ascii_lowercase
from typing import NamedTuple

from rapidfuzz.distance import OSA

from concierge.core.searching import Beginning
from concierge.store.content.texts import text_window
from concierge.store.database import Connection
from concierge.store.words import scripts, stems
from concierge.store.words.lens import Lens
from concierge.store.words.naming import END, TRIGRAM, folded, quoted
from concierge.store.words.ranking import Ranking

# Shorter words have too many neighbours; longer ones may have two edits.
_LEAST, _LONG = 4, 8
# So many letters at the beginning are taken as right, or one of so many as wrong.
_RIGHT, _VARIED = 3, 4
_ALPHABETS = (ascii_lowercase, "абвгдежзийклмнопрстуфхцчшщъыьэюяё", "αβγδεζηθικλμνξοπρσςτυφχψω")
# A word that stands in so few passages may be wrong there, too, if one that is but an edit away
# stands in so many times as many.
_RARE, _TIMES = 2, 100
# Terms whose words are looked up, passages of each, and names that are looked at.
_TERMS, _PASSAGES, _NAMES = 8, 3, 1000
_SHORTEST_PART = 3
# Letters by which a word is longer than its stem, and by which its forms differ.
_ENDING, _FORM = 4, 2
# What may be typed of an ending before a stemmer knows it, in English and its neighbours.
_ENDINGS = (  # noqa: SIM905 - as people read it
    "ings ations ments ness able ible ities ances ences ions ers ungen lich keiten heiten eurs"
).split()
_BEGUN = frozenset(one[:end] for one in _ENDINGS for end in range(1, len(one)))
# Terms with one beginning that are looked for, the commonest. FTS5 takes ten times as long for
# some beginnings as for these.
_MOST_BEGUN = 12
_WORD = re.compile(r"[^\W\d_]+")


class _Near(NamedTuple):
    """A word or a term; the smallest is the likeliest.

    Attributes:
        edits: How far it is from what was typed.
        rarity: In how many passages or names it stands, negative.
        word: Itself.
    """

    edits: int
    rarity: int
    word: str


class Speller:
    """Guesses words.

    Args:
        lens: Knows words as the index does.
        ranking: Knows how common they are.
    """

    def __init__(self, lens: Lens, ranking: Ranking) -> None:
        self._lens = lens
        self._ranking = ranking

    def stands(self, connection: Connection, word: str) -> bool:
        """Say whether a word stands in a passage, a name or a tag."""
        return self._ranking.frequency(connection, word) > 0 or _is_named(connection, word)

    def beginning(self, connection: Connection, word: str) -> Beginning | None:
        """Return what a word could become that is still being typed.

        Nothing is said of what is a word already. The index knows stems: of what has begun an
        ending the stem is taken, if it is one ("plumbin": "plumb").
        """
        typed = folded(word)
        if len(typed) < TRIGRAM or not typed.isalpha() or scripts.holds(typed):
            return None
        if self._ranking.frequency(connection, word):
            return None
        shorter = (typed[:end] for end in range(len(typed) - 1, _LEAST - 1, -1))
        stems_of = (one for one in shorter if typed[len(one) :] in _BEGUN)
        for one in (typed, *(o for o in stems_of if self._ranking.frequency(connection, o))):
            if terms := self._ranking.begun(connection, one):
                return Beginning(one, tuple(term for term, _ in terms[:_MOST_BEGUN]))
        return None

    def likely(self, connection: Connection, word: str) -> str:
        """Return what was probably meant by a word, as somebody wrote it, or "".

        Args:
            connection: Any.
            word: What was typed. Nothing is said of words with other characters than letters,
                of short ones, and where each letter is a word of the index.
        """
        typed = folded(word)
        if len(typed) < _LEAST or not typed.isalpha() or scripts.holds(typed):
            return ""
        count = self._ranking.frequency(connection, word)
        if count > _RARE or _is_named(connection, word):
            return ""
        least = count * _TIMES
        if least > _most_often(connection):
            return ""
        most = 1 if count or len(typed) < _LONG else 2
        near = [*self._written(connection, typed, most, least), *_named(connection, typed, most)]
        best = min((one for one in near if -one.rarity >= least), default=None)
        if not count and (best is None or best.edits > 1):
            parts = self._parts(connection, word)
            if parts:
                return parts
        return "" if best is None else _cased(best.word, word)

    def _written(
        self, connection: Connection, typed: str, most: int, least: int
    ) -> Iterator[_Near]:
        """Yield words of passages, each of which stands in so many at least."""
        for (_, rarity, term), begins in self._near_terms(connection, typed, most, least)[:_TERMS]:
            for word in _words_with(connection, term):
                edits = _edits(typed, folded(word), most + _FORM)
                # Another form of the right word is better than nothing.
                is_form = edits <= most + _FORM and not begins and self._is_form(word, term)
                if edits and (edits <= most or is_form):
                    yield _Near(edits, rarity, word)

    def _near_terms(
        self, connection: Connection, typed: str, most: int, least: int
    ) -> list[tuple[_Near, bool]]:
        """Return terms, the likeliest first, and whether the word only begins as the term does."""
        forms = {typed, *(_bare(term) for terms in self._lens.all_stems(typed) for term in terms)}
        near = []
        for term, count in _terms(connection, typed, min(forms, key=len), least):
            edits = min(_edits(form, _bare(term), most) for form in forms)
            # A wrong ending is not taken off the word: its beginning is compared, too.
            begins = edits > most and _begins(typed, _bare(term), most)
            if edits <= most or begins:
                near.append((_Near(edits, -count, term), begins))
        return sorted(near)

    def _is_form(self, word: str, term: str) -> bool:
        return any(term in terms for terms in self._lens.all_stems(word))

    def _parts(self, connection: Connection, word: str) -> str:
        """Return two words that somebody wrote one after the other, for one that joins them."""
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            parts = word[:cut], word[cut:]
            if all(self._ranking.frequency(connection, part) for part in parts):
                together = self._lens.phrase(" ".join(parts))
                query = "SELECT 1 FROM chunk_fts WHERE chunk_fts MATCH ? LIMIT 1"
                if connection.execute(query, (together,)).fetchone():
                    return " ".join(parts)
        return ""


def _terms(connection: Connection, typed: str, stem: str, least: int) -> list[tuple[str, int]]:
    """Return terms that may be near, and in how many passages each stands, at least so many."""
    starts = list(dict.fromkeys([typed[:_RIGHT], stem[:_RIGHT], *_varied(stem)]))
    return connection.execute(  # type: ignore[no-any-return]
        "SELECT term, doc FROM json_each(?) CROSS JOIN chunk_term"
        " WHERE term >= value AND term < value || ? AND doc >= ?",
        (json.dumps(starts), END, least),
    ).fetchall()


def _varied(stem: str) -> Iterator[str]:
    """Yield how a word may begin that has one edit there, if not by the letters as they are."""
    head, after = stem[:_VARIED], stem[_VARIED : _VARIED + 1]
    alphabet = next((one for one in _ALPHABETS if head[0] in one), "")
    for at in range(len(head) + 1):
        before, rest = head[:at], head[at:]
        edited = [before + letter + rest for letter in alphabet]
        if rest:
            edited += [before + rest[1:], *(before + letter + rest[1:] for letter in alphabet)]
        if len(rest) > 1:
            edited.append(before + rest[1] + rest[0] + rest[2:])
        yield from (one + after for one in edited if not one.startswith(stem[:_RIGHT]))


def _words_with(connection: Connection, term: str) -> set[str]:
    """Return the words of some passages in which a term stands."""
    rows = connection.execute(
        'SELECT content_id, start, "end" FROM (SELECT DISTINCT doc FROM chunk_part WHERE term = ?'
        " LIMIT ?) JOIN chunk ON chunk.id = doc",
        (term, _PASSAGES),
    ).fetchall()
    texts = (text_window(connection, row[0], row[1], row[2] - row[1]) for row in rows)
    return {word for text in texts for word in _WORD.findall(text)}


def _named(connection: Connection, typed: str, most: int) -> Iterator[_Near]:
    """Yield words of tags, and of names that hold a part of what was typed as it is."""
    length = max(TRIGRAM, len(typed) // (most + 1))
    parts = {typed[at : at + length] for at in range(0, len(typed), length)}
    wanted = " OR ".join(quoted(part) for part in parts if len(part) >= TRIGRAM)
    rows = connection.execute(
        "SELECT name FROM file WHERE missing_since IS NULL AND id IN"
        " (SELECT rowid FROM name_fts WHERE name_fts MATCH ? ORDER BY rowid DESC LIMIT ?)"
        " UNION ALL SELECT name FROM tag",
        (wanted, _NAMES),
    )
    words = Counter(word.lower() for (name,) in rows for word in _WORD.findall(name))
    for word, count in words.items():
        if 0 < (edits := _edits(typed, folded(word), most)) <= most:
            yield _Near(edits, -count, word)


def _most_often(connection: Connection) -> int:
    """Return in how many passages or names a word could stand: there are no more."""
    row = connection.execute("SELECT max((SELECT max(id) FROM chunk), (SELECT max(id) FROM file))")
    return row.fetchone()[0] or 0


def _is_named(connection: Connection, word: str) -> bool:
    """Say whether a word stands in the name of a file, a folder or a tag."""
    if len(word) < TRIGRAM:
        return False
    row = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM name_fts WHERE name_fts MATCH ?1)"
        " OR EXISTS (SELECT 1 FROM folder_fts WHERE folder_fts MATCH ?1)"
        " OR EXISTS (SELECT 1 FROM tag WHERE instr(key, ?2))",
        (quoted(word), folded(word)),
    )
    return bool(row.fetchone()[0])


def _bare(term: str) -> str:
    """Return a term without the sign of its language."""
    return term[:-1] if stems.is_sign(term[-1]) else term


def _begins(typed: str, term: str, most: int) -> bool:
    """Say whether a word begins about as a term, and goes on as endings do."""
    long_enough = _LEAST <= len(term) >= len(typed) - _ENDING
    return long_enough and _edits(typed[: len(term)], term, most) <= most


def _edits(one: str, other: str, most: int) -> int:
    """Return how many edits are between two words; if there are too many, one too many."""
    return OSA.distance(one, other, score_cutoff=most)


def _cased(found: str, typed: str) -> str:
    """Return a word in capitals where the one that was typed has them."""
    if typed.islower():
        return found.lower()
    return found.upper() if typed.isupper() else found[:1].upper() + found[1:]
