"""How rules are named in settings, options and ignore comments: id, wildcard, checker, pack or category."""

from fnmatch import fnmatchcase

ENGINE_PACK = "lt"
"""The pack of the rules that a grammar engine names, whichever it is: `lt.RULE_ID`."""


def matches(selector: str, rule_id: str, checker: str, category: str) -> bool:
    """True where `selector` names the rule; `newsroom.cliche-*` is a wildcard, `newsroom` a whole pack."""
    if "*" in selector:
        return fnmatchcase(rule_id, selector)
    return selector in (rule_id, checker, category, rule_id.partition(".")[0])
