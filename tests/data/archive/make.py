"""Makes the archives here with the programs that people use; run in this folder.

Wants 7-Zip (7zz), GNU tar, gzip, bzip2, xz, zstd, bsdtar, gcab and genisoimage. The RAR
file is written by hand after RARLAB's technical note on RAR 5.0, stored without compression.
"""

from __future__ import annotations

import subprocess
import tempfile
import zlib
from pathlib import Path

HERE = Path(__file__).parent
FILES = {
    "letters/bank.txt": "Dear bank, the mortgage papers are enclosed.\n",
    "letters/żółw.md": "# Turtle\n\nFeed the turtle on Friday.\n",
    "page.html": "<html><title>Rota</title><p>The cleaning rota hangs in the hall.</p></html>",
}


def run(*command: str, folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def varint(number: int) -> bytes:
    out = b""
    while number > 0x7F:
        out += bytes((number & 0x7F | 0x80,))
        number >>= 7
    return out + bytes((number,))


def rar_block(kind: int, fields: bytes, data: bytes = b"") -> bytes:
    flags = 2 if data else 0
    sized = varint(len(data)) if data else b""
    body = varint(kind) + varint(flags) + sized + fields
    header = varint(len(body)) + body
    return zlib.crc32(header).to_bytes(4, "little") + header + data


def rar(path: Path) -> None:
    out = b"Rar!\x1a\x07\x01\x00" + rar_block(1, varint(0))
    for name, words in FILES.items():
        data, raw = words.encode(), name.encode()
        fields = varint(4) + varint(len(data)) + varint(0o100644)
        fields += zlib.crc32(data).to_bytes(4, "little") + varint(0) + varint(1)
        out += rar_block(2, fields + varint(len(raw)) + raw, data)
    path.write_bytes(out + rar_block(5, varint(0)))


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        for name, words in FILES.items():
            (work / name).parent.mkdir(exist_ok=True)
            (work / name).write_text(words, "utf-8")
        names = ("letters", "page.html")
        for old in HERE.iterdir():
            if old.suffix not in (".json", ".py", ".md"):
                old.unlink()
        run("7zz", "a", str(HERE / "plain.zip"), *names, folder=work)
        run("7zz", "a", str(HERE / "solid.7z"), *names, folder=work)
        run("7zz", "a", "-psesame", str(HERE / "locked.7z"), *names, folder=work)
        run("7zz", "a", "-psesame", "-mhe", str(HERE / "hidden.7z"), *names, folder=work)
        run("7zz", "a", "-psesame", "-mem=AES256", str(HERE / "locked.zip"), *names, folder=work)
        run("7zz", "a", "-mm=Deflate64", str(HERE / "deflate64.zip"), *names, folder=work)
        for packing in ("gzip", "bzip2", "xz", "zstd"):
            run(
                "tar", "-c", f"--{packing}", "-f", str(HERE / f"{packing}.tar"), *names, folder=work
            )
        run("tar", "-c", "--format=v7", "-f", str(HERE / "old.tar"), *names, folder=work)
        coded = "zip:hdrcharset=CP866"
        (work / "Письмо.txt").write_text("Where the keys are.\n")
        command = ("bsdtar", "-c", "--format=zip", f"--options={coded}", "-f")
        run(*command, str(HERE / "russian.zip"), "Письмо.txt", folder=work)
        run("gcab", "-c", str(HERE / "cabinet.cab"), "page.html", folder=work)
        run("genisoimage", "-quiet", "-J", "-R", "-o", "disc.iso", "letters", folder=work)
        run("gzip", "-9", "disc.iso", folder=work)
        (HERE / "disc.iso.gz").write_bytes((work / "disc.iso.gz").read_bytes())
        (work / "door.log").write_text("The door opened at noon.\n" * 20)
        run("gzip", "-k", "door.log", folder=work)
        (HERE / "door.log.gz").write_bytes((work / "door.log.gz").read_bytes())
        run("zstd", "-q", "door.log", "-o", str(HERE / "door.log.zst"), folder=work)
        run("7zz", "a", "inner.7z", *names, folder=work)
        run("tar", "-czf", "middle.tgz", "inner.7z", folder=work)
        run("7zz", "a", str(HERE / "nested.zip"), "middle.tgz", folder=work)
        rar(HERE / "stored.rar")
        whole = (HERE / "plain.zip").read_bytes()
        (HERE / "cut.zip").write_bytes(whole[: whole.index(b"PK\x01\x02")])


if __name__ == "__main__":
    main()
