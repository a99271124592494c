"""A LanguageTool server as all engines of a run share it: where it is, and whether it is still worth asking."""

from collections.abc import Callable, Mapping
from threading import BoundedSemaphore, Lock
from typing import TypeVar

from proofdesk.engines._bounded import FailedError, LateError, within
from proofdesk.engines._wire import UnreachableError, WentAwayError, exchange
from proofdesk.engines.engine import EngineError, EngineGoneError

START_LIMIT = 60.0
"""Seconds until a server that was started, or asked for the first time in a dialect, has to answer."""
TIME_LIMIT = 20.0
"""Seconds that one paragraph may take."""
MOST_FAILURES = 3
"""After so many failures in a row nobody asks again."""
AT_ONCE = 4
"""Questions under way at a time: a server that has to queue them lets some of them wait too long."""
CHECK = "check"
"""The path of questions about a text; until one was answered, the first failure is the last."""
_Answer = TypeVar("_Answer")


class Server:
    """A server that somebody else runs, by its address. Safe to share among threads."""

    advice = 'see that it runs, or set grammar = "embedded"'
    """What the user can do where it does not answer."""

    def __init__(self, address: str) -> None:
        self.title = f"LanguageTool at {address}"
        self._root = address.rstrip("/").removesuffix("/v2") + "/"
        self._gone = ""
        self._failures = 0
        self._has_checked = False
        self._lock = Lock()
        self._places = BoundedSemaphore(AT_ONCE)

    def root(self) -> str:
        """The address that paths are added to. Raises EngineError where there is no server."""
        return self._root

    def describe(self, version: str) -> str:
        """Version and place, for `doctor`."""
        return f"LanguageTool {version} at {self._root.rstrip('/')}"

    def ask(
        self, path: str, form: Mapping[str, str] | None, seconds: float, read: Callable[[bytes], _Answer]
    ) -> _Answer:
        """The answer of the server as `read` takes it (ValueError: it cannot be read).

        Raises EngineError, and EngineGoneError once the server is not worth asking again.
        """
        with self._places:
            if self._gone:
                raise EngineGoneError(self._gone)
            return self._asked(path, form, seconds, read)

    def _asked(
        self, path: str, form: Mapping[str, str] | None, seconds: float, read: Callable[[bytes], _Answer]
    ) -> _Answer:
        root = self.root()
        about = form.get("text", path) if form else path
        try:
            answer = within(seconds, lambda: read(exchange(root, path, form, seconds)), about)
        except LateError as error:
            raise self._failure(f"gave {error}") from error
        except FailedError as error:
            late = isinstance(error.cause, TimeoutError)
            raise (self._failure(f"gave {LateError(seconds)}") if late else self._judged(error.cause)) from error
        self._failures = 0
        self._has_checked = self._has_checked or path.endswith(CHECK)
        return answer

    def lost(self) -> str:
        """Why a server that cannot be reached any more is not there; nothing where it is not known."""
        return ""

    def give_up(self, what: str) -> EngineGoneError:
        """Nobody asks again: every later question raises this very line."""
        with self._lock:
            self._gone = self._gone or f"{self.title} {what}; {self.advice}"
        return EngineGoneError(self._gone)

    def _judged(self, cause: BaseException) -> EngineError:
        if isinstance(cause, UnreachableError | WentAwayError):
            lost = self.lost()
            given_up = lost or isinstance(cause, UnreachableError)
            return self.give_up(lost or str(cause)) if given_up else self._failure(str(cause))
        if isinstance(cause, EngineError):
            return self._failure(str(cause))
        return self._failure("gave an answer that cannot be read; is it LanguageTool that answers there?")

    def refusal(self, what: str) -> EngineError:
        """What it cannot do, as an error; it may be asked for other things."""
        return EngineError(f"{self.title} {what}; {self.advice}")

    def _failure(self, what: str) -> EngineError:
        if not self._has_checked:
            return self.give_up(what)
        with self._lock:
            self._failures += 1
            given_up = self._failures >= MOST_FAILURES
        return self.give_up(f"{what} ({MOST_FAILURES} times in a row)") if given_up else self.refusal(what)
