"""Where a rule looks, what makes a place right, and when a rule is active."""

import datetime

import pytest

from proofdesk.findings import Severity
from proofdesk.rulebook import compile_rules
from proofdesk.text import BlockKind, Span

from .ruling import block, rule, view, words


def _kinds_hit(scope: str) -> set[str]:
    spec = rule(f"extends: existence\ntokens: [word]\n{scope}")
    blocks = [block("A word.", kind) for kind in BlockKind]
    return {str(hit.block.kind) for _, hit in compile_rules([spec]).match(view(blocks), [])}


_TEXT = {
    "headline", "standfirst", "heading", "paragraph", "quote", "list-item", "table-cell", "caption", "alt", "footnote",
    "seo-title", "seo-description",
}  # fmt: skip


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("", _TEXT),
        ("scope: text", _TEXT),
        ("scope: []", _TEXT),
        ("scope: headline", {"headline"}),
        ("scope: heading", {"headline", "heading"}),
        ("scope: paragraph", {"paragraph", "standfirst"}),
        ("scope: [list, table]", {"list-item", "table-cell"}),
        ("scope: [text, byline]", _TEXT | {"byline"}),
        ("scope: credit", {"credit"}),
        ("scope: ~headline", _TEXT - {"headline"}),
        ("scope: [~heading, ~quote]", _TEXT - {"headline", "heading", "quote"}),
        ("scope: [paragraph, ~standfirst]", {"paragraph"}),
        ("scope: [quote, caption, alt]", {"quote", "caption", "alt"}),
        ("scope: [footnote, seo-title, seo-description]", {"footnote", "seo-title", "seo-description"}),
    ],
)
def test_scope(scope: str, expected: set[str]) -> None:
    assert _kinds_hit(scope) == expected


def test_by_sentence_a_rule_sees_one_at_a_time() -> None:
    spec = rule("extends: repetition\ntokens: ['\\balso\\b']\nscope: sentence")
    paragraph = block("We also ran. They also, I say also, sat.")
    sentences = [[Span(0, 12), Span(13, 40)]]
    found = [hit.span for _, hit in compile_rules([spec]).match(view([paragraph], sentences), [])]
    assert [span.of(paragraph.text) for span in found] == ["also, I say also"]


def test_a_block_without_sentences_has_nothing_for_a_rule_by_sentence() -> None:
    spec = rule("extends: existence\ntokens: [also]\nscope: [sentence, paragraph]")
    assert words(spec, "also") == []


@pytest.mark.parametrize(
    ("body", "text", "expected"),
    [
        ("except: [new world class]", "a new world class; a world class act", ["world class"]),
        ("except: [New world class]", "a new world class", ["world class"]),
        ("except: [New world class]\nignorecase: true", "a new world class", []),
        ('except: ["the world class\'s"]', "the world class’s end", []),
        ("except: [other]", "world class other", ["world class"]),
        ("except_before: [a, new]", "new world class", []),
        ("except_before: [new]", "new, world class", ["world class"]),
        ("except_before: [the, the new]", "the new world class", []),
        ("except_before: ['New']", "new world class", ["world class"]),
        ("except_after: [act]", "world class\nact", []),
        ("except_after: [act]", "world class or act", ["world class"]),
        ("except_after: [act]\nexcept_before: [new]", "world class", ["world class"]),
    ],
)
def test_neighbours_make_it_right(body: str, text: str, expected: list[str]) -> None:
    assert words(rule(f"extends: existence\ntokens: [world class]\n{body}"), text) == expected


@pytest.mark.parametrize(
    ("body", "profile", "ruleset", "active"),
    [
        ("", "general", "", True),
        ("profiles: [wire-us]", "wire-us", "", True),
        ("profiles: [wire-us, general]", "general", "", True),
        ("profiles: wire-us", "general", "", False),
        ("since: 2026.11", "general", "", True),
        ("since: 2026.11", "general", "2026.11", True),
        ("since: 2026.11", "general", "2026.10", False),
        ("since: 2026.10", "general", "2026.09", False),
        ("since: '2026.02'", "general", "2026.10", True),
        ("", "general", "2020.01", True),
    ],
)
def test_profiles_and_ruleset(body: str, profile: str, ruleset: str, *, active: bool) -> None:
    assert rule(f"extends: existence\ntokens: [a]\n{body}").active(profile, ruleset) is active


@pytest.mark.parametrize(
    ("valid", "date", "holds"),
    [
        ("", datetime.date(1900, 1, 1), True),
        ("valid: {from: 2020-01-02}", None, True),
        ("valid: {from: 2020-01-02}", datetime.date(2020, 1, 1), False),
        ("valid: {from: 2020-01-02}", datetime.date(2020, 1, 2), True),
        ("valid: {to: 2020-01-02}", datetime.date(2020, 1, 2), True),
        ("valid: {to: 2020-01-02}", datetime.date(2020, 1, 3), False),
        ("valid: {from: 2020-01-02, to: 2021-01-02}", datetime.date(2020, 6, 1), True),
        ("valid: {from: 2020-01-02, to: 2021-01-02}", datetime.date(2021, 6, 1), False),
    ],
)
def test_valid_dates(valid: str, date: datetime.date | None, *, holds: bool) -> None:
    assert rule(f"extends: existence\ntokens: [a]\n{valid}").holds_on(date) is holds


@pytest.mark.parametrize(
    ("body", "quotes"),
    [
        ("", "skip"),
        ("category: spelling", "check"),
        ("category: consistency", "skip"),
        ("category: spelling\nquotes: ask", "ask"),
        ("quotes: check", "check"),
    ],
)
def test_style_leaves_quotations_alone_unless_told(body: str, quotes: str) -> None:
    assert rule(f"extends: existence\ntokens: [a]\n{body}").quotes == quotes


@pytest.mark.parametrize(
    ("body", "action", "safe"),
    [
        ("extends: existence\ntokens: [a]", "", True),
        ("extends: substitution\nswap: {a: b}", "replace", True),
        ("extends: substitution\nswap: {a: b}\nlevel: error", "replace", True),
        ("extends: substitution\nswap: {a: b}\nlevel: suggestion", "replace", False),
        ("extends: substitution\nswap: {a: b}\naction: {name: replace, safe: false}", "replace", False),
        ("extends: consistency\neither: {a: b}", "replace", False),
        ("extends: consistency\neither: {a: b}\naction: {name: replace, safe: true}", "replace", True),
        ("extends: existence\ntokens: [a]\naction: {name: remove}", "remove", True),
    ],
)
def test_actions(body: str, action: str, *, safe: bool) -> None:
    spec = rule(body)
    assert (spec.action, spec.safe) == (action, safe)


def test_the_record_says_what_the_rule_says() -> None:
    spec = rule(
        "extends: existence\ntokens: [very]\nlevel: query\ncategory: fact\nsource: {name: A guide, url: 'https://a.test'}\n"
        "examples: {bad: ['[[very]]', {text: so very, spans: [very], profile: wire-us}], good: [good]}"
    )
    record = spec.record()
    assert (record.id, record.checker, record.category, record.severity) == ("house.rule", "rules", "fact", "query")
    assert (record.summary, record.why, record.origin) == ("It is '…'.", "Because it is so.", "house/rule.yml")
    assert (record.source, record.url, record.bad, record.good) == (
        "A guide",
        "https://a.test",
        ("[[very]]", "so very"),
        ("good",),
    )
    assert (spec.name, spec.bad[1].spans, spec.bad[1].profile, spec.bad[1].line) == ("rule", ("very",), "wire-us", 8)


def test_confidence_falls_with_severity() -> None:
    confidences = [rule(f"extends: existence\ntokens: [a]\nlevel: {one}").record().confidence for one in Severity]
    assert confidences == sorted(confidences, reverse=True)
    assert len(set(confidences)) == len(confidences)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", ("", None)),
        ("source: A guide", ("A guide", None)),
        ("source: {name: A guide}", ("A guide", None)),
        ("source: {url: 'https://a.test'}", ("", "https://a.test")),
    ],
)
def test_a_source_is_a_name_with_or_without_an_address(source: str, expected: tuple[str, str | None]) -> None:
    spec = rule(f"extends: existence\ntokens: [a]\n{source}")
    assert (spec.source, spec.url) == expected
