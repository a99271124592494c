"""The sheet as one page of HTML, for reading and for printing: whole in itself, nothing is fetched, no script runs.

What a person fills in stands open; on paper the verdicts are boxes to tick. What comes back is a CSV, JSON or Word
file: a page is not read again.
"""

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files as package_files

from proofdesk.reporting._counts import counted
from proofdesk.reporting._page.markup import EMPTY, Markup, draft, element, joined, lines, text
from proofdesk.reporting._sheets import NOBODY, TITLE, Sheet, SheetRow

SUFFIX = ".html"
BINARY = False
_HOW = (
    "What is most worth checking stands first. Give each claim a method, the source and the date it was consulted, a "
    "verdict and your initials: confirmed, corrected, stet (let it stand) or cannot confirm."
)
_VERDICTS = ("confirmed", "corrected", "stet", "cannot confirm")
_HEADS = (
    ("n", "No."),
    ("claim", "Claim and place"),
    ("kind", "Kind, rank, reasons"),
    ("who", "Who says so"),
    ("compared", "What was compared"),
    ("method person", "Method"),
    ("source person", "Source"),
    ("date person", "Date consulted"),
    ("verdict person", "Verdict"),
    ("initials person", "Initials"),
    ("note person", "Note"),
)


def render(sheet: Sheet) -> str:
    """The whole page."""
    head = [element("th", {"class": style, "scope": "col"}, text(name)) for style, name in _HEADS]
    table = element(
        "table",
        None,
        element("thead", None, element("tr", None, *head)),
        element("tbody", None, lines(_row(row) for row in sheet.rows)),
    )
    main = element("main", None, table if sheet.rows else element("p", None, text("There is no claim to check.")))
    footer = element("footer", None, element("p", None, text(sheet.made_by)))
    body = element("body", None, lines([_header(sheet), main, footer]))
    return f"<!doctype html>\n{element('html', {'lang': 'en'}, _head(sheet), body)}\n"


@cache
def _style() -> Markup:
    return Markup(package_files("proofdesk.reporting._sheets").joinpath("sheet.css").read_text(encoding="utf-8"))


def _head(sheet: Sheet) -> Markup:
    style = _style()
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        None,
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("meta", {"name": "referrer", "content": "no-referrer"}),
        element("title", None, text(f"{TITLE} · {_subject(sheet)} · proofdesk")),
        element("style", None, style),
    )


def _header(sheet: Sheet) -> Markup:
    shown = f"the first {len(sheet.rows)} of " if len(sheet.rows) < sheet.claims else ""
    told = [f"{shown}{counted(sheet.claims, 'claim')}", f"{sheet.settled} settled" if sheet.settled else ""]
    told += [counted(sheet.words, "word")]
    unread = element("p", {"class": "unread"}, text("Not everything could be checked."))
    parts = [
        element("p", {"class": "brand"}, text(f"proofdesk · {TITLE}")),
        element("h1", None, text(_subject(sheet))),
        element("p", {"class": "facts"}, text(" · ".join(part for part in told if part))),
        EMPTY if sheet.complete else unread,
        element("p", {"class": "how"}, text(_HOW)),
    ]
    return element("header", None, lines(parts))


def _subject(sheet: Sheet) -> str:
    return sheet.rows[0].path if sheet.rows and not sheet.several else counted(sheet.files, "file")


def _row(row: SheetRow) -> Markup:
    cells = [
        _cell("n", "", text(str(row.number))),
        _cell("claim", "", element("span", {"class": "words"}, draft(row.claim)), _small(f"{row.place} · {row.block}")),
        _cell("kind", "", text(f"{row.kind} "), _rank(row.rank), _small(", ".join(row.reasons))),
        _cell("who", "Who says so", draft(row.who) if row.who else _nobody()),
        _cell("compared", "Compared" if row.compared else "", _compared(row)),
        _person("method", "Method", row.method),
        _person("source", "Source", row.source),
        _person("date", "Date consulted", row.date),
        _cell("verdict person", "", _verdict(row)),
        _person("initials", "Initials", row.initials),
        _person("note", "Note", row.note),
    ]
    return element("tr", {"class": "settled" if row.status == "settled" else None}, *cells)


def _cell(style: str, head: str, *children: Markup) -> Markup:
    return element("td", {"class": style, "data-head": head or None}, *children)


def _person(style: str, head: str, words: str) -> Markup:
    return _cell(f"{style} person", head if words else "", draft(words) if words else EMPTY)


def _small(words: str) -> Markup:
    return element("span", {"class": "small"}, draft(words))


def _rank(rank: float) -> Markup:
    return element("span", {"class": "rank"}, text(f"{rank:.2f}"))


def _nobody() -> Markup:
    return element("span", {"class": "nobody"}, text(NOBODY))


def _compared(row: SheetRow) -> Markup:
    items = [element("li", None, draft(told)) for told in row.compared]
    return element("ul", None, joined(items)) if items else EMPTY


def _verdict(row: SheetRow) -> Markup:
    if row.verdict:
        return element("span", {"class": "given"}, text(row.verdict.replace("-", " ")))
    boxes = [element("li", None, text(verdict)) for verdict in _VERDICTS]
    return element("ul", {"class": "choices"}, joined(boxes))
