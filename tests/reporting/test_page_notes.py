"""Notes: the fix in its context, what it rests on, how sure it is, where else to look."""

import pytest
from fixtures.page import Node
from fixtures.page_reports import finding_at, page_of, report_of

from proofdesk.findings import Edit, Evidence, Finding, Related, Suggestion
from proofdesk.findings.rule import Safety
from proofdesk.reading import read
from proofdesk.text import Span

DRAFT = "The wall **will** definately stand,  as as it\nstood; ask at https://x.example today\n"
DOCUMENT = read(DRAFT.encode(), "draft.md")


def note(finding: Finding) -> Node:
    return page_of(report_of(DOCUMENT, finding)).one(style="note")


def mended(words: str, *edits: tuple[str, str], safety: Safety = "safe") -> Finding:
    """A finding at the words, with one suggestion that makes these edits (old, new)."""
    start = DRAFT.index(words)
    return finding_at(DOCUMENT, Span(start, start + len(words)), suggestions=(suggestion(*edits, safety=safety),))


def suggestion(*edits: tuple[str, str], safety: Safety = "safe") -> Suggestion:
    starts = [(DRAFT.index(old), old, new) for old, new in edits]
    made = tuple(Edit(start=at, end=at + len(old), replacement=new) for at, old, new in starts)
    return Suggestion(label="the label", safety=safety, edits=made)


def written(fix: Node) -> str:
    """The words of a fix with what is struck in [-…-] and what is new in {+…+}."""
    parts = []
    for child in fix.children:
        if isinstance(child, str):
            parts.append(child)
        else:
            parts.append({"del": "[-{}-]", "ins": "{{+{}+}}"}.get(child.tag, "{}").format(written(child)))
    return "".join(parts)


@pytest.mark.parametrize(
    "words, edits, shown",
    [
        ("definately", [("definately", "definitely")], "will [-definately-]{+definitely+} stand,"),
        ("definately", [("ate", "ite")], "defin[-ate-]{+ite+}ly"),
        ("  ", [("  ", " ")], "stand,[-␣␣-]{+␣+}as"),
        ("as as", [(" as", "")], "stand,[- as-] as"),
        ("as it", [("as it", "so it")], "as [-as it-]{+so it+} stood;"),
        ("it\nstood", [("it\nstood", "it stood")], "as [-it stood-]{+it stood+};"),
        ("**will**", [("**will**", "must")], "wall [-**will**-]{+must+} definately"),
        (
            "stand",
            [("stand", "stood"), ("stood", "stands")],
            "definately [-stand-]{+stood+}, as as it [-stood-]{+stands+};",
        ),
        ("https://x.example", [("today", "now")], "https://x.example [-today-]{+now+}"),
        ("today", [], "{+the label+}"),
    ],
)
def test_a_fix_stands_in_its_context(words: str, edits: list[tuple[str, str]], shown: str) -> None:
    fix = note(mended(words, *edits)).one("p", "fix")
    assert " ".join(written(fix).replace("[- ", " [-").split()) == " ".join(shown.replace("[- ", " [-").split())


def test_a_fix_at_the_ends_of_the_draft_has_no_words_around_it() -> None:
    start = DRAFT.index("today")
    point = Suggestion(label=".", safety="safe", edits=(Edit(start=start + 5, end=start + 5, replacement="."),))
    shown = note(finding_at(DOCUMENT, Span(start + 5, start + 5), suggestions=(point,))).one("p", "fix")
    assert written(shown) == "today{+.+}"
    first = Suggestion(label="A", safety="safe", edits=(Edit(start=0, end=3, replacement="A"),))
    assert written(note(finding_at(DOCUMENT, Span(0, 3), suggestions=(first,))).one("p", "fix")) == "[-The-]{+A+} wall"


def test_several_ways_are_offered_and_those_of_a_person_are_asked() -> None:
    ways = (suggestion(("wall", "quay"), safety="person"), suggestion(("wall", "pier"), safety="person"))
    told = note(finding_at(DOCUMENT, Span(4, 8), suggestions=ways))
    assert [written(item) for item in told.one("ul", "fix").all("li")] == [
        "The [-wall-]{+quay+} will",
        "The [-wall-]{+pier+} will",
    ]
    assert told.one("p", "choose").words() == "Yours to choose."
    assert note(mended("wall", ("wall", "quay"))).all("p", "choose") == []


def test_many_ways_are_counted() -> None:
    ways = tuple(suggestion(("wall", f"quay {number}")) for number in range(8))
    items = note(finding_at(DOCUMENT, Span(4, 8), suggestions=ways)).one("ul", "fix").all("li")
    assert len(items) == 6
    assert items[-1].words() == "and 3 more"


def test_edits_that_overlap_or_lie_outside_are_told_by_their_label() -> None:
    for edits in ([(0, 5), (3, 8)], [(500, 501)]):
        made = tuple(Edit(start=start, end=end, replacement="x") for start, end in edits)
        finding = finding_at(DOCUMENT, Span(0, 3), suggestions=(Suggestion(label="so", safety="safe", edits=made),))
        assert written(note(finding).one("p", "fix")) == "{+so+}"


@pytest.mark.parametrize(
    "confidence, safety, words",
    [
        (0.97, "safe", "Why? house.rule · error · sure · safe to fix"),
        (0.8, "unsafe", "Why? house.rule · error · likely · a fix to check"),
        (0.5, "person", "Why? house.rule · error · unsure"),
    ],
)
def test_how_grave_and_how_sure_is_said_in_words(confidence: float, safety: Safety, words: str) -> None:
    finding = mended("wall", ("wall", "quay"), safety=safety).model_copy(update={"confidence": confidence})
    told = note(finding)
    assert told.one("summary", "from").words() == words
    assert told.one("details", "why").one("p").words() == "Because."


def test_evidence_names_its_source_and_its_date() -> None:
    pieces = (
        Evidence(
            kind="pack", text="Paris is the capital.", source="Countries", as_of="2026-01-02", url="https://e.example/x"
        ),
        Evidence(kind="arithmetic", text="1 + 1 = 2"),
        Evidence(kind="text", text="Not live.", source="A page", url="javascript:alert(1)"),
    )
    told = note(finding_at(DOCUMENT, Span(0, 3), evidence=pieces)).all("p", "evidence")
    assert [piece.words() for piece in told] == [
        "Paris is the capital. Countries, 2026-01-02",
        "1 + 1 = 2",
        "Not live. A page",
    ]
    assert [link.attributes for piece in told for link in piece.all("a")] == [
        {"href": "https://e.example/x", "rel": "noreferrer"}
    ]


def test_other_places_are_links_to_their_words() -> None:
    start = DRAFT.index("stood")
    place = DOCUMENT.place(Span(start, start + 5))
    related = Related(**place._asdict(), quote="stood", note="the past")
    page = page_of(report_of(DOCUMENT, finding_at(DOCUMENT, Span(4, 8), related=(related,))))
    item = page.one("ul", "related").one("li")
    assert item.words() == "2:1 “stood” the past"
    target = item.one("a").attributes["href"].removeprefix("#")
    assert page.one("span", "place", id=target).words() == "stood"


def test_many_other_places_are_counted() -> None:
    places = [DOCUMENT.place(Span(number, number + 1)) for number in range(12)]
    related = tuple(Related(**place._asdict(), quote="x", note="") for place in places)
    items = note(finding_at(DOCUMENT, Span(4, 8), related=related)).one("ul", "related").all("li")
    assert len(items) == 9
    assert items[-1].words() == "and 4 more places"


def test_the_source_of_a_rule_is_a_link() -> None:
    link = note(finding_at(DOCUMENT, Span(0, 3), url="https://e.example/rule")).one("details", "why").one("a")
    assert (link.attributes["href"], link.words()) == ("https://e.example/rule", "The source of the rule")
    assert note(finding_at(DOCUMENT, Span(0, 3), why="")).one("p", "from").words() == "house.rule · error · likely"
