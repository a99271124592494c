"""Matching: the quick look for literals loses no hit, and a rule that takes too long stops alone."""

import time
from collections.abc import Iterator

import pytest
import regex
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from proofdesk.findings import Severity
from proofdesk.rulebook import Hit, RuleSpec, compile_rules
from proofdesk.rulebook.kinds import kinds
from proofdesk.rulebook.kinds._block import Alternatives, Deadline, loosened
from proofdesk.rulebook.literals import needed, required_literals
from proofdesk.rulebook.matching import LiteralMatcher, folded, targets
from proofdesk.text import Span

from .ruling import block, rule, view, words


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("world class", ("world class",)),
        ("world class(?= [a-z])", ("world class",)),
        ("Very", ("very",)),
        ("e-mail, please", ("e-mail, please",)),
        ("a b+c d e", ("a b", "c d e")),
        ("ab", ()),
        ("", ()),
        ("one|other", ()),
        ("(?:one|other)wise", ("wise",)),
        ("(?:one)", ()),
        ("colou?r", ("colo",)),
        ("colours?", ("colour",)),
        ("abcd*", ("abc",)),
        ("abcd{0}", ("abc",)),
        ("abcd+ef", ("abcd",)),
        ("don't", ("don't",)),
        (r"\bword\b", ("word",)),
        (r"\d{1,2}th of", ("th of",)),
        (r"\p{Lu}xyz", ("xyz",)),
        (r"\pLabcd", ()),
        (r"\x4abcd", ()),
        (r"\x{4a}bcd", ("bcd",)),
        (r"\u0041bcde", ()),
        (r"\N{LATIN SMALL LETTER A}bcd", ("bcd",)),
        (r"(?P<one>a)\g<one>bcd", ("bcd",)),
        (r"tail\\", ("tail",)),
        ("[abc]def", ("def",)),
        ("[^]abc]def", ("def",)),
        ("[]abc]", ()),
        (r"[a\]bcd]efg", ("efg",)),
        ("[[:alpha:]bcd]efg", ("efg",)),
        ("[abc", ()),
        ("(?i)abc", ("abc",)),
        ("(?x)abc def", ()),
        ("(?if)stress", ()),
        ("naïvely", ("vely",)),
        ("(a(b)c)def", ("def",)),
        (r"\(abc\)", ("abc",)),
    ],
)
def test_the_required_literals(pattern: str, literals: tuple[str, ...]) -> None:
    assert required_literals(pattern) == literals


@pytest.mark.parametrize(
    ("pattern", "choices"),
    [
        ("(?:high|low) levels", (("high", "low"),)),
        ("(?<=take )(?:high|lower?)(?= ground| road)", (("take ",), ("high", "lowe"), (" ground", " road"))),
        ("(high|to) x", ()),
        ("(?:high|low)? x", ()),
        ("(?:high|low){2}", ()),
        ("(?:high|low)+", (("high", "low"),)),
        ("(?!high)(?<!low)", ()),
        ("(?:high (?:very|so)|low[er])", (("high ", "low"),)),
        ("(high)|low", ()),
        (r"(?P<one>high)\g<one>(?|low)", (("high",),)),
        (r"\(high|low\)", ()),
        ("(?x)(high)", ()),
        ("(?i:high)(?-i:LOW)", (("high",), ("low",))),
    ],
)
def test_the_choices_of_which_one_is_required(pattern: str, choices: tuple[tuple[str, ...], ...]) -> None:
    assert needed(pattern).choices == choices


@pytest.mark.parametrize(
    ("patterns", "text", "present"),
    [
        (["one thing", "other"], "the other day", (1,)),
        (["one thing", "other"], "one thing of it", (0,)),
        (["one", "a|b"], "no", (1,)),
        ([r"(abc)\1", "other"], "no", (0, 1)),
        (["abc"], None, (0,)),
        (["(?:old|new) town", "(?:odd|new) town"], "the old town", (0,)),
        ([], "any", ()),
    ],
)
def test_only_patterns_whose_literal_stands_there_are_tried(
    patterns: list[str], text: str | None, present: tuple[int, ...]
) -> None:
    assert Alternatives(patterns).present(text) == present


def test_a_deadline_ends() -> None:
    now = iter([0.0, 1.0, 3.0])
    deadline = Deadline(2.0, clock=lambda: next(now))
    assert deadline.left == 1.0
    with pytest.raises(TimeoutError):
        _ = deadline.left


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MiX", "mix"),
        ("İı", "ii"),
        ("ſ", "s"),
        ("\u212a", "k"),
        ("É", "é"),
        ("don’t\u00a0go", "don't go"),
        ("a\nb", "a b"),
    ],
)
def test_folding_leaves_the_letters_that_patterns_know(text: str, expected: str) -> None:
    assert folded(text) == expected


_ATOMS = st.one_of(
    st.text("abcis '", min_size=1, max_size=5),
    st.sampled_from(
        ["[ab]", "[^]ab]", "[^a]", r"[a\]bcs]", "[[:alpha:]bci]", r"\w", r"\x61bc", r"\p{Ll}", r"\pLabc", r"\bs", "."]
    ),
    st.sampled_from(
        [
            " ",
            "'",
            "(?:ab|c)",
            "(abc)",
            "(?=abc)",
            "(?<!abc)",
            "(?i:abc)",
            "(?:abc|sss(?:i|b))",
            "(bci|a[b]|ssi)",
            "(?<=abc|is)",
            "(?P<n>abc|cba)",
            r"\.",
            "^",
            "$",
            "(?!sss)",
        ]
    ),
)
_QUANTIFIED = st.tuples(_ATOMS, st.sampled_from(["", "", "", "?", "+", "*?", "{0,2}", "{2}", "??"])).map("".join)
_PATTERNS = st.lists(st.one_of(_ATOMS, _QUANTIFIED, st.just("|")), min_size=1, max_size=6).map("".join)
_TEXTS = st.text("abcisABCISİſ .'’]\n", max_size=40)


def _compiles(pattern: str) -> bool:
    """To be asked in tests, not in strategies: the cache of `regex` draws on `random`."""
    try:
        regex.compile(loosened(pattern), regex.V0)
    except regex.error:
        return False
    return True


@settings(suppress_health_check=[HealthCheck.filter_too_much], deadline=None)
@given(_PATTERNS, st.lists(_TEXTS, max_size=4))
def test_a_text_that_a_pattern_matches_holds_its_literal(pattern: str, texts: list[str]) -> None:
    assume(_compiles(pattern))
    needs = needed(pattern)
    compiled = Alternatives([pattern], words=False, ignorecase=True).pattern((0,))
    for text in texts:
        if compiled.search(text):
            assert all(run in folded(text) for run in needs.runs)
            assert all(any(run in folded(text) for run in choice) for choice in needs.choices)


_WORDS = st.lists(_PATTERNS, min_size=1, max_size=3, unique=True)
_SPECS = st.builds(
    lambda kind, patterns, options: RuleSpec(
        id="house.one",
        kind=kind,
        message="m",
        why="w",
        severity=Severity.WARNING,
        category="style",
        origin="o",
        options={
            "tokens": tuple(patterns),
            "swap": dict.fromkeys(patterns, "new"),
            "either": dict.fromkeys(patterns, "abc"),
            **options,
        },
    ),
    st.sampled_from(sorted(kinds())),
    _WORDS,
    st.fixed_dictionaries({"ignorecase": st.booleans(), "nonword": st.booleans(), "max": st.integers(0, 1)}),
)


@settings(suppress_health_check=[HealthCheck.filter_too_much], deadline=None)
@given(st.lists(_SPECS, min_size=1, max_size=4), st.lists(_TEXTS, max_size=3))
def test_the_quick_look_loses_no_hit(specs: list[RuleSpec], texts: list[str]) -> None:
    assume(all(_compiles(pattern) for spec in specs for pattern in spec.options["tokens"]))
    story = view(block(text) for text in texts)
    late: list[RuleSpec] = []
    quick = list(compile_rules(specs).match(story, late))
    plain = [
        (spec, hit)
        for spec in specs
        for hit in kinds()[spec.kind].compiled(spec).hits(targets(spec, story), None, Deadline(9))
    ]
    assert not late
    assert quick == plain


_ENDLESS = rule("extends: existence\nraw: '(a|aa)+$'\nnonword: true", "endless")
_LONG_RUN = "a" * 40 + "!"


def test_a_rule_that_takes_too_long_stops_alone() -> None:
    first, last = rule("extends: existence\ntokens: [end]", "first"), rule("extends: existence\nraw: '!'", "last")
    late: list[RuleSpec] = []
    begun = time.thread_time()
    matcher = LiteralMatcher([first, _ENDLESS, last], time_limit=1.0)
    found = [(spec.name, hit.span.start) for spec, hit in matcher.match(view([block(f"end {_LONG_RUN}")]), late)]
    assert time.thread_time() - begun < 5
    assert late == [_ENDLESS]
    assert found == [("first", 0), ("last", 44)]


@pytest.mark.parametrize("key", ["except", "except_before", "except_after"])
def test_an_exception_that_takes_too_long_makes_its_rule_late(key: str) -> None:
    spec = rule(f"extends: existence\ntokens: [end]\n{key}: ['(a|aa)+$']")
    text = f"end {_LONG_RUN}" if key != "except_before" else f"{_LONG_RUN} end"
    late: list[RuleSpec] = []
    assert list(LiteralMatcher([spec], time_limit=0.1).match(view([block(text)]), late)) == []
    assert late == [spec]


def test_exceptions_are_compiled_once() -> None:
    spec = rule("extends: existence\ntokens: [a]\nexcept: [a b]\nexcept_after: [c]")
    matcher = LiteralMatcher([spec])
    story = view([block("a b, a c, a d")])
    for _ in range(2):
        assert [hit.span.start for _, hit in matcher.match(story, [])] == [10]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\N{EM DASH}", "so — no", "—"),
        (r"\p{Script=Old Italic}+", "so 𐌀𐌁 no", "𐌀𐌁"),
        (r"\P{General Category=Other}{2} it's", "so it’s", "so it’s"),
        (r"a\ b", "a b", "a b"),
    ],
)
def test_names_of_characters_keep_their_spaces(pattern: str, text: str, found: str) -> None:
    quoted = pattern.replace("'", "''")
    spec = rule(f"extends: existence\nnonword: true\ntokens: ['{quoted}']")
    assert words(spec, text)[0].endswith(found)


def test_a_pattern_that_needs_more_memory_than_there_is_stops_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    spec, other = rule("extends: existence\ntokens: [end]", "first"), rule("extends: existence\ntokens: [end]", "last")

    def hits(*_: object) -> Iterator[Hit]:
        raise MemoryError

    matcher = LiteralMatcher([spec, other])
    monkeypatch.setattr(matcher.rules[0][1], "hits", hits)
    late: list[RuleSpec] = []
    assert [found.name for found, _ in matcher.match(view([block("end")]), late)] == ["last"]
    assert late == [spec]


@given(st.text("abc ", max_size=60))
def test_exceptions_are_those_that_touch_the_hit(text: str) -> None:
    spec = rule("extends: existence\nnonword: true\ntokens: ['b+']\nexcept: ['a*b', 'bc?']\nexcept_before: [c]")
    expected = [
        found.span()
        for found in regex.finditer("b+", text)
        if not any(
            Span(*other.span()).overlaps(Span(*found.span())) for other in regex.finditer("(?:a*b)|(?:bc?)", text)
        )
        and not text[: found.start()].rstrip().endswith("c")
    ]
    assert [hit.span for _, hit in compile_rules([spec]).match(view([block(text)]), [])] == expected


def test_many_hits_with_exceptions_in_one_paragraph_are_quick() -> None:
    spec = rule("extends: existence\ntokens: [end]\nexcept: [the end]\nexcept_before: ['\\ba']\nexcept_after: [of]")
    began = time.process_time()
    assert len(words(spec, "end, the end, a end, end of " * 3000)) == 3000
    assert time.process_time() - began < 5


def test_no_rules_find_nothing() -> None:
    assert list(compile_rules([]).match(view([block("text")]), [])) == []
