"""Turn the packaged sentence-transformers model into a small ONNX model.

Everything that needs torch is here, and only the preparing process calls it.

The choices were measured on two cores with passages of 200 tokens; "alone" is
nDCG@10 of the vectors alone on Cranfield, where fp32 has 0.400:

* Weights are signed bytes with one scale a column (mean cosine to fp32 0.995). One scale
  a matrix loses too much (0.93); unsigned bytes are no faster than fp32.
* The table of word vectors is kept as bytes with one scale a row, which saves 35 MB. It
  costs ranking: alone 0.396, with the table in fp32 0.407. The quantiser's own table, one
  scale for all of it, had 0.398: rows of their own did not help there. One run each, and
  0.407 is above fp32 itself, so part of such differences is chance.
* Attention is exported in its plain form: onnxruntime runs it faster than the form
  behind torch's fused kernel, which becomes a web of masks and NaN checks.
* Pooling and normalising are part of the graph, so that token vectors never leave it.
"""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch
    from sentence_transformers import SentenceTransformer

    from concierge.core.protocols import FloatArray

OPSET = 17
_PROBES = (
    "The rent is due on the first day of every month.",
    "Whisk the eggs with sugar until pale, fold in the flour and bake for half an hour. " * 6,
)


def offline() -> None:
    """Tell the model libraries of this process to stay off the network."""
    os.environ.update(
        HF_HUB_OFFLINE="1",
        TRANSFORMERS_OFFLINE="1",
        HF_HUB_DISABLE_TELEMETRY="1",
        HF_HUB_DISABLE_PROGRESS_BARS="1",
        TOKENIZERS_PARALLELISM="false",
    )


def load(folder: Path) -> SentenceTransformer:
    """Load the model from its folder, on the processor, without the network."""
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()
    model = SentenceTransformer(
        str(folder),
        device="cpu",
        local_files_only=True,
        model_kwargs={"attn_implementation": "eager"},
    )
    return model.eval()


def export(model: SentenceTransformer, path: Path) -> None:
    """Write the model as ONNX with fp32 matrices.

    Inputs are ``input_ids`` and ``attention_mask``, int64 of shape (batch, tokens); the
    output ``vectors`` is float32 of shape (batch, dimensions), each of length 1.
    """
    import torch

    example = torch.tensor([[101, 2000, 2001, 102], [101, 2000, 102, 0]])
    free = {0: "batch", 1: "tokens"}
    with torch.inference_mode(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of tracing; the result is compared below
        torch.onnx.export(
            _sentence_encoder(model),
            (example, (example > 0).long()),
            str(path),
            input_names=["input_ids", "attention_mask"],
            output_names=["vectors"],
            dynamic_axes={"input_ids": free, "attention_mask": free, "vectors": {0: "batch"}},
            opset_version=OPSET,
            dynamo=False,
        )


def _sentence_encoder(model: SentenceTransformer) -> torch.nn.Module:
    """Wrap the transformer with a smaller word table, mean pooling and normalising."""
    import torch

    class WordTable(torch.nn.Module):  # type: ignore[misc]
        """Word vectors as bytes with one scale a row."""

        def __init__(self, weight: torch.Tensor) -> None:
            super().__init__()
            scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-12) / 127
            self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))
            self.register_buffer("scale", scale)

        def forward(self, ids: torch.Tensor) -> torch.Tensor:
            pick = torch.nn.functional.embedding
            return pick(ids, self.rows).float() * pick(ids, self.scale)

    class SentenceEncoder(torch.nn.Module):  # type: ignore[misc]
        """From token ids to one unit vector a text."""

        def __init__(self, encoder: torch.nn.Module) -> None:
            super().__init__()
            self.encoder = encoder

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            tokens = self.encoder(
                input_ids=input_ids, attention_mask=attention_mask
            ).last_hidden_state
            weight = attention_mask.unsqueeze(-1).to(tokens.dtype)
            mean = (tokens * weight).sum(1) / weight.sum(1).clamp(min=1e-9)
            return torch.nn.functional.normalize(mean, dim=1)

    encoder = model[0].auto_model
    encoder.embeddings.word_embeddings = WordTable(encoder.embeddings.word_embeddings.weight.data)
    return SentenceEncoder(encoder).eval()


def quantise(source: Path, target: Path, *, seven_bits: bool) -> None:
    """Shrink the matrices of an ONNX model to bytes; activations are scaled as it runs.

    Args:
        source: Model with fp32 matrices.
        target: Where the small one is written.
        seven_bits: Use only seven bits of a byte. Processors without VNNI add products of
            bytes in 16 bits, which may overflow with eight.
    """
    import logging

    from onnxruntime.quantization import QuantType, quantize_dynamic

    logging.getLogger().setLevel(logging.ERROR)  # it advises another step that changes nothing
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=seven_bits,
        weight_type=QuantType.QInt8,
    )


def reference(model: SentenceTransformer) -> FloatArray:
    """Return the original's vectors of two probe texts; `export` changes the model after."""
    vectors: FloatArray = model.encode(list(_PROBES), show_progress_bar=False)
    return vectors


def compare(path: Path, tokenizer: Path, expected: FloatArray) -> float:
    """Run the exported model on the probes together; return the smallest cosine."""
    import numpy as np
    import onnxruntime
    from tokenizers import Tokenizer

    reader = Tokenizer.from_file(str(tokenizer))
    reader.enable_padding()
    encoded = reader.encode_batch(list(_PROBES))
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    inputs = {
        "input_ids": np.array([e.ids for e in encoded], np.int64),
        "attention_mask": np.array([e.attention_mask for e in encoded], np.int64),
    }
    (vectors,) = session.run(None, inputs)
    return float((vectors * expected).sum(axis=1).min())
