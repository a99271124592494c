"""LanguageTool itself, asked through a server: one that is started here, or one that the user names.

The paragraph goes to that server and nowhere else. A server that ended or stopped answering is not asked again in the
same run, nor started again: every draft that it should have read is told as not fully checked.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from proofdesk.engines._local import LocalServer
from proofdesk.engines._server import START_LIMIT, TIME_LIMIT, Server
from proofdesk.engines.engine import EngineError, Flag

if TYPE_CHECKING:
    from proofdesk.engines._client import Client, RawMatch

OLDEST = (6, 0)
"""Older servers answer, but by rules that differ too much from those that proofdesk has measured."""
_KEPT = 4096
"""Paragraphs whose flags are remembered, as the embedded engine does."""
_GREETING = "This is the first sentence."
"""Asked once for each dialect: it makes the server load its rules, and shows that it is LanguageTool."""
_WIDEST_OF_ONE_UNIT = "\uffff"


class LanguageToolEngine:
    """LanguageTool for one dialect, with the named rules switched off."""

    name = "languagetool"

    def __init__(
        self,
        dialect: str,
        disabled: Iterable[str],
        server: Server,
        time_limit: float = TIME_LIMIT,
        start_limit: float = START_LIMIT,
    ) -> None:
        self._server = server
        self._client = _client(dialect, frozenset(disabled), server, start_limit)
        self._version = _greeted(self._client, server)
        self._client.seconds = time_limit
        self._answers = lru_cache(maxsize=_KEPT)(self._ask)

    def check(self, paragraph: str) -> list[Flag]:
        """The flags of one paragraph. Raises EngineError; EngineGoneError where it is not to be asked again."""
        return list(self._answers(paragraph))

    def describe(self) -> str:
        """Version and place of the server."""
        return self._server.describe(self._version)

    def _ask(self, paragraph: str) -> tuple[Flag, ...]:
        if not paragraph.strip():
            return ()
        # A surrogate has no UTF-8 form; any other character of the same length serves.
        text = paragraph.encode("utf-8", "replace").decode("utf-8") if not paragraph.isascii() else paragraph
        return tuple(_flags(text, self._client.answer(text).matches))


@cache
def started_here() -> LocalServer:
    """The one server that proofdesk starts for all dialects of a run."""
    return LocalServer()


@cache
def server_at(address: str) -> Server:
    """The server that settings name by its address."""
    return Server(address)


def _client(dialect: str, disabled: frozenset[str], server: Server, seconds: float) -> "Client":
    try:
        from proofdesk.engines._client import Client
    except ImportError as error:
        raise EngineError(
            f"the package for LanguageTool is not installed ({error}); pip install language-tool-python"
        ) from error
    try:
        client = Client(server, dialect, disabled, seconds)
    except ValueError as error:
        raise server.refusal(f"has no rules for {dialect} ({error})") from error
    if str(client.language).lower() != dialect.lower():
        raise server.refusal(f"has no rules for {dialect}, only for {client.language}")
    return client


def _greeted(client: "Client", server: Server) -> str:
    """The version of the server, which has now loaded its rules for the dialect."""
    software = client.answer(_GREETING).software
    numbers = [int(part) for part in software.version.partition("-")[0].split(".") if part.isdigit()]
    if software.name != "LanguageTool" or not numbers:
        raise server.give_up(f"calls itself {software.name} {software.version}, which is not LanguageTool")
    if tuple(numbers) < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise server.give_up(f"is version {software.version}; {oldest} or newer is needed")
    return software.version


def _flags(text: str, matches: "list[RawMatch]") -> list[Flag]:
    points = _code_points(text, [edge for match in matches for edge in (match.offset, match.offset + match.length)])
    flags = [
        Flag(
            rule=match.rule.id,
            start=points[match.offset],
            end=points[match.offset + match.length],
            message=match.message.strip(),
            suggestions=tuple(replacement.value for replacement in match.replacements),
            category=match.rule.category.id,
            issue=match.rule.issueType,
        )
        for match in matches
    ]
    return sorted(flags, key=lambda flag: (flag.start, flag.end, flag.rule))


def _code_points(text: str, units: list[int]) -> dict[int, int]:
    """Offsets in UTF-16 units as code points; one inside a character is moved to its start, one outside to the end."""
    if not text or max(text) <= _WIDEST_OF_ONE_UNIT:
        return {unit: min(max(0, unit), len(text)) for unit in units}
    data = text.encode("utf-16-le")
    return {unit: len(data[: 2 * max(0, unit)].decode("utf-16-le", "ignore")) for unit in set(units)}
