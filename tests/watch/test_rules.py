"""What is left out, why, and how it is let in again."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from concierge.core.records import Kind
from concierge.core.settings import LeftOut, Settings
from concierge.watch.ignore_files import faulty
from concierge.watch.names import REASONS
from concierge.watch.placeholders import stands_for
from concierge.watch.rules import DEFAULT_LEFT_OUT, Filter, Rules
from concierge.watch.scan import Walk
from concierge.watch.whole_paths import path_of, pattern_of

ALL = frozenset(get_args(LeftOut))
TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# more\n"


def kind_of(name: str) -> Kind:
    endings = {".jpg": Kind.PICTURE, ".mp3": Kind.AUDIO, ".mkv": Kind.VIDEO, ".txt": Kind.TEXT}
    return endings.get(Path(name).suffix.lower(), Kind.OTHER)


def write(root: Path, *names: str, text: str = "words") -> None:
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def met(root: Path, rules: Rules) -> dict[str, str]:
    """Return why each file met is left out; `reason` must say the same of all."""
    found = Filter(rules, kind_of=kind_of)
    stats = {
        Path(os.fsdecode(stat.path)).relative_to(root).as_posix(): stat.excluded
        for stat in Walk(os.fsencode(root), found).files()
    }
    for folder, _, files in os.walk(root):
        for name in files:
            path = Path(folder) / name
            why = found.reason(str(root), str(path))
            relative = path.relative_to(root).as_posix()
            if relative in stats:
                assert why == stats[relative], relative
            else:
                before, _, cause = why.partition(": ")
                assert before, relative
                assert relative.startswith(cause + "/") or pattern_of(relative) in rules.exclude
    return stats


def test_every_group_of_the_settings_has_a_reason() -> None:
    assert set(REASONS) == ALL
    assert frozenset(Settings().left_out) == DEFAULT_LEFT_OUT


FILES = {
    "hidden": [".profile", ".bashrc", ".notes.txt"],
    "system": [
        *("Thumbs.db", "desktop.ini", ".DS_Store", "pagefile.sys", "._photo.jpg", "NTUSER.DAT"),
        *(".directory", "Icon\r", ".xsession-errors"),
    ],
    "caches": ["module.pyc", ".eslintcache"],
    "unfinished": [
        *("film.mkv.part", "a.crdownload", "b.opdownload", "c.!qB", "d.aria2", "~$letter.docx"),
        *(".~lock.letter.odt#", ".a.txt.swp", "a.txt~", "#a.txt#", ".#a.txt", "x.tmp"),
        *(".goutputstream-AB12CD", "a.docx.sb-1a2b3c4d-XyZ123", ".nfs000000000000abcd00000001"),
        *(".a.txt.kate-swp", "~WRL0005.tmp", ".fuse_hidden0000000a00000001"),
    ],
    "secrets": [
        *("id_rsa", "id_ed25519", "id_rsa.old", "id_ecdsa_work", "ssh_host_rsa_key", "server.pem"),
        *("server.key", "a.p12", "a.PFX", "a.jks", "Passwords.kdbx", "login.keychain-db", ".env"),
        *(".env.production", "prod.env", ".netrc", ".pgpass", ".htpasswd", ".git-credentials"),
        *("wallet.dat", "logins.json", "cookies.sqlite", "Login Data", "Cookies", "Web Data"),
        *("home.ovpn", "a.ppk", "kdewallet.kwl", "login.keyring", ".npmrc", "AuthKey_1.p8"),
        *("client_secret_1.json", "_netrc"),
    ],
    "version control": [".hgtags", ".fslckout"],
}


@pytest.mark.parametrize("group", FILES)
def test_files_by_name(tmp_path: Path, group: str) -> None:
    write(tmp_path, *FILES[group])
    why = "system file" if group == "system" else REASONS[group]
    assert met(tmp_path, Rules()) == dict.fromkeys(FILES[group], why)
    assert met(tmp_path, Rules(frozenset({group}))) == dict.fromkeys(FILES[group], why)
    # Switched off, they are read, but for those that are hidden too.
    kept = met(tmp_path, Rules(ALL - {group, "hidden"}))
    assert set(kept.values()) == {""}


def test_names_that_only_look_like_it(tmp_path: Path) -> None:
    names = [
        *("id_rsa.pub", "id_rsa_work.pub", "ssh_host_rsa_key.pub", "idea.txt", "partner.txt"),
        *("environment.txt", "cookies", "cookies.txt", "a.cer", "key.txt", "example.env", "a.pyx"),
        *("~ notes.txt", "web data.csv", "Talk.keynote", "thumbs.txt", "c#", "# plan.txt"),
        *("pods/shopping.txt", "target/goal.txt", "cvs/Mary.pdf", "Caches/geo.txt", "vendor/a.txt"),
        *("windows/broken.txt", "proc/a.txt", "Local/a.txt", "my.app/index.txt", "venv/a.txt"),
        *("database/a.txt", "keyrings/silver.txt", "recovery/plan.txt", "bundle/a.txt"),
    ]
    write(tmp_path, *names)
    assert met(tmp_path, Rules()) == dict.fromkeys(names, "")
    write(tmp_path / "shown", ".env.example", ".env.local.sample")
    assert set(met(tmp_path / "shown", Rules(ALL - {"hidden"})).values()) == {""}


def test_presentations_are_no_keys(tmp_path: Path) -> None:
    write(tmp_path, "talk.key", text="x" * 40_000)
    write(tmp_path, "server.key")
    assert met(tmp_path, Rules()) == {"talk.key": "", "server.key": "secret"}


FOLDERS = {
    "hidden": [".config", ".local/share"],
    "system": [
        *("$RECYCLE.BIN", "System Volume Information", "lost+found", ".Trash", ".Trash-1000"),
        *(".Spotlight-V100", ".fseventsd", "AppData/Local", "share/Trash", "@eaDir"),
        *("Library/Logs", "windows.old"),
    ],
    "caches": [
        *(".cache", "__pycache__", ".mypy_cache", "Library/Caches", "Code Cache", "GPUCache"),
        *("Mine.photoslibrary/resources", "Catalog Previews.lrdata", ".ipynb_checkpoints"),
    ],
    "packages": [
        *("node_modules", "site-packages", ".venv", ".tox", "bower_components", ".gradle", ".m2"),
        *("tool.egg-info", "vendor/bundle", "go/pkg", ".cargo"),
    ],
    "version control": [".git", ".hg", ".svn", ".bzr", "_darcs", ".jj"],
    "unfinished": ["file.zip.download"],
}


@pytest.mark.parametrize("group", FOLDERS)
def test_folders_by_name(tmp_path: Path, group: str) -> None:
    folders = FOLDERS[group]
    write(tmp_path, *(f"{folder}/in/a.txt" for folder in folders), "a.txt")
    assert met(tmp_path, Rules()) == {"a.txt": ""}
    assert met(tmp_path, Rules(frozenset({group}))) == {"a.txt": ""}
    assert len(met(tmp_path, Rules(ALL - {group, "hidden"}))) == len(folders) + 1
    found = Filter(Rules(frozenset({group})))
    for folder in folders:
        path = str(tmp_path / folder)
        cause = folder.split("/", maxsplit=1)[0] if group == "hidden" else folder
        own = REASONS[group] if cause == folder else f"{REASONS[group]}: {cause}"
        assert found.reason(str(tmp_path), path) == own
        assert found.reason(str(tmp_path), path + "/in") == f"{REASONS[group]}: {cause}"


@pytest.mark.parametrize(
    ("held", "group"),
    [
        (["env/pyvenv.cfg"], "packages"),
        (["conda/conda-meta/history"], "packages"),
        (["Pods/Manifest.lock"], "packages"),
        (["target/.rustc_info.json"], "packages"),
        (["Tool.app/Contents/Info.plist"], "packages"),
        (["CVS/Entries", "CVS/Repository"], "version control"),
        (["bare.git/HEAD", "bare.git/objects/x", "bare.git/refs/y"], "version control"),
    ],
)
def test_folders_by_what_they_hold(tmp_path: Path, held: list[str], group: str) -> None:
    folder = held[0].split("/", maxsplit=1)[0]
    write(tmp_path, *held, f"{folder}/in/a.txt")
    assert met(tmp_path, Rules()) == {}
    assert Filter(Rules()).reason(str(tmp_path), str(tmp_path / folder)) == REASONS[group]
    assert f"{folder}/in/a.txt" in met(tmp_path, Rules(ALL - {group}))
    # The person named it, so it is read.
    assert "in/a.txt" in met(tmp_path / folder, Rules())


def test_caches_that_say_so(tmp_path: Path) -> None:
    write(tmp_path, "true/CACHEDIR.TAG", "outer/true/in/CACHEDIR.TAG", text=TAG)
    write(tmp_path, "true/a.txt", "true/in/b.txt", "false/CACHEDIR.TAG", "false/c.txt")
    write(tmp_path, "outer/true/in/d.txt")
    (tmp_path / "folder" / "CACHEDIR.TAG").mkdir(parents=True)
    write(tmp_path, "folder/e.txt")
    seen = met(tmp_path, Rules())
    assert seen == {"false/CACHEDIR.TAG": "", "false/c.txt": "", "folder/e.txt": ""}
    assert len(met(tmp_path, Rules(ALL - {"cachedir"}))) == 8
    if hasattr(os, "mkfifo"):  # a tag that would never end is not opened
        (tmp_path / "pipe").mkdir()
        os.mkfifo(tmp_path / "pipe" / "CACHEDIR.TAG")
        write(tmp_path, "pipe/f.txt")
        assert met(tmp_path, Rules())["pipe/f.txt"] == ""


def test_no_media(tmp_path: Path) -> None:
    names = ["a.jpg", "a.MP3", "a.txt", "in/b.mkv", "in/b.txt"]
    write(tmp_path, *(f"game/{name}" for name in names), "game/.nomedia", "c.jpg")
    assert set(met(tmp_path, Rules()).values()) == {"", "hidden"}
    left_out = {n: why for n, why in met(tmp_path, Rules(ALL)).items() if why and "no" not in n}
    why = REASONS["nomedia"]
    assert left_out == dict.fromkeys(["game/a.jpg", "game/a.MP3", "game/in/b.mkv"], why)


def test_secret_folders_are_catalogued_by_name(tmp_path: Path) -> None:
    secret = [
        *(".ssh/config", ".ssh/known_hosts", ".gnupg/in/a.txt", ".aws/credentials"),
        *("share/keyrings/a", "firefox/x.default/key4.db", "firefox/x.default/storage/a.txt"),
        *("Chrome/Default/Login Data", "Chrome/Default/Network/Cookies", "Chrome/Default/History"),
        ".config/gcloud/a.txt",
    ]
    write(tmp_path, *secret, "firefox/a.txt")
    shown = met(tmp_path, Rules(ALL - {"hidden"}))
    assert shown == {**dict.fromkeys(secret, "secret"), "firefox/a.txt": ""}
    assert all(not name.startswith(".") for name in met(tmp_path, Rules()))
    # A folder that is named keeps its secrets too, unless they are allowed.
    assert set(met(tmp_path / ".ssh", Rules()).values()) == {"secret"}
    assert set(met(tmp_path / "firefox" / "x.default", Rules()).values()) == {"secret"}
    allowed = met(tmp_path / ".ssh", Rules(allow=["config"]))
    assert allowed == {"config": "", "known_hosts": "secret"}
    assert set(met(tmp_path, Rules(frozenset())).values()) == {""}


ALLOWED: list[tuple[list[str], set[str]]] = [
    (["*.pem"], {"a.pem"}),
    ([".config/"], {".config/app/b.txt", ".config/app/c.md", ".config/node_modules/d.md"}),
    (["/.config/", "!/.config/app/"], {".config/node_modules/d.md"}),
    (["/.config/app/b.txt"], {".config/app/b.txt"}),
    (["/.config/**/*.md"], {".config/app/c.md", ".config/node_modules/d.md"}),
    ([".config/*/[bx].txt"], {".config/app/b.txt"}),
    (["**/node_modules/*.md"], {".config/node_modules/d.md", "node_modules/e.md"}),
    (["*.md"], {"own/f.md"}),
    (["/own/*", "!/own/f.md"], {"own/.g.txt"}),
    (["/.CONFIG/app/b.txt"], set()),
    (["node_modules"], {"node_modules/e.md"}),
]


@pytest.mark.parametrize(("allow", "let_in"), ALLOWED)
def test_what_is_allowed(tmp_path: Path, allow: list[str], let_in: set[str]) -> None:
    plain = {"a.txt", "own/h.txt"}
    named = {"a.pem": "secret", "own/f.md": "excluded by you", "own/.g.txt": "hidden"}
    inside = [".config/app/b.txt", ".config/app/c.md", ".config/node_modules/d.md"]
    write(tmp_path, *plain, *named, *inside, "node_modules/e.md")
    found = met(tmp_path, Rules(exclude=["own/f.md"], allow=allow))
    assert {name for name, why in found.items() if not why} == plain | let_in
    # Of a folder that is left out, nothing else is met than what is allowed in it.
    assert found == {**named, **dict.fromkeys(plain | let_in, "")}


ODD = [
    *("plain.txt", "sub/two words.txt", " a ", "a[1]*.txt", "!not.txt", "#no.txt", "*?", "]"),
    *("sub/line\nend", "\t", "\\", "back\\slash", "\udcff\udcfe.txt", "\N{SNOWMAN}", "a\\ "),
]


@pytest.mark.skipif(os.name != "posix", reason="names of POSIX")
@pytest.mark.parametrize("name", ODD)
def test_a_path_that_is_named_whole_is_not_met(tmp_path: Path, name: str) -> None:
    beside = tmp_path / (name + "2")
    beside.parent.mkdir(exist_ok=True)
    for file in (tmp_path / name, beside):
        file.write_text("words")
    pattern = pattern_of(name)
    assert path_of(pattern) == name
    assert met(tmp_path, Rules(exclude=[pattern])) == {name + "2": ""}
    at = (str(tmp_path), str(tmp_path / name))
    assert Filter(Rules(exclude=[pattern])).reason(*at) == "excluded by you"
    assert met(tmp_path, Rules(exclude=[pattern, "!" + pattern])).keys() == {name, name + "2"}
    assert met(tmp_path, Rules(exclude=[pattern], allow=[pattern])) == {name: "", name + "2": ""}


@pytest.mark.parametrize("pattern", ["", "/", "a.txt", "/a*", "/a/", "/[a]", "!/a", "/a ", "/a\\"])
def test_patterns_that_name_no_path(pattern: str) -> None:
    assert path_of(pattern) == ""


def test_what_cannot_be_allowed(tmp_path: Path) -> None:
    write(tmp_path, "large.txt", text="x" * 100)
    write(tmp_path, ".letter.pdf.icloud", "b.txt")
    expected = {"large.txt": "too large", ".letter.pdf.icloud": "cloud only", "b.txt": ""}
    if os.name == "posix":
        (tmp_path / "link").symlink_to("b.txt")
        os.mkfifo(tmp_path / "pipe")
        expected |= {"link": "link", "pipe": "not a file"}
    assert met(tmp_path, Rules(max_bytes=99, allow=["*"])) == expected


def test_patterns_for_all_roots(tmp_path: Path) -> None:
    write(tmp_path, "a.log", "b.log", "c.bak")
    found = met(tmp_path, Rules(everywhere=["*.log", "*.bak"], exclude=["!a.log"]))
    assert found == {"a.log": "", "b.log": "excluded by you", "c.bak": "excluded by you"}


def test_patterns_that_mean_nothing(tmp_path: Path) -> None:
    write(tmp_path, "a.log", "b.txt")
    patterns = ["!", "[z-a]", "\\", "*.log"]
    assert met(tmp_path, Rules(exclude=patterns)) == {"a.log": "excluded by you", "b.txt": ""}
    assert faulty([*patterns, "", "# remark"]) == ["!", "[z-a]", "\\"]


def test_stubs_of_clouds() -> None:
    assert stands_for(".Letter.pdf.icloud", 190) == "Letter.pdf"
    assert stands_for("Letter.pdf.nextcloud", 1) == "Letter.pdf"
    assert stands_for("Letter.pdf.owncloud", 0) == "Letter.pdf"
    assert stands_for("Letter.pdf.nextcloud", 900) == ""
    assert stands_for(".movie.icloud", 10**6) == ""
    assert stands_for("my.icloud", 190) == ""


def test_a_stub_has_the_kind_of_its_file(tmp_path: Path) -> None:
    write(tmp_path, ".a.jpg.icloud")
    write(tmp_path, "b.mp3.nextcloud", text=" ")
    stats = Walk(os.fsencode(tmp_path), Filter(Rules(), kind_of=kind_of)).files()
    found = {stat.path.rpartition(b"/")[2]: (stat.kind, stat.excluded) for stat in stats}
    assert found == {
        b".a.jpg.icloud": (Kind.PICTURE, "cloud only"),
        b"b.mp3.nextcloud": (Kind.AUDIO, "cloud only"),
    }


def test_kinds_are_asked_once_for_an_ending(tmp_path: Path) -> None:
    asked: list[str] = []

    def telling(name: str) -> Kind:
        asked.append(name)
        return Kind.TEXT if name.endswith((".txt", "file")) else Kind.OTHER

    write(tmp_path, "a.txt", "b.txt", "Makefile", "a.b c", ".profile")
    stats = Walk(os.fsencode(tmp_path), Filter(Rules(), kind_of=telling)).files()
    kinds = {stat.path.rpartition(b"/")[2]: stat.kind for stat in stats}
    assert sorted(asked) == [".profile", "Makefile", "_.txt", "a.b c"]
    assert kinds == {
        b"a.txt": Kind.TEXT,
        b"b.txt": Kind.TEXT,
        b"Makefile": Kind.TEXT,
        b"a.b c": Kind.OTHER,
        b".profile": Kind.TEXT,
    }


# ---------------------------------------------------------------- what git ignores

GIT = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
IGNORING = Rules(frozenset({"gitignore", "version control"}))


@pytest.fixture
def git(tmp_path: Path) -> Callable[..., set[str]]:
    """Return what runs git and gives its lines."""
    environment = {
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }

    def run(folder: Path, *words: str) -> set[str]:
        command = ["git", "-c", "core.quotePath=false", "-C", str(folder), *words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return set(done.stdout.splitlines())

    return run


def read_files(root: Path, rules: Rules = IGNORING) -> set[str]:
    return {name for name, why in met(root, rules).items() if not why}


@GIT
def test_what_git_ignores_is_what_git_says(tmp_path: Path, git: Callable[..., set[str]]) -> None:
    repository = tmp_path / "work"
    repository.mkdir()
    git(repository, "init", "-q")
    write(
        repository,
        *("a.log", "keep.log", "b.txt", "build/out.txt", "src/build/x.txt", "src/build.txt"),
        *("docs/a.txt", "docs/deep/b.txt", "docs/deep/c.log", "docs/deep/keep.log", "top.txt"),
        *("src/top.txt", "private.txt", "src/private.txt", "data/1.csv", "data/keep/2.csv"),
        *("data/keep/3.txt", "nested/a.log", "nested/in/b.txt", "we ird.txt", "x/y/z/deep.o"),
        *("src/#hash.txt", "!bang.txt", "data2/[1].csv", "trailing ", "üml.txt"),
    )
    lines = "*.log\n!keep.log\nbuild/\n/top.txt\ndata/*\n!data/keep/\n\r\nx/**/deep.o\n"
    write(
        repository, ".gitignore", text=lines + "\\!bang.txt\r\n# remark\n\\#hash.txt\n*\\[1].csv\n"
    )
    write(repository / "docs", ".gitignore", text="!c.log\nkeep.log\n/a.txt\n[z-a]\n")
    write(repository / "data" / "keep", ".gitignore", text="\ufeff*.csv\n")
    write(repository / ".git" / "info", "exclude", text="private.txt\n!a.log\n")
    wanted = git(repository, "ls-files", "--others", "--exclude-standard")
    assert read_files(repository) == wanted
    assert "docs/deep/c.log" in wanted
    assert "a.log" not in wanted
    assert met(repository, IGNORING)["a.log"] == "ignored by git"
    # So it is where the root is a folder within, and where it is one above.
    inner = git(repository / "docs", "ls-files", "--others", "--exclude-standard")
    assert read_files(repository / "docs") == inner
    assert {n[5:] for n in read_files(tmp_path) if n.startswith("work/")} == wanted
    # Switched off, it is all read.
    assert "a.log" in read_files(repository, Rules())
    assert "a.log" in read_files(repository, Rules(IGNORING.left_out, allow=["a.log"]))


@GIT
def test_a_repository_within_another(tmp_path: Path, git: Callable[..., set[str]]) -> None:
    for folder in (tmp_path, tmp_path / "inner"):
        folder.mkdir(exist_ok=True)
        git(folder, "init", "-q")
    write(tmp_path, ".gitignore", text="*.log\n")
    write(tmp_path, "a.log", "inner/a.log", "inner/b.txt")
    write(tmp_path / "inner", ".gitignore", text="*.txt\n")
    assert read_files(tmp_path) == {".gitignore", "inner/.gitignore", "inner/a.log"}
    assert read_files(tmp_path / "inner") == {".gitignore", "a.log"}
    # The work tree of a repository that is elsewhere has a file for its .git.
    (tmp_path / "tree").mkdir()
    write(tmp_path / "tree", ".git", text="gitdir: elsewhere\n")
    write(tmp_path / "tree", "a.log")
    assert "tree/a.log" in read_files(tmp_path)


def test_ignore_files_count_only_in_a_repository(tmp_path: Path) -> None:
    write(tmp_path, ".gitignore", text="*.log\n")
    write(tmp_path, "a.log")
    assert "a.log" in read_files(tmp_path)
    (tmp_path / ".git").mkdir()
    assert "a.log" not in read_files(tmp_path)


def test_what_is_behind_a_link_is_left_out_because_of_the_link(tmp_path: Path) -> None:
    (tmp_path / "root" / "in").mkdir(parents=True)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.txt").write_text("words")
    link = tmp_path / "root" / "in" / "link"
    try:
        link.symlink_to(tmp_path / "other", target_is_directory=True)
    except OSError:
        pytest.skip("may not make links")
    found = Filter(Rules()).reason(str(tmp_path / "root"), str(link / "a.txt"))
    assert found == "link: in/link"
