"""Small sentence-transformers models that tests make."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any, Literal

from concierge.models import catalog

Pooling = Literal["mean", "cls", "max"]


def make_model(
    folder: Path,
    *,
    dimensions: int = 64,
    pooling: Pooling = "mean",
    normalised: bool = True,
    dense: int = 0,
    prompts: dict[str, str] | None = None,
    kind: Literal["bert", "roberta", "mpnet"] = "bert",
    seed: int = 0,
) -> Path:
    """Write a model that was never trained: texts that share words are near each other.

    Args:
        folder: Made if it is not there.
        dimensions: Of the transformer.
        pooling: How token vectors become one.
        normalised: Whether the model itself ends with unit vectors.
        dense: Length of the vectors after a further layer, or 0 for none.
        prompts: As its files tell them.
        kind: Of the transformer.
        seed: Another one gives another model.

    Returns:
        The folder.
    """
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers import models as parts

    torch.manual_seed(seed)
    plain = _write_transformer(folder.with_name(f"{folder.name}-transformer"), dimensions, kind)
    try:
        transformer = parts.Transformer(str(plain), max_seq_length=96)
        modules: list[Any] = [transformer, parts.Pooling(dimensions, pooling_mode=pooling)]
        if dense:
            modules.append(parts.Dense(dimensions, dense))
        if normalised:
            modules.append(parts.Normalize())
        made = SentenceTransformer(modules=modules, prompts=prompts, device="cpu")
        made.save(str(folder), safe_serialization=True, create_model_card=False)
    finally:
        shutil.rmtree(plain)
    return folder


def _write_transformer(folder: Path, dimensions: int, kind: str) -> Path:
    """Write an untrained transformer with the packaged model's words."""
    from transformers import (
        BertConfig,
        BertModel,
        BertTokenizerFast,
        MPNetConfig,
        MPNetModel,
        RobertaConfig,
        RobertaModel,
    )

    words = catalog.locate(catalog.EMBEDDING).parent
    tokenizer = BertTokenizerFast.from_pretrained(str(words))
    sizes = {
        "vocab_size": len(tokenizer),
        "hidden_size": dimensions,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "intermediate_size": 2 * dimensions,
        "max_position_embeddings": 130,
        "pad_token_id": tokenizer.pad_token_id,
    }
    made = {
        "bert": (BertModel, BertConfig),
        "roberta": (RobertaModel, RobertaConfig),
        "mpnet": (MPNetModel, MPNetConfig),
    }[kind]
    model = made[0](made[1](**sizes))
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def copy_packaged(
    folder: Path, *, prompts: dict[str, str] | None = None, pooling: Pooling = "mean"
) -> Path:
    """Copy the packaged model to where it is one of the person's own, changed or not."""
    shutil.copytree(catalog.locate(catalog.EMBEDDING).parent, folder)
    change(folder / "config_sentence_transformers.json", prompts=prompts or {})
    for mode in ("cls_token", "mean_tokens", "max_tokens"):
        on = mode.startswith(pooling)
        change(folder / "1_Pooling" / "config.json", **{f"pooling_mode_{mode}": on})
    return folder


def change(file: Path, **values: Any) -> None:
    """Change what a JSON file says."""
    told = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(told | values), "utf-8")


def make_some(folder: Path) -> None:
    """Write the models that tests share, each of another kind."""
    prompts = {"query": "query: ", "passage": "passage: "}
    make_model(folder / "tiny", prompts=prompts)
    make_model(folder / "second", dimensions=48, pooling="cls", seed=1)
    make_model(folder / "roberta", kind="roberta", pooling="max", normalised=False, seed=2)
    make_model(folder / "mpnet", kind="mpnet", dense=32, seed=3)


if __name__ == "__main__":
    make_some(Path(sys.argv[1]))
