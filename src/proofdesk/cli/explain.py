"""`proofdesk explain RULE`: what a rule looks for, why, its source and its examples."""

from collections.abc import Iterator
from pathlib import Path

import click

from proofdesk.cli.completing import complete_rules
from proofdesk.cli.output import say
from proofdesk.desk import Desk, Options
from proofdesk.desk.cache import cache_folder
from proofdesk.errors import UserError
from proofdesk.findings import Rule
from proofdesk.findings.precision import KINDS, READINGS, Precision


@click.command("explain", help="What a rule looks for, why, its source, bad and good examples, how to switch it off.")
@click.argument("rule", shell_complete=complete_rules)
def command(rule: str) -> int:
    """Print the record of a rule."""
    desk = Desk(Options(cache=cache_folder()))
    catalogue = desk.catalogue(desk.settings_for(Path(), {}))
    wrong = catalogue.unknown(rule)
    if wrong:
        raise UserError(wrong)
    record = catalogue.record(rule)
    if record is None:
        raise UserError(f"“{rule}” names several rules; `proofdesk rules list` shows them")
    say(explained(record, catalogue.measured(rule)), newline=False)
    return 0


def explained(rule: Rule, measured: Precision | None = None) -> str:
    """The record as a page of text, with how often the rule was right."""
    lines = [
        rule.id,
        "",
        f"  {rule.summary}",
        "",
        f"  severity  {rule.severity} (confidence {rule.confidence:.2f})",
        f"  category  {rule.category}",
        f"  checker   {rule.checker}",
        "",
        f"  Why: {rule.why}",
    ]
    if measured:
        lines += [*measurements(measured)]
    if rule.params:
        values = ", ".join(f"{name} = {value:g}" for name, value in rule.params)
        lines.append(f'  House values: {values} (in settings: "{rule.id}" = {{{values}}})')
    if rule.source:
        lines.append(f"  Source: {rule.source}" + (f" <{rule.url}>" if rule.url else ""))
    if rule.origin:
        lines.append(f"  File: {rule.origin}")
    for heading, examples in (("Marked", rule.bad), ("Left alone", rule.good)):
        if examples:
            lines += ["", f"  {heading}:", *(f"    {line}" for example in examples for line in example.splitlines())]
    lines += [
        "",
        "  To switch it off: in proofdesk.toml",
        "",
        "    [rules]",
        f'    "{rule.id}" = "off"',
        "",
        "  or once, in Markdown, on the line above:",
        "",
        f"    <!-- proofdesk-ignore {rule.id}: your reason -->",
        "",
    ]
    return "\n".join(lines)


def measurements(measured: Precision) -> Iterator[str]:
    """How often a rule, or those like it, was right, in all and by kind of text."""
    pooled = measured.pooled
    low, high = pooled.interval
    whose = "" if measured.own else f", with the other rules of {measured.kind}"
    yield f"  Measured precision{whose}: {_percent(pooled.precision)} (between {_percent(low)} and {_percent(high)})"
    for kind, counts in zip(KINDS, measured.kinds, strict=True):
        yield f"    {kind:<9} {counts.right:>5,} right, {counts.wrong:>5,} wrong"
    yield f"    False alarms in the clean news count {READINGS} times, as often as slips were planted in it."


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
