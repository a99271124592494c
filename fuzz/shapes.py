"""Drafts of any size and one shape each: what a quadratic step would choke on.

A shape is `head + piece * n + tail`, except where the size enters twice (nesting) or each piece is another one.
"""

from collections.abc import Callable

Shape = Callable[[int], str]
"""From a size (code points, about) to a draft of that size."""


def _row(piece: str, head: str = "", tail: str = "") -> Shape:
    return lambda size: head + piece * max(1, size // len(piece)) + tail


def _nest(opening: str, closing: str, inside: str = "word.") -> Shape:
    def shape(size: int) -> str:
        count = max(1, size // (len(opening) + len(closing)))
        return opening * count + inside + closing * count

    return shape


def _each(piece: str, head: str = "", tail: str = "") -> Shape:
    """Pieces with a number in them, so that no two are equal."""
    return lambda size: head + "".join(piece.format(number) for number in range(size // (len(piece) + 3) or 1)) + tail


_ROWS = (
    "( ", "(", ") ", ")", "[", "[[", "]", "![", "*a ", "*", "**a", "_a_ ", "~~", "`", "` a", "<", "<a ", "<!--", "&amp;", "&", "\\", "|", "| a ",
    "> ", "- ", "1. ", "#", "# a\n", "> a\n", "- a\n", "- a\n\n", "[^1]", "[^1]: a\n", "[a]: b\n", "[a](b) ", "![a](b) ", "http://a.b ", "a@", "a@b.c ",
    ".", ". ", ". . ", "a. ", "….", "!?", "-", "- A", ".-A", "--", "— ", "“", "”", "a” ", "“a ", "x” “", "‘", "a’ ", "s’ ", "'", "'a ", '"', 'a" ', '"a ', "«", "a»",
    "a", "a ", "the the ", "A a ", "e\u0301", "\u0301", "\U0001f600", "\u200b", "\u202e", " ", "a  ", "a.  ", "a.  b  c  ", "  \t", "\t", "\u00a0", "\u2028", "\n", "\r", "\r\n", "a\n", "a\n\n", "A\n\n", "Ab cd.\n\n",
    "TK ", "XX ", "Bowl XX ", "XXX", "XXX ", "??", "[ ] ", "() ", "[CHECK ", "_", "___ ", "lorem ipsum ", "$XX ",
    "| a | b |\n", "a|b\n", "<b>", "<p>a</p>\n", "<div>\n", "<script>", "<br>", "</p>", "<pre></pre ",
    "in order to ", "very ", "long term ", "could of ", "e-mail email ", "advisor adviser ", "at the end of the day ", "years old ", "2-year-old ",
    "pour over ", "perfect storm ", "a perfect storm ", "a high profile ", "a newly-built ", "some people say ", "research shows ", "Mr. ", "U.S. ", "A. ", "I. ", "1. A",
    "By A", "AAA ", "Home | ", "aa  |  ", "Share ", "teh ", "colour ", "aaaa-", "it’s ", "it's ", "«a» ", "8 March 2024 ", "1,000 ", "£1m ",
)  # fmt: skip
ROWS: dict[str, Shape] = {f"row of {row!r}": _row(row) for row in _ROWS}
LINES: dict[str, Shape] = {f"lines of {row!r}": _row(f"{row * 20}\n\n") for row in _ROWS if "\n" not in row}
NESTS: dict[str, Shape] = {
    f"nest of {opening}{closing}": _nest(opening, closing)
    for opening, closing in (
        ("(", ")"), ("[", "]"), ("{", "}"), ("“", "”"), ("‘", "’"), ("“‘", "’”"), ("«", "»"), ("![", "](x)"), ("[", "](x)"), ("*", "*"), ("_", "_"), ("**", "**"),
        ("> ", ""), ("- ", ""), ("1. ", ""), ("> - ", ""), ("<b>", "</b>"), ("<div>\n", "</div>\n"), ("“a ", " b”"), ("*a ", "b*"), ("[^", "]"),
    )
}  # fmt: skip
_OFF = "<!-- proofdesk-off punctuation -->"
OTHERS: dict[str, Shape] = {
    "words without a sentence end": _row("the the ( ) teh, "),
    "ignore comments": _row("<!-- proofdesk-ignore punctuation: x -->\n\nThe the wall.\n\n"),
    "ignore comments in a line": _row("The the wall. <!-- proofdesk-ignore punctuation: x -->"),
    "ignore comments that ignore nothing": _row("<!-- proofdesk-ignore newsroom -->\n\nA wall.\n\n"),
    "ignore comments of unknown rules": _each("<!-- proofdesk-ignore newsroom.cliche-{} -->\n\n"),
    "ignore comments of unknown engine rules": _each("<!-- proofdesk-ignore lt.MORFOLOGIK_RULE_{} -->\n\n"),
    "names in one ignore comment": _each("newsroom.cliche-{}, ", "<!-- proofdesk-ignore ", " -->\n"),
    "spaces in an ignore comment": _row(" ", "<!-- proofdesk-ignore a", "b -->\n"),
    "spaces in the reason": _row(" ", "<!-- proofdesk-ignore a: b", "b -->\n"),
    "an endless verb": _row("a", "<!-- proofdesk-", " a -->\n"),
    "off and on": _row(f"{_OFF}\n\nThe the.\n\n<!-- proofdesk-on punctuation -->\n\n"),
    "off again and again": _row(f"{_OFF}\n\nThe the.\n\n"),
    "inline comments": _row("a <!-- proofdesk-ignore newsroom -->"),
    "a comment full of openings": _row("<!-- ", "", "-->"),
    "YAML front matter keys": _each("k{}: a b\n", "---\ntitle: T\n", "---\n"),
    "YAML front matter list": _row("- a\n", "---\ntitle: T\nauthor:\n", "---\n"),
    "YAML front matter text": _row("a b\n  ", "---\ntitle: |\n  ", "\n---\n"),
    "YAML folded text": _row("a b\n\n  ", "---\ntitle: >\n  ", "\n---\n"),
    "YAML quoted text": _row("a \\u00e9 ", '---\ntitle: "', '"\n---\n'),
    "YAML plain lines": _row("a b\n  ", "---\ntitle: a\n  ", "\n---\n"),
    "YAML nested brackets": _row("[", "---\na: ", "\n---\n"),
    "YAML nested braces": _row("{a: ", "---\na: ", "\n---\n"),
    "YAML nested dashes": _row("- ", "---\na:\n  ", "b\n---\n"),
    "YAML flow list": _row("a, ", "---\na: [", "]\n---\n"),
    "YAML flow mapping": _each("a{}: b, ", "---\na: {{", "}}\n---\n"),
    "YAML images": _each("  - caption: a {}\n", "---\nimages:\n", "---\n"),
    "YAML comments": _row("# a\n", "---\na: b\n", "---\n"),
    "YAML blank lines": _row("\n", "---\na: b\n", "---\n"),
    "YAML anchors": _each("k{0}: &a{0} b\n", "---\ntitle: T\n", "---\n"),
    "YAML question marks": _row("? ", "---\na: b\n", "\n---\n"),
    "YAML tags": _row("!a ", "---\na: ", "\n---\n"),
    "TOML front matter keys": _each("k{} = 'a'\n", "+++\ntitle = 'T'\n", "+++\n"),
    "TOML tables": _each("[t{}]\na = 1\n", "+++\n", "+++\n"),
    "TOML arrays of tables": _row("[[images]]\ncaption = 'a b'\n", "+++\n", "+++\n"),
    "TOML nested tables": _row("a.", "+++\n[", "b]\nc = 1\n+++\n"),
    "TOML nested arrays": _row("[", "+++\na = ", "\n+++\n"),
    "TOML nested inline tables": _row("{a = ", "+++\na = ", "\n+++\n"),
    "TOML one array": _row("1, ", "+++\na = [", "]\n+++\n"),
    "TOML text": _row("a \\u00e9\n", '+++\ntitle = """', '"""\n+++\n'),
    "TOML dotted keys": _each("a.b.k{} = 1\n", "+++\n", "+++\n"),
    "a fence that is never closed": _row("a: b\n", "---\n"),
    "many fences": _row("---\n"),
    "a huge table": lambda size: "|a" * 50 + "|\n" + "|-" * 50 + "|\n" + ("|the the (" * 50 + "|\n") * (size // 500),
    "a wide table": lambda size: "|a" * (size // 12) + "|\n" + "|-" * (size // 12) + "|\n" + "|b" * (size // 12) + "|\n",
    "a table of many short rows": _row("|a\n", "|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n"),
    "a deepening list": lambda size: "".join(f"{'  ' * depth}- a\n" for depth in range(int(size**0.5))),
    "a deepening quotation": lambda size: "".join(f"{'>' * depth} a\n\n" for depth in range(int((2 * size) ** 0.5))),
    "footnotes": _each("Text.[^{0}]\n\n[^{0}]: Note.\n\n"),
    "references": _each("[a{0}]\n\n[a{0}]: b\n\n"),
    "HTML in quotations": _row("> <div>\n> a\n> </div>\n\n"),
    "HTML lines": _row("<p>one  two &amp; three\nfour</p>\n"),
    "misspelt words in italics": _each("*teh{}* "),
    "furniture": _row("Home | News  |  Sport  |  Weather !\n\n"),
    "menus that nearly match": _row("aa  |  aa  |  aa  |  aa  |  aa  |  aa  |  aa  |  aa  |  aa  |  aa  |  aa  |  ...!\n\n"),
    "headings that nearly match": _row("home  >  aa  >  aa  >  aa  >  aa  >  aa  >  aa  >  aa  >  aa  >  aa  >  aa!\n\n"),
    "quotation in every paragraph": _row("“It was so\n\n"),
    "mixed marks": _row("“It’s so,” didn't he say? "),
    "straight among curly": _row("“a” “b” “c” “d” don't "),
    "reversed marks": _row("It rose. ”This is good,” he said. "),
    "long words": _row("a" * 300 + " "),
    "long words among sentences": _row("a. b " * 850 + "a" * 300 + " "),
}  # fmt: skip
SHAPES: dict[str, Shape] = {**ROWS, **LINES, **NESTS, **OTHERS}
