"""Whether a model suits this machine: the memory it takes, and how fast it would be."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from concierge.core.wire.models import Fit, Job
from concierge.models.gguf import Header

CONTEXT_TOKENS = 2048
"""Prompt and reply together, as questions are asked."""

# What the process takes beside weights and cache: the interpreter, llama.cpp, its buffers; 92 MB
# were measured with the model that came along, and larger vocabularies have larger buffers.
_WRITING_BYTES = 200_000_000
# Published models are listed without their headers. By their architectures the cache of 2,048
# tokens takes from 5 % (Qwen2.5 1.5B) to 40 % (SmolLM2 1.7B) of weights in four bits.
_CACHE_SHARE = 0.2
# Making an embedding model ready: torch, the weights, the exported ones, the small ones; 807 MB
# were measured at the peak for weights of 91 MB.
_PREPARING_BYTES = 550_000_000
_PREPARING_TIMES = 3
# Whisper's weights are stored in half precision, and loaded whole before they are made full.
_HEARING_BYTES = 600_000_000
_HEARING_TIMES = 3
_RERANKING_BYTES = 150_000_000
_RERANKING_TIMES = 2

_COMFORTABLE = 0.5  # of all memory
_MOST = 0.85


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory of this machine, in bytes."""

    total: int
    free: int


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a language model was here.

    Attributes:
        bytes: Size of its file.
        tokens_per_s: How fast it wrote.
    """

    bytes: int
    tokens_per_s: float


def memory_here() -> Memory:
    """Return the memory of this machine."""
    import psutil

    told = psutil.virtual_memory()
    return Memory(int(told.total), int(told.available))


def needed_bytes(job: Job, size: int, header: Header | None = None) -> int:
    """Return the memory that a model takes while it works, about; 0 when that is not known.

    Args:
        job: What it is for.
        size: Bytes of its files, 0 when they are not known.
        header: What a language model says of itself.
    """
    if not size:
        return 0
    if job == "answering":
        cache = header.cache_bytes(CONTEXT_TOKENS) if header else 0
        return size + (cache or round(_CACHE_SHARE * size)) + _WRITING_BYTES
    if job == "meaning":
        return _PREPARING_TIMES * size + _PREPARING_BYTES
    if job == "speech":
        return _HEARING_TIMES * size + _HEARING_BYTES
    return _RERANKING_TIMES * size + _RERANKING_BYTES if job == "reranking" else 0


def fit(
    needs: int, memory: Memory, tokens_per_s: float | None = None, limit: int | None = None
) -> Fit:
    """Judge whether this machine has the memory.

    Args:
        needs: What it takes, in bytes; 0 when that is not known.
        memory: What there is.
        tokens_per_s: How fast it would write, or None.
        limit: What the settings let its process use, or None.
    """
    if not needs:
        reason = "Its size is not known before its publisher was asked."
        return Fit(verdict="unknown", reason=reason, tokens_per_s=tokens_per_s)
    has = f"of the {_gb(memory.total)} of this machine"
    if needs > _MOST * memory.total:
        verdict, reason = "too large", f"It needs about {_gb(needs)} {has}."
    elif limit is not None and needs > limit:
        reason = f"It needs about {_gb(needs)}; the settings let its process use {_gb(limit)}."
        return Fit(verdict="tight", needs_bytes=needs, limit_bytes=limit, reason=reason)
    elif needs > memory.free:
        verdict, reason = "tight", f"It needs about {_gb(needs)}; {_gb(memory.free)} are free now."
    elif needs > _COMFORTABLE * memory.total:
        verdict, reason = "tight", f"It needs about {_gb(needs)} {has}, more than half."
    else:
        verdict, reason = "fits", f"It needs about {_gb(needs)} {has}."
    return Fit.model_validate(
        {
            "verdict": verdict,
            "needs_bytes": needs,
            "reason": reason,
            "tokens_per_s": tokens_per_s,
        }
    )


def expected_speed(size: int, tried: Iterable[Speed]) -> float | None:
    """Return how fast a language model would write here, or None when none was tried.

    Writing reads all weights for each token, so that the speed goes with one over their size
    as long as memory is what limits it. It is scaled from the one nearest in size.

    Args:
        size: Bytes of its file.
        tried: What was measured here.
    """
    known = [one for one in tried if one.bytes > 0 and one.tokens_per_s > 0]
    if not size or not known:
        return None
    nearest = min(known, key=lambda one: abs(math.log(one.bytes / size)))
    return nearest.tokens_per_s * nearest.bytes / size


def _gb(count: int) -> str:
    return f"{count / 1e9:.1f} GB"
