"""The words that fuzzing makes its inputs of: what each sort of text gives a meaning to, and what breaks readers."""

_ODD = (
    "\r\n", "\r", "\t", "\u2028", "\u0085", "\x0b", "\x0c", "\u00a0", "\u200b", "\u200d", "\u202e", "\u2066", "\ufeff", "\x00", "\x1b[31m", "\u0301", "e\u0301", "\U0001f600",
    "\U0001f468\u200d\U0001f469", "\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631\u062d\u0628\u0627", "\u6771\u4eac\u90fd", "ﬁ", "İ", "ſ", "\U0001d400", "\uffff", "\ufffd",
)  # fmt: skip
_WORDS = (
    "The minister said so.", "the the", "“No,” she said.", "‘yes’", '"', "'", "(", ")", "[", "]", "{", "}", "teh", "colour", "colors", "e-mail", "TK", "XX", "$XX", "[CHECK NAME]", "[ ]",
    "lorem ipsum", "Mr. Smith", "at 9 a.m. on", "U.S.", "...", "…", "!?", "—", "--", "  ", "in order to", "could of", "very", "long term", "at the end of the day", "Super Bowl XX",
    "8 March 2024", "By Jane Doe", "LONDON, March 8 (Reuters) —", "Share this article", "Home | News | Sport", "Read more: a", "https://example.com/a?b=c", "news@example.org", "www.a.b.",
    "some people say", "years old", "advisor", "adviser", "iPhone", "1,000", "£4.1m", "\n", "\n\n", " ", ".", ",", "a",
)  # fmt: skip
_MARKDOWN = (
    "# Head {#id .c}\n", "## ", "Setext\n======\n", "- ", "  - ", "1. ", "1) ", "> ", "> > ", "> <div>\n> a\n> </div>\n", "- [x] task\n", "```\ncode\n```\n", "    code\n", "<div>", "</div>\n",
    "<p>one  two &amp; three\n", "<script>", "</script>", "<!-- a\nb -->", "<!--", "-->", "<br>", "<b>", "</b>", "| a | b |\n|---|:-:|\n| c | d \\| e |\n", "|", "[^1]: Note.\n    more\n", "[^1]",
    "[ref]: http://x.example 't'\n", "[ref]", "[link *x*](http://e.org/a_b 't')", "![alt](i.png)", "---\n", "***\n", "*", "**", "_", "~~", "`", "``", "\\", "\\*", "&amp;", "&nbsp;", "&#8217;", "&#x1F600;", "&no;", "<https://x.example>",
    "  \n", "\\\n", "*The caption.*\n",
)  # fmt: skip
_IGNORES = (
    "<!-- proofdesk-ignore house.wall: a reason -->", "<!-- proofdesk-ignore newsroom.cliche-*, punctuation -->", "<!-- proofdesk-off punctuation -->", "<!-- proofdesk-on punctuation -->", "<!-- proofdesk-ignore-file -->",
    "<!-- proofdesk-ignore-file house: x -->", "<!-- proofdesk-ignore", "<!--proofdesk-off", "proofdesk-ignoer", ": ", ", ,", "house.wall", "newsroom.*", "lt.EN_A_VS_AN", "lt.NOPE",
)  # fmt: skip
_FRONT = (
    "---\n", "+++\n", "title: T\n", "headline: 'it''s'\n", 'dek: "Caf\\u00e9 \\ud800 \\0 \\x07"\n', "summary: >\n  a\n  b\n\n  c\n", "summary: |-\n  One\n  two\n", "author: [A B, 'C']\n", "date: 2024-03-08\n", "images:\n  - caption: A cat\n    alt: x\n",
    "proofdesk: {dialect: en-GB}\n", "proofdesk:\n  rules: {newsroom.*: off}\n", "slug: a-b\n", "desk: ~\n", "title: [\n", "title: &a x\n", "byline: *a\n", "? a\n: b\n", "!!binary aaaa\n", "<<: *a\n", "title: 1e999\n", "date: 2024-13-45\n",
    "%YAML 1.1\n", "--- |\n", "...\n", "# c\n", "title = 'T'\n", 'title = "Caf\\u00e9 \\U0001F600"\n', 'dek = """\nOne \\\n  two"""\n', "date = 2024-03-08\n", "[[images]]\ncaption = 'x'\n", "[proofdesk]\ndialect = 'en-GB'\n", "a.b.c = 1\n", "a = {b = [1, 2], c.d = 3}\n",
)  # fmt: skip
_RULE = (
    "extends: existence\n", "extends: substitution\n", "extends: repetition\n", "extends: consistency\n", "message: It is '%s' %s.\n", "why: w\n", "tokens: [very, '(?i)the']\n", "tokens:\n  - '\\w+'\n  - '\\N{LATIN SMALL LETTER A}'\n  - '[[:alpha:]]+'\n",
    "tokens: ['a{2, 3}', '(?P<a b>x)', '(?<=a)\\b', '(x+x+)+y', '\\p{Script=Old Italic}', '(?R)', '(?|a|b)', '(?x) a # b']\n", "tokens: ['', '(', '[', '*', '\\', '\\1', '(a)\\1', '(?P=n)', '.*', '^', '$', '\\Z']\n", "raw: ['a', 'b+']\n", "swap: {utilise: use|apply, 'e-?mails?': 'email'}\n",
    "swap: {'': a, 'a': '', 'b': null}\n", "either: {advisor: adviser}\n", "either: {a: '(' }\n", "ignorecase: true\n", "nonword: true\n", "alpha: true\n", "max: 1\n", "max: 99999999999999999999\n", "level: error\n", "category: style\n", "scope: [sentence, ~headline]\n", "quotes: ask\n",
    "except: ['harbour wall', '(']\n", "except_before: ['\\bthe']\n", "except_after: ['wall\\b', '$']\n", "profiles: [wire-us]\n", "valid: {from: 2020-01-01, to: 2021-01-01}\n", "action: {name: replace, params: [a], safe: true}\n", "action: {name: remove}\n", "since: 2026.11\n", "since: 2026.10\n", "since: \u0662026.11\n",
    "source: {name: n, url: u}\n", "examples:\n  bad: ['It is [[very -> quite]] so.', {text: 'a b', spans: [b], profile: p}]\n  good: [fine]\n", "examples: {bad: ['[[', ']]', '[[->]]', '[[[a]]]']}\n", "a: &a [*a]\n", "? {a: b}\n: c\n", "- a\n", "'", '"', "\t", "|", ">", "~", "null", ".nan", ".inf", "1e5", "0x1F", "0o17", "1_000", "2024-01-01", "!!python/object:os.system x\n", "{", "}", "[", "]", ":", ",", "#", "&", "*", "%", "@", "`", "\n", "  ", " ",
)  # fmt: skip
_SETTINGS = (
    'profile = "wire-us"\n', 'profile = "\\u0000.toml"\n', 'dialect = "en-GB"\n', 'ruleset = "2026.11"\n', 'ruleset = "\u0662\u0660\u0662\u0666.\u0661\u0661"\n', 'ruleset = "2026.\u00b9\u00b9"\n', 'fail_on = "never"\n', "date = 2024-03-08\n", "date = 2024-03-08T10:00:00Z\n", 'date = "2024-W10-5"\n', "date = 10:00:00\n", 'styles = ["rules", "../x"]\n', 'description = "d"\n',
    '[vocabulary]\naccept = ["a", "b"]\n', 'prefer = {"e-mail" = "email"}\n', '[rules]\n"newsroom.*" = "off"\n', '"a.b" = {severity = "error"}\n', '[engines]\ngrammar = "none"\n', '[[overrides]]\nfiles = ["opinion/**", "**/*.md", "**a**a**a**a**b", "?"]\n', "[overrides.rules]\n", "[tool.proofdesk]\n", "[tool]\nproofdesk = 1\n", "tool = 1\n",
    "[[tool.proofdesk.overrides]]\n", "a.b.c = 1\n", '"" = 1\n', "'a\\b' = 1\n", '"dia\\"lect" = 1\n', "a = {b = {c = 1}}\n", "a = [[1], [2, [3]]]\n", "a = " + "1" * 5000 + "\n", "a = 1e999\n", "a = nan\n", "a = 0x1F\n", 'a = """\nb\n"""\n', "a = '''\nb'''\n", "# c\n", "\r", "\r\n", "\ufeff", "=", "[", "]", "{", "}", '"', "'", ",", ".", "\n", " ", "true", "\u00e9", "\U0001f600",
)  # fmt: skip
PIECES: dict[str, tuple[str, ...]] = {
    "draft": (*_FRONT, *_MARKDOWN, *_IGNORES, *_WORDS, *_ODD),
    "text": (*_WORDS, *_ODD),
    "front matter": (*_FRONT, *_WORDS, *_ODD),
    "rule": (*_RULE, *_ODD),
    "settings": (*_SETTINGS, *_ODD),
}
"""By the kind of a target's bytes."""
HEADS: dict[str, tuple[str, ...]] = {
    "rule": (
        "",
        "extends: existence\nmessage: m\nwhy: w\ntokens: [very]\n",
        "extends: existence\nmessage: m\nwhy: w\nnonword: true\n",
        "extends: substitution\nmessage: use '%s', not '%s'\nwhy: w\n",
        "extends: consistency\nmessage: m\nwhy: w\n",
        "extends: repetition\nmessage: m\nwhy: w\n",
    ),
}
"""What most inputs of a kind begin with, so that they come past the first gate."""
