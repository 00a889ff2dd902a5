"""What programs read and write: code, configuration, logs."""

from __future__ import annotations

from tests.bench.kinds.world import Made, World

_NOUNS = (
    "order",
    "user",
    "invoice",
    "cache",
    "image",
    "session",
    "report",
    "price",
    "route",
    "file",
)
_VERBS = ("load", "parse", "send", "count", "merge", "draw", "check", "store", "find", "retry")


def code(world: World) -> Made:
    """Make a program."""

    def name() -> str:
        return f"{world.one(_VERBS)}_{world.one(_NOUNS)}"

    def python() -> str:
        return (
            f'def {name()}({world.one(_NOUNS)}):\n    """{world.filler(1, 1)}"""\n'
            f"    if not {world.one(_NOUNS)}:\n        return None\n    return {name()}({world.number(1, 9)})\n"
        )

    def script() -> str:
        return (
            f"function {name()}({world.one(_NOUNS)}) {{\n  const {world.one(_NOUNS)} = await {name()}();\n"
            f"  return {world.one(_NOUNS)}.map((x) => x + {world.number(1, 9)});\n}}\n"
        )

    def c() -> str:
        return (
            f"static int {name()}(struct {world.one(_NOUNS)} *p)\n{{\n    for (int i = 0; i < {world.number(2, 99)};"
            f" i++)\n        p->{world.one(_NOUNS)} += i;\n    return 0;\n}}\n"
        )

    def shell() -> str:
        return (
            f'if [ -f "${world.one(_NOUNS).upper()}" ]; then\n  {name()} --{world.one(_NOUNS)} $1 || exit 1\nfi\n'
            f'for f in *.{world.one(_NOUNS)}; do\n  echo "$f"\ndone\n'
        )

    def sql() -> str:
        return (
            f"SELECT {world.one(_NOUNS)}_id, count(*)\nFROM {world.one(_NOUNS)}s JOIN {world.one(_NOUNS)}s USING (id)\n"
            f"WHERE made > '{world.day()}'\nGROUP BY 1;\n"
        )

    ending, begin, piece = world.one(
        (
            ("py", f"import {world.one(_NOUNS)}s\n", python),
            ("js", "'use strict';\n", script),
            ("c", "#include <stdio.h>\n", c),
            ("sh", "#!/bin/sh\nset -e\n", shell),
            ("sql", "", sql),
        )
    )
    pieces = [piece() for _ in range(world.number(3, 7))]
    return Made(
        f"{world.one((name(), 'main', 'util', 'test'))}{world.number(1, 99)}.{ending}",
        "\n".join([begin, *pieces]),
    )


def configuration(world: World) -> Made:
    """Make the settings of a program."""
    keys = (
        "port",
        "host",
        "timeout",
        "retries",
        "log_level",
        "cache_size",
        "theme",
        "user",
        "path",
        "workers",
        "ssl",
        "max_connections",
        "language",
        "interval",
    )
    values = (
        "true",
        "false",
        "8080",
        "localhost",
        "30",
        "info",
        "/var/lib/app",
        "en_GB",
        "512M",
        "auto",
    )
    pairs = [(key, world.one(values)) for key in world.some(keys, 5, 12)]
    shape = world.one(("ini", "yaml", "toml", "conf", "json", "env"))
    section = world.one(("server", "client", "database", "display", "backup"))
    if shape == "json":
        text = "{\n" + ",\n".join(f'  "{key}": "{value}"' for key, value in pairs) + "\n}"
    elif shape == "yaml":
        text = f"{section}:\n" + "\n".join(f"  {key}: {value}" for key, value in pairs)
    elif shape == "env":
        text = "\n".join(f"{key.upper()}={value}" for key, value in pairs)
    else:
        text = f"[{section}]\n# {world.filler(1, 1)}\n" + "\n".join(
            f"{key} = {value}" for key, value in pairs
        )
    ending = "txt" if shape == "env" else shape
    return Made(
        f"{world.one(('settings', 'app', section, 'config', 'local'))}{world.number(1, 99)}.{ending}",
        text + "\n",
    )


def log(world: World) -> Made:
    """Make what a program writes down while it runs."""
    levels = ("INFO", "WARN", "ERROR", "DEBUG")
    said = (
        f"connection from 10.0.{world.number(0, 9)}.{world.number(1, 250)}",
        "request took 30 ms",
        "disk almost full",
        "retrying in 5 s",
        "job finished",
        "cannot open file",
        "user logged in",
        "started",
        "cache miss",
    )
    day = world.day()
    style = world.number(1, 4)

    def line(number: int) -> str:
        clock = f"{number % 24:02}:{world.number(10, 59)}:{world.number(10, 59)}"
        if style == 1:
            return f"{day} {clock},{world.number(100, 999)} {world.one(levels)} {world.one(said)}"
        if style == 2:
            return f"[{clock}] {world.one(said)}"
        if style == 3:
            return f"{day:%b %d} {clock} host{world.number(1, 9)} app[{world.number(100, 9999)}]: {world.one(said)}"
        return (
            f'10.0.0.{world.number(1, 250)} - - [{day:%d/%b/%Y}:{clock} +0000] "GET /{world.one(_NOUNS)} HTTP/1.1"'
            f" {world.one((200, 301, 404, 500))} {world.number(100, 9999)}"
        )

    ending = world.one(("log", "log", "txt"))
    name = (
        f"{world.one(('server', 'app', 'access', 'error', 'build'))}{world.number(1, 999)}.{ending}"
    )
    return Made(name, "\n".join(line(n) for n in range(world.number(8, 40))) + "\n")
