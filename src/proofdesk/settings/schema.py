"""The keys of a settings file: what each holds, and what is said where it holds something else."""

import datetime
from collections.abc import Callable, Mapping

from proofdesk.errors import nearest
from proofdesk.findings import Severity
from proofdesk.settings.address import address_fault, is_address
from proofdesk.settings.model import DIALECTS, FACT_PACKS, FAIL_ON, GRAMMAR_ENGINES

Path = tuple[str | int, ...]
Fault = tuple[Path, bool, str]
"""Path of the fault, whether its key (True) or its value is at fault, and the message."""
Check = Callable[[object, Path], list[Fault]]
_KINDS = {str: "a string", list: "a list", dict: "a table", bool: "true or false", int: "a number", float: "a number"}
RULE_WORDS = ("off", *(str(severity) for severity in Severity))


def faults(values: Mapping[str, object]) -> list[Fault]:
    """Everything in `values` that is not a setting, in the order of the file."""
    return _table(values, (), TOP)


def personal_faults(values: Mapping[str, object]) -> list[Fault]:
    """Everything in a personal list that does not belong there: it holds [vocabulary] and nothing else."""
    strange = [
        ((key,), True, f"“{key}” has no place in a personal list, which holds [vocabulary] only")
        for key in values
        if key != "vocabulary" and key in TOP
    ]
    others = {key: value for key, value in values.items() if key == "vocabulary" or key not in TOP}
    return [*strange, *_table(others, (), _PERSONAL)]


def kind(value: object) -> str:
    """What a value is, in a user's words."""
    return _KINDS.get(type(value), "a date" if isinstance(value, datetime.date) else type(value).__name__)


def _string(value: object, path: Path) -> list[Fault]:
    return [] if isinstance(value, str) else [(path, False, f"expected a string, found {kind(value)}")]


def _one_of(*allowed: str) -> Check:
    def check(value: object, path: Path) -> list[Fault]:
        if isinstance(value, str) and value in allowed:
            return []
        shown = ", ".join(allowed)
        near = nearest(value, allowed) if isinstance(value, str) else ""
        given = f"“{value}”" if isinstance(value, str) else kind(value)
        return [(path, False, f"expected one of {shown}; found {given}{near}")]

    return check


def _grammar(value: object, path: Path) -> list[Fault]:
    if isinstance(value, str) and is_address(value):
        fault = address_fault(value)
        return [(path, False, f"“{value}” cannot be the address of a server: {fault}")] if fault else []
    if isinstance(value, str) and value in GRAMMAR_ENGINES:
        return []
    near = nearest(value, GRAMMAR_ENGINES) if isinstance(value, str) else ""
    given = f"“{value}”" if isinstance(value, str) else kind(value)
    shown = ", ".join(GRAMMAR_ENGINES)
    return [(path, False, f"expected one of {shown}, or an address with http:// or https://; found {given}{near}")]


def _strings(value: object, path: Path) -> list[Fault]:
    if not isinstance(value, list):
        return [(path, False, f"expected a list of strings, found {kind(value)}")]
    return [fault for number, item in enumerate(value) for fault in _string(item, (*path, number))]


def _packs(value: object, path: Path) -> list[Fault]:
    found = _strings(value, path)
    if found or not isinstance(value, list):
        return found
    known = ", ".join(FACT_PACKS)
    return [
        ((*path, number), False, f"unknown pack “{item}”{nearest(item, FACT_PACKS)} (known: {known})")
        for number, item in enumerate(value)
        if item not in FACT_PACKS
    ]


def _strings_by_key(value: object, path: Path) -> list[Fault]:
    if not isinstance(value, Mapping):
        return [(path, False, f"expected a table of strings, found {kind(value)}")]
    return [fault for key, item in value.items() for fault in _string(item, (*path, str(key)))]


def _date(value: object, path: Path) -> list[Fault]:
    if isinstance(value, datetime.date):
        return []
    try:
        datetime.date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        given = f"“{value}”" if isinstance(value, str) else kind(value)
        return [(path, False, f"expected a date as YYYY-MM-DD, found {given}")]
    return []


def _ruleset(value: object, path: Path) -> list[Fault]:
    year, dot, month = value.partition(".") if isinstance(value, str) else ("", "", "")
    digits = (year + month).isascii() and (year + month).isdigit()  # superscripts are digits too, and no numbers
    if dot and digits and len(year) == 4 and len(month) == 2 and 1 <= int(month) <= 12:
        return []
    return [(path, False, "expected a ruleset as YYYY.MM")]


def _rule(value: object, path: Path) -> list[Fault]:
    """Off, a severity, or a table with house values: which of these a rule has is the rulebook's business."""
    if not isinstance(value, Mapping):
        return _one_of(*RULE_WORDS)(value, path)
    found = [] if "severity" not in value else _one_of(*RULE_WORDS)(value["severity"], (*path, "severity"))
    return found + [
        ((*path, str(key)), False, f"expected a string, a number, or true or false; found {kind(item)}")
        for key, item in value.items()
        if not isinstance(item, str | int | float)
    ]


def _rules(value: object, path: Path) -> list[Fault]:
    if not isinstance(value, Mapping):
        return [(path, False, f"expected a table of rules, found {kind(value)}")]
    return [fault for key, item in value.items() for fault in _rule(item, (*path, str(key)))]


def _overrides(value: object, path: Path) -> list[Fault]:
    if not isinstance(value, list):
        return [(path, False, "expected [[overrides]] tables")]
    return [fault for number, item in enumerate(value) for fault in _override(item, (*path, number))]


def _override(value: object, path: Path) -> list[Fault]:
    if isinstance(value, Mapping) and "files" not in value:
        return [(path, True, "an override needs “files”, a list of patterns")]
    return _sub(OVERRIDE)(value, path)


def _sub(checks: Mapping[str, Check]) -> Check:
    def check(value: object, path: Path) -> list[Fault]:
        if not isinstance(value, Mapping):
            return [(path, False, f"expected a table, found {kind(value)}")]
        return _table(value, path, checks)

    return check


def _table(values: Mapping[str, object], path: Path, checks: Mapping[str, Check]) -> list[Fault]:
    found: list[Fault] = []
    for key, value in values.items():
        check = checks.get(str(key))
        if check is None:
            found.append(((*path, str(key)), True, f"unknown key “{key}”{nearest(str(key), checks)}"))
        else:
            found += check(value, (*path, str(key)))
    return found


def _accepted(value: object, path: Path) -> list[Fault]:
    found = _strings(value, path)
    if found or not isinstance(value, list):
        return found
    return [
        ((*path, number), False, f"“{item}” holds no letter or digit: there is nothing to accept")
        for number, item in enumerate(value)
        if not _readable(item)
    ]


def _preferred(value: object, path: Path) -> list[Fault]:
    found = _strings_by_key(value, path)
    if found or not isinstance(value, Mapping):
        return found
    return [fault for word, right in value.items() for fault in _preference(word, right, value, (*path, word))]


def _preference(word: str, right: str, pairs: Mapping[str, str], path: Path) -> list[Fault]:
    if not _readable(word):
        return [(path, True, f"“{word}” holds no letter or digit: there is nothing to look for")]
    if word in (right, right[:1].upper() + right[1:]):
        return [(path, False, f"“{word}” is what stands there already; a first capital is always kept")]
    if right in pairs and pairs[right] == word:
        return [(path, False, f"“{right}” is preferred to “{word}” here, and “{word}” to “{right}” in another line")]
    return []


def _readable(word: str) -> bool:
    return any(char.isalnum() for char in word)


_VOCABULARY = _sub({"accept": _accepted, "prefer": _preferred})
_PERSONAL: dict[str, Check] = {"vocabulary": _VOCABULARY}
OVERRIDE: dict[str, Check] = {
    "files": _strings,
    "profile": _string,
    "dialect": _one_of(*DIALECTS),
    "fail_on": _one_of(*FAIL_ON),
    "date": _date,
    "vocabulary": _VOCABULARY,
    "rules": _rules,
    "engines": _sub({"grammar": _grammar}),
    "facts": _sub({"packs": _packs}),
}
TOP: dict[str, Check] = {
    **{key: check for key, check in OVERRIDE.items() if key != "files"},
    "ruleset": _ruleset,
    "styles": _strings,
    "overrides": _overrides,
    "description": _string,
}
