"""What a client asks to find files: searching, counting, completing."""

from __future__ import annotations

from urllib.parse import urlencode

from concierge.client.door import Door
from concierge.client.exchange import Download
from concierge.core import wire
from concierge.core.errors import MisusedError
from concierge.core.exporting import MOST_EXPORTED, Format
from concierge.core.filters import Method, Sort

_LONGEST_WORDS = 10_000  # characters of a query or question; the API takes no more


class Finds:
    """The part of a client that finds files."""

    _door: Door

    def search(
        self,
        query: str = "",
        limit: int = 20,
        offset: int = 0,
        sort: Sort = "relevance",
        by: Method = "all",
        *,
        fold: bool = True,
        explain: bool = False,
        sentences: bool = False,
    ) -> wire.SearchReply:
        """Return the files that answer a query.

        Args:
            query: Words and ``field:value`` pairs; without words all files that fit are listed.
            limit: How many at most, up to 200.
            offset: How many to skip.
            sort: The best first, or in another order.
            by: By names, words and meaning, or only by the words (names too) or the meaning.
            fold: Whether copies and versions of a file are one hit.
            explain: Whether each hit says why it was found.
            sentences: Whether those that were found by meaning alone show the nearest sentence.
        """
        check_length(query)
        return self._door.get(
            "/v1/search",
            wire.SearchReply,
            q=query,
            limit=limit,
            offset=offset,
            sort=sort,
            by=by,
            fold=fold,
            explain=explain,
            sentences=sentences,
        )

    def misread(self, query: str) -> list[str]:
        """Return what of a query does not do what one might expect, in words."""
        if not query.strip():
            return []
        understood = self.search(query, 1, by="words").understood  # all ways understand the same
        return [one.problem for one in understood if one.problem]

    def export(
        self,
        query: str,
        wanted: Format,
        limit: int = MOST_EXPORTED,
        sort: Sort = "relevance",
        by: Method = "all",
    ) -> Download:
        """Return the results of a query as a file; see `search`.

        Args:
            query: As for `search`.
            wanted: The format.
            limit: So many files at most, the first of the results.
            sort: Their order.
            by: What they are found by.
        """
        check_length(query)
        given = {"format": wanted, "q": query, "limit": limit, "sort": sort, "by": by}
        # What a terminal hands over need not be text; halves of characters match nothing.
        asked = urlencode(given, errors="replace")
        return Download(*self._door.open("GET", f"/v1/export?{asked}"))

    def facets(self, query: str = "", by: Method = "all", *, fold: bool = True) -> wire.Facets:
        """Count what all files that a search shows have in common; arguments as for `search`."""
        check_length(query)
        return self._door.get("/v1/facets", wire.Facets, q=query, by=by, fold=fold)

    def why(self, query: str, file_id: int) -> wire.Why:
        """Return why a file answers a query; an empty reason when it does not."""
        check_length(query)
        return self._door.get("/v1/why", wire.Why, q=query, file_id=file_id)

    def complete(self, text: str, cursor: int | None = None) -> wire.Completions:
        """Return ways to go on with a query.

        Args:
            text: The query so far.
            cursor: Before which of its characters the person writes; none is the end.
        """
        check_length(text)
        at = len(text) if cursor is None else cursor
        return self._door.get("/v1/complete", wire.Completions, text=text, cursor=at)


def check_words(words: str, purpose: str) -> None:
    """Refuse what the service would refuse, in words that need no knowledge of its API."""
    if not words.strip():
        raise MisusedError(f"There is nothing to {purpose}.", "Write a few words.")
    check_length(words)


def check_length(words: str) -> None:
    """Refuse more than the service would read."""
    if len(words) > _LONGEST_WORDS:
        raise MisusedError(
            f"This is longer than can be asked for ({_LONGEST_WORDS:,} characters).",
            "Use fewer words.",
        )
