"""Makes the messages here except the MSG files; wants openssl and gpg. Run it in this folder."""

from __future__ import annotations

import mailbox
import os
import struct
import subprocess
import tempfile
from email.message import EmailMessage
from pathlib import Path

HERE = Path(__file__).parent
DATE = "Mon, 06 May 2024 10:00:00 +0200"


def message(subject: str, text: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Jürgen Weiß <jw@example.org>"
    made["To"] = "Ada <ada@example.org>"
    made["Date"] = DATE
    made["Subject"] = subject
    made["Message-ID"] = f"<{len(subject)}.{len(text)}@example.org>"
    made.set_content(text)
    return made


def run(*command: str, data: bytes = b"", home: str = "") -> bytes:
    env = {**os.environ, "GNUPGHOME": home}
    return subprocess.run(command, input=data, env=env, check=True, capture_output=True).stdout


def headers(subject: str) -> bytes:
    return bytes(message(subject, "")).partition(b"Content-Type")[0]


def smime(folder: str) -> None:
    key, cert = f"{folder}/key.pem", f"{folder}/cert.pem"
    subject = "/CN=Ada/emailAddress=ada@example.org"
    new = ("-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "9")
    run("openssl", "req", "-x509", *new, "-subj", subject)
    inner = "Content-Type: text/plain; charset=utf-8\n\nThe contract is sealed, Günther.\n".encode()
    sign = ("openssl", "smime", "-sign", "-signer", cert, "-inkey", key)
    (HERE / "signed.eml").write_bytes(headers("Signed apart") + run(*sign, data=inner))
    opaque = run(*sign, "-nodetach", data=inner)
    (HERE / "signed_opaque.eml").write_bytes(headers("Signed around") + opaque)
    stream = ("openssl", "cms", "-sign", "-stream", "-nodetach", "-signer", cert, "-inkey", key)
    (HERE / "signed_stream.eml").write_bytes(headers("Signed stream") + run(*stream, data=inner))
    locked = run("openssl", "smime", "-encrypt", "-aes256", cert, data=inner)
    (HERE / "encrypted_smime.eml").write_bytes(headers("Locked by S/MIME") + locked)


def pgp(folder: str) -> None:
    plain = b"The treasure is under the oak.\n"
    gpg = ("gpg", "--batch", "--passphrase", "", "--pinentry-mode", "loopback", "--trust-model")
    gpg = (*gpg, "always")
    run(*gpg, "--quick-gen-key", "ada@example.org", "rsa2048", home=folder)
    run(*gpg, "--quick-gen-key", "bob@example.org", "default", home=folder)
    locked = run(*gpg, "-ea", "-r", "bob@example.org", data=plain, home=folder).decode()
    made = message("Locked by PGP", f"Only the greeting is open.\n\n{locked}")
    (HERE / "encrypted_pgp_inline.eml").write_bytes(bytes(made))
    signed = run(*gpg, "--clearsign", data=plain, home=folder).decode()
    (HERE / "signed_pgp_inline.eml").write_bytes(bytes(message("Signed by PGP", signed)))
    parts = (
        "MIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary=enc;\n"
        ' protocol="application/pgp-encrypted"\n\n--enc\n'
        "Content-Type: application/pgp-encrypted\n\n"
        f"Version: 1\n\n--enc\nContent-Type: application/octet-stream\n\n{locked}\n--enc--\n"
    )
    run("gpgconf", "--kill", "all", home=folder)
    (HERE / "encrypted_pgp.eml").write_bytes(headers("Locked in parts") + parts.encode())


def boxes() -> None:
    box = mailbox.mbox(HERE / "three.mbox")
    first = mailbox.mboxMessage(
        message("Boiler", "From here on it is warm.\n\nFrom 9:00 to 5:00\n")
    )
    second = message("Grüße", "See the list.\n")
    second.add_attachment("tap;7\n", subtype="csv", filename="Teile.csv")
    for one in (first, mailbox.mboxMessage(second), mailbox.mboxMessage(message("", "no subject"))):
        one.set_from("jw@example.org Mon May  6 08:00:00 2024")
        box.add(one)
    box.close()
    apple = bytes(message("From an Apple", "Kept by Apple Mail.\n"))
    plist = (
        b'<?xml version="1.0"?><plist><dict><key>flags</key><integer>8623</integer></dict></plist>'
    )
    (HERE / "apple.emlx").write_bytes(b"%-10d\n" % len(apple) + apple + plist)
    kept = b"DKIM-Signature: v=1\nAuthentication-Results: x\nFrom: a@b.c\n\nkept in a folder\n"
    (HERE / "1714982400.M5P6.host").write_bytes(kept)


def page() -> None:
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Snapshot-Content-Location"] = "https://example.org/bread"
    made["Subject"] = "Über Brot"
    made["Date"] = DATE
    markup = (
        '<html lang="de"><head><title>Über Brot</title></head><body><p>Roggen <img src="cid:a">'
    )
    made.set_content(f"{markup}und Weizen.</p></body></html>", subtype="html")
    made.add_related(b"\x89PNG\r\n\x1a\n" + bytes(90), "image", "png", cid="<a>")
    (HERE / "page.mhtml").write_bytes(bytes(made))


def attribute(level: int, number: int, data: bytes) -> bytes:
    return (
        struct.pack("<BII", level, number, len(data)) + data + struct.pack("<H", sum(data) & 65535)
    )


def properties(rows: list[tuple[int, int, bytes]]) -> bytes:
    out = struct.pack("<I", len(rows))
    for kind, number, value in rows:
        counted = struct.pack("<II", 1, len(value)) if kind in (0x1E, 0x1F, 0x102) else b""
        out += struct.pack("<HH", kind, number) + counted + value + bytes(-len(value) % 4)
    return out


def winmail() -> None:
    body = "Die Pläne für den Umbau.".encode("utf-16-le") + b"\0\0"
    rows = [(0x1F, 0x1000, body), (0x1F, 0x0037, "Umbau".encode("utf-16-le") + b"\0\0")]
    name = "Grundriß.txt".encode("utf-16-le") + b"\0\0"
    data = struct.pack("<IH", 0x223E9F78, 1)
    data += attribute(1, 0x00069007, struct.pack("<II", 1252, 0))
    data += attribute(1, 0x00069003, properties(rows))
    data += attribute(2, 0x00069002, bytes(14))
    data += attribute(2, 0x00018010, b"GRUNDR~1.TXT\0")
    data += attribute(2, 0x0006800F, "Die Küche ist nun größer.".encode())
    data += attribute(2, 0x00069005, properties([(0x1F, 0x3707, name)]))
    (HERE / "winmail.dat").write_bytes(data)
    made = message("Wrapped by Outlook", "See what is attached.\n")
    made.add_attachment(data, "application", "ms-tnef", filename="winmail.dat")
    (HERE / "with_winmail.eml").write_bytes(bytes(made))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        smime(scratch)
        pgp(scratch)
    boxes()
    page()
    winmail()
