"""Names of what keeps secrets: keys, passwords, tokens, profiles of browsers.

Such files are catalogued by name only. What a name cannot tell, such as a key in a file
that is called ``notes.txt``, is told by content when a file is read.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final


def words(text: str, between: str = " ") -> frozenset[str]:
    """Return the names in a text; in tables of hundreds, quotes would hide them."""
    return frozenset(name for line in text.splitlines() for name in line.split(between) if name)


# Whole folders, as far as their own name tells.
FOLDERS: Final = words(
    """
.ssh .gnupg .aws .azure .kube .docker .password-store .gcloud .pki .putty .step .electrum .bitcoin
.ethereum .minisign .private-keys-v1.d private-keys-v1.d kwalletd .keystore
"""
)
# Folders that mean this only within another one: parent and name.
NESTED: Final = frozenset(
    {
        "share/keyrings",
        "library/keychains",
        "library/cookies",
        "config/gcloud",
        ".config/gcloud",
        ".config/gh",
        ".config/op",
        ".config/hub",
        ".config/sops",
        ".config/rclone",
        "microsoft/protect",
        "microsoft/credentials",
        "microsoft/vault",
        "microsoft/crypto",
    }
)
FOLDER_ENDINGS: Final = frozenset({".agilekeychain", ".opvault"})
# A folder that holds one of these is a profile of a browser or mail program: passwords,
# cookies, history, sessions.
PROFILES: Final = frozenset({b"key4.db", b"key3.db", b"places.sqlite", b"Login Data"})
FILES: Final = words(
    """
.env|.envrc|.netrc|_netrc|.pgpass|pgpass.conf|.my.cnf|.mylogin.cnf|.htpasswd|.git-credentials
.pypirc|.npmrc|.dockercfg|.vault-token|.xauthority|.iceauthority|.s3cfg|.boto|.smbcredentials
.credentials|credentials.tfrc.json|wallet.dat|logins.json|logins-backup.json|key3.db|key4.db
signons.sqlite|cookies.sqlite|cookies.sqlite-wal|login data|login data for account|web data
secring.gpg|secring.kbx|master.key|.vault_pass|.vaultpass
""",
    between="|",
)
# Chromium's file of cookies has a plain word for its name: told by its exact spelling.
COOKIES: Final = "Cookies"
ENDINGS: Final = words(
    """
.pem .p12 .pfx .pkcs12 .p8 .pk8 .pvk .snk .jks .jceks .bks .keystore .ppk .ovpn .kdb .kdbx .psafe3
.kwl .kwallet .keychain .keychain-db .keyring .1pif .1pux .enpassdb .agekey .binarycookies .env
"""
)
# ``.key`` is also the ending of Keynote's presentations, none of which is as small as a key.
KEY_ENDING: Final = ".key"
KEY_BYTES: Final = 32 * 1024
# ``.env.production`` and the like but not the examples that projects publish; keys of SSH
# but not their public halves; what Google gives to programs.
PATTERN: Final = (
    r"\.env\.(?!(?:.*\.)?(?:example|sample|template|tmpl|dist|defaults|schema|d\.ts)$).+"
    r"|id_(?:rsa|dsa|ecdsa|ed25519|xmss)(?!.*\.pub$).*"
    r"|ssh_host_.*key(?:\.(?!pub$).*)?|client_secret.*\.json"
)
# Endings in ``.env`` that are published too.
EXAMPLES: Final = frozenset({"example.env", "sample.env", "template.env", "default.env"})
_NAME: Final = re.compile(PATTERN, re.DOTALL)


def tells(path: str, size: int) -> bool:
    """Say whether the path of a file within an archive or mail tells that it keeps secrets.

    Args:
        path: Its path there.
        size: Bytes of it; of a large one, those that are known to be there.
    """
    *folders, name = path.replace("\\", "/").split("/")
    lower = name.lower()
    if lower in FILES or name == COOKIES or _NAME.fullmatch(lower):
        return True
    ending = PurePosixPath(lower).suffix
    if ending in ENDINGS:
        return lower not in EXAMPLES
    if ending == KEY_ENDING and size < KEY_BYTES:
        return True
    return any(folder.lower() in FOLDERS for folder in folders)
