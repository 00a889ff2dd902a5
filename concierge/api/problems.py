"""Errors as problem+json (RFC 9457), with our category and advice.

Nothing that a request or a file contained is repeated in a problem or in the log.
"""

from __future__ import annotations

import logging
import traceback
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from concierge.core.errors import BugError, Category, ConciergeError, MisusedError
from concierge.core.wire import Problem

log = logging.getLogger(__name__)

STATUS_OF = {
    Category.MISSING: 404,
    Category.UNREADABLE: 403,
    Category.ENCRYPTED: 422,
    Category.DAMAGED: 422,
    Category.TOO_LARGE: 413,
    Category.UNSUPPORTED: 422,
    Category.TIMED_OUT: 504,
    Category.OUT_OF_MEMORY: 503,
    Category.DISK_FULL: 507,
    Category.MODEL_MISSING: 503,
    Category.MISUSED: 400,
    Category.BUSY: 409,
    Category.BUG: 500,
}


def problem_of(error: ConciergeError, status: int | None = None) -> Problem:
    """Put one of our errors on the wire, with the status that fits its category."""
    return Problem(
        title=error.category.value,
        status=status or STATUS_OF[error.category],
        category=error.category.value,
        message=error.message,
        advice=error.advice,
        exit_code=int(error.exit_code),
    )


def unexpected(error: BaseException) -> Problem:
    """Log where an unexpected exception came from, without its words, and name it a bug.

    An exception's message may quote a file, so only its type and its frames are kept.
    """
    frames = traceback.extract_tb(error.__traceback__)[-12:]
    where = " < ".join(f"{f.name} ({f.filename}:{f.lineno})" for f in reversed(frames))
    log.error("unexpected %s in %s", type(error).__name__, where)
    return problem_of(
        BugError(
            f"The service failed unexpectedly ({type(error).__name__}).",
            "Please report this with the service's log; the index is not affected.",
        )
    )


def response_of(problem: Problem) -> Response:
    """Make the HTTP response of a problem."""
    return Response(
        problem.model_dump_json(),
        status_code=problem.status,
        media_type="application/problem+json",
    )


def refuse(status: int, message: str, advice: str = "") -> Response:
    """Make the response for a request that is turned away at the door."""
    return response_of(problem_of(MisusedError(message, advice), status))


def install(app: FastAPI) -> None:
    """Answer every known kind of error of `app` with a problem."""

    @app.exception_handler(ConciergeError)
    def _ours(_request: Request, error: ConciergeError) -> Response:
        return response_of(problem_of(error))

    @app.exception_handler(RequestValidationError)
    def _invalid(_request: Request, error: RequestValidationError) -> Response:
        described = "; ".join(_fault(item) for item in error.errors()[:3])
        return refuse(422, f"The request is not valid: {described}.", "See /v1/openapi.json.")

    @app.exception_handler(HTTPException)
    def _http(_request: Request, error: HTTPException) -> Response:
        if error.status_code == 404:
            return response_of(_no_such_address())
        advice = "See /v1/openapi.json."
        answer = refuse(error.status_code, f"{error.detail}.", advice)
        answer.headers.update(error.headers or {})
        return answer


def _no_such_address() -> Problem:
    return Problem(
        title=Category.MISSING.value,
        status=404,
        category=Category.MISSING.value,
        message="Nothing answers at this address.",
        advice="See /v1/openapi.json.",
        exit_code=2,
    )


def _fault(item: dict[str, Any]) -> str:
    place = ".".join(str(part) for part in item["loc"])
    return f"{place}: {item['msg']}"
