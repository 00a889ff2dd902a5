"""Names by which whole groups of files and folders are left out.

Each table gives, for a name in lower case, the group that leaves it out. What is here is
what the systems, browsers, editors and package managers themselves write; where a name is
also a word that people use (``pods``, ``cvs``, ``target``), the folder must hold
what only the tool puts there: see `HELD`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from concierge.watch import secret_names

# What `concierge explain` says of each group; files of the system are told from folders.
REASONS: Final[Mapping[str, str]] = {
    "hidden": "hidden",
    "system": "system folder",
    "caches": "cache",
    "packages": "program folder",
    "version control": "version control",
    "unfinished": "unfinished",
    "secrets": "secret",
    "cachedir": "cache that is marked by a CACHEDIR.TAG",
    "nomedia": "in a folder that is marked by a .nomedia",
    "gitignore": "ignored by git",
}
SYSTEM_FILE: Final = "system file"

_SYSTEM_FOLDERS = """
$recycle.bin|system volume information|lost+found|found.000|.trash|.trashes
.spotlight-v100|.fseventsd|.temporaryitems|.documentrevisions-v100|.mobilebackups|.vol
.pkinstallsandboxmanager|.pkinstallsandboxmanager-systemsoftware|__macosx|$windows.~bt
$windows.~ws|$sysreset|$winreagent|$getcurrent|config.msi|windows.old|msocache
@eadir|#recycle|@recycle|.@__thumb|#snapshot|~snapshot|.snapshot|.snapshots|.zfs
.stversions|core-dumps"""
_CACHES = """
.cache|__pycache__|.mypy_cache|.pytest_cache|.ruff_cache|.hypothesis|.ipynb_checkpoints
code cache|gpucache|cache2|shadercache|grshadercache|graphitedawncache|dawncache
dawngraphitecache|dawnwebgpucache|cacheddata|cachedextensionvsixs|cachedprofilesdata
startupcache|offlinecache|inetcache|temporary internet files|.thumbnails|.thumbs|.sass-cache
.parcel-cache|.turbo|.next|.nuxt|.svelte-kit|.angular|.vite|.nx|_cacache|.yarn-cache|.ccache
.nv|.dropbox.cache|media cache files|.fontconfig|deriveddata|.webpack|.eslintcache"""
_PACKAGES = """
node_modules|bower_components|jspm_packages|site-packages|dist-packages|.venv|.virtualenvs
.tox|.nox|.eggs|.gradle|.m2|.ivy2|.cargo|.rustup|.npm|.pnpm-store|.yarn|.nuget|.bundle
.cocoapods|.dart_tool|.pub-cache|.stack-work|.stack|.cabal|.ghcup|.opam|.gem|.rbenv|.pyenv
.nvm|.sdkman|.jdks|.conda|.terraform|elm-stuff|dist-newstyle|cmakefiles|autom4te.cache|.deps
.libs"""
_VERSION_CONTROL = ".git|.hg|.svn|.bzr|_darcs|.jj|.pijul|.sl|.repo"
FOLDERS: Final[Mapping[str, str]] = {
    name: group
    for group, names in (
        ("system", _SYSTEM_FOLDERS),
        ("caches", _CACHES),
        ("packages", _PACKAGES),
        ("version control", _VERSION_CONTROL),
    )
    for name in secret_names.words(names, "|")
}
# Names that mean this only within that folder: parent and name.
NESTED: Final[Mapping[str, str]] = {
    "appdata/local": "system",
    "appdata/locallow": "system",
    "share/trash": "system",
    "library/caches": "caches",
    "library/logs": "system",
    "library/saved application state": "system",
    "vendor/bundle": "packages",
    "go/pkg": "packages",
    "share/flatpak": "packages",
}
# What Photos keeps beside the originals: previews, faces, its database.
PHOTO_INTERNALS: Final = frozenset({"database", "resources", "private", "internal", "scopes"})
PHOTO_LIBRARIES: Final = (".photoslibrary", ".photolibrary", ".migratedphotolibrary")
FOLDER_ENDINGS: Final[Mapping[str, str]] = {
    ".egg-info": "packages",
    ".dist-info": "packages",
    ".sparsebundle": "packages",
    ".lrdata": "caches",
    ".download": "unfinished",
}
# At the top of a volume only: what is of the system, not of a person.
AT_VOLUME: Final = secret_names.words(
    """
proc|sys|dev|run|boot|windows|program files|program files (x86)|programdata|perflogs|recovery
documents and settings|recycler|recycled
""",
    between="|",
)
_SYSTEM_FILES = """
thumbs.db|ehthumbs.db|ehthumbs_vista.db|desktop.ini|.ds_store|.localized|.directory
.volumeicon.icns|.apdisk|.metadata_never_index|pagefile.sys|hiberfil.sys|swapfile.sys
dumpstack.log|ntuser.ini|usrclass.dat|iconcache.db|bootmgr|bootnxt"""
_UNFINISHED_ENDINGS = """
.part|.partial|.crdownload|.download|.opdownload|.!qb|.!ut|.!bt|.!sync|.bc!|.ut!|.aria2|.xltd
.dtapart|.fdmdownload|.filepart|.tmp|.temp|.ffs_tmp|.swp|.swo|.swn|.swx|.kate-swp"""
FILES: Final[Mapping[str, str]] = {
    name: group
    for group, names in (
        ("system", _SYSTEM_FILES),
        ("caches", ".eslintcache|.stylelintcache|.recently-used.xbel"),
        ("version control", ".git|.fslckout|_fossil_|.hgtags|.hgsubstate"),
        ("secrets", "|".join(secret_names.FILES)),
    )
    for name in secret_names.words(names, "|")
}
FILE_ENDINGS: Final[Mapping[str, str]] = {
    **dict.fromkeys(secret_names.words(_UNFINISHED_ENDINGS, "|"), "unfinished"),
    **dict.fromkeys((".pyc", ".pyo"), "caches"),
    **dict.fromkeys(secret_names.ENDINGS, "secrets"),
}
# Names that editors, offices and copying programs write to before they rename: owner and
# lock files, autosaved copies, backups, safe saving on macOS and GNOME, files that are
# deleted but still open over NFS and FUSE. Then what Mac and Windows leave beside files.
_UNFINISHED = (
    r"~\$.+|\.~.+|~wr[adfl]\d.*|\.?#.*#|\.#.+|.*~|\.goutputstream-\w+|.+\.sb-[0-9a-f]{8}-\w+"
    r"|\.nfs[0-9a-f]{16,}|\.fuse_hidden[0-9a-f]+|\.syncthing\..+|~syncthing~.+"
)
_SYSTEM = r"\._.+|icon\r|ntuser\.dat.*|\.xsession-errors.*"
PATTERNS: Final[Mapping[str, str]] = {
    "secrets": secret_names.PATTERN,
    "unfinished": _UNFINISHED,
    "system": _SYSTEM,
}

# Folders of macOS that are a program when they hold what its programs hold.
BUNDLES: Final = secret_names.words(
    """
.app .framework .xcframework .bundle .plugin .kext .appex .xpc .mdimporter .qlgenerator
.prefpane .saver .component .vst .vst3 .dsym .xcarchive
"""
)


@dataclass(frozen=True, slots=True)
class Held:
    """What a folder must hold to count as something, whatever it is called.

    Attributes:
        group: The group that leaves it out.
        all_of: Names that are all in it.
        name: How the folder's own name must be in lower case, or "" for any.
    """

    group: str
    all_of: frozenset[bytes]
    name: str = ""


HELD: Final = (
    Held("packages", frozenset({b"pyvenv.cfg"})),
    Held("packages", frozenset({b"conda-meta"})),
    Held("packages", frozenset({b"Manifest.lock"}), "pods"),
    Held("packages", frozenset({b".rustc_info.json"}), "target"),
    Held("version control", frozenset({b"Entries", b"Repository"}), "cvs"),
    # A repository without its work tree.
    Held("version control", frozenset({b"HEAD", b"objects", b"refs"})),
)
BUNDLE_CONTENTS: Final = frozenset({b"Contents", b"Versions", b"Info.plist"})


@dataclass(frozen=True, slots=True)
class Names:
    """The tables with only those groups in them that are left out.

    Attributes:
        folders: Group by name of a folder.
        nested: Group by name of a folder and of the one it is in.
        folder_endings: Group by ending of a folder's name.
        files: Group by name of a file.
        file_endings: Group by ending of a file's name, with its dot.
        patterns: Matches whole names of files; its named group is the group.
    """

    folders: Mapping[str, str]
    nested: Mapping[str, str]
    folder_endings: Mapping[str, str]
    files: Mapping[str, str]
    file_endings: Mapping[str, str]
    patterns: re.Pattern[str]

    @classmethod
    def of(cls, groups: AbstractSet[str]) -> Names:
        """Return the names that these groups leave out."""
        parts = [f"(?P<{group}>{PATTERNS[group]})" for group in PATTERNS if group in groups]
        return cls(
            folders=_only(FOLDERS, groups),
            nested=_only(NESTED, groups),
            folder_endings=_only(FOLDER_ENDINGS, groups),
            files=_only(FILES, groups),
            file_endings=_only(FILE_ENDINGS, groups),
            patterns=re.compile("|".join(parts) or r"(?!)", re.DOTALL),
        )


def _only(table: Mapping[str, str], groups: AbstractSet[str]) -> Mapping[str, str]:
    return {name: group for name, group in table.items() if group in groups}
