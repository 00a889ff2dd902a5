"""What is said of other embedding models."""

from __future__ import annotations

from typing import Final

from concierge.gui.translatable import QT_TRANSLATE_NOOP as N

SENTENCES: Final = (
    N("told", "The embedding model {} cannot be used: {told}"),
    N("told", "Searches go on with {}."),
    N("told", "`concierge retry` tries it again; the setting embedding_model chooses another."),
    N(
        "told",
        "The index of the other embedding model needs about {n} MB beside the one there is, and "
        "{n} MB are free, of which {n} MB are kept free.",
    ),
    N("told", "Free some space, or lower the setting keep_free_mb."),
    N(
        "told",
        "The index of the other embedding model needs about {n} MB beside the one there is, and "
        "both may take {n} MB.",
    ),
    N("told", "Raise the setting index_limit_mb, if only for now."),
    N(
        "told",
        "Choose the folder of a sentence-transformers model: one with modules.json, config.json "
        "and model.safetensors.",
    ),
    N(
        "told",
        "Fetch its model.safetensors from where the model came from, and put it into the folder; "
        "files that may run a program while they are read are not opened.",
    ),
    N("told", "The folder {} is not there."),
    N("told", "The model {} needs code of its own, which is not run."),
    N("told", "Choose a model of a common kind, such as BERT, RoBERTa or MPNet."),
    N("told", "The model {} lacks its words (tokenizer.json)."),
    N("told", "Fetch the model again."),
    N("told", "The model {} has {n} million parameters."),
    N("told", "Choose one with at most {n} million."),
    N("told", "The file {} is damaged or cut off."),
    N("told", "The model {} joins the vectors of words in a way that is not known ({})."),
    N("told", "Choose one with mean, cls or max pooling."),
    N("told", "{} is not a sentence-transformers model: {} is missing."),
    N("told", "The weights in {} are in several files, which are not joined."),
    N("told", "Choose a smaller model; one of at most 600 million parameters has one file."),
    N("told", "The weights in {} are only there as a pickle (.bin)."),
    N("told", "There are no weights in {}."),
    N("told", "{} cannot be used: {told}."),
    N("told", "the part {} is not known"),
    N("told", "a part lies outside of it"),
    N("told", "it is not a transformer with pooling"),
    N("told", "The file {} makes no sense."),
    N("told", "{} cannot be read ({})."),
    N("told", "Make it readable, or choose another model."),
    N("told", "The prepared form of the embedding model {} cannot be read."),
    N("told", "Choose the model again."),
)
