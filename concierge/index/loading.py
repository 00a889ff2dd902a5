"""Opening models and tokenizers by onnxruntime and tokenizers alone: no torch in the process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_CHARS_A_TOKEN = 40  # longer texts are cut before tokenising; words are far shorter


def load_tokenizer(path: Path, max_tokens: int) -> Any:
    """Open a ``tokenizer.json``; it pads nothing.

    Args:
        path: The file.
        max_tokens: What is longer is cut, special tokens included; of two texts the longer one.

    Raises:
        FileNotFoundError: When there is none.
        Exception: Whatever tokenizers raises of a damaged one.
    """
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_str(path.read_text(encoding="utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_tokens)
    return tokenizer


def load_session(path: Path) -> Any:
    """Open a model so that it is small in memory and still when idle.

    Each run keeps to the thread that asks for it.

    Raises:
        FileNotFoundError: When there is none.
        Exception: Whatever onnxruntime raises of a damaged one.
    """
    import onnxruntime

    if not path.is_file():
        raise FileNotFoundError(path)
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def tokenisable(text: str, max_tokens: int) -> str:
    """Return as much of a text as its first tokens can need, and nothing that is no text.

    Halves of surrogate pairs, which a badly decoded file may hold, are none.
    """
    return text[: max_tokens * _CHARS_A_TOKEN].encode("utf-8", "replace").decode("utf-8")
