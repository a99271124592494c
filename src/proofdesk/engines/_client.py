"""language-tool-python's client, held to one server: the only module that imports that package.

Its questions go through `Server`, so that time, proxies and redirections are ours. Its `Match` is not used: it counts
lengths in UTF-16 units, and keeps the text it measured last in the class, where threads overwrite each other's.
"""

from collections.abc import Callable
from typing import Any, Literal
from urllib.parse import urljoin

from language_tool_python import LanguageTool
from pydantic import BaseModel, ConfigDict, TypeAdapter

from proofdesk.engines._server import CHECK, Server


class _Read(BaseModel):
    model_config = ConfigDict(strict=True)


class _Software(_Read):
    name: str
    version: str


class _Named(_Read):
    id: str


class _Rule(_Read):
    id: str
    issueType: str = ""  # noqa: N815 - LanguageTool's name
    category: _Named


class _Replacement(_Read):
    value: str


class RawMatch(_Read):
    """One match as the server gives it: offset and length are UTF-16 units."""

    message: str
    replacements: list[_Replacement]
    offset: int
    length: int
    rule: _Rule


class Answer(_Read):
    """What the server answers to a text."""

    software: _Software
    matches: list[RawMatch]


_READERS: dict[str, Callable[[bytes], Any]] = {
    CHECK: TypeAdapter(Answer).validate_json,
    "languages": TypeAdapter(list[dict[str, Any]]).validate_json,
}


class Client(LanguageTool):
    """Asks one server about texts in one dialect."""

    _server = None  # what the package looks at when a client goes, even one that never came to be

    def __init__(self, server: Server, dialect: str, disabled: frozenset[str], seconds: float) -> None:
        """Raises EngineError where the server does not answer, ValueError where it lacks the language."""
        self._asked = server
        self.seconds = seconds
        super().__init__(dialect, remote_server=server.root(), host="127.0.0.1")
        self.disabled_rules = set(disabled)

    def answer(self, text: str) -> Answer:
        """The server's answer to a text. Raises EngineError."""
        answer: Answer = self._query_server(urljoin(self.url, CHECK), self._create_params(text), method="post")
        return answer

    def _query_server(
        self,
        url: str,
        params: dict[str, str] | None = None,
        num_tries: int = 2,
        method: Literal["get", "post"] = "get",
    ) -> Any:
        """The exchange itself, where language-tool-python would wait for up to ten minutes and try again."""
        path = url.removeprefix(self._asked.root())
        read = _READERS[path.rpartition("/")[2]]
        return self._asked.ask(path, params if method == "post" else None, self.seconds, read)
