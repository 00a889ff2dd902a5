"""Walking real folders, with everything odd that stands in them."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concierge.core.records import FileStat, Kind
from concierge.core.settings import LeftOut
from concierge.watch.rules import DEFAULT_LEFT_OUT, Filter, Rules
from concierge.watch.scan import Walk

POSIX = pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")


def walk(root: Path, rules: Rules | None = None, others: tuple[Path, ...] = ()) -> Walk:
    roots = frozenset(os.fsencode(other) for other in others)
    return Walk(os.fsencode(root), Filter(rules or Rules(), roots))


def met(root: Path, rules: Rules | None = None, others: tuple[Path, ...] = ()) -> dict[str, str]:
    """Return why each file is left out, by its path below the root."""
    found = {}
    for stat in walk(root, rules, others).files():
        path = Path(os.fsdecode(stat.path))
        assert str(path) not in found, "met twice"
        found[path.relative_to(root).as_posix()] = stat.excluded
    return found


def write(root: Path, *names: str, text: str = "words") -> None:
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def test_files_are_met_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "in/b.txt")
    stats = {stat.path: stat for stat in walk(tmp_path).files()}
    info = (tmp_path / "a.txt").stat()
    path = os.fsencode(tmp_path / "a.txt")
    assert stats[path] == FileStat(path, info.st_dev, info.st_ino, 5, info.st_mtime_ns, "")
    assert len(stats) == 2


@POSIX
def test_a_link_to_a_parent_does_not_loop(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt")
    (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "in" / "self").symlink_to("self")
    (tmp_path / "in" / "nowhere").symlink_to("not there")
    (tmp_path / "in" / "to a file").symlink_to(tmp_path / "in" / "a.txt")
    assert met(tmp_path) == {
        "in/a.txt": "",
        "in/up": "link",
        "in/self": "link",
        "in/nowhere": "link",
        "in/to a file": "link",
    }


@POSIX
def test_what_is_not_a_file_is_never_opened(tmp_path: Path) -> None:
    import socket

    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        old = Path.cwd()
        os.chdir(tmp_path)  # the name of a socket must be short
        try:
            server.bind("socket")
        finally:
            os.chdir(old)
        assert met(tmp_path) == {"pipe": "not a file", "socket": "not a file"}


def test_a_folder_that_vanishes_in_mid_walk(tmp_path: Path) -> None:
    for number in range(5):
        write(tmp_path, f"{number}/a.txt", f"{number}/deep/b.txt")
    found: list[bytes] = []
    walking = walk(tmp_path)
    for stat in walking.files():
        if not found:
            first = Path(os.fsdecode(stat.path)).relative_to(tmp_path).parts[0]
            for number in range(5):
                if str(number) != first:
                    shutil.rmtree(tmp_path / str(number))
        found.append(stat.path)
    assert len(found) == 2
    assert walking.unreadable == []


def test_a_root_that_vanishes_in_mid_walk_is_not_taken_for_empty(tmp_path: Path) -> None:
    """A drive that is unplugged looks like this; what it held must not be forgotten."""
    root = tmp_path / "drive"
    write(root, "a/1.txt", "b/2.txt", "c/3.txt")
    walking = walk(root)
    files = walking.files()
    next(files)
    root.rename(tmp_path / "unplugged")
    assert len(list(files)) < 2
    assert [path for path, _ in walking.unreadable] == [os.fsencode(root)]
    # Nor is an empty mount point in its place.
    walking = walk(tmp_path / "unplugged")
    files = walking.files()
    next(files)
    (tmp_path / "unplugged").rename(root)
    (tmp_path / "unplugged").mkdir()
    list(files)
    assert [error.errno for _, error in walking.unreadable] == [errno.ESTALE]


def test_a_root_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(walk(tmp_path / "nowhere").files())


@POSIX
def test_folders_that_may_not_be_read_are_told(tmp_path: Path) -> None:
    write(tmp_path, "open/a.txt", "shut/b.txt")
    (tmp_path / "shut").chmod(0)
    script = """
import os, sys
from concierge.watch.rules import Filter, Rules
from concierge.watch.scan import Walk
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
walk = Walk(b".", Filter(Rules()))
print([os.path.basename(s.path) for s in walk.files()])
print([(os.path.basename(path), error.errno) for path, error in walk.unreadable])
"""
    try:
        tmp_path.chmod(0o755)
        ran = subprocess.run(
            [sys.executable, "-c", script],
            cwd=tmp_path,  # pytest's folders above it are for this person alone
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    finally:
        (tmp_path / "shut").chmod(0o755)
    assert ran.stdout.splitlines() == ["[b'a.txt']", f"[(b'shut', {errno.EACCES})]"]


def test_deep_nesting(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(200):
        folder = folder / "d"
    write(folder, "a.txt")
    assert list(met(tmp_path).values()) == [""]


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_nesting_beyond_the_longest_path(tmp_path: Path) -> None:
    name = "long" * 60
    old = Path.cwd()
    os.chdir(tmp_path)
    try:
        for _ in range(25):
            Path(name).mkdir()
            os.chdir(name)
        Path("a.txt").write_text("out of reach")
    finally:
        os.chdir(old)
    write(tmp_path, "b.txt")
    walking = walk(tmp_path)
    assert [stat.path for stat in walking.files()] == [os.fsencode(tmp_path / "b.txt")]
    assert [error.errno for _, error in walking.unreadable] == [errno.ENAMETOOLONG]
    subprocess.run(["rm", "-rf", str(tmp_path / name)], check=True)


def test_three_thousand_entries(tmp_path: Path) -> None:
    for number in range(3000):
        (tmp_path / f"{number}.txt").touch()
    assert len(met(tmp_path)) == 3000


def test_what_is_left_out(tmp_path: Path) -> None:
    write(
        tmp_path,
        "a.txt",
        ".hidden.txt",
        ".config/b.txt",
        "node_modules/c.js",
        "src/__pycache__/d.pyc",
        ".git/config",
        "Thumbs.db",
        "in/desktop.ini",
        ".DS_Store",
    )
    write(tmp_path, "large.bin", text="x" * 100)
    assert met(tmp_path, Rules(max_bytes=99)) == {
        "a.txt": "",
        ".hidden.txt": "hidden",
        "Thumbs.db": "system file",
        "in/desktop.ini": "system file",
        ".DS_Store": "system file",
        "large.bin": "too large",
    }
    shown = met(tmp_path, Rules(DEFAULT_LEFT_OUT - {"hidden"}))
    assert shown[".hidden.txt"] == shown[".config/b.txt"] == ""
    assert ".git/config" not in shown


@pytest.mark.parametrize(
    ("patterns", "left_out"),
    [
        (["*.log"], {"a.log", "in/b.log"}),
        (["/in"], {"in/"}),
        (["in/"], {"in/"}),
        (["*.log", "!a.log"], {"in/b.log"}),
        (["in/*.txt"], {"in/c.txt"}),
        (["**/deep"], {"in/deep/"}),
        (["# only a remark", ""], set()),
        (["we\\[i\\]rd\\ \\*.txt"], {"we[i]rd *.txt"}),
    ],
)
def test_patterns(tmp_path: Path, patterns: list[str], left_out: set[str]) -> None:
    names = {"a.log", "in/b.log", "in/c.txt", "in/deep/d.txt", "we[i]rd *.txt"}
    write(tmp_path, *names)
    found = met(tmp_path, Rules(exclude=patterns))
    folders = {name for name in left_out if name.endswith("/")}
    gone = {name for name in names if any(name.startswith(folder) for folder in folders)}
    assert set(found) == names - gone
    assert {n for n, why in found.items() if why == "excluded by you"} == left_out - folders


def test_a_file_named_by_its_whole_path_is_not_met_at_all(tmp_path: Path) -> None:
    write(tmp_path, "a.log", "in/a.log")
    assert met(tmp_path, Rules(exclude=["/a.log"])) == {"in/a.log": ""}


def test_roots_within_a_root_are_not_its_business(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt", "in/c.txt", "in/deep/d.txt")
    others = (tmp_path / "b.txt", tmp_path / "in" / "deep")
    assert met(tmp_path, others=others) == {"a.txt": "", "in/c.txt": ""}


def test_a_file_as_root_is_met_whatever_its_name(tmp_path: Path) -> None:
    write(tmp_path, ".secret.txt", text="x" * 100)
    (stat,) = walk(tmp_path / ".secret.txt").files()
    assert (stat.size, stat.excluded) == (100, "")
    (stat,) = walk(tmp_path / ".secret.txt", Rules(max_bytes=9)).files()
    assert stat.excluded == "too large"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps any bytes as a name")
def test_names_that_are_not_text(tmp_path: Path) -> None:
    names = {b"\xff\xfe.txt", b"new\nline.txt", "\N{PARTY POPPER}.txt".encode()}
    for name in names:
        (tmp_path / os.fsdecode(name)).touch()
    found = {stat.path for stat in walk(tmp_path).files()}
    assert found == {os.fsencode(tmp_path / os.fsdecode(name)) for name in names}
    excluded = list(walk(tmp_path, Rules(exclude=["*.txt"])).files())
    assert {stat.excluded for stat in excluded} == {"excluded by you"}


# ---------------------------------------------------------------- some paths of a root


def some(walking: Walk, root: Path, *names: str) -> set[str]:
    paths = [os.fsencode(root / name) for name in names]
    stats = list(walking.some(paths))
    assert len({stat.path for stat in stats}) == len(stats), "met twice"
    return {Path(os.fsdecode(stat.path)).relative_to(root).as_posix() for stat in stats}


def test_some_paths(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt", "in/c.txt", "in/deep/d.txt", "inn/e.txt", ".git/f.txt")
    walking = walk(tmp_path, others=(tmp_path / "inn",))
    assert some(walking, tmp_path, "a.txt") == {"a.txt"}
    assert some(walking, tmp_path, "in") == {"in/c.txt", "in/deep/d.txt"}
    assert some(walking, tmp_path, "in", "in/deep/d.txt", "in/deep") == {
        "in/c.txt",
        "in/deep/d.txt",
    }
    assert some(walking, tmp_path, "in/deep/d.txt", "in/deep/gone.txt") == {"in/deep/d.txt"}
    assert some(walking, tmp_path, "gone", "gone/a.txt", "a.txt/b.txt") == set()
    assert some(walking, tmp_path, ".git", ".git/f.txt", "inn", "inn/e.txt") == set()
    assert some(walking, tmp_path, "", "a.txt") == set(met(tmp_path, others=(tmp_path / "inn",)))
    assert list(walking.some([os.fsencode(tmp_path.parent), b"/elsewhere"])) == []
    assert list(walking.some([os.fsencode(tmp_path) + b" two"])) == []
    assert walking.unreadable == []


def test_some_of_a_root_that_is_a_file(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    path = os.fsencode(tmp_path / "a.txt")
    assert [stat.path for stat in walk(tmp_path / "a.txt").some([path])] == [path]
    assert list(walk(tmp_path / "a.txt").some([os.fsencode(tmp_path / "b.txt")])) == []


def test_some_of_a_root_that_vanishes(tmp_path: Path) -> None:
    root = tmp_path / "drive"
    write(root, "a.txt", "b.txt")
    walking = walk(root)
    files = walking.some([os.fsencode(root / "a.txt"), os.fsencode(root / "b.txt")])
    next(files)
    root.rename(tmp_path / "unplugged")
    assert list(files) == []
    assert [path for path, _ in walking.unreadable] == [os.fsencode(root)]
    with pytest.raises(FileNotFoundError):
        list(walk(root).some([os.fsencode(root / "a.txt")]))


@POSIX
def test_some_paths_through_a_link(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt")
    (tmp_path / "link").symlink_to("in")
    assert some(walk(tmp_path), tmp_path, "link/a.txt") == set()
    assert some(walk(tmp_path), tmp_path, "link/a.txt", "link") == {"link"}


def test_what_a_change_decides_over(tmp_path: Path) -> None:
    filter_ = Filter(Rules(frozenset(get_args(LeftOut))))
    walking = Walk(os.fsencode(tmp_path), filter_)

    def reached(name: str) -> set[str]:
        found = walking.reach([os.fsencode(tmp_path / name)])
        return {Path(os.fsdecode(path)).relative_to(tmp_path).as_posix() for path in found}

    assert reached("in/a.txt") == {"in/a.txt"}
    assert reached("in/CACHEDIR.TAG") == {"in/CACHEDIR.TAG", "in"}
    assert reached("in/.nomedia") == {"in/.nomedia", "in"}
    assert reached(".gitignore") == {".gitignore", "."}
    assert reached("in/.git") == {"in/.git", "in"}
    assert reached("in/.git/info/exclude") == {"in/.git/info/exclude", "in"}
    assert reached("in/.git/index") == {"in/.git/index"}
    assert walking.reach([os.fsencode(tmp_path.parent / ".gitignore")]) == set()
    plain = Walk(os.fsencode(tmp_path), Filter(Rules(frozenset())))
    ignore = os.fsencode(tmp_path / "in" / ".gitignore")
    assert plain.reach([ignore]) == {ignore}


NAMES = st.sampled_from(
    [
        *("a", "b.txt", "c.jpg", "d.log", ".e", "node_modules", ".git", ".gitignore", ".ssh"),
        *("CACHEDIR.TAG", ".nomedia", "pyvenv.cfg", "key4.db", "id_rsa", "x.part", "Library"),
        *("Caches", "in", "deep", "Contents", "My.app", ".f.pdf.icloud", "CVS", "Entries"),
        *("Repository", "vendor", "bundle"),
    ]
)
PATTERNS = st.lists(
    st.sampled_from(
        [
            *("*.log", "in/", "/in/*", "!b.txt", "**/deep", "/.ssh/id_rsa", "node_modules/a"),
            *("/node_modules/**/b.txt", ".e", "!.e", "*", "in/*/c.jpg", "/a/.git/in", ".ssh/"),
            *("Library/Caches/**", "a", "b.txt", "in", "deep/"),
        ]
    ),
    max_size=3,
)
CONTENTS = st.sampled_from(
    [
        "words",
        "*.log\n",
        "in/\n!b.txt\n",
        "/a\n*.jpg\n",
        "Signature: 8a477f597d28d172789f06886806bc55",
    ]
)
TREES = st.dictionaries(
    st.lists(NAMES, min_size=1, max_size=4).map("/".join), CONTENTS, min_size=1, max_size=14
)
GROUPS = st.frozensets(st.sampled_from(get_args(LeftOut)))


def grow(root: Path, tree: dict[str, str]) -> None:
    """Make what can be made: a file may be in the way of another one's folder."""
    for name, text in tree.items():
        file = root / name
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        except OSError:
            continue


def everything(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


def below(stats: Iterable[FileStat], paths: set[bytes]) -> set[FileStat]:
    return {
        stat
        for stat in stats
        if any(stat.path == path or stat.path.startswith(path + b"/") for path in paths)
    }


@POSIX
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TREES, GROUPS, PATTERNS, PATTERNS, st.data())
def test_some_paths_are_met_as_by_a_full_walk(
    tree: dict[str, str],
    groups: frozenset[str],
    exclude: list[str],
    allow: list[str],
    data: st.DataObject,
) -> None:
    """Also: what `reason` explains of each file is what the walk said."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(os.path.realpath(folder))
        grow(root, tree)
        rules = Rules(groups, exclude=exclude, allow=allow)
        kinds = {".jpg": Kind.PICTURE, ".txt": Kind.TEXT}
        filter_ = Filter(rules, kind_of=lambda name: kinds.get(Path(name).suffix, Kind.OTHER))
        full = set(Walk(os.fsencode(root), filter_).files())
        names = data.draw(st.lists(st.sampled_from([*everything(root), "gone", "in/gone"])))
        paths = {os.fsencode(root / name) for name in names}
        assert set(Walk(os.fsencode(root), filter_).some(paths)) == below(full, paths)
        told = {stat.path: stat.excluded for stat in full}
        for name in everything(root):
            path = os.fsencode(root / name)
            if not (root / name).is_dir():
                why = filter_.reason(str(root), str(root / name))
                assert why == told[path] if path in told else why
