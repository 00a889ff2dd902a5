"""Keys and stores of passwords are known by content, and nothing else is taken for one."""

from __future__ import annotations

import base64
import json
import os
import random
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa, x25519
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    pkcs12,
)

from concierge.extract.secrets import HEAD_BYTES, is_secret

RSA = rsa.generate_private_key(65537, 2048)
EC = ec.generate_private_key(ec.SECP256R1())
ED = ed25519.Ed25519PrivateKey.generate()
LOCKED = BestAvailableEncryption(b"a password")
BOTH: list[KeySerializationEncryption] = [NoEncryption(), LOCKED]


def pem(key: rsa.RSAPrivateKey = RSA) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize("key", [RSA, EC, ED], ids=["rsa", "ec", "ed25519"])
@pytest.mark.parametrize("encryption", BOTH, ids=["open", "locked"])
def test_private_keys(key: Any, encryption: KeySerializationEncryption) -> None:
    formats = [PrivateFormat.PKCS8, PrivateFormat.OpenSSH]
    if key is not ED:
        formats.append(PrivateFormat.TraditionalOpenSSL)
    for form in formats:
        data = key.private_bytes(Encoding.PEM, form, encryption)
        assert is_secret(data), form
        assert is_secret(data.replace(b"\n", b"\r\n"))
        assert is_secret(b"\xef\xbb\xbf" + data)
        assert is_secret(data.decode().encode("utf-16"))
        if form is PrivateFormat.PKCS8 or (
            form is PrivateFormat.TraditionalOpenSSL and encryption is BOTH[0]
        ):
            assert is_secret(key.private_bytes(Encoding.DER, form, encryption)), form


def test_larger_keys_and_other_curves() -> None:
    for key in (rsa.generate_private_key(65537, 1024), ec.generate_private_key(ec.SECP521R1())):
        for form in (PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL):
            assert is_secret(key.private_bytes(Encoding.DER, form, NoEncryption()))
    key = ec.generate_private_key(ec.SECP384R1())
    assert is_secret(
        key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
    )


def certificate() -> x509.Certificate:
    import datetime

    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "example.org")])
    now = datetime.datetime(2024, 1, 1, tzinfo=datetime.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(RSA.public_key())
        .serial_number(1)
        .not_valid_before(now)
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(RSA, hashes.SHA256())
    )


@pytest.mark.parametrize("encryption", BOTH, ids=["open", "locked"])
def test_stores_of_certificates_with_keys(encryption: Any) -> None:
    data = pkcs12.serialize_key_and_certificates(b"me", RSA, certificate(), None, encryption)
    assert is_secret(data)


def test_what_is_public_is_no_secret() -> None:
    cert = certificate()
    for key in (RSA.public_key(), EC.public_key(), ED.public_key()):
        for encoding in (Encoding.PEM, Encoding.DER):
            data = key.public_bytes(encoding, PublicFormat.SubjectPublicKeyInfo)
            assert not is_secret(data)
        assert not is_secret(key.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH))
    for encoding in (Encoding.PEM, Encoding.DER):
        assert not is_secret(RSA.public_key().public_bytes(encoding, PublicFormat.PKCS1))
        assert not is_secret(cert.public_bytes(encoding))
    request = x509.CertificateSigningRequestBuilder().subject_name(cert.subject)
    signed = request.sign(RSA, hashes.SHA256())
    assert not is_secret(signed.public_bytes(Encoding.PEM))
    assert not is_secret(signed.public_bytes(Encoding.DER))


def test_keys_within_other_files() -> None:
    key = pem()
    assert is_secret(b"# our server\n\n" + key)
    indented = b"".join(b"    " + line + b"\n" for line in key.splitlines())
    assert is_secret(b"kind: Secret\nstringData:\n  tls.key: |\n" + indented)
    account = json.dumps({"type": "service_account", "private_key": key.decode()}, indent=2)
    assert is_secret(account.encode())
    assert is_secret(certificate().public_bytes(Encoding.PEM) + key)
    letter = b"Dear Ann,\n" + b"this is what you need to get in. " * 400 + b"\n" + key
    assert is_secret(letter)
    assert is_secret(letter.decode().encode("utf-16"))
    assert not is_secret(b"x" * HEAD_BYTES + b"\n" + key)


TEXTS = [
    "A PEM file begins with -----BEGIN PRIVATE KEY----- and holds base64.",
    "-----BEGIN PRIVATE KEY-----\nis the first line of such a file, and\n",
    "-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----\n",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKC...\n-----END RSA PRIVATE KEY-----\n",
    "-----BEGIN OPENSSH PRIVATE KEY-----\n<your key here>\n",
    "-----BEGIN PRIVATE KEY-----\n\nThequickbrownfoxjumpsoverthelazydog, they say.\n",
    'if line == "-----BEGIN PRIVATE KEY-----":\n    raise ValueError\n',
    '{"private_key": "-----BEGIN PRIVATE KEY-----\\n..."}',
    "[Interface]\nPrivateKey = <your key>\n",
    "PrivateKey = " + "A" * 43 + "=\n",
    "AGE-SECRET-KEY-1 is how such keys begin.\n",
    "untrusted comment: of minisign\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\n",
    "PWD is a variable.",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_texts_about_keys_are_no_secrets(text: str) -> None:
    assert not is_secret(text.encode())


def test_other_secrets() -> None:
    wireguard = base64.b64encode(x25519.X25519PrivateKey.generate().private_bytes_raw()).decode()
    assert is_secret(f"[Interface]\nAddress = 10.0.0.1\nPrivateKey = {wireguard}\n".encode())
    assert is_secret(b"# created: today\nAGE-SECRET-KEY-1" + b"Q" * 58 + b"\n")
    putty = b"PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: none\r\n"
    assert is_secret(putty)
    secret = b"untrusted comment: minisign encrypted secret key\nRWRTY0Iy"
    assert is_secret(secret + base64.b64encode(os.urandom(150)) + b"\n")
    static = b"\n".join([os.urandom(16).hex().encode() for _ in range(16)])
    header = b"#\n# 2048 bit OpenVPN static key\n#\n-----BEGIN OpenVPN Static key V1-----\n"
    assert is_secret(header + static + b"\n-----END OpenVPN Static key V1-----\n")
    assert is_secret(b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5\x01\0\x04\0")
    assert is_secret(b"kych\0\x01\0\0\0\0\0\x10")
    ssh2 = base64.encodebytes(os.urandom(300))
    head = b'---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "rsa-key"\n'
    assert is_secret(head + ssh2)


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
def test_keys_of_ssh(tmp_path: Path) -> None:
    for kind in ("rsa", "ecdsa", "ed25519"):
        file = tmp_path / kind
        command = ["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "me", "-f", str(file)]
        subprocess.run(command, check=True)
        assert is_secret(file.read_bytes())
        assert not is_secret(file.with_suffix(".pub").read_bytes())


@pytest.mark.skipif(shutil.which("keytool") is None, reason="no Java is installed")
@pytest.mark.parametrize("kind", ["JKS", "JCEKS", "PKCS12"])
def test_key_stores_of_java(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "store"
    words = f"-genkeypair -alias a -keyalg EC -storetype {kind} -storepass secret1 -keypass secret1"
    command = ["keytool", *words.split(), "-dname", "CN=a", "-keystore", str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert is_secret(file.read_bytes())


@pytest.mark.skipif(shutil.which("gpg") is None, reason="GnuPG is not installed")
@pytest.mark.skipif(os.name != "posix", reason="its folder needs a short path")
def test_keys_of_gnupg() -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as home:  # sockets want a short path
        gpg = [
            "gpg",
            "--homedir",
            home,
            "--batch",
            "--passphrase",
            "",
            "--pinentry-mode",
            "loopback",
        ]
        try:
            for kind in ("ed25519", "rsa2048"):
                made = [*gpg, "--quick-gen-key", f"{kind}@example.org", kind, "default", "never"]
                subprocess.run(made, check=True, capture_output=True, timeout=60)
            for armor in ([], ["--armor"]):
                for name in ("ed25519", "rsa2048"):
                    key = [*gpg, *armor, "--export-secret-keys", name]
                    exported = subprocess.run(key, check=True, capture_output=True, timeout=60)
                    assert is_secret(exported.stdout), name
                    public = [*gpg, *armor, "--export", name]
                    exported = subprocess.run(public, check=True, capture_output=True, timeout=60)
                    assert exported.stdout
                    assert not is_secret(exported.stdout), name
            kept = list(Path(home, "private-keys-v1.d").iterdir())
            assert kept
            assert all(is_secret(file.read_bytes()) for file in kept)
            signed = subprocess.run(
                [*gpg, "--clearsign"], input=b"words", capture_output=True, check=True, timeout=60
            )
            assert not is_secret(signed.stdout)
        finally:
            subprocess.run(["gpgconf", "--homedir", home, "--kill", "all"], check=False, timeout=60)


def test_nothing_of_the_samples_is_a_secret() -> None:
    """Files of all formats that are read, and this repository's own texts."""
    top = Path(__file__).parents[2]
    files = [*(top / "tests" / "data").rglob("*"), *(top / "assets").rglob("*")]
    files += [*(top / "concierge").rglob("*.py"), *(top / "docs").rglob("*.md")]
    taken = [file for file in files if file.is_file() and is_secret(file.read_bytes())]
    assert len(files) > 100
    assert taken == []


def test_archives_and_noise(tmp_path: Path) -> None:
    noise = random.Random(4)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("key.pem", pem(), zipfile.ZIP_DEFLATED)
    assert not is_secret((tmp_path / "a.zip").read_bytes())
    assert not any(is_secret(noise.randbytes(64)) for _ in range(20_000))
