"""What the tests of reading share."""

from __future__ import annotations

from pathlib import Path

import pytest

from concierge.core.protocols import ExtractionContext


@pytest.fixture
def context() -> ExtractionContext:
    """The choices of the first, quick reading."""
    return ExtractionContext()


@pytest.fixture
def deep(tmp_path: Path) -> ExtractionContext:
    """The choices of the slow reading."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    return ExtractionContext(deep=True, scratch=scratch)
