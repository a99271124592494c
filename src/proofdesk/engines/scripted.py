"""A fake engine that answers from a script: for tests, and for trying checkers without the real one."""

from collections.abc import Mapping

from proofdesk.engines.engine import EngineError, Flag


class ScriptedEngine:
    """Answers each word of `script` with its flag, wherever the word stands; `failure` makes every call fail."""

    name = "scripted"

    def __init__(self, script: Mapping[str, Flag] | None = None, failure: str = "") -> None:
        self.script = dict(script or {})
        self.failure = failure

    def check(self, paragraph: str) -> list[Flag]:
        """The scripted flags, at every place of their words."""
        if self.failure:
            raise EngineError(self.failure)
        found = []
        for word, flag in self.script.items():
            at = paragraph.find(word)
            while at >= 0:
                found.append(flag._replace(start=at, end=at + len(word)))
                at = paragraph.find(word, at + 1)
        return sorted(found, key=lambda flag: (flag.start, flag.end, flag.rule))

    def describe(self) -> str:
        """What this is."""
        return "a script"
