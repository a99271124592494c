"""What each key of a settings file means: the source of `docs/settings.md`."""

from typing import NamedTuple


class Key(NamedTuple):
    """A key (dotted for tables): what it holds, its default, what it means."""

    name: str
    holds: str
    default: str
    meaning: str


KEYS = (
    Key("profile", "name or path", '"general"', "The house style: a shipped profile, or the path of a settings file."),
    Key(
        "dialect", "auto, en-US, en-GB, en-CA, en-AU", '"auto"', "Which English; `auto` reads the text’s own evidence."
    ),
    Key("ruleset", "YYYY.MM", "the newest", "Rules added later stay quiet until this is raised."),
    Key("fail_on", "error, warning, suggestion, query, never", '"error"', "The least severity that makes exit code 1."),
    Key("date", "YYYY-MM-DD", "none", "The date of publication, where neither command line nor draft says it."),
    Key("styles", "list of folders", "[]", "Packs of your own rules, relative to the settings file."),
    Key("description", "text", '""', "What a profile is for; nothing else reads it."),
    Key(
        "vocabulary.accept",
        "list of words and names",
        "[]",
        "Never misspelt, with their regular inflections; a capital makes an entry a name, near misses of which are "
        "pointed out; nothing else is silenced.",
    ),
    Key(
        "vocabulary.prefer",
        "table: form = form",
        "{}",
        "The form that the house writes, for each that it does not; the regular inflections of a mere variant too.",
    ),
    Key("rules", 'table: name = "off" or a severity', "{}", "By rule, wildcard, pack, checker or category."),
    Key(
        'rules."RULE"',
        "table: severity and the rule’s house values",
        "the rule’s own",
        '`{severity = "query", words = 34}`; `proofdesk explain RULE` names the values that a rule reads.',
    ),
    Key(
        "engines.grammar",
        "embedded, languagetool, none, or an http(s) address",
        '"embedded"',
        "Which engine checks spelling and grammar; an address is that of a LanguageTool server (see engines.md).",
    ),
    Key(
        "facts.packs",
        "list of names",
        "all of them",
        "Which fact packs copy is compared with: bodies, cities, countries, elements, holidays, offices, science (see "
        "reference-data.md).",
    ),
    Key("overrides", "[[overrides]] tables", "none", "Settings for the files that the patterns in `files` match."),
)
