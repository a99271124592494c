"""Each part of a story is set as what it is, with its label, and tables and lists come together again."""

import pytest
from fixtures.page import Node, parsed
from fixtures.page_reports import finding_at, page_of, report_of
from fixtures.sample import sample_report

from proofdesk.findings import FileReport, Finding
from proofdesk.reading import read
from proofdesk.reporting import Look, html
from proofdesk.text import Document, Span


def article(text: str, *words: str, suffix: str = ".md") -> Node:
    """The article of a draft with a finding at each of the words."""
    document = read(text.encode(), f"draft{suffix}")
    return page_of(report_of(document, *_findings(document, words))).one("article")


def _findings(document: Document, words: tuple[str, ...]) -> list[Finding]:
    starts = [document.source.index(word) for word in words]
    return [
        finding_at(document, Span(start, start + len(word)), number)
        for number, (word, start) in enumerate(zip(words, starts, strict=True))
    ]


def labels(tree: Node) -> list[tuple[str, str]]:
    """Every labelled part of the story, in order."""
    parts = [copy for copy in tree.all("div", "copy") if copy.all("p", "part")]
    return [(part.one("p", "part").words(), part.one(style="t").words(without="ref")) for part in parts]


def test_parts_of_front_matter_are_labelled() -> None:
    tree = article(
        "---\ntitle: The wall\ndek: It stands\nauthor: [Ann Lee, Bo Orr]\nsection: Local\nseo_title: Wall\nslug: the-wall\n"
        "images:\n  - caption: At dusk\n    alt: A wall\n    credit: Ann\n---\n\nIt stands.\n"
    )
    assert labels(tree) == [
        ("Standfirst", "It stands"),
        ("Byline", "Ann Lee"),
        ("Byline", "Bo Orr"),
        ("Desk", "Local"),
        ("Title for search", "Wall"),
        ("Slug", "the-wall"),
        ("Caption", "At dusk"),
        ("Alt text", "A wall"),
        ("Credit", "Ann"),
    ]
    assert tree.one("h2", "headline").words() == "The wall"


def test_code_is_shown_as_unread_and_notes_as_footnotes() -> None:
    tree = article("Words.[^1]\n\n```\n\nx = 1\n```\n\n[^1]: The note.\n")
    assert labels(tree) == [("Code, not read", "\nx = 1\n"), ("Footnote", "The note.")]
    assert tree.one("pre").attributes["tabindex"] == "0"


def test_a_table_comes_together_with_its_empty_cells() -> None:
    tree = article("| a | b | c |\n|---|---|---|\n| 1 |   | x \\| y |\n|   | 2 | |\n")
    rows = [[cell.words() for cell in row.children if isinstance(cell, Node)] for row in tree.one("table").all("tr")]
    assert rows == [["a", "b", "c"], ["1", "", "x | y"], ["", "2"]]
    assert [cell.tag for cell in tree.one("table").walk() if cell.tag in ("td", "th")] == ["th"] * 3 + ["td"] * 5


def test_two_tables_stay_two() -> None:
    tree = article("| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |\n")
    assert [table.words() for table in tree.all("table")] == ["a1", "b2"]


def test_a_list_keeps_its_signs_and_steps() -> None:
    tree = article("3. three\n4. four\n   - inner\n\n     more\n- [x] done\n")
    items = [(item.one("span", "sign").words(), item.one("span", "t").words(), item.classes) for item in tree.all("li")]
    assert items == [
        ("3.", "three", []),
        ("4.", "four", []),
        ("•", "inner", ["in1"]),
        ("", "more", ["in2"]),
        ("•", "done", []),
    ]


def test_the_notes_of_an_item_stand_right_after_it() -> None:
    tree = article("- one\n- two\n- three\n", "two")
    rows = tree.all("div", "row")
    assert [[child.classes[0] for child in row.children if isinstance(child, Node)] for row in rows] == [
        ["copy", "notes", "copy"]
    ]
    assert [[item.one("span", "t").words(without="ref") for item in lst.all("li")] for lst in tree.all("ul")] == [
        ["one", "two"],
        ["three"],
    ]


def test_headings_go_with_what_they_head_and_leave_no_level_out() -> None:
    tree = article("# Top\n\nA wall.\n\n#### Deep\n\n## Next\n\nA quay.\n", "wall", "quay")
    assert [(node.tag, node.words(), node.classes[-1]) for node in tree.walk() if node.tag in ("h2", "h3", "h4")] == [
        ("h2", "Top", "headline"),
        ("h3", "Deep", "h4"),
        ("h3", "Next", "h2"),
    ]
    last = tree.all("div", "row")[-1]
    assert last.words().startswith("DeepNextA quay")
    assert last.one("div", "notes").classes == ["notes", "below2"]


def test_quotations_and_emphasis_are_kept() -> None:
    tree = article("> A *very* **old** wall.\n")
    assert tree.one("blockquote").words() == "A very old wall."
    assert [node.words() for node in tree.all("em")] == ["very", "old"]


def test_addresses_and_code_are_shown_as_they_stand() -> None:
    tree = article("See https://x.example/a?b=c and `code`.\n", "https://x.example")
    assert tree.one("p", "t").words(without="ref") == "See https://x.example/a?b=c and `code`."
    assert tree.one("mark").words() == "https://x.example/a?b=c"


def test_a_finding_over_two_blocks_is_marked_in_both_and_told_once() -> None:
    tree = article("One wall.\n\nTwo walls.\n", "wall.\n\nTwo")
    assert [mark.words() for mark in tree.all("mark")] == ["wall.", "Two"]
    assert len(tree.all("sup")) == 1
    assert "".join(paragraph.words() for paragraph in tree.all("p", "t")) == "One wall.1Two walls."


def test_numbers_follow_the_order_of_reading() -> None:
    tree = article("The wide wall of the town fell.\n", "The wide wall of the town", "wall", "fell")
    assert [sup.words() for sup in tree.all("sup")] == ["1", "2", "3"]
    assert tree.one("p", "t").words() == "The wide wall1 of the town2 fell3."


@pytest.mark.parametrize("hidden", ["<!-- definately -->", "Words <!-- definately --> here."])
def test_what_is_found_in_a_comment_is_shown_as_it_stands_in_the_source(hidden: str) -> None:
    document = read(f"A wall.\n\n{hidden}\n".encode(), "draft.md")
    tree = page_of(report_of(document, *_findings(document, ("definately",))))
    assert tree.one("article").all("mark") == []
    elsewhere = tree.one("section", "elsewhere")
    assert elsewhere.one("pre").words() == hidden
    assert elsewhere.one("mark").words() == "definately"
    assert elsewhere.one("p", "where").words().startswith("Line 3:")


def test_without_the_draft_the_findings_are_still_told() -> None:
    file = sample_report().files[0].model_copy(update={"document": None})
    tree = page_of(file)
    assert tree.all("article") == []
    assert len(tree.all(style="note")) == 7
    assert tree.one("section", "elsewhere").one("h2").words() == "Findings"


def measures(file: FileReport) -> Node:
    return page_of(file)


def test_scores_that_are_missing_say_why() -> None:
    tree = measures(sample_report().files[0])
    scores = {row.all("td")[0].words(): row.all("td")[1].words() for row in tree.all("tr") if len(row.all("td")) == 3}
    assert scores["SMOG grade"] == "too short to say"
    assert scores["Flesch-Kincaid grade"] == "8.9"
    assert "Grade 8.9; the house writes for 8.5: on the mark. Under a minute to read." in tree.words()


@pytest.mark.parametrize(
    "grade, target, minutes, words",
    [
        (None, 8.0, 0.2, "The text is too short for a grade. Under a minute to read."),
        (9.0, None, 1.0, "Grade 9.0. 1 minute to read."),
        (12.25, 9.0, 3.4, "Grade 12.2; the house writes for 9.0: 3.2 above. 3 minutes to read."),
        (6.0, 9.0, 11.6, "Grade 6.0; the house writes for 9.0: 3.0 below. 12 minutes to read."),
    ],
)
def test_the_grade_is_held_against_that_of_the_house(
    grade: float | None, target: float | None, minutes: float, words: str
) -> None:
    file = sample_report().files[0]
    assert file.readability
    update = {"flesch_kincaid_grade": grade, "target_grade": target, "reading_minutes": minutes, "costly": ()}
    told = file.model_copy(update={"readability": file.readability.model_copy(update=update)})
    assert words in measures(told).words()


def test_costly_sentences_lead_to_their_place() -> None:
    tree = measures(sample_report().files[0])
    row = next(row for row in tree.all("tr") if "12 words" in row.words())
    anchor = row.one("a").attributes["href"].removeprefix("#")
    assert tree.one("span", "place", id=anchor).words() == "The council voted on "
    assert [cell.words() for cell in row.all("td")] == [
        "The council voted on Wednesday 13 March 2025 to rebuild the wall. 3:1",
        "12",
        "12 words, a date inside the clause",
        "8.4",
    ]


def test_the_tables_of_the_story_are_shown_as_they_are() -> None:
    tree = parsed(html.render(sample_report(), Look()))
    names = next(node for node in tree.all("section", "measures") if "Names in the story" in node.words())
    assert [[cell.words() for cell in row.all("td")] for row in names.all("tr")[1:]] == [
        ["東京都", "東京都 ×1", "without a role"],
        ["Ruth Okonjo", "Okonjo ×2 · Okonja ×1 (headline)", "in full"],
    ]
