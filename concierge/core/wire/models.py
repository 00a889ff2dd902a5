"""Models: which there are, whether they fit, what they did here, and fetching them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from concierge.core.wire.base import Wire

Job = Literal["answering", "meaning", "speech", "reranking", "ocr"]
"""What a model is for."""

Verdict = Literal["fits", "tight", "too large", "unknown"]
"""Whether this machine has the memory for it."""

_SHA256 = r"^[0-9a-f]{64}$"


class Fit(Wire):
    """Whether a model suits this machine.

    Attributes:
        needs_bytes: Memory it takes while it works, about; 0 when that is not known.
        limit_bytes: What the settings let its process use, when that is less; else 0.
        reason: Why, in words.
        tokens_per_s: How fast it would write, scaled from a model that was tried here, or None.
    """

    verdict: Verdict
    needs_bytes: int = 0
    limit_bytes: int = 0
    reason: str = ""
    tokens_per_s: float | None = None


class Measured(Wire):
    """What trying a model here came to.

    Attributes:
        load_s: Until it was ready, in seconds.
        memory_bytes: What its process took at the end.
        prompt_tokens_per_s: How fast it reads.
        tokens_per_s: How fast it writes.
        right: How many of the questions it answered right.
        asked: How many it was asked.
        at: When, seconds since 1970.
    """

    load_s: float
    memory_bytes: int
    prompt_tokens_per_s: float
    tokens_per_s: float
    right: int
    asked: int
    at: float


class ModelFile(Wire):
    """A file of a published model.

    Attributes:
        path: Relative to the model.
        bytes: Its size; 0 when the publisher has yet to be asked.
        checksum: ``sha256:…`` or, for small files, the ``git-blob:…`` they are published under;
            "" when the publisher has yet to be asked.
        address: Where it is fetched from.
    """

    path: str
    bytes: int = 0
    checksum: str = ""
    address: str = ""


class Model(Wire):
    """A model that is here, or that could be.

    Attributes:
        name: By which it is fetched, or the name of its file.
        title: For people.
        parameters: How many it has, such as 1.7B, or "".
        detail: What its file says of it, such as how it is quantised; or "".
        bytes: Its size, 0 when the publisher has yet to be asked.
        licence: SPDX identifier, or the name of its terms.
        free: Whether that is a licence without conditions on use.
        languages: Which it knows, in words.
        source: Where it comes from.
        built_in: Whether it came with the program.
        here: Whether it can be used now.
        in_use: Whether it is.
        path: Where it lies, when it is here.
        files: What would be fetched.
        sha256: What the person agrees to; "" when the publisher has yet to be asked.
        how: What to do to get it, for what this program does not fetch.
        fit: Whether it suits this machine.
        measured: What trying it here came to.
    """

    name: str
    title: str
    job: Job
    parameters: str = ""
    detail: str = ""
    bytes: int = 0
    licence: str = ""
    free: bool = False
    languages: str = ""
    source: str = ""
    built_in: bool = False
    here: bool = False
    in_use: bool = False
    path: str = ""
    files: list[ModelFile] = []
    sha256: str = ""
    how: str = ""
    fit: Fit | None = None
    measured: Measured | None = None


class Fetch(Wire):
    """A model that is being fetched, or was last.

    Attributes:
        asking: Whether only its publisher is asked for sizes and checksums.
        done: Bytes that are there.
        total: Bytes of the whole, 0 when that is not known yet.
        running: Whether it goes on.
        problem: Why it stopped before its end, or "".
    """

    name: str
    asking: bool = False
    done: int = 0
    total: int = 0
    running: bool = True
    problem: str = ""


class Trial(Wire):
    """A model that is being tried, or was last.

    Attributes:
        step: What is being measured.
        done: Questions that were answered.
        total: Questions there are.
        running: Whether it goes on.
        problem: Why it stopped before its end, or "".
    """

    name: str
    path: str
    step: Literal["loading", "speed", "questions"] = "loading"
    done: int = 0
    total: int = 0
    running: bool = True
    problem: str = ""


class Models(Wire):
    """The models there are.

    Attributes:
        models: All of them, by what they are for; what is here comes first.
        memory_bytes: Memory of this machine.
        free_bytes: How much of it is free now.
        fetch: What is being fetched, or was last.
        trial: What is being tried, or was last.
    """

    models: list[Model] = []
    memory_bytes: int = 0
    free_bytes: int = 0
    fetch: Fetch | None = None
    trial: Trial | None = None


class PublisherRequest(Wire):
    """A person agrees that the publisher of a model is asked for its sizes and checksums."""

    name: str = Field(min_length=1, max_length=100)


class FetchRequest(Wire):
    """A person agrees that a model is fetched; the checksum is the one they were shown."""

    name: str = Field(min_length=1, max_length=100)
    sha256: str = Field(pattern=_SHA256)


class UseRequest(Wire):
    """The path of a model to use; what it is for is read from it."""

    path: str = Field(min_length=1)


class UseNoneRequest(Wire):
    """A job for which no model of the person's own is to be used any more."""

    job: Literal["answering", "meaning", "speech", "reranking"]


class TryRequest(Wire):
    """A language model to try here.

    Attributes:
        model: Its name or its path; "" means the one in use.
        questions: How many of the built-in questions it is asked.
    """

    model: str = ""
    questions: int = Field(default=40, ge=1, le=40)
