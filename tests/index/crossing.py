"""A cross-encoder small enough to be made by a test: it counts what query and passage share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors, trainers

INPUTS = ("input_ids", "attention_mask", "token_type_ids")
# Of these the short one is the best by words and by meaning, and the long one has more words.
QUERY = "landlord flat"
TEXTS = {
    "short": "The landlord lets the flat.",
    "long": "The landlord came. The landlord saw the flat, the flat, the flat, the other flat. "
    "Then it rained for days, and nobody said much of the kitchen, or the garden, or the roof.",
    "other": "A flat on the hill was empty for years before somebody came to look at it.",
}
READ = ["long", "short", "other"]
_SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]


def make_reranker(
    folder: Path,
    words: str,
    *,
    columns: int = 1,
    inputs: Sequence[str] = INPUTS,
    factor: float = 1.0,
    longest: int = 10_000,
) -> Path:
    """Write ``model.onnx`` and ``tokenizer.json``.

    The relevance is the number of pairs of equal words, one of the query and one of the passage.

    Args:
        folder: Made if it is not there.
        words: A text with the words that the model knows; others count as none.
        columns: Of the answer; 0 means that it has the shape (n,). Of several the last one holds
            the relevance and the others zeros.
        inputs: What the model takes. Without types it counts equal words wherever they stand.
        factor: The relevance is multiplied by it.
        longest: More tokens fail, as they do where a model has no more positions.

    Returns:
        The folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _tokenizer(words).save(str(folder / "tokenizer.json"))
    onnx.save(_model(columns, inputs, factor, longest), folder / "model.onnx")
    return folder


def _tokenizer(words: str) -> Tokenizer:
    made = Tokenizer(models.WordLevel(unk_token="[UNK]"))
    made.normalizer = normalizers.Lowercase()
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    made.train_from_iterator([words], trainers.WordLevelTrainer(special_tokens=_SPECIAL))
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    return made


def _model(columns: int, inputs: Sequence[str], factor: float, longest: int) -> onnx.ModelProto:
    nodes = [
        _node("Greater", ["input_ids", "last_special"], "is_word"),
        _node("Cast", ["is_word"], "words", to=TensorProto.FLOAT),
        *_kept("attention_mask", inputs, "words", "attended"),
        *_kept("token_type_ids", inputs, "attended", "passage"),
        _node("Sub", ["attended", "passage"], "first")
        if "token_type_ids" in inputs
        else _node("Identity", ["attended"], "first"),
        # A token of each beside a token of each: equal or not.
        _node("Unsqueeze", ["input_ids", "one"], "across"),
        _node("Unsqueeze", ["input_ids", "two"], "down"),
        _node("Equal", ["across", "down"], "same"),
        _node("Cast", ["same"], "equal", to=TensorProto.FLOAT),
        _node("Unsqueeze", ["passage", "two"], "right"),
        _node("MatMul", ["equal", "right"], "counted"),
        *_positions(),
        _node("Unsqueeze", ["weighed", "one"], "left"),
        _node("MatMul", ["left", "counted"], "pairs"),
        _node("Reshape", ["pairs", "flat" if columns == 0 else "column"], "relevance"),
        _node("Sub", ["relevance", "relevance"], "zero"),
        _node("Concat", [*["zero"] * (columns - 1), "relevance"], "logits", axis=-1),
    ]
    numbers = {
        "last_special": np.int64(len(_SPECIAL) - 1),
        "one": np.array([1], np.int64),
        "two": np.array([2], np.int64),
        "flat": np.array([-1], np.int64),
        "column": np.array([-1, 1], np.int64),
        "table": np.full(longest, factor, np.float32),
        "none": np.array([0], np.int64),
    }
    graph = helper.make_graph(
        nodes,
        "counts equal words",
        [helper.make_tensor_value_info(one, TensorProto.INT64, ["n", "t"]) for one in inputs],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, None)],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in numbers.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def _kept(name: str, inputs: Sequence[str], before: str, after: str) -> list[NodeProto]:
    """Return what multiplies by an input, if the model takes it."""
    if name not in inputs:
        return [_node("Identity", [before], after)]
    cast = _node("Cast", [name], f"{name}_factor", to=TensorProto.FLOAT)
    return [cast, _node("Mul", [before, f"{name}_factor"], after)]


def _positions() -> list[NodeProto]:
    """Return what multiplies by the factor, which a table holds for each position."""
    return [
        _node("Shape", ["input_ids"], "shape"),
        _node("Gather", ["shape", "one"], "tokens"),
        _node("Slice", ["table", "none", "tokens"], "factors"),
        _node("Mul", ["first", "factors"], "weighed"),
    ]


def _node(kind: str, inputs: Sequence[str], output: str, **attributes: int) -> NodeProto:
    return helper.make_node(kind, inputs, [output], **attributes)
