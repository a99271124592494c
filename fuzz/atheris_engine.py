"""Runs one target with atheris, guided by the coverage of proofdesk, in this process; libFuzzer ends it.

Meant to be started by `run.py` as a process of its own: `python -m fuzz.atheris_engine TARGET SECONDS FOLDER CORPUS`.
"""

import sys
from pathlib import Path

from fuzz.guard import TIME_LIMIT, Guard
from fuzz.pieces import PIECES
from fuzz.seeds import seeds

_LONGEST = 4096


def main(name: str, seconds: str, folder: str, corpus: str) -> None:
    """Fuzz until the time is over; a failure leaves `crash-…` in the folder and a traceback on standard error."""
    import atheris

    with atheris.instrument_imports(include=["proofdesk"], enable_loader_override=False):
        from fuzz import target

        guard = Guard(target(name), Path(folder))
    guard.warm()
    for number, (_, data) in enumerate(seeds(guard.target.kind)):
        (Path(corpus) / f"seed-{number}").write_bytes(data)
    words = Path(folder) / "words"
    words.write_text("".join(f"{_quoted(word)}\n" for word in PIECES[guard.target.kind]), encoding="ascii")

    def one(data: bytes) -> None:
        guard(data)

    flags = (f"-max_total_time={seconds}", f"-timeout={10 * TIME_LIMIT:g}", f"-max_len={_LONGEST}", f"-dict={words}")
    more = (f"-artifact_prefix={folder}/", "-print_final_stats=1", "-rss_limit_mb=3000", corpus)
    atheris.Setup([sys.argv[0], *flags, *more], one)
    atheris.Fuzz()


def _quoted(word: str) -> str:
    """A word as a line of libFuzzer's dictionary."""
    data = word.encode("utf-8", "surrogatepass")
    return '"' + "".join(chr(byte) if 32 < byte < 127 and chr(byte) not in '\\"' else f"\\x{byte:02x}" for byte in data) + '"'  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
