"""What may run, and how fast: real settings, real arithmetic, a clock that is moved by hand."""

from __future__ import annotations

import heapq
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concierge.core.records import Stage
from concierge.core.settings import Preferences
from concierge.service import machine
from concierge.service.manners import ACTIVE_S, Manners, State

NOON = time.mktime((2026, 3, 5, 12, 0, 0, 0, 0, -1))
MB = 2**20


class Computer:
    """A computer in whatever state a test wants; counts what it is asked."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.mains = True
        self.idle: float | None = 1e6
        self.hot = False
        self.busy = ""
        self.free: int | None = 10**12
        self.index = self.memory = 0
        self.asked: Counter[str] = Counter()

    def on_mains(self) -> bool:
        self.asked["on_mains"] += 1
        return self.mains

    def idle_s(self) -> float | None:
        self.asked["idle_s"] += 1
        return self.idle

    def is_hot(self) -> bool:
        self.asked["is_hot"] += 1
        return self.hot

    def occupied(self) -> str:
        self.asked["occupied"] += 1
        return self.busy

    def free_bytes(self, folder: Path) -> int | None:
        self.asked["free_bytes"] += 1
        return self.free

    def folder_bytes(self, folder: Path) -> int:
        self.asked["folder_bytes"] += 1
        return self.index

    def memory_bytes(self) -> int:
        self.asked["memory_bytes"] += 1
        return self.memory


class Here:
    """Manners over that computer."""

    def __init__(self, folder: Path) -> None:
        self.computer = Computer()
        self.preferences = Preferences(folder / "settings.json")
        self.preferences.change({"workers": 4})
        self.manners = Manners(
            self.preferences,
            self.computer,
            folder,
            clock=lambda: self.computer.now,
            wall=lambda: NOON + self.computer.now - 1000,
        )

    def later(self, seconds: float = 5.0) -> Here:
        """Let time pass; after five seconds the computer is asked again."""
        self.computer.now += seconds
        return self

    def held(self) -> tuple[str, str]:
        """Return what holds words and what holds OCR and speech."""
        return self.manners.held(Stage.TEXT), self.manners.held(Stage.DEEP)


@pytest.fixture
def here(tmp_path: Path) -> Here:
    return Here(tmp_path)


def test_everything_runs_on_a_computer_that_nobody_uses(here: Here) -> None:
    assert here.held() == ("", "")
    assert here.manners.next_look_s() is None
    assert here.manners.workers() == 4
    here.computer.idle = None
    here.computer.free = None
    assert here.later().held() == ("", "")


def test_the_real_computer_is_asked(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.json")
    preferences.change({"keep_free_mb": 0, "memory_limit_mb": 500})
    manners = Manners(preferences, machine, tmp_path)
    assert isinstance(manners.held(Stage.MEANING), str)
    (tmp_path / "catalog.db").write_bytes(bytes(2 * MB))
    preferences.change({"index_limit_mb": 1})
    assert manners.held(Stage.TEXT) == "the index has reached its limit of 1 MB"


def test_a_pause_is_told(here: Here) -> None:
    here.preferences.change({"paused_until": NOON + 2.5 * 3600})
    assert here.held() == ("paused until 14:30",) * 2
    assert here.manners.paused() == "paused until 14:30"
    assert here.manners.state().paused_until == NOON + 2.5 * 3600
    assert here.manners.next_look_s() == 300.0
    here.later(2.5 * 3600 - 1)
    assert here.held() == ("paused until 14:30",) * 2
    assert here.manners.next_look_s() == pytest.approx(1.0)
    here.later(1)
    assert here.held() == ("", "")
    assert here.manners.paused() == ""
    assert here.manners.state().paused_until == 0.0


def test_a_pause_until_another_day_names_it(here: Here) -> None:
    here.preferences.change({"paused_until": NOON + 24 * 3600})
    month = time.strftime("%B", time.localtime(NOON))
    assert here.manners.paused() == f"paused until 06 {month}, 12:00"


def test_a_pause_without_end_is_not_looked_at_again(here: Here) -> None:
    here.preferences.change({"paused_until": NOON + 100 * 365 * 86_400})
    assert here.held() == ("paused", "paused")
    assert here.manners.next_look_s() is None
    here.preferences.change({"paused_until": 0.0})
    assert here.held() == ("", "")


def test_reasons_come_in_order(here: Here) -> None:
    computer = here.computer
    here.preferences.change({"mode": "mains", "index_limit_mb": 2000, "paused_until": NOON + 60})
    computer.free, computer.index, computer.memory = 999 * MB, 2000 * MB, 4001 * MB
    computer.hot, computer.mains, computer.busy, computer.idle = True, False, "a film is on", 30.0
    said = [here.held()[1]]
    here.preferences.change({"paused_until": 0.0})
    said.append(here.held()[1])
    for name, value in (
        ("free", 1000 * MB),
        ("index", 2000 * MB - 1),
        ("memory", 4000 * MB),
        ("hot", False),
        ("mains", True),
        ("busy", ""),
        ("idle", ACTIVE_S),
    ):
        setattr(computer, name, value)
        said.append(here.later().held()[1])
    assert said == [
        "paused until 12:01",
        "less than 1,000 MB are free on the disk",
        "the index has reached its limit of 2,000 MB",
        "the processes use more than 4,000 MB of memory",
        "the computer is hot",
        "on battery",
        "a film is on",
        "until nobody uses the computer",
        "",
    ]


@pytest.mark.parametrize(
    ("mode", "deep_when", "words", "deep"),
    [
        ("full", "always", "", ""),
        ("full", "mains", "", "on battery"),
        ("polite", "always", "", ""),
        ("polite", "idle", "", "on battery"),
        ("mains", "always", "on battery", "on battery"),
    ],
)
def test_battery(here: Here, mode: str, deep_when: str, words: str, deep: str) -> None:
    here.preferences.change({"mode": mode, "deep_when": deep_when})
    here.computer.mains = False
    assert here.held() == (words, deep)
    assert here.manners.state().on_mains is False
    assert here.manners.next_look_s() == (15.0 if deep else None)


@pytest.mark.parametrize(
    ("mode", "deep_when", "held"),
    [
        ("full", "always", ("", "")),
        ("full", "idle", ("", "a film is on")),
        ("polite", "always", ("a film is on", "a film is on")),
    ],
)
def test_full_mode_goes_on_whatever_the_person_does(
    here: Here, mode: str, deep_when: str, held: tuple[str, str]
) -> None:
    here.preferences.change({"mode": mode, "deep_when": deep_when})
    here.computer.busy = "a film is on"
    assert here.held() == held


def test_slow_stages_wait_until_nobody_is_there(here: Here) -> None:
    here.computer.idle = 30.0
    assert here.held() == ("", "until nobody uses the computer")
    assert here.manners.next_look_s() == 90.0
    here.computer.idle = 119.99
    here.later().held()
    assert here.manners.next_look_s() == 5.0, "asking sooner would give the same answer"
    here.preferences.change({"deep_when": "mains"})
    assert here.later().held() == ("", "")
    assert here.manners.next_look_s() is None


def test_the_computer_is_asked_every_five_seconds_at_most(here: Here) -> None:
    for _ in range(50):
        here.later(0.1).held()
        here.manners.workers()
        here.manners.state()
    assert set(here.computer.asked.values()) == {1}
    here.later(0.2).held()
    assert set(here.computer.asked.values()) == {2}


def test_the_computer_is_only_asked_before_work(here: Here) -> None:
    here.manners.state()
    here.manners.workers()
    here.manners.rest_s(1.0)
    here.manners.used()
    here.manners.paused()
    assert not here.computer.asked


def test_hurry_ends_consideration_but_not_limits(here: Here) -> None:
    computer = here.computer
    here.preferences.change({"mode": "mains"})
    computer.hot, computer.mains, computer.busy, computer.idle = True, False, "a film is on", 0.0
    assert here.held() == ("the computer is hot",) * 2
    here.manners.hurry(60)
    here.manners.hurry(10)  # a shorter wish takes nothing away
    assert here.held() == ("", "")
    assert here.manners.workers() == 4
    assert here.manners.rest_s(5.0) == 0.0
    assert here.manners.state() == State("mains", 0.0, active=False, on_mains=True, hurry=True)
    computer.free = 0
    assert here.later(59).held()[0].startswith("less than")
    computer.free = None
    here.preferences.change({"paused_until": NOON + 3600})
    assert here.held()[0] == "paused until 13:00"
    here.preferences.change({"paused_until": 0.0})
    assert here.later(5).held()[0] == "the computer is hot"
    assert here.manners.state().hurry is False


def test_pace_follows_the_person(here: Here) -> None:
    here.computer.idle = 10.0
    here.held()
    assert here.manners.state().active
    assert here.manners.workers() == 1
    assert here.manners.rest_s(4.0) > 0
    here.computer.idle = 500.0
    here.later().held()
    assert here.manners.workers() == 4
    assert here.manners.rest_s(4.0) == 0.0
    here.manners.used()
    assert here.manners.workers() == 1
    here.later(30)
    assert here.manners.workers() == 4
    here.manners.used()
    here.preferences.change({"mode": "full"})
    assert here.manners.workers() == 4


def test_old_news_of_the_person_counts_no_longer(here: Here) -> None:
    here.computer.idle = 10.0
    here.held()
    assert here.later(119).manners.state().active
    assert not here.later(1).manners.state().active


def test_a_rest_can_be_asked_about_again(here: Here) -> None:
    here.computer.idle = 0.0
    here.held()
    assert here.later(10).manners.rest_s(10.0) == pytest.approx(10.0)
    assert here.later(4).manners.rest_s(0.0) == pytest.approx(6.0)
    here.computer.idle = 500.0
    here.held()
    assert here.manners.rest_s(0.0) == 0.0, "the person left"


def test_one_process_that_only_computes_gets_half_a_core(here: Here) -> None:
    here.computer.idle = 0.0
    begun, used = here.computer.now, 0.0
    for cpu_s in [0.05, 0.3, 12.0, 1.0] * 50:
        here.later(cpu_s).held()
        used += cpu_s
        here.later(here.manners.rest_s(cpu_s))
    assert used / (here.computer.now - begun) == pytest.approx(0.5, abs=0.01)


def test_work_that_waits_for_the_disk_need_not_rest(here: Here) -> None:
    here.computer.idle = 0.0
    for _ in range(100):
        here.later(0.5).held()
        assert here.manners.rest_s(0.2) == 0.0


jobs = st.lists(st.tuples(st.floats(0.001, 30.0), st.floats(0.0, 5.0)), min_size=1, max_size=40)


@given(work=st.lists(jobs, min_size=1, max_size=3))
def test_all_together_keep_to_half_a_core(
    tmp_path_factory: pytest.TempPathFactory, work: list[list[tuple[float, float]]]
) -> None:
    """Any mix of processes, each resting as told, each job of some computing and waiting."""
    here = Here(tmp_path_factory.mktemp("pace"))
    here.computer.idle = 0.0
    begun = end = here.computer.now
    ends = [(begun + sum(own[0]), number, 0) for number, own in enumerate(work)]
    heapq.heapify(ends)
    used = 0.0
    while ends:
        here.computer.now, number, which = heapq.heappop(ends)
        here.held()
        cpu_s = work[number][which][0]
        used += cpu_s
        free_at = here.computer.now + here.manners.rest_s(cpu_s)
        end = max(end, free_at)
        if which + 1 < len(work[number]):
            heapq.heappush(ends, (free_at + sum(work[number][which + 1]), number, which + 1))
    assert used <= 0.5 * (end - begun) + 0.5 + 1e-6
