"""Folders of sentence-transformers: what such a model is, read from its files without torch.

Only weights in the safetensors format are taken. A file in PyTorch's own format is a pickle, a
program that runs while it is read; that torch refuses most of what such a program could do is one
more thing to rely on, and nearly every published model has its weights as safetensors as well.
For the same reason no model is taken that brings code of its own.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concierge.core.errors import ModelMissingError
from concierge.core.paths import shown

WEIGHTS = "model.safetensors"
MODULES = "modules.json"
POOLING = ("mean", "cls", "max", "mean_sqrt_len_tokens")
# Passages are shorter; attention over more would take memory by the square.
MOST_TOKENS = 512
# Two gigabytes are the most that one file of the ONNX format holds; words need a byte a number.
MOST_PARAMETERS = 600_000_000
_LONGEST_HEADER = 100_000_000  # bytes, as safetensors itself allows
_MODULES = ("Transformer", "Pooling", "Dense", "Normalize")
_WORDS = ("tokenizer.json", "vocab.txt", "vocab.json", "sentencepiece.bpe.model", "spiece.model")
_HASHED = (".json", ".safetensors", ".txt", ".model")
_E5 = re.compile(r"(^|[/_-])e5-(small|base|large)(?!.*instruct)", re.IGNORECASE)
_ADVICE = (
    "Choose the folder of a sentence-transformers model: one with modules.json, config.json and"
    " model.safetensors."
)
_SAFE = (
    "Fetch its model.safetensors from where the model came from, and put it into the folder;"
    " files that may run a program while they are read are not opened."
)


@dataclass(frozen=True, slots=True)
class SentenceModel:
    """What the files of a sentence-transformers folder say.

    Attributes:
        folder: Where it is.
        name: The folder's name.
        kind: Of its transformer, such as bert or xlm-roberta.
        pooling: How token vectors become one, in the order in which they are joined.
        dimensions: Length of a vector.
        max_tokens: Longer texts are cut to this.
        parameters: How many numbers it has.
        query_prompt: What is put before what is looked for, or "".
        passage_prompt: What is put before a passage, or "".
    """

    folder: Path
    name: str
    kind: str
    pooling: tuple[str, ...]
    dimensions: int
    max_tokens: int
    parameters: int
    query_prompt: str
    passage_prompt: str


def why_not(folder: Path) -> str:
    """Return why a folder is no model that can be used, in words for the person, or ""."""
    try:
        examine(folder)
    except ModelMissingError as error:
        return str(error)
    return ""


def examine(folder: Path) -> SentenceModel:
    """Read what a folder says of its model; takes a few milliseconds.

    Raises:
        ModelMissingError: When it is not one that can be used, with the reason.
    """
    folder = folder.expanduser().absolute()
    if not folder.is_dir():
        raise ModelMissingError(f"The folder {shown(folder)} is not there.", _ADVICE)
    paths = _modules(folder)
    transformer, pooler = folder / paths["Transformer"][0], folder / paths["Pooling"][0]
    config, pooling = _object(transformer / "config.json"), _object(pooler / "config.json")
    if config.get("auto_map"):
        raise ModelMissingError(
            f"The model {shown(folder.name)} needs code of its own, which is not run.",
            "Choose a model of a common kind, such as BERT, RoBERTa or MPNet.",
        )
    modes = _modes(pooling, folder.name)
    if not any((transformer / name).is_file() for name in _WORDS):
        # It would be loaded all the same, and take every word for unknown.
        raise ModelMissingError(
            f"The model {shown(folder.name)} lacks its words (tokenizer.json).",
            "Fetch the model again.",
        )
    dense = [folder / path for path in paths["Dense"]]
    parameters = sum(count_parameters(place / WEIGHTS) for place in (transformer, *dense))
    if parameters > MOST_PARAMETERS:
        raise ModelMissingError(
            f"The model {shown(folder.name)} has {parameters / 1e6:,.0f} million parameters.",
            f"Choose one with at most {MOST_PARAMETERS / 1e6:,.0f} million.",
        )
    query, passage = _prompts(folder, config)
    return SentenceModel(
        folder=folder,
        name=folder.name,
        kind=str(config.get("model_type", "")),
        pooling=modes,
        dimensions=_width(dense[-1]) if dense else _width(pooler) * len(modes),
        max_tokens=_limit(transformer, config),
        parameters=parameters,
        query_prompt=query,
        passage_prompt=passage,
    )


def fingerprint(folder: Path) -> str:
    """Return a checksum of all files that make a model what it is; 90 MB take about 0.1 s.

    Raises:
        ModelMissingError: When one cannot be read.
    """
    whole = hashlib.sha256()
    try:
        for path in _files(folder):
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            whole.update(f"{path.relative_to(folder).as_posix()}\0{digest}\n".encode())
    except OSError as error:
        raise _unreadable(folder, error) from error
    return whole.hexdigest()


def signature(folder: Path) -> str:
    """Return what changes when one of the files does, without reading them; "" when none are."""
    try:
        known = [(path.name, path.stat()) for path in _files(folder)]
    except OSError:
        return ""
    told = "\n".join(f"{name} {one.st_size} {one.st_mtime_ns}" for name, one in known)
    return hashlib.sha256(told.encode()).hexdigest() if known else ""


def count_parameters(weights: Path) -> int:
    """Return how many numbers a safetensors file holds, by its header.

    Raises:
        ModelMissingError: When there is none, or it is cut off or damaged.
    """
    try:
        with weights.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if not 2 <= length <= _LONGEST_HEADER:
                raise ValueError
            header = json.loads(file.read(length))
        tensors = [one for name, one in header.items() if name != "__metadata__"]
        end = max((one["data_offsets"][1] for one in tensors), default=0)
        if weights.stat().st_size != 8 + length + end or not tensors:
            raise ValueError
        return sum(math.prod(one["shape"]) for one in tensors)
    except FileNotFoundError as error:
        raise _no_weights(weights.parent) from error
    except OSError as error:
        raise _unreadable(weights, error) from error
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ModelMissingError(
            f"The file {shown(weights)} is damaged or cut off.", "Fetch the model again."
        ) from error


def _modules(folder: Path) -> dict[str, list[str]]:
    """Return the folders of a model's parts by their kind, each kind in its order.

    Raises:
        ModelMissingError: When it is not a transformer with pooling and what may follow these.
    """
    found = _read(folder / MODULES)
    try:
        kinds = [(str(one["type"]), str(one["path"])) for one in found]
    except (TypeError, KeyError) as error:
        raise _senseless(folder / MODULES) from error
    paths: dict[str, list[str]] = {kind: [] for kind in _MODULES}
    for kind, path in kinds:
        name = kind.rpartition(".")[2]
        if not kind.startswith("sentence_transformers.") or name not in _MODULES:
            raise _strange(folder, f"the part {kind!r} is not known")
        if not (folder / path).resolve().is_relative_to(folder.resolve()):
            raise _strange(folder, "a part lies outside of it")
        paths[name].append(path)
    order = [kind.rpartition(".")[2] for kind, _ in kinds]
    if (
        order[:2] != ["Transformer", "Pooling"]
        or order.count("Pooling") + order.count("Transformer") != 2
    ):
        raise _strange(folder, "it is not a transformer with pooling")
    return paths


def _modes(pooling: dict[str, Any], name: str) -> tuple[str, ...]:
    told = pooling.get("pooling_mode")
    if told is None:
        known = ("cls", "max", "mean", "mean_sqrt_len", "weightedmean", "lasttoken")
        suffixes = {"cls": "cls_token", "lasttoken": "lasttoken"}
        told = [
            "mean_sqrt_len_tokens" if mode == "mean_sqrt_len" else mode
            for mode in known
            if pooling.get(f"pooling_mode_{suffixes.get(mode, f'{mode}_tokens')}")
        ] or ["mean"]
    modes = (told,) if isinstance(told, str) else tuple(map(str, told))
    if not modes or set(modes) - set(POOLING) or pooling.get("include_prompt") is False:
        raise ModelMissingError(
            f"The model {shown(name)} joins the vectors of words in a way that is not known"
            f" ({', '.join(modes)}).",
            "Choose one with mean, cls or max pooling.",
        )
    return modes


def _width(part: Path) -> int:
    """Return the length of the vectors that a part gives."""
    told = _object(part / "config.json")
    names = ("out_features", "embedding_dimension", "word_embedding_dimension")
    width = next((told[name] for name in names if name in told), None)
    if not isinstance(width, int) or width < 1:
        raise _senseless(part / "config.json")
    return width


def _limit(transformer: Path, config: dict[str, Any]) -> int:
    told = _object_if_there(transformer / "sentence_bert_config.json")
    words = _object_if_there(transformer / "tokenizer_config.json")
    limits = [
        told.get("max_seq_length"),
        words.get("model_max_length"),
        config.get("max_position_embeddings"),
    ]
    return min([MOST_TOKENS, *(one for one in limits if isinstance(one, int) and one > 0)])


def _prompts(folder: Path, config: dict[str, Any]) -> tuple[str, str]:
    """Return what goes before queries and before passages, as sentence-transformers chooses it.

    The E5 models want their prompts and seldom say so in their files.
    """
    file = folder / "config_sentence_transformers.json"
    told = _object_if_there(file)
    prompts = told.get("prompts") or {}
    if not isinstance(prompts, dict):
        raise _senseless(file)
    usual = prompts.get(told.get("default_prompt_name") or "") or ""
    query = prompts.get("query") or usual
    names = ("document", "passage", "corpus")
    passage = next((prompts[name] for name in names if prompts.get(name)), usual)
    named = (folder.name, str(config.get("_name_or_path", "")))
    if not query and not passage and any(_E5.search(name) for name in named):
        return "query: ", "passage: "
    return str(query), str(passage)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files that make a model, in a fixed order."""
    inner = (path for path in folder.iterdir() if path.is_dir() and path.name[:1].isdigit())
    for place in (folder, *sorted(inner)):
        yield from sorted(
            path for path in place.iterdir() if path.suffix in _HASHED and path.is_file()
        )


def _object(file: Path) -> dict[str, Any]:
    found = _read(file)
    if not isinstance(found, dict):
        raise _senseless(file)
    return found


def _object_if_there(file: Path) -> dict[str, Any]:
    return _object(file) if file.is_file() else {}


def _read(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelMissingError(
            f"{shown(file.parent)} is not a sentence-transformers model: {file.name} is missing.",
            _ADVICE,
        ) from error
    except OSError as error:
        raise _unreadable(file, error) from error
    except (ValueError, RecursionError) as error:
        raise _senseless(file) from error


def _no_weights(folder: Path) -> ModelMissingError:
    if any(folder.glob("model*.safetensors")):
        return ModelMissingError(
            f"The weights in {shown(folder)} are in several files, which are not joined.",
            "Choose a smaller model; one of at most 600 million parameters has one file.",
        )
    if any(folder.glob("*.bin")) or any(folder.glob("*.pt")):
        return ModelMissingError(
            f"The weights in {shown(folder)} are only there as a pickle (.bin).", _SAFE
        )
    return ModelMissingError(f"There are no weights in {shown(folder)}.", _ADVICE)


def _strange(folder: Path, why: str) -> ModelMissingError:
    return ModelMissingError(f"{shown(folder)} cannot be used: {why}.", _ADVICE)


def _senseless(file: Path) -> ModelMissingError:
    return ModelMissingError(f"The file {shown(file)} makes no sense.", "Fetch the model again.")


def _unreadable(path: Path, error: OSError) -> ModelMissingError:
    return ModelMissingError(
        f"{shown(path)} cannot be read ({error.strerror or error}).",
        "Make it readable, or choose another model.",
    )
