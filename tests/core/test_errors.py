"""Errors: each says what happened and what to do, and survives crossing processes."""

from __future__ import annotations

import errno
import pickle

import pytest

from concierge.core import errors
from concierge.core.errors import BugError, Category, ConciergeError, ExitCode, from_exception


def every_class(base: type[ConciergeError] = ConciergeError) -> list[type[ConciergeError]]:
    return [base, *(found for sub in base.__subclasses__() for found in every_class(sub))]


@pytest.mark.parametrize("kind", every_class(), ids=lambda kind: kind.__name__)
def test_an_error_crosses_processes(kind: type[ConciergeError]) -> None:
    error = pickle.loads(pickle.dumps(kind("It broke.", "Mend it.")))
    assert type(error) is kind
    assert (error.message, error.advice) == ("It broke.", "Mend it.")
    assert str(error) == "It broke. Mend it."
    assert error.category in Category
    assert error.exit_code in ExitCode


@pytest.mark.parametrize(
    ("raised", "kind"),
    [
        (MemoryError(), errors.OutOfMemoryError),
        (OSError(errno.ENOMEM, "no memory"), errors.OutOfMemoryError),
        (TimeoutError(), errors.TimedOutError),
        (FileNotFoundError(errno.ENOENT, "gone"), errors.MissingError),
        (NotADirectoryError(errno.ENOTDIR, "gone"), errors.MissingError),
        (PermissionError(errno.EACCES, "no"), errors.UnreadableError),
        (OSError(errno.EIO, "bad disk"), errors.UnreadableError),
        (OSError("without a number"), errors.UnreadableError),
        (OSError(errno.ENOSPC, "full"), errors.DiskFullError),
        (OSError(errno.EDQUOT, "full"), errors.DiskFullError),
        (ValueError("secret words of a file"), BugError),
    ],
    ids=repr,
)
def test_exceptions_become_words_for_people(raised: Exception, kind: type[ConciergeError]) -> None:
    error = from_exception(raised, "lease.pdf")
    assert type(error) is kind
    assert error.message.endswith(".")
    assert error.advice.endswith(".")
    assert "secret words" not in str(error)


def test_our_own_stay_as_they_are() -> None:
    error = errors.EncryptedError("It is locked.")
    assert from_exception(error, "x") is error
    assert str(error) == "It is locked."
