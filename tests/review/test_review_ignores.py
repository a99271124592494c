"""Ignore comments: what they name, where they hold, and what is said of those that are wrong."""

import time

import pytest
from fixtures.making import at, found
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.findings import Finding, Problem
from proofdesk.reading import read
from proofdesk.review import Ignores, read_ignores, review
from proofdesk.review.ignores import Ignore, unused
from proofdesk.review.suppress import suppress
from proofdesk.settings import Settings
from proofdesk.text import Span

KNOWN = {"house.wall", "house.boat", "house.*", "house", "rules", "style"}


def unknown(name: str) -> str | None:
    return None if name in KNOWN else f"unknown rule “{name}”; did you mean “house.wall”?"


def ignores_of(text: str, name: str = "draft.md") -> Ignores:
    return read_ignores(read(text.encode(), name), unknown)


def walls(text: str) -> list[Finding]:
    """One finding of `house.wall` at every “wall” of the text."""
    document = read(text.encode(), "draft.md")
    findings = []
    start = text.find("wall.")
    while start >= 0:
        place = document.place(document.blocks[0].source_span)._replace(start=start, end=start + 4)
        findings.append(found(rule="house.wall").model_copy(update={"span": at(place.start, place.end)}))
        start = text.find("wall.", start + 1)
    return findings


def left(text: str) -> list[bool]:
    """For every “wall” of the text, whether its finding survives."""
    findings = walls(text)
    kept = suppress(findings, ignores_of(text).ignores)
    return [finding in kept for finding in findings]


@pytest.mark.parametrize(
    "text, survives",
    [
        ("A wall. <!-- proofdesk-ignore house.wall: its name -->\nA wall.\nA wall.\n", [False, False, True]),
        ("<!-- proofdesk-ignore house.wall: its name -->\nA wall.\nA wall.\n", [False, True]),
        ("<!--proofdesk-ignore house.wall-->\nA wall.\n", [False]),
        ("<!-- proofdesk-ignore house.wall: a reason\nin two lines -->\nA wall.\nA wall.\n", [False, True]),
        ("A wall.\n\n<!-- proofdesk-ignore house.wall -->\n\nA wall.\n", [True, True]),
        ("<!-- proofdesk-ignore house.boat, house.wall: both -->\nA wall.\n", [False]),
        ("<!-- proofdesk-ignore house.boat -->\nA wall.\n", [True]),
        ("<!-- proofdesk-ignore house.* -->\nA wall.\n", [False]),
        ("<!-- proofdesk-ignore rules -->\nA wall.\n", [False]),
        ("<!-- proofdesk-ignore style -->\nA wall.\n", [False]),
        ("<!-- proofdesk-ignore house -->\nA wall.\n", [False]),
        (
            "A wall.\n\n<!-- proofdesk-off house.wall -->\n\nA wall.\n\nA wall.\n\n<!-- proofdesk-on house.wall -->\n\nA wall.\n",
            [True, False, False, True],
        ),
        ("A wall.\n\n<!-- proofdesk-off house.wall -->\n\nA wall.\n\nA wall.\n", [True, False, False]),
        (
            "<!-- proofdesk-off house.wall -->\n\n<!-- proofdesk-off house.wall -->\n\nA wall.\n\n<!-- proofdesk-on house.wall -->\n\nA wall.\n",
            [False, True],
        ),
        ("A wall.\n\nA wall.\n\n<!-- proofdesk-ignore-file: quoted in full -->\n", [False, False]),
        ("A wall.\n\nA wall.\n\n<!-- proofdesk-ignore-file house.wall: quoted -->\n", [False, False]),
        ("A wall. <!-- a note to the desk -->\n", [True]),
        ("<!-- proofdesk-ignore house.wall: its name -->\nNo stop after this wall.", [False]),
    ],
)
def test_a_comment_holds_where_it_says(text: str, survives: list[bool]) -> None:
    assert left(text) == survives


def test_a_finding_at_the_very_end_of_the_line_is_on_the_line() -> None:
    text = "<!-- proofdesk-ignore house.wall -->\nNo stop here\nNor here\n"
    end = text.index("\nNor")
    here, below = found(end, end, rule="house.wall"), found(end + 1, end + 2, rule="house.wall")
    assert suppress([here, below], ignores_of(text).ignores) == [below]


def test_plain_text_has_no_comments() -> None:
    assert ignores_of("<!-- proofdesk-ignore house.wall -->\nA wall.\n", "draft.txt") == Ignores()


@pytest.mark.parametrize(
    "comment, subject, message",
    [
        ("proofdesk-ignore house.wal", "house.wal", "unknown rule “house.wal”; did you mean “house.wall”?"),
        ("proofdesk-off nonsense", "nonsense", "unknown rule “nonsense”; did you mean “house.wall”?"),
        ("proofdesk-ignroe house.wall", "proofdesk-ignroe", "unknown comment “proofdesk-ignroe”; did you mean “proofdesk-ignore”?"),
        ("proofdesk-wxyzqjkvbmwxyzqjkvbm", "proofdesk-wxyzqjkvbmwxyzqjkvbm", "unknown comment “proofdesk-wxyzqjkvbmwxyzqjkvbm”"),
        ("proofdesk-ignore", "proofdesk-ignore", "“proofdesk-ignore” names no rule"),
        ("proofdesk-off: no name", "proofdesk-off", "“proofdesk-off” names no rule"),
        ("proofdesk-ignore , : commas", "proofdesk-ignore", "“proofdesk-ignore” names no rule"),
    ],
)  # fmt: skip
def test_a_wrong_comment_is_the_users_to_mend(comment: str, subject: str, message: str) -> None:
    (problem,) = ignores_of(f"A quay.\n\n<!-- {comment} -->\nA wall.\n").problems
    assert problem == Problem(
        kind="ignore", subject=subject, message=message, path="draft.md", line=3, users_error=True
    )


def test_of_several_names_only_the_wrong_one_is_told_and_the_others_hold() -> None:
    ignores = ignores_of("<!-- proofdesk-ignore house.wal, house.wall -->\nA wall.\n")
    assert [problem.subject for problem in ignores.problems] == ["house.wal"]
    assert [ignore.selector for ignore in ignores.ignores] == ["house.wall"]


def test_on_without_off_is_only_noted() -> None:
    (problem,) = ignores_of("<!-- proofdesk-on house.wall -->\nA wall.\n").problems
    assert problem.message == "“house.wall” is switched on but was never off"
    assert not problem.users_error
    assert not problem.incomplete


@pytest.mark.parametrize("verb, subject", [("ignore house.wall", "house.wall"), ("ignore-file", "every rule")])
def test_an_ignore_that_ignores_nothing_is_noted_and_is_nobodys_error(verb: str, subject: str) -> None:
    text = f"<!-- proofdesk-{verb}: why -->\nA quay.\n"
    (problem,) = unused(ignores_of(text).ignores, [], "draft.md")
    assert (problem.subject, problem.line, problem.users_error, problem.incomplete) == (subject, 1, False, False)
    assert problem.message.startswith("the comment ignores nothing")


def test_a_used_ignore_is_not_noted() -> None:
    text = "<!-- proofdesk-ignore house.wall: why -->\nA wall.\n"
    assert unused(ignores_of(text).ignores, walls(text), "draft.md") == []


@pytest.mark.parametrize("only, skip, problems", [((), (), 1), (("dates",), (), 0), ((), ("house.wall",), 0)])
def test_unused_is_told_only_where_the_whole_review_ran(
    only: tuple[str, ...], skip: tuple[str, ...], problems: int
) -> None:
    ignores = ignores_of("<!-- proofdesk-ignore house.wall -->\nA quay.\n")
    assert len(review([], Settings(), ignores, "draft.md", only, skip).problems) == problems


def test_a_wrong_comment_is_told_with_a_selection_as_well() -> None:
    ignores = ignores_of("<!-- proofdesk-ignore nonsense -->\nA quay.\n")
    assert len(review([], Settings(), ignores, "draft.md", ("dates",)).problems) == 1


_IGNORES = st.lists(
    st.builds(
        lambda selector, start, length: Ignore(selector, Span(start, start + length), 1),
        st.sampled_from([None, "house.wall", "house.*", "style", "rules", "other"]),
        st.integers(0, 30),
        st.integers(0, 8),
    ),
    max_size=6,
)
_FINDINGS = st.lists(
    st.builds(lambda start, rule: found(start, start + 1, rule), st.integers(0, 40), st.sampled_from(["house.wall", "house.boat", "a.b"])), max_size=8
)  # fmt: skip


def holds(ignore: Ignore, finding: Finding) -> bool:
    """The meaning of an ignore, one finding at a time."""
    start, end = ignore.covers.start, max(ignore.covers.end, ignore.covers.start + 1)
    named = {None: True, "house.*": finding.rule.startswith("house."), "style": True, "rules": True}
    return start <= finding.span.start < end and named.get(ignore.selector, ignore.selector == finding.rule)


@given(_IGNORES, _FINDINGS)
def test_findings_and_ignores_meet_as_one_by_one(ignores: list[Ignore], findings: list[Finding]) -> None:
    kept = [finding for finding in findings if not any(holds(ignore, finding) for ignore in ignores)]
    assert suppress(findings, ignores) == kept
    idle = [ignore.selector or "every rule" for ignore in ignores if not any(holds(ignore, one) for one in findings)]
    assert [problem.subject for problem in unused(ignores, findings, "draft.md")] == idle


def test_thousands_of_comments_and_findings_meet_quickly() -> None:
    findings = [found(start, start + 1, "house.wall") for start in range(20_000)]
    ignores = [
        Ignore("house.boat" if start % 2 else "house.wall", Span(start, start + 2), 1) for start in range(20_000)
    ]
    began = time.process_time()
    assert suppress(findings, ignores) == []
    assert len(unused(ignores, findings, "draft.md")) == 10_000
    assert time.process_time() - began < 3


@pytest.mark.parametrize("text", ["<!-- proofdesk-ignore house.wall{}x -->", "<!-- proofdesk-ignore house.wall:{}x -->", "<!--{}proofdesk-ignore x-->", "<!-- proofdesk-{} x -->"])  # fmt: skip
@pytest.mark.parametrize("filling", [" ", "-", "<!-- ", "proofdesk-"])
def test_a_comment_of_any_length_is_read_quickly(text: str, filling: str) -> None:
    began = time.process_time()
    ignores_of(text.format(filling * 20_000) + "\nA wall.\n")
    assert time.process_time() - began < 3


def test_a_name_that_stands_in_many_comments_is_looked_up_once() -> None:
    asked: list[str] = []

    def asking(name: str) -> str | None:
        asked.append(name)
        return unknown(name)

    document = read(b"<!-- proofdesk-ignore house.wal, house.wall -->\n\n" * 50, "draft.md")
    assert len(read_ignores(document, asking).problems) == 50
    assert asked == ["house.wal", "house.wall"]
