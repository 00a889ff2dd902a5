"""Keeping what was found as long as the index stays as it is."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")
State = tuple[int, ...]
"""What answers rest on; each number only rises."""


class Remembered(Generic[T]):
    """Keeps the latest answers of one state of the index; safe to use from several threads.

    Who asks for what somebody else is computing waits for that. On what that rests is in
    docs/decisions/0023-result-cache.md.

    Args:
        most: How much is kept, by weight; what was not asked for the longest goes first.
        weigh: Tells how much an answer weighs.
    """

    def __init__(self, most: int, weigh: Callable[[T], int]) -> None:
        self._most = most
        self._weigh = weigh
        self._guard = threading.Lock()
        self._state: State = ()
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._weight = 0
        self._under_way: dict[tuple[State, Hashable], Future[T]] = {}

    def get(self, key: Hashable, state: State, make: Callable[[], T]) -> T:
        """Return an answer, computing it unless it is known.

        Args:
            key: What is asked.
            state: Of the index, read before anything that `make` reads: what changes meanwhile
                then belongs to a later state.
            make: Computes the answer; what it raises reaches all who wait for it.
        """
        with self._guard:
            self._turn_to(state)
            if state == self._state and key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            under_way = self._under_way.get((state, key))
            if under_way is None:
                mine = self._under_way[state, key] = Future[T]()
        return under_way.result() if under_way else self._made(key, state, make, mine)

    def _made(self, key: Hashable, state: State, make: Callable[[], T], mine: Future[T]) -> T:
        try:
            answer = make()
        except BaseException as error:
            with self._guard:
                del self._under_way[state, key]
            mine.set_exception(error)
            raise
        with self._guard:
            del self._under_way[state, key]
            if state == self._state:
                self._keep(key, answer)
        mine.set_result(answer)
        return answer

    def _turn_to(self, state: State) -> None:
        """Forget what belongs to an earlier state."""
        if state > self._state:
            self._state = state
            self._kept.clear()
            self._weight = 0

    def _keep(self, key: Hashable, answer: T) -> None:
        self._kept[key] = answer
        self._weight += self._weigh(answer)
        while self._weight > self._most:
            _, oldest = self._kept.popitem(last=False)
            self._weight -= self._weigh(oldest)
