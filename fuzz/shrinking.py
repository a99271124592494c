"""Makes a failing input smaller: pieces are left out as long as it fails in the same way."""

import time

from fuzz import Target


def failure_of(target: Target, data: bytes) -> str:
    """How an input fails: the kind of error and where it was raised; empty where it passes."""
    try:
        target.check(data)
    except Exception as error:  # noqa: BLE001 - whatever a target raises
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
        return f"{type(error).__name__} {place}"
    return ""


def shrunk(target: Target, data: bytes, seconds: float) -> bytes:
    """The smallest input found in the time that fails as `data` does."""
    end = time.monotonic() + seconds
    wanted = failure_of(target, data)
    size = len(data) // 2
    while wanted and size:
        at = 0
        while at < len(data) and time.monotonic() < end:
            shorter = data[:at] + data[at + size :]
            if failure_of(target, shorter) == wanted:
                data = shorter
            else:
                at += size
        size //= 2
    return data
