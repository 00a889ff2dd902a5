"""Whether a model suits a machine, in numbers and in words."""

from __future__ import annotations

import pytest

from concierge.models import fit
from concierge.models.fit import Memory, Speed

GB = 1_000_000_000


@pytest.mark.parametrize(
    ("needs", "free", "verdict"),
    [
        (1 * GB, 6 * GB, "fits"),
        (3 * GB, 2 * GB, "tight"),
        (5 * GB, 6 * GB, "tight"),
        (7 * GB, 7 * GB, "too large"),
        (0, 7 * GB, "unknown"),
    ],
)
def test_memory_decides(needs: int, free: int, verdict: str) -> None:
    found = fit.fit(needs, Memory(8 * GB, free))
    assert found.verdict == verdict
    assert found.reason
    if needs:
        assert f"{needs / GB:.1f} GB" in found.reason


def test_a_process_may_be_allowed_less_than_there_is() -> None:
    found = fit.fit(2 * GB, Memory(8 * GB, 6 * GB), limit=GB)
    assert (found.verdict, found.limit_bytes) == ("tight", GB)
    assert "settings" in found.reason
    assert fit.fit(2 * GB, Memory(8 * GB, 6 * GB), limit=3 * GB).limit_bytes == 0


def test_a_language_model_needs_more_than_its_file() -> None:
    needs = fit.needed_bytes("answering", 2 * GB)
    assert 2 * GB < needs < 3 * GB
    assert fit.needed_bytes("answering", 0) == 0
    assert fit.needed_bytes("ocr", 1 * GB) == 0
    for job in ("meaning", "speech", "reranking"):
        assert fit.needed_bytes(job, GB) > GB


def test_speed_is_scaled_from_the_nearest_that_was_tried() -> None:
    tried = [Speed(100_000_000, 50.0), Speed(1_000_000_000, 8.0)]
    assert fit.expected_speed(2_000_000_000, tried) == pytest.approx(4.0)
    assert fit.expected_speed(50_000_000, tried) == pytest.approx(100.0)
    assert fit.expected_speed(2_000_000_000, []) is None
    assert fit.expected_speed(0, tried) is None


def test_this_machine_has_memory() -> None:
    here = fit.memory_here()
    assert 0 < here.free <= here.total
