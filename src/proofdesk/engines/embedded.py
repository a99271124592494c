"""The embedded engine: LingoTweaker, a port of LanguageTool's engine and English rules, in process.

Its offsets are UTF-8 bytes; a call cannot be stopped, so each runs in a thread of its own that is given up when it is
late. Its data folder is always named: a folder `data` where the command runs must not be taken for it.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib.metadata import version
from typing import Any

from proofdesk.engines import port_differences
from proofdesk.engines._bounded import FailedError, LateError, within
from proofdesk.engines.engine import EngineError, Flag

TIME_LIMIT = 20.0
"""Seconds that one paragraph may take."""
_KEPT = 4096
"""Paragraphs whose flags are remembered, so that a second look at a draft costs only what changed."""
_MARKUP = ("<suggestion>", "</suggestion>")


class EmbeddedEngine:
    """LingoTweaker for one dialect, with the named rules switched off."""

    name = "embedded"

    def __init__(
        self,
        dialect: str,
        disabled: Iterable[str] = (),
        time_limit: float = TIME_LIMIT,
        load: Callable[[str, list[str]], Any] | None = None,
        left_out: frozenset[str] | None = None,
    ) -> None:
        """`left_out` are rules that this port gets wrong; by default those of `port_differences`."""
        self.time_limit = time_limit
        self._answers = lru_cache(maxsize=_KEPT)(self._ask)
        distrusted = port_differences.left_out() if left_out is None else left_out
        try:
            self._engine = (load or _load)(dialect, sorted({*disabled, *distrusted}))
        except ImportError as error:
            raise EngineError(
                f"the embedded grammar engine is not installed ({error}); pip install lingotweaker lingotweaker-data-en"
            ) from error
        except (OSError, ValueError, RuntimeError) as error:
            raise EngineError(f"the embedded grammar engine does not start: {error}") from error

    def check(self, paragraph: str) -> list[Flag]:
        """The flags of one paragraph. Raises EngineError after `time_limit` seconds or when the engine fails."""
        return list(self._answers(paragraph))

    def _ask(self, paragraph: str) -> tuple[Flag, ...]:
        # A surrogate has no UTF-8 form; any other character of the same length serves.
        text = paragraph.encode("utf-8", "replace").decode("utf-8") if not paragraph.isascii() else paragraph
        try:
            answer = within(self.time_limit, lambda: self._engine.check(text), text)
        except LateError as error:
            raise EngineError(f"the grammar engine gave {error}") from error
        except FailedError as error:
            raise EngineError(f"the grammar engine failed: {error}") from error.cause
        return tuple(_flags(text, answer))

    def describe(self) -> str:
        """Name and versions of the engine and its data."""
        return f"LingoTweaker {version('lingotweaker')} with English data {version('lingotweaker-data-en')}"


def _load(dialect: str, disabled: list[str]) -> Any:
    import lingotweaker_data_en
    import lt_py

    # Engine("en-GB") would silently be en-US: the dialect goes into `variant`.
    variant = None if dialect == "en-US" else dialect
    data = lingotweaker_data_en.data_dir()
    return lt_py.Engine("en-US", variant=variant, data_dir=data, disabled_rules=disabled)


def _flags(text: str, answer: Any) -> list[Flag]:
    try:
        points = _code_points(
            text, [edge for flag in answer for edge in (flag["offset"], flag["offset"] + flag["length"])]
        )
        flags = [
            Flag(
                rule=str(flag["rule_id"]),
                start=points[flag["offset"]],
                end=points[flag["offset"] + flag["length"]],
                message=_plain(flag["message"]),
                suggestions=tuple(str(word) for word in flag["suggestions"]),
                category=str(flag["category_id"]),
                issue=str(flag["issue_type"]),
            )
            for flag in answer
        ]
        return sorted(flags, key=lambda flag: (flag.start, flag.end, flag.rule))
    except (KeyError, TypeError, AttributeError) as error:
        raise EngineError(f"the grammar engine gave an answer that cannot be read: {error!r}") from error


def _code_points(text: str, byte_offsets: list[int]) -> dict[int, int]:
    """UTF-8 byte offsets as code points; one inside a character is moved to its start."""
    if text.isascii():
        return {offset: min(max(0, offset), len(text)) for offset in byte_offsets}
    data = text.encode("utf-8")
    return {offset: len(data[: max(0, offset)].decode("utf-8", "ignore")) for offset in set(byte_offsets)}


def _plain(message: str) -> str:
    """The engine's message without its markup: suggestions stand in curly quotation marks."""
    for tag, mark in zip(_MARKUP, "“”", strict=True):
        message = message.replace(tag, mark)
    return message.strip()
