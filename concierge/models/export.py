"""Turn a sentence-transformers model into a small ONNX model.

Everything that needs torch is here, and only the preparing process calls it.

The choices were measured on two cores with passages of 200 tokens and all-MiniLM-L6-v2;
"alone" is nDCG@10 of the vectors alone on Cranfield, where fp32 has 0.400:

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
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch
    from sentence_transformers import SentenceTransformer

    from concierge.core.protocols import FloatArray

OPSET = 17
PROBES = (
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
    """Load the model from its folder, on the processor, without the network.

    Neither pickles nor code from the folder are run.
    """
    import torch
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()
    model = SentenceTransformer(
        str(folder),
        device="cpu",
        local_files_only=True,
        trust_remote_code=False,
        model_kwargs={
            "attn_implementation": "eager",
            "use_safetensors": True,
            "dtype": torch.float32,
        },
    )
    return model.eval()


def save_tokenizer(model: SentenceTransformer, path: Path) -> None:
    """Write what cuts texts into tokens, as the model does it, as one file.

    Raises:
        ValueError: When it has none that works without Python.
    """
    tokenizer = getattr(model.tokenizer, "backend_tokenizer", None)
    if tokenizer is None:
        raise ValueError("its tokenizer has no fast form")
    tokenizer.save(str(path))


def export(model: SentenceTransformer, path: Path) -> None:
    """Write the model as ONNX with fp32 matrices.

    Inputs are ``input_ids`` and ``attention_mask``, int64 of shape (batch, tokens); the
    output ``vectors`` is float32 of shape (batch, dimensions), each of length 1.
    """
    import torch

    example = torch.tensor([[1, 2, 3, 4], [1, 2, 4, 0]])
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
    """Wrap the model with a smaller word table; what follows pooling is kept, then normalised.

    Whether the model normalises makes no difference: only cosines are taken.
    """
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

        def __init__(self, encoder: torch.nn.Module, after: Sequence[torch.nn.Module]) -> None:
            super().__init__()
            self.encoder = encoder
            self.after = torch.nn.ModuleList(after)

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
            tokens = self.encoder(
                input_ids=input_ids, attention_mask=attention_mask
            ).last_hidden_state
            weight = attention_mask.unsqueeze(-1).to(tokens.dtype)
            vectors = torch.cat([_pooled(tokens, weight, mode) for mode in modes], dim=1)
            for module in self.after:
                vectors = module({"sentence_embedding": vectors})["sentence_embedding"]
            return torch.nn.functional.normalize(vectors, dim=1)

    told = model[1].pooling_mode
    modes = (told,) if isinstance(told, str) else tuple(told)
    encoder = model[0].auto_model
    encoder.set_input_embeddings(WordTable(encoder.get_input_embeddings().weight.data))
    after = [module for module in list(model)[2:] if type(module).__name__ != "Normalize"]
    return SentenceEncoder(encoder, after).eval()


def _pooled(tokens: torch.Tensor, weight: torch.Tensor, mode: str) -> torch.Tensor:
    """Return one vector a text from those of its tokens, of which padding weighs nothing."""
    if mode == "cls":
        return tokens[:, 0]
    if mode == "max":
        return tokens.masked_fill(weight == 0, -1e9).max(dim=1).values
    count = weight.sum(1).clamp(min=1e-9)
    return (tokens * weight).sum(1) / (count if mode == "mean" else count.sqrt())


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


def reference(model: SentenceTransformer, probes: Sequence[str]) -> FloatArray:
    """Return the original's unit vectors of some texts; `export` changes the model after."""
    model.default_prompt_name = None  # prompts are put before texts by whoever has them
    vectors: FloatArray = model.encode(
        list(probes), show_progress_bar=False, normalize_embeddings=True
    )
    return vectors


class Exported:
    """An exported model, as it is compared and measured before it is used.

    Args:
        path: The ONNX model.
        tokenizer: Its tokenizer.json.
        max_tokens: Longer texts are cut.
    """

    def __init__(self, path: Path, tokenizer: Path, max_tokens: int) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(max_tokens)
        self._tokenizer.enable_padding()
        self._session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """Return unit vectors of some texts together, shape (n, dimensions)."""
        import numpy as np

        encoded = self._tokenizer.encode_batch(list(texts))
        inputs = {
            "input_ids": np.array([e.ids for e in encoded], np.int64),
            "attention_mask": np.array([e.attention_mask for e in encoded], np.int64),
        }
        (vectors,) = self._session.run(None, inputs)
        return vectors  # type: ignore[no-any-return]


def compare(model: Exported, probes: Sequence[str], expected: FloatArray) -> float:
    """Return the smallest cosine of an exported model's vectors to the original's."""
    return float((model.embed(probes) * expected).sum(axis=1).min())
