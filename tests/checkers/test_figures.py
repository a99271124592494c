"""Figures: what does not add up is shown with its places and its sum; what only looks so is left alone."""

import pytest
from marked import findings_of

from proofdesk.checkers.figures import Figures
from proofdesk.findings import Finding, Severity


def found(text: str) -> list[Finding]:
    return findings_of(text, Figures, name="draft.md")


@pytest.mark.parametrize(
    ("rule", "text", "quote", "arithmetic", "label"),
    [
        ("percent-change", "Profit rose 12 percent to $5.0 million from $4.0 million.", "12 percent", "(5 million − 4 million) ÷ 4 million = +25.0 percent", "25"),
        ("percent-change", "Revenue at Tarn rose from £240m to £300m, an increase of 20 per cent.", "20 per cent", "(300 million − 240 million) ÷ 240 million = +25.0 percent", "25"),
        ("percent-change", "Arrests fell 20 percent, from 120 to 140.", "20 percent", "(140 − 120) ÷ 120 = +16.7 percent", None),
        ("percent-change", "The budget is $412 million.\n\nIt is up 12% from this year’s $400 million.", "12%", "(412 million − 400 million) ÷ 400 million = +3.0 percent", None),
        ("points", "Turnout rose 4 percent, from 40 percent to 44 percent.", "4 percent", "44 − 40 = 4 points", " percentage points"),
        ("points", "It fell five points, from 45% to 42%.", "five points", "42 − 45 = -3 points", None),
        ("points", "They make up 27%, compared with 22% a year ago. The increase of five percent was welcome.", "five percent", "27 − 22 = 5 points", " percentage points"),
        ("multiple", "The number of members doubled from 300 to 900.", "doubled", "900 ÷ 300 = 3", None),
        ("multiple", "It carried 1.1m passengers last year and expects that to treble, to 2.2m.", "treble", "2.2 million ÷ 1.1 million = 2", None),
        ("multiple", "They hired 120 buses, double the 40 of last year.", "double", "120 ÷ 40 = 3", None),
        ("multiple", "Last year 180,000 people came, four times the 60,000 of 2010.", "four times", "180,000 ÷ 60,000 = 3", "three"),
        ("share", "In all 12 of the 40 members, or 40 percent, voted no.", "40 percent", "12 ÷ 40 = 30 percent", "30"),
        ("share", "Of the 90 jobs, 30, or half, will go.", "half", "30 ÷ 90 = 33.3 percent", None),
        ("share", "It drew 2,150 replies. Of these, 1,720, or four in ten, were against.", "four in ten", "1,720 ÷ 2,150 = 80 percent", None),
        ("share", "It has 9,600 pupils. Some 2,400 of its pupils, or a third, eat free.", "a third", "2,400 ÷ 9,600 = 25 percent", None),
        ("share", "About 30 percent of the 400 pupils, or 150, were ill.", "30 percent", "150 ÷ 400 = 37.5 percent", "38"),
        ("total", "The cut will cost 45 jobs: 12 in York, 18 in Hull and 10 in Leeds.", "45 jobs", "12 + 18 + 10 = 40", "40"),
        ("total", "They found six coins, four rings and two cups, 14 pieces in all.", "14 pieces", "6 + 4 + 2 = 12", "12"),
        ("total", "Of the 24 seats, nine are red, eight are blue and the other five are green.", "24 seats", "9 + 8 + 5 = 22", "22"),
        ("total", "The firm asked 820 voters, 434 women and 346 men, in May.", "820 voters", "434 + 346 = 780", "780"),
        ("total", "A crowd of 11,450, made up of 9,800 home fans and 2,650 from Ashby, saw it.", "11,450", "9,800 + 2,650 = 12,450", "12,450"),
        ("total", "There were 412 cases.\n\nA has reported 188 cases, B 151 and C 93.", "188 cases, B 151 and C 93", "188 + 151 + 93 = 432", None),
        ("per-head", "The 150 pupils will share £3,000, or £30 each.", "£30", "3,000 ÷ 150 = 20", "20"),
        ("ratio", "There were 1,100 runners and 55 marshals, one for every 40.", "40", "1,100 ÷ 55 = 20", None),
        ("conversion", "The trail is 26 miles (52km) long.", "52km", "26 miles = 42 kilometres", "42"),
        ("conversion", "It was 30C (76F) in the shade.", "76F", "30 degrees Celsius = 86 degrees Fahrenheit", "86"),
        ("over-whole", "Of the 12 members, 15 members voted for it.", "15 members", "15 > 12", None),
        ("over-whole", "Police recovered 140 percent of the goods.", "140 percent", "140 > 100", None),
        ("over-whole", "Labour has 21 of the 48 seats, the Greens 17, others eight and the Blues five.", "48 seats", "21 + 17 + 8 + 5 = 51", None),
        ("over-whole", "In the poll 48 percent said yes, 41 percent no and 19 percent were undecided.", "19 percent", "48 + 41 + 19 = 108", None),
        ("margin", "She leads by six points, 47 percent to 43 percent.", "six points", "47 − 43 = 4", "four"),
        ("margin", "He won by 412 votes, with 12,402 votes to 12,090.", "412 votes", "12,402 − 12,090 = 312", "312"),
        ("margin", "Ott has 44 percent and Ray 43 percent, well outside the margin of error of 3 points.", "well outside the margin of error", "44 − 43 = 1; margin 3", None),
        ("list-count", "They had three demands: higher pay, safer lifts, longer breaks and a canteen.", "three demands", "1. higher pay · 2. safer lifts · 3. longer breaks · 4. a canteen", "four"),
        ("list-count", "The five winners are Ann Lee, Bo Chan, Cy Young and Di Marsh.", "five winners", "1. Ann Lee · 2. Bo Chan · 3. Cy Young · 4. Di Marsh", "four"),
        ("magnitude", "The bridge will cost £4.5 billion.\n\nThe bridge cost of £4.5 million is high.", "£4.5 million", "4.5 billion ÷ 4.5 million = 1,000", None),
        ("digits", "The port lost £412,000.\n\nThe loss of £421,000 for the port hurt.", "£421,000", "£412,000 ≠ £421,000", None),
        ("two-values", "# Fire leaves 24 homeless\n\nThe fire left 34 people homeless on Sunday.", "24 homeless", "24 homeless ≠ 34 people", "34"),
        ("two-values", "# Firm to close 12 shops\n\nThe firm said it would close 14 shops by May.", "12 shops", "12 shops ≠ 14 shops", "14"),
        ("percent-change", "It stood at 12.5 feet on Friday, crested at 20 feet on Sunday, a rise of 75%.", "75%", "(20 − 12.5) ÷ 12.5 = +60.0 percent", None),
        ("percent-change", "In one group 120 had it. In the other the figure was 96, a decline of 24%.", "24%", "(96 − 120) ÷ 120 = -20.0 percent", None),
        ("share", "Taxes bring $206 million, a third of what the city takes in.\n\nThe budget is $412 million.", "a third", "206 million ÷ 412 million = 50 percent", None),
        ("multiple", "There were 412 cases. The total has tripled from 206.", "tripled", "412 ÷ 206 = 2", None),
        ("multiple", "They had 14 cups then; they now have 42, a fourfold rise.", "fourfold", "42 ÷ 14 = 3", None),
        ("ratio", "The city has 80,000 people and a budget of $412 million, which amounts to $515 for each resident.", "$515", "412 million ÷ 80,000 = 5,150", None),
        ("ratio", "With 470,000 residents and 188 cases, its rate is 400 cases per 100,000 people.", "400 cases", "188 ÷ 470,000 × 100,000 = 40", None),
        ("score", "# Council votes 7-2 for the budget\n\nThe budget passed 6-3 on Monday.", "7-2", "7-2 ≠ 6-3", "6-3"),
        ("margin", "Ott has 44 percent and Ray 33 percent.\n\nHis lead of 13 points grew.", "13 points", "44 − 33 = 11", None),
        ("two-ages", "Maria Oduya, 45, runs it. The captain, Maria Oduya, 54, retires in May.", "54", "45 ≠ 54", "45"),
    ],
)  # fmt: skip
def test_what_does_not_add_up(rule: str, text: str, quote: str, arithmetic: str, label: str | None) -> None:
    (finding,) = found(text)
    assert (finding.rule, finding.quote) == (f"figures.{rule}", quote)
    assert [evidence.text for evidence in finding.evidence] == [arithmetic]
    assert [suggestion.label for suggestion in finding.suggestions][:1] == ([label] if label else [])
    assert all(suggestion.safety == "person" for suggestion in finding.suggestions)
    assert finding.severity is not Severity.SUGGESTION


@pytest.mark.parametrize(
    "text",
    [
        "Profit rose 25 percent to $5.0 million from $4.0 million.",
        "Passenger numbers grew 8% to 1.2m, up from 1.1m.",
        "Profit rose 12 percent to $5.0 million, more than the $4.6 million analysts expected than expected.",
        "Late trains rose by 4 per cent, yet their share fell from 21 per cent to 18 per cent.",
        "It rose 10 percent, from 40% to 44%.",
        "Profit nearly doubled from £10m to £19m.",
        "Sales more than doubled from £10m to £24m.",
        "About a third of the 1,200 members, or 36 per cent, voted.",
        "Of the 90 jobs, 30, or a third, will go.",
        "The cut will cost 45 jobs, including 12 in York and 18 in Hull.",
        "It will cost 40 jobs: 12 in York, 18 in Hull and 10 in Leeds.",
        "Six people spoke: four teachers and two nurses.",
        "The fund is £9.9m: £4.5m for roads, £3m for schools and £2.4m for parks.",
        "Of the 24 people on board, nine were children and eight were women.",
        "He is 6ft 2in (1.88m) tall and weighs 13st 2lb (83kg).",
        "Warming of 2C (3.6F) is likely, some 100 miles (160km) inland.",
        "The walk is 10-15 miles (16-24km) long.",
        "Output is 120 percent of the 2019 level.",
        "In the poll 48 percent said yes, 41 percent no and 11 percent were undecided.",
        "She leads by four points, 47 percent to 43 percent.",
        "Ott has 47 percent and Ray 45 percent, a lead within the margin of error of 3 points.",
        "They had four demands: higher pay, safer lifts, longer breaks, and a canteen.",
        "They had three demands: pay, which is low, lifts and breaks.",
        "The bridge will cost £4.5 billion. The council will pay £450 million.",
        "# Twelve die in crash\n\nThe crash killed 12 people and hurt 30.",
        "# Ott scores two goals\n\nOtt has 22 goals this season.",
        "# Toll rises to 24\n\nThe crash killed 24 people, up from 20 earlier.",
        "Maria Oduya, 45, runs it. Maria Oduya, then 40, took over.",
        "The port lost £412,000. It spent £124,000 on dredging.",
        "One in ten children are obese at the age of four or five.",
    ],
)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert [(finding.rule, finding.quote) for finding in found(text)] == []


def test_in_a_quotation_it_is_a_question() -> None:
    (finding,) = found("“Our members doubled from 300 to 900,” she said.")
    assert finding.severity is Severity.QUERY
    assert "check against the recording" in finding.message


def test_only_what_no_rounding_explains_is_an_error() -> None:
    (usual,) = found("Sales fell by 30 per cent from 40,000 to 30,000 units.")
    (proved,) = found("Sales fell by 60 per cent from 40,400 to 30,300 units.")
    assert (usual.severity, proved.severity) == (Severity.WARNING, Severity.ERROR)


def test_every_place_is_related() -> None:
    (finding,) = found("The cut will cost 45 jobs: 12 in York, 18 in Hull and 10 in Leeds.")
    assert [place.quote for place in finding.related] == ["12", "18", "10"]
