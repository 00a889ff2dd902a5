"""What is said of fetching, trying and choosing models."""

from __future__ import annotations

from concierge.gui.translatable import QT_TRANSLATE_NOOP as N

SENTENCES = (
    N("told", "There is no model called {} that can be fetched."),
    N("told", "See `concierge models` for those there are."),
    N("told", "The model {} is not the one that was agreed to."),
    N("told", "Look at what would be fetched, and agree to that."),
    N(
        "told",
        "There is no room for the model: it needs {} MB, and {} MB are free on that disk.",
    ),
    N("told", "Free some space and try again; it goes on where it stopped."),
    N("told", "The publisher's answer about {} is too long."),
    N("told", "The publisher offers another {} than the one that is known."),
    N("told", "Choose another model, or look at the publisher's page."),
    N("told", "The publisher tells no checksum of {}."),
    N("told", "Nothing was fetched, because it could not be verified."),
    N("told", "The publisher of {} could not be asked: {told}."),
    N("told", "{} is not there any more"),
    N("told", "its answer is not JSON"),
    N("told", "its answer is no list of files"),
    N("told", "Try again later, or fetch the model by other means and add the file."),
    N("told", "{} cannot be used as a language model: {told}."),
    N("told", "it is cut short"),
    N("told", "it is cut short, or claims more than it holds"),
    N("told", "it is cut short: its weights are not all there"),
    N("told", "it is not a language model in GGUF format"),
    N("told", "its format has version {}, which is not known"),
    N("told", "it is one part of a model in several files, and a whole one is needed"),
    N("told", "it does not say which kind of model it is"),
    N("told", "Choose a whole GGUF file; if this one was copied or fetched, do that again."),
    N("told", "{} is no model for Concierge: {told}."),
    N("told", "its beginning is that of no kind of model that is known"),
    N("told", "it is of the kind {}, which writes no text"),
    N("told", "it is a file of torch or an archive, but not Whisper's"),
    N("told", "it is a model that Concierge has prepared; choose the original"),
    N("told", "the folder holds neither modules.json nor model.onnx"),
    N("told", "its modules.json or config.json is not as it should be"),
    N("told", "its weights are not there (model.safetensors)"),
    N("told", "its weights are in an old form that could run programs (pytorch_model.bin)"),
    N("told", "its tokenizer.json is not there"),
    N(
        "told",
        "Choose a language model (.gguf), a folder of sentence-transformers, a checkpoint of "
        "Whisper (.pt), or a folder with a cross-encoder in ONNX.",
    ),
    N("told", "{} is not a language model, and only those can be tried."),
    N("told", "Choose a GGUF file."),
    N("told", "The model {} is being tried."),
    N("told", "Wait for it, or cancel it."),
    N("told", "The model {} is not here yet."),
    N("told", "Fetch it first, and try it then."),
    N("told", "This version always finds meaning with the model that came with it."),
    N("told", "The list of models {} cannot be used ({})."),
)
