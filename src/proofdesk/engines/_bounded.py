"""Runs a call that cannot be stopped in a thread of its own, which is given up when it is late."""

import threading
from collections.abc import Callable
from typing import TypeVar

ABANDONED: list[str] = []
"""The texts whose call never came back; a shell then leaves without waiting for their threads."""
_Answer = TypeVar("_Answer")
_SHOWN = 40


class LateError(Exception):
    """The call gave no answer within its seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"no answer within {seconds:g} seconds")


class FailedError(Exception):
    """The call failed; `cause` is what it raised, an interpreter's own exceptions included."""

    def __init__(self, cause: BaseException) -> None:
        super().__init__(str(cause))
        self.cause = cause


def within(seconds: float, call: Callable[[], _Answer], about: str) -> _Answer:
    """The answer of `call`; `about` is the text that it works on. Raises LateError and FailedError."""
    answer: list[_Answer] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            answer.append(call())
        except BaseException as error:  # noqa: BLE001 - a panic of the embedded engine arrives as one
            failure.append(error)

    worker = threading.Thread(target=run, daemon=True, name="proofdesk-engine")
    worker.start()
    worker.join(seconds)
    if worker.is_alive():
        ABANDONED.append(about[:_SHOWN])
        raise LateError(seconds)
    if failure:
        raise FailedError(failure[0]) from failure[0]
    return answer[0]
