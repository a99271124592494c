"""One exchange with one named server: past every proxy, never sent on elsewhere, bounded in time and size."""

import http.client
import socket
import ssl
import time
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from proofdesk.engines.engine import EngineError

MOST_BYTES = 32 * 1024 * 1024
"""An answer that is longer is not read."""
_FORM = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8", "Accept": "application/json"}
_SHOWN = 160
_PIECE = 65536


class UnreachableError(EngineError):
    """There is no server."""


class WentAwayError(EngineError):
    """The server closed the connection before it answered."""


def exchange(root: str, path: str, form: Mapping[str, str] | None, seconds: float) -> bytes:
    """What the server at `root` (it ends with a slash) answers to `path`; with a form, it is sent as POST.

    Raises TimeoutError, UnreachableError, WentAwayError, and EngineError for an answer that is none. All but the first
    say what the server did, as the rest of a sentence that begins with its name.
    """
    parts = urlsplit(root)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=seconds)
    body = urlencode(form).encode("ascii") if form is not None else None
    until = time.monotonic() + seconds
    try:
        connection.request("POST" if form is not None else "GET", parts.path + path, body, _FORM)
        with connection.getresponse() as response:
            return _read(response, until)
    except ConnectionRefusedError as error:
        raise UnreachableError("cannot be reached (connection refused)") from error
    except socket.gaierror as error:
        raise UnreachableError("cannot be reached (no such host)") from error
    except ssl.SSLError as error:
        raise UnreachableError(f"cannot be reached safely ({error.reason or error})") from error
    except (http.client.RemoteDisconnected, ConnectionError) as error:
        raise WentAwayError("went away without an answer") from error
    except http.client.IncompleteRead as error:
        raise EngineError("broke off in the middle of an answer") from error
    except http.client.HTTPException as error:
        raise EngineError("gave an answer that is not HTTP") from error
    except TimeoutError:
        raise
    except OSError as error:
        raise UnreachableError(f"cannot be reached ({error.strerror or error})") from error
    finally:
        connection.close()


def _read(response: http.client.HTTPResponse, until: float) -> bytes:
    if 300 <= response.status < 400:
        onward = response.getheader("Location", "another address")
        raise EngineError(f"sends questions on to {_line(onward)}, which was not followed; name that address instead")
    data = _whole(response, until)
    if response.length:  # read1() does not mind an answer that stops short
        raise EngineError("broke off in the middle of an answer")
    if response.status != http.client.OK:
        said = "" if b"<" in data[:200] else _line(data[:1000].decode("utf-8", "replace"))
        raise EngineError(f"refused to answer (HTTP {response.status}{f': {said}' if said else ''})")
    return data


def _whole(response: http.client.HTTPResponse, until: float) -> bytes:
    """Piece by piece: a server that sends a byte now and then must not hold the connection for ever."""
    data = bytearray()
    while piece := response.read1(_PIECE):
        data += piece
        if len(data) > MOST_BYTES:
            raise EngineError(f"gave an answer of more than {MOST_BYTES // 1024 // 1024} MB")
        if time.monotonic() > until:
            raise TimeoutError
    return bytes(data)


def _line(text: str) -> str:
    """The first line of what a server says, short enough for a message."""
    line = next((line for line in text.splitlines() if line.strip()), "").strip().removeprefix("Error: ")
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
