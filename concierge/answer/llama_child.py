"""The child process that holds a language model: nothing but this file and llama.cpp.

A broken model file can abort the process that loads it, so it is never loaded elsewhere.
One JSON object a line goes each way. In come ``{"id", "messages", "max_tokens", "grammar"}``
and ``{"cancel": id}``; out go ``{"event": "ready"}``, ``token``, ``end`` and ``failed``.
When the parent dies, standard input ends, and so does this process.
"""

from __future__ import annotations

import importlib
import json
import os
import queue
import re
import threading
from typing import Any, TextIO

_ALL_LAYERS = -1
_BATCH = 128  # tokens evaluated between two looks at the cancel flag


class Worker:
    """Serves one model.

    Args:
        options: ``path`` of the GGUF file, ``n_ctx`` in tokens, ``n_threads``.
        replies: Where events are written.
    """

    def __init__(self, options: dict[str, Any], replies: TextIO) -> None:
        self._options = options
        self._replies = replies
        self._requests: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self._cancelled: set[int] = set()
        self._current = 0
        self._llama: Any = None
        self._control: re.Pattern[str] | None = None

    def listen(self, commands: TextIO) -> None:
        """Read commands for ever, in a thread of its own; end the process when they end."""
        for line in commands:
            command = json.loads(line)
            if "cancel" in command:
                self._cancelled.add(command["cancel"])
            else:
                self._requests.put(command)
        os._exit(0)

    def serve(self) -> None:
        """Load the model, then answer requests one after the other."""
        try:
            self._load()
        except ImportError as error:
            self._say(event="failed", id=0, message=str(error), missing=True)
            return
        except (ValueError, OSError, RuntimeError, MemoryError, KeyError, TypeError) as error:
            self._say(event="failed", id=0, message=str(error))
            return
        self._say(event="ready")
        while True:
            request = self._requests.get()
            self._current = request["id"]
            try:
                self._answer(request)
            except Exception as error:  # noqa: BLE001 - the process lives on, the parent tells
                self._say(event="failed", id=self._current, message=str(error))

    def _load(self) -> None:
        import llama_cpp
        from llama_cpp import llama_cpp as native

        _without_extra_buffers(native)
        self._llama = self._opened(llama_cpp, bool(native.llama_supports_gpu_offload()))
        self._abort = native.ggml_abort_callback(lambda _: self._current in self._cancelled)
        native.llama_set_abort_callback(self._llama.ctx, self._abort, None)
        self._control = _control_tokens(native, self._llama)
        # A model that this machine cannot run fails here, not in the first answer.
        self._llama.eval(self._llama.tokenize(b"Hello"))
        self._llama.reset()

    def _opened(self, llama_cpp: Any, on_gpu: bool) -> Any:
        """Open the model, with all layers on the GPU where this build of llama.cpp has one."""
        try:
            return llama_cpp.Llama(
                self._options["path"],
                n_ctx=self._options["n_ctx"],
                n_batch=_BATCH,
                n_threads=self._options["n_threads"],
                n_threads_batch=self._options["n_threads"],
                n_gpu_layers=_ALL_LAYERS if on_gpu else 0,
                use_mmap=True,
                verbose=False,
            )
        except (ValueError, RuntimeError):
            if not on_gpu:
                raise
            return self._opened(llama_cpp, on_gpu=False)  # its memory may be too small

    def _answer(self, request: dict[str, Any]) -> None:
        messages = [
            {**message, "content": self._neutralised(message["content"])}
            for message in request["messages"]
        ]
        reason = "stop"
        try:
            for piece in self._llama.create_chat_completion(
                messages,
                stream=True,
                max_tokens=request["max_tokens"],
                temperature=0.0,
                repeat_penalty=1.05,
                grammar=_grammar(request["grammar"]),
            ):
                if self._current in self._cancelled:
                    reason = "cancelled"
                    break
                choice = piece["choices"][0]
                reason = choice["finish_reason"] or reason
                if choice["delta"].get("content"):
                    self._say(event="token", id=self._current, text=choice["delta"]["content"])
        except RuntimeError:
            if self._current not in self._cancelled:
                raise
            # What was read before stays good for the next prompt, but not the scores of its
            # last token, which the aborted step may have overwritten.
            self._llama._requires_eval = True  # noqa: SLF001 - there is no public way
            reason = "cancelled"
        self._say(event="end", id=self._current, reason=reason)

    def _neutralised(self, text: str) -> str:
        """Break every control token of this very model, so that no text can act as one."""
        if self._control is None:
            return text
        return self._control.sub(lambda match: match.group()[0] + " " + match.group()[1:], text)

    def _say(self, **event: object) -> None:
        self._replies.write(json.dumps(event) + "\n")
        self._replies.flush()


def _grammar(text: str) -> Any:
    """Return what limits the reply, or None."""
    if not text:
        return None
    from llama_cpp.llama_grammar import LlamaGrammar

    return LlamaGrammar.from_string(text, verbose=False)


def _without_extra_buffers(native: Any) -> None:
    """Keep weights as they are in the file, instead of repacked copies of them.

    The copies cost memory, and the kernels for Intel AMX that read them crash when
    llama.cpp was compiled by GCC 12, as on Debian 12: it leaves out the writing of the tile
    configuration, because its intrinsic declares only the first eight bytes as read.
    """
    defaults = native.llama_model_default_params

    def plain() -> Any:
        params = defaults()
        params.use_extra_bufts = False
        return params

    native.llama_model_default_params = plain


def _control_tokens(native: Any, llama: Any) -> re.Pattern[str] | None:
    vocabulary = native.llama_model_get_vocab(llama.model)
    texts = [
        native.llama_vocab_get_text(vocabulary, token).decode("utf-8", errors="ignore")
        for token in range(llama.n_vocab())
        if native.llama_vocab_get_attr(vocabulary, token) & native.LLAMA_TOKEN_ATTR_CONTROL
    ]
    texts = sorted({text for text in texts if len(text) > 1}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, texts))) if texts else None


def _take_over_streams() -> tuple[TextIO, TextIO]:
    """Return private command and reply streams, and silence the standard ones.

    Native code writes to the standard streams whatever Python does; its words must not
    end up among the replies.
    """
    commands = os.fdopen(os.dup(0), "r", encoding="utf-8")
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    os.close(nothing)
    return commands, replies


def main() -> None:
    """Run until the parent closes our standard input."""
    commands, replies = _take_over_streams()
    options = json.loads(commands.readline())
    # Threads that wait for one another must sleep, not spin: beside any other work on
    # the same cores, spinning makes llama.cpp some ten times slower. Read when it loads.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    os.environ.setdefault("KMP_BLOCKTIME", "0")
    if options["initializer"]:
        module, name = options["initializer"].split(":")
        getattr(importlib.import_module(module), name)()
    worker = Worker(options, replies)
    threading.Thread(target=worker.listen, args=(commands,), daemon=True).start()
    worker.serve()


if __name__ == "__main__":
    main()
