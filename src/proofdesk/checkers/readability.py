"""Readability: sentences that cost the reader most, with the reason and what the text would score without them.

The document as a whole is never marked: where its grade lies above the house's target, the sentences that raise it most
are; elsewhere only sentences of extreme length.
"""

from collections.abc import Iterator

from proofdesk.analysis import Analysis, Quotations, RunningText, Sentence, Sentences, reasons
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers._making import finding
from proofdesk.findings import Evidence, Finding, Rule, Severity

_HARD = (
    "[[Representatives of the harbour authority, who had repeatedly emphasised the indispensability of investments in "
    "coastal infrastructure, acknowledged yesterday that implementation of the reconstruction programme, which was "
    "delayed by complications that nobody had anticipated, would necessitate additional appropriations.]] The "
    "committee will meet again in April. [[Administrators of neighbouring municipalities, considering participation in "
    "the undertaking, communicated reservations concerning the proportionality of contributions, the transparency of "
    "procurement and the independence of the engineering consultancy that was appointed without competition.]] A "
    "public hearing will be held before the vote is taken. [[Engineers estimate that immediate "
    "reinforcement of the foundations would cost considerably less than replacement, although neither alternative has "
    "been examined in detail.]] The wall was last repaired forty years ago, after the worst storm of the century had "
    "broken it in two places and flooded the market."
)

COSTLY = Rule(
    id="readability.costly-sentence",
    checker="readability",
    category="readability",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="The text reads harder than the house’s target, and this sentence raises its grade most.",
    why="A few heavy sentences make a whole text hard; recasting these brings the grade down fastest.",
    source="Flesch-Kincaid grade (J. P. Kincaid and others, 1975), computed by textstat",
    bad=(_HARD,),
    good=("The council put off the vote on the wall until the autumn.",),
    params=(("grade", 14), ("most", 3)),
)
LONG = Rule(
    id="readability.long-sentence",
    checker="readability",
    category="readability",
    severity=Severity.SUGGESTION,
    confidence=0.6,
    summary="A sentence is very long.",
    why="Readers lose the thread of a long sentence; most can be cut in two where a conjunction or a relative stands.",
    source="the length that edited news hardly ever goes beyond (benchmarks/readability.py)",
    bad=(
        (
            "[[The council said on Monday that it would, after a long debate in which each of its members spoke at "
            "least once and some of them three times, put off the vote on the harbour wall until the autumn, when the "
            "engineers have promised to report on the state of the piles and on what it would cost to sink new ones.]]"
        ),
    ),
    good=("The council put off the vote on the wall until the autumn, when the engineers have promised to report.",),
    params=(("words", 50),),
)


class Readability:
    """Points at the sentences that cost the reader most."""

    name = "readability"
    locality = Locality.DOCUMENT
    requires = (RunningText, Sentences, Quotations)

    def __init__(self, resources: Resources) -> None:
        self.settings = resources.settings

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """Its two rules."""
        return (COSTLY, LONG)

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Costly sentences where the grade is above the target; very long ones everywhere."""
        text = analysis[RunningText]
        costly = [(sentence, proof) for sentence, proof in self._costly(text) if _can_be_recast(analysis, sentence)]
        for sentence, proof in costly:
            yield _finding(analysis, COSTLY, sentence, "A costly sentence", proof)
        longest = float(self.settings.param(LONG, "words"))
        for sentence in text.sentences:
            told = any(sentence is marked for marked, _ in costly)
            if sentence.length > longest and not told and _can_be_recast(analysis, sentence):
                proof = f"marked above {longest:g} words"
                yield _finding(analysis, LONG, sentence, "A very long sentence", proof)

    def _costly(self, text: RunningText) -> Iterator[tuple[Sentence, str]]:
        """The dearest sentences of a text above the target, each with its proof."""
        target, grade = float(self.settings.param(COSTLY, "grade")), text.grade
        if grade is None or grade <= target:
            return
        for sentence, without in text.costly(int(self.settings.param(COSTLY, "most"))):
            yield sentence, f"grade {grade:.1f}, target {target:g}; without this sentence {without:.1f}"


def _can_be_recast(analysis: Analysis, sentence: Sentence) -> bool:
    """False where most of it is what another has said."""
    return 2 * analysis[Quotations].quoted(sentence.block, sentence.span) < sentence.span.length


def _finding(analysis: Analysis, rule: Rule, sentence: Sentence, told: str, proof: str) -> Finding:
    why = [reason for reason in reasons(sentence) if not reason.endswith(" words")]
    message = f"{told} ({sentence.length} words)" + (f": {', '.join(why[:2])}." if why else ".")
    evidence = Evidence(kind="measure", text=proof, source="Flesch-Kincaid grade" if rule is COSTLY else "")
    return finding(analysis, rule, sentence.block, sentence.span, message, evidence=[evidence])


CHECKER = Readability
