"""What is told below the copy: readability and the sentences that cost most, the tables of the story, its claims."""

from collections.abc import Iterable

from proofdesk.findings import Claim, CostlySentence, FileReport, Location, Readability, StoryTable
from proofdesk.reporting._counts import counted
from proofdesk.reporting._folding import place_of
from proofdesk.reporting._page.markup import EMPTY, Markup, draft, element, joined, text
from proofdesk.reporting._page.notes import NotePage
from proofdesk.reporting._page.wording import reading_time
from proofdesk.reporting._scores import SCORES, TOO_SHORT

_CLOSE = 0.5
"""A grade this near to the one that the house writes for counts as on it."""


def below(file: FileReport, page: NotePage, level: int) -> Markup:
    """All of it, in the order of use."""
    parts = [_readability(file.readability, page, level)] if file.readability else []
    parts += [_story_table(table, level) for table in file.tables]
    parts += [_claims(file.claims, page, level)] if file.claims else []
    return joined(parts)


def _readability(measured: Readability, page: NotePage, level: int) -> Markup:
    rows = [
        (text(title), text(_score(getattr(measured, name))), text(scale)) for name, (title, scale) in SCORES.items()
    ]  # every score has a row: one that is missing says why
    parts = [
        element(f"h{level}", None, text("Readability")),
        element("p", None, text(_against_target(measured))),
        _table("Readability scores", ("Score", "Value", "Scale"), rows),
    ]
    if measured.costly:
        costly = [_costly(sentence, page) for sentence in measured.costly]
        heads = ("Sentence", "Words", "Why", "Grade without it")
        parts.append(element(f"h{level + 1}", None, text("Sentences that cost the reader most")))
        parts.append(_table("Sentences that cost the reader most", heads, costly))
    return element("section", {"class": "measures"}, *parts)


def _score(value: float | None) -> str:
    return TOO_SHORT if value is None else f"{value:.1f}"


def _against_target(measured: Readability) -> str:
    grade, target = measured.flesch_kincaid_grade, measured.target_grade
    time = reading_time(measured.reading_minutes)
    time = time[0].upper() + time[1:] + "."
    if grade is None:
        return f"The text is too short for a grade. {time}"
    if target is None:
        return f"Grade {grade:.1f}. {time}"
    off = grade - target
    verdict = "on the mark" if abs(off) <= _CLOSE else f"{abs(off):.1f} {'above' if off > 0 else 'below'}"
    return f"Grade {grade:.1f}; the house writes for {target:.1f}: {verdict}. {time}"


def _costly(sentence: CostlySentence, page: NotePage) -> tuple[Markup, ...]:
    quote = _linked(sentence.span, sentence.quote, page)
    why, without = ", ".join(sentence.reasons), f"{sentence.grade_without:.1f}"
    return quote, text(str(sentence.words)), text(why), text(without)


def _linked(span: Location, quote: str, page: NotePage) -> Markup:
    words = draft(" ".join(quote.split()))
    return joined((words, text(" "), page.link(span.span, place_of(span))))


def _story_table(table: StoryTable, level: int) -> Markup:
    rows = [tuple(draft(cell) for cell in row) for row in table.rows]
    heading = element(f"h{level}", None, text(table.title))
    return element("section", {"class": "measures"}, heading, _table(table.title, table.columns, rows))


def _claims(claims: tuple[Claim, ...], page: NotePage, level: int) -> Markup:
    rows = [
        (_linked(claim.span, claim.quote, page), text(claim.kind), text(claim.source), text(_status(claim)))
        for claim in claims
    ]
    settled = sum(claim.status == "settled" for claim in claims)
    title = counted(len(claims) - settled, "claim") + " to check" + (f", {settled} settled" if settled else "")
    columns = ("Claim", "Kind", "Source", "Verdict")
    heading = element(f"h{level}", None, text(title))
    return element("section", {"class": "measures"}, heading, _table(title, columns, rows))


def _status(claim: Claim) -> str:
    return "" if claim.status == "unchecked" else claim.status


def _table(name: str, columns: tuple[str, ...], rows: Iterable[tuple[Markup, ...]]) -> Markup:
    head = element("tr", None, *(element("th", {"scope": "col"}, text(column)) for column in columns))
    body = [element("tr", None, *(element("td", None, cell) for cell in row)) for row in rows]
    table = element("table", None, element("thead", None, head), element("tbody", None, *body)) if body else EMPTY
    box = {"class": "scroll", "tabindex": "0", "role": "group", "aria-label": name}
    return element("div", box, table)
