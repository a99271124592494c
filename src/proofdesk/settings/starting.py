"""The settings file that a house starts from: every key with its meaning, those that were not chosen commented out.

Names, meanings and defaults are those of `keys.py`; a key that is added there stands here too.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from proofdesk.settings.keys import KEYS, Key
from proofdesk.settings.load import Layer, layer_from_mapping, load_profile, profile_names

_OF_PROFILES = frozenset({"description"})
"""Keys that only the files of profiles use."""
_EXAMPLES = {
    "date": "2024-03-08",
    "styles": '["rules/house"]',
    "facts.packs": '["countries", "science"]',
    "vocabulary.accept": '["Wexcombe", "Okonjo"]',
    "vocabulary.prefer": '{"e-mail" = "email"}',
}
"""What is shown where the default is nothing."""
_TABLES = {
    "rules": ('"newsroom.cliche-*" = "off"', 'style = "suggestion"'),
    "overrides": ("[[overrides]]", 'files = ["opinion/**"]', 'rules = {"attribution.vague-*" = "off"}'),
}
_HEAD = """\
# Settings of proofdesk for the drafts in this folder and in those below it.
# A line behind a # is not in force; it shows the default or an example. `proofdesk settings show` says what is.
"""


def starting_text(chosen: Mapping[str, object], ruleset: str) -> str:
    """The file as TOML. `chosen` are values by dotted key; `ruleset` is shown as an example.

    Raises UserError where a value is wrong, before anybody writes it.
    """
    keys = sorted((key for key in KEYS if key.name not in _OF_PROFILES), key=_place)
    examples = {**_EXAMPLES, "ruleset": _toml(ruleset)}
    parts = [_HEAD]
    for table, group in groupby(keys, key=_table):
        parts.append("\n".join([*_header(table), *_blocks(table, group, chosen, examples)]))
    text = "\n".join(parts)
    _verify(text, chosen)
    return text


def profile_descriptions() -> dict[str, str]:
    """The shipped profiles, each with what it is for; the general one first."""
    names = sorted(profile_names(), key=lambda name: (name != "general", name))
    return {name: str(load_profile(name).values.get("description", "")) for name in names}


def _place(key: Key) -> tuple[int, str]:
    """Plain keys must stand before tables, a list of tables after them; both in the order of `keys.py`."""
    order = list(dict.fromkeys(_table(key) for key in KEYS))
    table = _table(key)
    return (0 if not table else 2 if table == "overrides" else 1), f"{order.index(table):03}" if table else ""


def _table(key: Key) -> str:
    return key.name if key.name in _TABLES else key.name.rpartition(".")[0]


def _header(table: str) -> list[str]:
    return [] if table in ("", "overrides") else [f"[{table}]"]


def _blocks(
    table: str, keys: Iterable[Key], chosen: Mapping[str, object], examples: Mapping[str, str]
) -> Iterator[str]:
    for key in keys:
        yield f"# {key.meaning} ({key.holds})"
        if key.name == "profile":
            yield from (f"#   {name}: {meaning}" for name, meaning in profile_descriptions().items())
        name = key.name.rpartition(".")[2]
        if key.name in _TABLES:
            yield from (f"# {row}" for row in _TABLES[key.name])
        elif key.name in chosen:
            yield f"{name} = {_toml(chosen[key.name])}"
        else:
            example = examples.get(key.name, key.default)
            yield f"# {name} = {example}" if _is_value(example) else f"# {name}: no default"
        yield ""


def _is_value(text: str) -> bool:
    try:
        tomllib.loads(f"key = {text}")
    except tomllib.TOMLDecodeError:
        return False
    return True


def _toml(value: object) -> str:
    """A string or a list of strings; what JSON escapes, TOML escapes alike."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _verify(text: str, chosen: Mapping[str, object]) -> Layer:
    """The file read back as the product reads it: no fault, and every value as it was chosen."""
    values = tomllib.loads(text)
    layer = layer_from_mapping(values, "proofdesk.toml")
    for name, value in chosen.items():
        found: object = values
        for part in name.split("."):
            found = found[part] if isinstance(found, Mapping) else None
        if found != value:
            raise AssertionError(name)
    return layer
