"""The names of LanguageTool's rules, so that a misspelt one in settings is told. Data: `data/rules.txt`."""

from fnmatch import fnmatchcase
from functools import cache
from importlib import resources


@cache
def rule_names() -> tuple[frozenset[str], tuple[str, ...]]:
    """The names, and the wildcards of families whose members are made at run time."""
    text = (resources.files("proofdesk.engines") / "data" / "rules.txt").read_text(encoding="utf-8")
    names = [line for line in text.splitlines() if line and not line.startswith("#")]
    return frozenset(name for name in names if "*" not in name), tuple(name for name in names if "*" in name)


def rule_family(name: str) -> str | None:
    """The wildcard of the family that a rule was made for at run time; None for one with a name of its own."""
    names, families = rule_names()
    return None if name in names else next((family for family in families if fnmatchcase(name, family)), None)


def known_rule(name: str) -> bool:
    """True where an engine has a rule of that name."""
    return name in rule_names()[0] or rule_family(name) is not None
