"""Each kind of rule: exact spans, replacements and arguments."""

import pytest

from proofdesk.errors import UserError
from proofdesk.rulebook import compile_rules
from proofdesk.rulebook.kinds import kinds
from proofdesk.text import BlockKind

from .ruling import Found, block, hits, rule, view, words


def test_the_kinds_are_the_modules_of_their_folder() -> None:
    assert list(kinds()) == ["consistency", "existence", "repetition", "substitution"]


@pytest.mark.parametrize(
    ("body", "text", "expected"),
    [
        ("tokens: [very]", "very, very every", ["very", "very"]),
        ("tokens: [very]", "Very good", []),
        ("tokens: [very]\nignorecase: true", "Very VERY", ["Very", "VERY"]),
        ("tokens: [so called, so]", "so called so", ["so called", "so"]),
        ("tokens: [so, so called]", "so called", ["so"]),
        ("tokens: ['in   the']", "in \t\nthe", ["in \t\nthe"]),
        ("tokens: [long term]", "a long\nterm plan, a long\u00a0term", ["long\nterm", "long\u00a0term"]),
        ('tokens: ["don\'t"]', "don't and don’t", ["don't", "don’t"]),
        ('tokens: ["[a\' ]x"]\nnonword: true', "ax 'x  x ’x", ["ax", "'x", " x"]),
        ('tokens: ["[[:alpha:]\']x"]\nnonword: true', "ax 'x", ["ax", "'x"]),
        ('tokens: ["[]\' ]x"]\nnonword: true', "]x 'x ’x", ["]x", "'x"]),
        ("tokens: ['\\$ \\d']\nnonword: true", "a$ 1", ["$ 1"]),
        ("tokens: ['a\\ b']", "a b a\tb", ["a b"]),
        ("tokens: ['%']", "5 %", []),
        ("tokens: ['%']\nnonword: true", "5%%", ["%", "%"]),
        ("tokens: [art]", "start art", ["art"]),
        ("tokens: [art]\nnonword: true", "start art", ["art", "art"]),
        ("tokens: ['x*']", "axxb xx", ["xx"]),
        ("tokens: very", "very", ["very"]),
        ("raw: ['gr[ea]', 'y']", "grey agray", ["grey", "gray"]),
        ("raw: 'half time'\nignorecase: true", "Half\ntime", ["Half\ntime"]),
        ("raw: ['(?:un', '|over)done']", "undone overdone", ["undone", "overdone"]),
        ("raw: 'ultra-'\ntokens: [high, low]", "ultra-high ultra-low high", ["ultra-high", "ultra-low"]),
        ("tokens: [naïve, 'café']", "naïve café", ["naïve", "café"]),
        ("tokens: [bit]\nignorecase: true", "BİT", ["BİT"]),
        ("tokens: [mask]\nignorecase: true", "maſ\u212a", ["maſ\u212a"]),
    ],
)
def test_existence(body: str, text: str, expected: list[str]) -> None:
    assert words(rule(f"extends: existence\n{body}"), text) == expected


def test_existence_gives_its_parameters_as_replacements() -> None:
    spec = rule("extends: existence\ntokens: [utilise]\naction: {name: replace, params: [use, employ]}")
    assert hits(spec, "They utilise it.") == [Found(5, "utilise", ("use", "employ"))]


@pytest.mark.parametrize(
    ("body", "text", "expected"),
    [
        ("swap: {utilise: use}", "We utilise it", [Found(3, "utilise", ("use",))]),
        ("swap: {utilise: use}", "Utilise", []),
        ("swap: {utilise: use}\nignorecase: true", "Utilise it", [Found(0, "Utilise", ("Use",))]),
        ("swap: {could of: could have}\nignorecase: true", "COULD OF", [Found(0, "COULD OF", ("COULD HAVE",))]),
        ("swap: {tv: television}\nignorecase: true", "TV", [Found(0, "TV", ("Television",))]),
        ("swap: {'a lot': 'many|much'}", "a lot", [Found(0, "a lot", ("many", "much"))]),
        ("swap: {'either': 'a\\|b'}", "either", [Found(0, "either", ("a|b",))]),
        ("swap: {'very ': ''}\nnonword: true", "very good", [Found(0, "very ", ("",))]),
        ("swap: {at this: now, at this time: soon}", "at this time", [Found(0, "at this time", ("soon",))]),
        ("swap: {'colou?r|colours': hue}", "colours", [Found(0, "colours", ("hue",))]),
        ('swap: {"it\'s": it is}', "so it’s", [Found(3, "it’s", ("it is",))]),
        ("swap: {world class: world-class}", "a world\nclass act", [Found(2, "world\nclass", ("world-class",))]),
        ("swap: {'world class(?= [a-z])': world-class}", "world class.", []),
        ("swap: {'e-?mail': email}", "email e-mail", [Found(6, "e-mail", ("email",))]),
        ("swap: {'internet': Internet}\nignorecase: true", "Internet", []),
        ("swap: {'x*': y}\nnonword: true", "abc", []),
        ("swap: {'art': craft}", "start", []),
        (r"swap: {'(\d+) year (old)(s)?': $1-year-$2$3$4}", "a 6 year old", [Found(2, "6 year old", ("6-year-old",))]),
        ("swap: {'half (pint)': costs $}", "half pint", [Found(0, "half pint", ("costs $",))]),
        ("swap: {'art': craft}\nnonword: true", "start", [Found(2, "art", ("craft",))]),
    ],
)
def test_substitution(body: str, text: str, expected: list[Found]) -> None:
    assert hits(rule(f"extends: substitution\n{body}"), text) == expected


@pytest.mark.parametrize(
    ("swap", "arguments"),
    [
        ("{utilise: use}", ("use", "utilise")),
        ("{utilise: use|employ}", ("use' or 'employ", "utilise")),
        ("{utilise: ''}", ("nothing", "utilise")),
    ],
)
def test_a_substitution_says_the_replacement_and_what_stands_there(swap: str, arguments: tuple[str, ...]) -> None:
    spec = rule(f"extends: substitution\nswap: {swap}")
    assert [hit.arguments for _, hit in compile_rules([spec]).match(view([block("utilise")]), [])] == [arguments]


@pytest.mark.parametrize(
    ("body", "text", "expected"),
    [
        (r"tokens: ['\b\w+\b']", "on the the mat", ["the the"]),
        (r"tokens: ['\b\w+\b']", "the\nthe", ["the\nthe"]),
        (r"tokens: ['\b\w+\b']", "The the", []),
        ("tokens: ['\\b\\w+\\b']\nignorecase: true", "The the", ["The the"]),
        (r"tokens: ['\b\w+\b']", "a a a", ["a a", "a a"]),
        ("tokens: ['\\b\\w+\\b']\nmax: 1", "a a b b b", ["b b"]),
        (r"tokens: ['\b\w+\b']", "5 5", ["5 5"]),
        ("tokens: ['\\b\\w+\\b']\nalpha: true", "5 5 x2 x2 of of", ["of of"]),
        (r"tokens: ['\balso\b', '\bbut\b']", "also this but also that", []),
        (r"tokens: ['\balso\b']", "also this and also that", ["also this and also"]),
        (r"tokens: ['\s+']", "a  b  c", []),
    ],
)
def test_repetition(body: str, text: str, expected: list[str]) -> None:
    assert words(rule(f"extends: repetition\n{body}"), text) == expected


def test_a_repetition_does_not_cross_paragraphs() -> None:
    assert hits(rule(r"extends: repetition" + "\n" + r"tokens: ['\w+']"), "on the", "the mat") == []


@pytest.mark.parametrize(
    ("body", "texts", "expected"),
    [
        ("either: {adviser: advisor}", ["adviser", "advisor"], [Found(0, "advisor", ("adviser",))]),
        ("either: {adviser: advisor}", ["advisor adviser"], [Found(8, "adviser", ("advisor",))]),
        (
            "either: {adviser: advisor}",
            ["advisor and adviser", "adviser"],
            [Found(0, "advisor", ("adviser",))],
        ),
        (
            "either: {adviser: advisor}",
            ["adviser advisor advisor adviser adviser"],
            [Found(8, "advisor", ("adviser",)), Found(16, "advisor", ("adviser",))],
        ),
        ("either: {adviser: advisor}", ["adviser, advisers", "advisors"], []),
        ("either: {adviser: advisor}", ["adviser", "Advisor"], []),
        ("either: {adviser: advisor}\nignorecase: true", ["adviser", "Advisor"], [Found(0, "Advisor", ("Adviser",))]),
        ("either: {adviser: advisor}\nignorecase: true", ["Adviser", "advisor"], [Found(0, "advisor", ("adviser",))]),
        ("either: {'%': ' per cent'}\nnonword: true", ["5%", "5 per cent"], [Found(1, " per cent", ("%",))]),
        (
            "either: {Kiev: Kyiv, grey: gray}",
            ["Kiev, Kyiv, Kyiv", "gray grey"],
            [Found(0, "Kiev", ("Kyiv",)), Found(5, "grey", ("gray",))],
        ),
    ],
)
def test_consistency(body: str, texts: list[str], expected: list[Found]) -> None:
    assert hits(rule(f"extends: consistency\n{body}"), *texts) == expected


def test_a_hit_is_in_its_own_block() -> None:
    spec = rule("extends: existence\ntokens: [very]")
    first, second = block("very"), block("so very", BlockKind.CAPTION)
    found = [(hit.block, hit.span.start) for _, hit in compile_rules([spec]).match(view([first, second]), [])]
    assert found == [(first, 0), (second, 3)]


def test_a_rule_without_tokens_is_refused() -> None:
    with pytest.raises(UserError, match="existence rules need “tokens” or “raw”"):
        rule("extends: existence\ntokens: []")
