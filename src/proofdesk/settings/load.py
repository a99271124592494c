"""Finds settings files and profiles, reads them with the place of every value, and merges the layers.

The command line wins over the nearest settings file, that over a personal list of words, that over the profile, and
that over the defaults; tables merge key by key.
"""

import datetime
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path, PurePath
from typing import Any

from proofdesk.errors import Origin, UserError, nearest
from proofdesk.findings import Severity
from proofdesk.settings.model import RuleSetting, Settings
from proofdesk.settings.schema import Fault, faults, personal_faults
from proofdesk.text import LineIndex, Span

FILE_NAME = "proofdesk.toml"
_WILD = re.compile(r"(\*\*/|\*\*|\*|\?)")


@dataclass(frozen=True)
class Layer:
    """One source of settings. `base` is the folder that its relative paths start from."""

    name: str
    values: Mapping[str, Any]
    base: Path | None = None
    text: str = ""
    prefix: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)
    _word_origins: dict[tuple[str | int, ...], Mapping[str, str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def origin(self, key: str) -> str:
        """Where a dotted key of this layer was written."""
        return f"{self.name}:{self.lines[key]}" if key in self.lines else self.name

    def word_origins(self, at: tuple[str | int, ...]) -> Mapping[str, str]:
        """Where each accepted word of this layer (or of one of its overrides) was written; worked out once."""
        if at not in self._word_origins:
            values: Any = self.values
            for part in at:
                values = values[part]
            lead = "\x1f".join(str(part) for part in (*at, "vocabulary", "accept", ""))
            words = enumerate(values.get("vocabulary", {}).get("accept", ()))
            found = {f"vocabulary\x1faccept\x1f{word}": self.origin(f"{lead}{number}") for number, word in words}
            self._word_origins[at] = found
        return self._word_origins[at]


def profile_names() -> tuple[str, ...]:
    """The profiles that ship with proofdesk."""
    folder = resources.files("proofdesk.settings") / "profiles"
    return tuple(sorted(item.name.removesuffix(".toml") for item in folder.iterdir() if item.name.endswith(".toml")))


def load_profile(name: str, base: Path | None = None) -> Layer:
    """The layer of a profile, by its name or by the path of a settings file. Raises UserError for an unknown name."""
    if name in profile_names():
        text = (resources.files("proofdesk.settings") / "profiles" / f"{name}.toml").read_text(encoding="utf-8")
        return Layer(f"profile {name}", tomllib.loads(text))
    path = (base or Path()) / name
    if name.endswith(".toml") and path.is_file():
        return read_layer(path)
    known = ", ".join(profile_names())
    raise UserError(f"unknown profile “{name}”{nearest(name, profile_names())} (known: {known}, or the path of a file)")


def read_personal(path: Path) -> Layer:
    """Read a personal list: a settings file of [vocabulary] alone. Raises UserError as `read_layer` does."""
    return read_layer(path, personal_faults)


def read_layer(path: Path, check: Callable[[Mapping[str, object]], list[Fault]] = faults) -> Layer:
    """Read one settings file (or the [tool.proofdesk] table of a pyproject.toml).

    Raises UserError with line, column and excerpt for bad syntax, an unknown key or a value of the wrong kind.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"{path}: the settings file cannot be read: {getattr(error, 'strerror', None) or error}"
        ) from error
    prefix = ("tool", "proofdesk") if path.name == "pyproject.toml" else ()
    values = _parse(path, text)
    for key in prefix:
        values = values.get(key, {}) if isinstance(values, dict) else {}
    if not isinstance(values, dict):
        raise UserError(f"{path}: [tool.proofdesk] is not a table")
    wrong = check(values)
    if wrong:
        spot, at_key, message = wrong[0]
        raise UserError(message, _origin(path, text, (*prefix, *spot), at_key=at_key))
    return Layer(str(path), values, path.parent, text, prefix, _line_numbers(text, prefix))


def layer_from_mapping(values: Mapping[str, object], name: str) -> Layer:
    """A layer given by the command line or by front matter. Raises UserError where a key or value is wrong."""
    wrong = faults(values)
    if wrong:
        spot, _, message = wrong[0]
        raise UserError(f"{name}: {'.'.join(str(part) for part in spot)}: {message}")
    return Layer(name, values)


def _parse(path: Path, text: str) -> dict[str, Any]:
    from proofdesk.text.toml_places import loads, syntax_error

    try:
        return loads(text)
    except ValueError as error:  # also for a number of thousands of digits
        message, line, column = syntax_error(error, text)
        rows = text.split("\n")
        excerpt = rows[line - 1].rstrip("\r") if line <= len(rows) else ""
        raise UserError(f"not valid TOML: {message}", Origin(str(path), line, column, excerpt)) from error


def _origin(path: Path, text: str, spot: tuple[str | int, ...], *, at_key: bool) -> Origin:
    from proofdesk.text.toml_places import places

    found = places(text)
    while spot and spot not in found:
        spot = spot[:-1]
    key, value = found.get(spot, (Span(0, 0), Span(0, 0)))
    lines = LineIndex(text)
    span = key if at_key else value
    line, column = lines.position(span.start)
    row = lines.line_span(line)
    return Origin(str(path), line, column, row.of(text), min(span.length, max(1, row.end - span.start)))


def _line_numbers(text: str, prefix: tuple[str, ...]) -> dict[str, int]:
    from proofdesk.text.toml_places import places

    lines = LineIndex(text)
    return {
        "\x1f".join(str(part) for part in spot[len(prefix) :]): lines.position(key.start)[0]
        for spot, (key, _) in places(text).items()
        if spot[: len(prefix)] == prefix
    }


class SettingsFinder:
    """Finds the settings file that applies to a draft: the nearest one upward from its folder. Remembers folders."""

    def __init__(self) -> None:
        self._found: dict[Path, Layer | None] = {}

    def nearest(self, folder: Path) -> Layer | None:
        """The layer of the nearest settings file at or above `folder`."""
        folder = folder.resolve()
        if folder not in self._found:
            own = self._own(folder)
            self._found[folder] = own or (self.nearest(folder.parent) if folder.parent != folder else None)
        return self._found[folder]

    @staticmethod
    def _own(folder: Path) -> Layer | None:
        if (folder / FILE_NAME).is_file():
            return read_layer(folder / FILE_NAME)
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.proofdesk" in project.read_text(encoding="utf-8", errors="replace"):
            return read_layer(project)
        return None


def merge(layers: Iterable[Layer], path: PurePath | None = None) -> Settings:
    """Merge layers, weakest first, with the [[overrides]] of each that match `path` right after it."""
    merged = _Merger()
    for layer in layers:
        merged.add(layer, layer.values, ())
        for number, override in enumerate(layer.values.get("overrides", ())):
            if path is not None and _applies(override["files"], path, layer.base):
                merged.add(layer, override, ("overrides", number))
    return merged.settings()


def _applies(patterns: Iterable[str], path: PurePath, base: Path | None) -> bool:
    absolute = Path(path).resolve()
    relative = absolute.relative_to(base.resolve()) if base and absolute.is_relative_to(base.resolve()) else absolute
    return any(_glob(relative, pattern) for pattern in patterns)


def _glob(path: PurePath, pattern: str) -> bool:
    """Whole-path glob: `*` stays within a folder, `**` crosses folders.

    All the places that the pattern can have come to are followed at once, so that no pattern takes long.
    """
    text = path.as_posix()
    places = {0}
    for piece in _WILD.split(pattern):
        if piece and places:
            places = set(_reached(piece, text, places))
    return len(text) in places


def _reached(piece: str, text: str, places: set[int]) -> Iterator[int]:
    """Where in the text one piece of a glob can end that begins at any of `places`."""
    first = min(places)
    if piece == "**/":
        yield from places
        yield from (at + 1 for at in range(first, len(text)) if text[at] == "/")
    elif piece == "**":
        yield from range(first, len(text) + 1)
    elif piece == "*":
        inside = False
        for at in range(first, len(text) + 1):
            inside = at in places or (inside and text[at - 1] != "/")
            if inside:
                yield at
    elif piece == "?":
        yield from (at + 1 for at in places if at < len(text) and text[at] != "/")
    else:
        yield from (at + len(piece) for at in places if text.startswith(piece, at))


class _Merger:
    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.accept: set[str] = set()
        self.prefer: dict[str, str] = {}
        self.rules: dict[str, RuleSetting] = {}
        self.styles: list[Path] = []
        self.origins: dict[str, str] = {}

    def add(self, layer: Layer, values: Mapping[str, Any], at: tuple[str | int, ...]) -> None:
        for key in ("profile", "dialect", "ruleset", "fail_on", "date"):
            if key in values:
                self.values[key] = values[key]
                self._from(layer, at, key)
        if "grammar" in values.get("engines", {}):
            self.values["grammar"] = values["engines"]["grammar"]
            self._from(layer, at, "engines", "grammar")
        if "packs" in values.get("facts", {}):
            self.values["packs"] = tuple(values["facts"]["packs"])
            self._from(layer, at, "facts", "packs")
        self._vocabulary(layer, values.get("vocabulary", {}), at)
        for selector, given in values.get("rules", {}).items():
            weaker = self.rules.pop(selector, None)
            setting = _rule_setting(selector, given, self._from(layer, at, "rules", selector))
            self.rules[selector] = setting.over(weaker)
        if "styles" in values:
            self.styles = [(layer.base or Path()) / style for style in values["styles"]]
            self._from(layer, at, "styles")

    def settings(self) -> Settings:
        values = dict(self.values)
        date = values.pop("date", None)
        return Settings(
            **values,
            date=date.isoformat() if isinstance(date, datetime.date) else date,
            styles=tuple(self.styles),
            accept=frozenset(self.accept),
            prefer=self.prefer,
            rules=tuple(self.rules.values()),
            origins=self.origins,
        )

    def _vocabulary(self, layer: Layer, given: Mapping[str, Any], at: tuple[str | int, ...]) -> None:
        self.accept.update(given.get("accept", ()))
        self.origins.update(layer.word_origins(at))
        for word, preferred in given.get("prefer", {}).items():
            if self.prefer.get(preferred) == word:
                self._drop(preferred)  # a weaker layer says the contrary
            self.prefer[word] = preferred
            self._from(layer, at, "vocabulary", "prefer", word)

    def _drop(self, word: str) -> None:
        del self.prefer[word]
        del self.origins[f"vocabulary\x1fprefer\x1f{word}"]

    def _from(self, layer: Layer, at: tuple[str | int, ...], *key: str) -> str:
        origin = layer.origin("\x1f".join(str(part) for part in (*at, *key)))
        self.origins["\x1f".join(key)] = origin
        return origin


def _rule_setting(selector: str, given: object, origin: str) -> RuleSetting:
    word = given.get("severity") if isinstance(given, Mapping) else given
    params = {name: value for name, value in given.items() if name != "severity"} if isinstance(given, Mapping) else {}
    if word == "off":
        return RuleSetting(selector, off=True, origin=origin, params=params)
    return RuleSetting(selector, severity=Severity(str(word)) if word else None, origin=origin, params=params)
