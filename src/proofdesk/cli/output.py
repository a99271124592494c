"""Writing: whole files or none, colours only where they are seen, a progress bar only on a terminal."""

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from proofdesk.errors import UserError

_FEW_FILES = 3


def color_wanted(asked: bool | None, output: Path | None) -> bool:  # noqa: FBT001 - the value of a tri-state option
    """Colours: as asked, else by CLICOLOR_FORCE and NO_COLOR, else on a terminal."""
    if asked is not None:
        return asked
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return output is None and sys.stdout.isatty()


def write(text: str, output: Path | None) -> None:
    """Write to a file, whole or not at all, or to standard output. A closed pipe is nobody's fault."""
    if output is None:
        _print(text)
        return
    unfinished = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(output)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise UserError(f"--output {output}: cannot be written: {error.strerror}") from error


def _print(text: str) -> None:
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def progress_bar(total: int, stack: ExitStack) -> Callable[[], None]:
    """A bar on standard error for more than a few files, on a terminal only; calling it advances it."""
    if total <= _FEW_FILES or not sys.stderr.isatty():
        return lambda: None
    from rich.console import Console
    from rich.progress import Progress

    progress = stack.enter_context(Progress(console=Console(stderr=True), transient=True))
    task = progress.add_task("reviewing", total=total)
    return lambda: progress.advance(task)
