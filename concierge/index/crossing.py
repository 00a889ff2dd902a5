"""How well passages answer a query, by a cross-encoder that reads each beside the query.

It sees which word speaks of which, where vectors made apart see only what each is about; so it
takes as long for each passage as an embedding does, at every search.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from concierge.core.errors import ModelMissingError
from concierge.index.embedding import BATCH_TOKENS
from concierge.index.loading import load_session, load_tokenizer, tokenisable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from concierge.core.protocols import FloatArray

MAX_TOKENS = 512  # of a query and a passage, as cross-encoders are trained
_QUERY_TOKENS = 128  # more of a query is cut; then it is the passage that is cut of a long pair
_INPUTS = ("input_ids", "attention_mask", "token_type_ids")
_ADVICE = (
    "Put model.onnx and tokenizer.json of a cross-encoder there, or change rerank_model in the "
    "settings."
)
# What a model cannot take, or answers wrongly, shows when it is loaded, not in a search: several
# passages at once, and as long ones as there may be.
_TRIAL = ("Who pays the rent?", ("The tenant does.", "Bread.", "It is due in May. " * MAX_TOKENS))


class OnnxReranker:
    """Scores passages with a cross-encoder; safe to call from several threads.

    Args:
        folder: Holds ``model.onnx`` and ``tokenizer.json``. The model takes ``input_ids`` and, if
            it likes, ``attention_mask`` and ``token_type_ids``, each of shape (n, tokens); its
            first output has the shape (n,) or (n, 1), or (n, 2) with relevance in the second
            column.
        threads: How many batches run at the same time.

    Raises:
        ModelMissingError: When the folder is not there or its files cannot be used.
    """

    def __init__(self, folder: Path, threads: int) -> None:
        self._folder = folder
        self._pool = ThreadPoolExecutor(max(1, threads), "rerank")
        try:
            self._tokenizer = load_tokenizer(folder / "tokenizer.json", MAX_TOKENS)
            self._session = load_session(folder / "model.onnx")
        except FileNotFoundError as error:
            raise ModelMissingError(f"There is no reranking model in {folder}.", _ADVICE) from error
        except Exception as error:  # tokenizers and onnxruntime raise types of their own
            raise ModelMissingError(
                f"The reranking model in {folder} cannot be loaded ({type(error).__name__}).",
                _ADVICE,
            ) from error
        self._inputs = {one.name for one in self._session.get_inputs()}
        self.scores(*_TRIAL, seconds=math.inf)

    def scores(self, query: str, passages: Sequence[str], seconds: float) -> FloatArray:
        """Return relevances as `Reranker` describes; those of the first batch always.

        Raises:
            ModelMissingError: When the model fails, or answers as no reranker does.
        """
        import numpy as np

        end = time.monotonic() + seconds
        try:
            pairs = self._tokenise(query, passages)
            done = self._pool.map(
                lambda batch: self._run(pairs[batch]) if _may_run(batch, end) else None,
                _batches([len(pair.ids) for pair in pairs]),
            )
            scored = list(takewhile(lambda one: one is not None, done))
        except Exception as error:  # tokenizers and onnxruntime raise types of their own
            raise ModelMissingError(
                f"The reranking model in {self._folder} cannot be used ({_reason(error)}).",
                _ADVICE,
            ) from error
        return np.concatenate([np.empty(0, np.float32), *scored])

    def _tokenise(self, query: str, passages: Sequence[str]) -> list[Any]:
        """Return each passage behind the query, cut to `MAX_TOKENS`."""
        query = tokenisable(query, _QUERY_TOKENS)
        spans = self._tokenizer.encode(query, add_special_tokens=False).offsets
        query = query[: spans[_QUERY_TOKENS][0]] if len(spans) > _QUERY_TOKENS else query
        pairs = [(query, tokenisable(passage, MAX_TOKENS)) for passage in passages]
        return self._tokenizer.encode_batch_fast(pairs)  # type: ignore[no-any-return]

    def _run(self, pairs: Sequence[Any]) -> FloatArray:
        """Run one batch, padded to its longest pair."""
        import numpy as np

        given = np.zeros((len(_INPUTS), len(pairs), max(len(one.ids) for one in pairs)), np.int64)
        for row, one in enumerate(pairs):
            given[:, row, : len(one.ids)] = one.ids, one.attention_mask, one.type_ids
        by_name = dict(zip(_INPUTS, given, strict=True))
        wanted = {name: by_name[name] for name in _INPUTS if name in self._inputs}
        return _relevances(self._session.run(None, wanted)[0], len(pairs))


class _OddAnswerError(ValueError):
    """A model answers as no reranker does."""


def _relevances(answer: NDArray[np.floating[Any]], rows: int) -> FloatArray:
    """Return one number a row: a logit, or by how much that of "relevant" is the greater."""
    import numpy as np

    if answer.shape not in ((rows,), (rows, 1), (rows, 2)):
        raise _OddAnswerError(f"its answers have the shape {answer.shape}")
    columns = answer.reshape(rows, -1).astype(np.float32)
    relevances = columns[:, 1] - columns[:, 0] if columns.shape[1] > 1 else columns[:, 0]
    if not np.isfinite(relevances).all():
        raise _OddAnswerError("its answers are no numbers")
    return relevances


def _batches(lengths: Sequence[int]) -> Iterator[slice]:
    """Yield batches of `BATCH_TOKENS` at most, in the order of the passages."""
    start, width = 0, 0
    for place, length in enumerate(lengths):
        width = max(width, length)
        if place > start and (place + 1 - start) * width > BATCH_TOKENS:
            yield slice(start, place)
            start, width = place, length
    if lengths:
        yield slice(start, len(lengths))


def _may_run(batch: slice, end: float) -> bool:
    return batch.start == 0 or time.monotonic() < end


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, _OddAnswerError) else type(error).__name__
