"""Attribution: what looks like a claim without a source and is none. Every text here must stay silent."""

import pytest
from marked import findings_of

from proofdesk.checkers.attribution import Attribution

_SOURCED = [
    "Experts at Kew said the tree was dying.",
    "Three experts say the dam is old.",
    "The experts say the dam is old.",
    "Critics such as Jane Roe argue that it is late.",
    "Critics, including Jane Roe of the dockers’ union, argue that it is late.",
    "Experts say the dam is old, among them Jane Roe.",
    "Experts say the dam is old. “It will not hold,” said Prof Jane Roe.",
    "Experts say the dam is old.\n\n“It will not hold,” said Prof Jane Roe, who measured it.",
    "Experts say the dam is old. Jane Roe, an engineer, warned that it leaks.",
    "Experts said on Monday, according to Reuters, that the dam is old.",
    "“Experts say it is old,” the mayor said.",
    "“It is believed that the lake is deep,” she said.",
    "Her critics say she is late.",
    "Few of the experts she met say so.",
    "Critics of the plan say it is late.",
    "Official figures show that crime fell in May.",
    "The bank’s research suggests that prices fell.",
    "Research by the university suggests that prices fell.",
    "Jane Roe told the board that studies show it works.",
    "The studies show that it works.",
    "Researchers at Leeds believe the lake is deep.",
    "The open-source data suggest a rise.",
    "The source said to be pure was dry.",
    "The river’s sources say little of its age.",
    "She sat close to the source of the sound.",
    "He is familiar with the people of the valley.",
    "It is thought a masterpiece by few.",
]
_ACCUSED = [
    "Tom Marsh allegedly took the money, prosecutors say.",
    "Tom Marsh was charged on Monday. He allegedly took the money.",
    "Tom Marsh, police said, was seen. Marsh allegedly took the money.",
    "Ada Pell is accused of fraud by her former partner.",
    "Ada Pell is accused of fraud in a lawsuit filed in May.",
    "The gang allegedly met in a café.",
    "A Saltmere man is accused of arson. The Saltmere boats were old.",
    "But Leeds is accused of being dull.",
    "The Council is accused of delay.",
    "“Tom Marsh allegedly took it,” the clerk said.",
    "He accused Ada Pell of fraud.",
    "An indictment says Tom Marsh allegedly took the money.",
    "Tom Marsh was convicted of murder. The killer, Tom Marsh, is from Leeds.",
    "Tom Marsh was found guilty. The thief, Tom Marsh, is from Leeds.",
    "Tom Marsh, who pleaded guilty, was on trial. Marsh is a thief.",
    "Tom Marsh was charged with murder. The alleged killer, Tom Marsh, is from Leeds.",
    "Tom Marsh was charged with murder. Police said that Marsh had confessed.",
    "Tom Marsh was charged with murder. Marsh confessed, the court heard.",
    "Police hunt the killer. Tom Marsh was arrested and let go.",
    "Tom Marsh was arrested. The killer whale was seen again.",
    "Tom Marsh, a nephew of Bob Pell, was charged. The terrorist Bob Pell died in 2011.",
    "Tom Marsh was arrested. Ada Pell, a thief in the play, bowed.",
    "“Tom Marsh is a murderer,” she shouted. Tom Marsh is on trial.",
    "Tom Marsh was arrested. Marsh admitted that he was tired.",
    "Tom Marsh, the author of The Book Thief Returns, was late.",
]
_QUOTED = [
    "“We were never asked about it, and nobody came,” said Jane Roe. “It was a shock to all of us here.”",
    "Jane Roe keeps the shop. “We were never asked about it, and nobody came.”",
    "Jane Roe keeps the shop.\n\n“We were never asked about it, and nobody came.”",
    "“We were never asked about it, and nobody came.”\n\nJane Roe said she was sorry.",
    "She shook her head. “We were never asked about it, and nobody came.”",
    "The shopkeeper was blunt: “We were never asked about it, and nobody came,” he said.",
    "The “great wall of the north of the town” was shut.",
    "“We were never asked about it, and nobody came,” the statement read.",
    "The shopkeeper was not amused. “We were never asked about it, and nobody came.”",
    "The song “We Were Never Asked About It” was played.",
    "“We were never asked about it, and nobody came.” — Jane Roe",
    "“We were never asked about it, and nobody came.” (Letter to the editor)",
    "Q: “Were you ever asked about it by anybody?”",
    "A sign read “Keep out”.",
    "“No.”",
    "The motto on the door is “all for one and one for all”.",
    "Jane Roe said: “We were never asked.\n\n“Nobody ever came to see us about it.\n\n“It was a shock to all of us.”",
    "“We were never asked about it, and nobody came.” The minister was not moved, he told the house.",
]
_SUPERLATIVE = [
    "At first it was dark.",
    "The first half was slow, and the First Minister left.",
    "Most people went home.",
    "It was the largest of the three.",
    "It was the oldest of her dogs.",
    "The fall is steep but not unprecedented.",
    "It is one of the world’s largest lakes.",
    "It is among the world’s largest lakes.",
    "It is perhaps the largest lake in Europe.",
    "It is the largest lake in Europe, according to its keepers.",
    "The lake is the largest in Europe, its keepers say.",
    "“It is the world’s first,” she said.",
    "India is the world’s largest democracy.",
    "It is the largest firm in the index, and the largest in Europe in a survey of May.",
    "She was the first to arrive.",
    "He was the only one to laugh.",
    "The richest people in India met.",
    "The worst crisis is in the US.",
    "It was the first thing to go.",
    "It will be the longest in Europe.",
    "The plan is to become the world’s first of its sort.",
    "Never before had he been so tired.",
    "This is the first time that they met.",
    "The biggest surprise was the weather.",
]
_DATED = [
    "Figures from the ONS show that 4.2 per cent had no work in May.",
    "Figures from the ONS show that 4.2 per cent had no work. A year ago it was 4.",
    "The latest figures from the ONS show that 4.2 per cent had no work.",
    "Figures from the ONS show that few had work.",
    "Figures from the window show dancers.",
    "The data show 4 per cent.",
    "“It was only yesterday,” she said.",
    "Yesterday’s papers lay on the floor.",
    "People today read less.",
    "Today, the firm has 40 shops.",
    "The week before, it had rained.",
    "Some day it may be tomorrow’s news.",
]
_UNNAMED_ONCE = [
    "“I stay,” said Ann Roe. The source of the river was dry.",
    "Ann Roe said the sources were sound, and gave their names.",
]


@pytest.mark.parametrize("text", [*_SOURCED, *_ACCUSED, *_QUOTED, *_SUPERLATIVE, *_DATED, *_UNNAMED_ONCE])
def test_sound_copy_is_left_alone(text: str) -> None:
    found = findings_of(f"It began early.\n\n{text}", Attribution)
    assert [(finding.rule, finding.quote) for finding in found] == []


@pytest.mark.parametrize(
    "text",
    [
        "# Experts say the dam is old\n\nIt rained.",
        "It rained.\n\n> “We were never asked about it, and nobody came.”\n\nIt rained again.",
        "It rained.\n\n“We were never asked about it, and nobody came.”\n\nIt rained again.\n\n> We were never asked about it, and nobody came.",
        "It rained.\n\n```\nExperts say it is old.\n```\n",
        "It rained.\n\n[Studies show](https://example.org/study) that sleep helps.",
        "It rained.\n\nIt is [the world’s first](https://example.org/first) floating school.",
        "It rained.\n\nTom Marsh [allegedly](https://example.org/case) took the money.",
    ],
)
def test_headlines_block_quotations_code_and_links_are_left_alone(text: str) -> None:
    assert findings_of(text, Attribution, "draft.md") == []
