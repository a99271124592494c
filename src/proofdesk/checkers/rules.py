"""The rules of the active packs, and the house's own preferences from `[vocabulary] prefer`."""

from collections.abc import Iterable, Iterator, Mapping

import regex

from proofdesk.analysis import Analysis, PublicationDate, Quotations, Sentences
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers._making import finding, removing, replacing
from proofdesk.findings import Finding, Problem, Rule, Severity, Suggestion
from proofdesk.rulebook import Hit, RuleSpec, compile_rules, view_of
from proofdesk.settings.variants import inflected_preferences

PREFER = "vocabulary.prefer"
_QUOTED = "It stands in a quotation: check against the recording."


class Rules:
    """Matches every active rule over the whole story."""

    name = "rules"
    locality = Locality.DOCUMENT
    requires = (Sentences, Quotations)

    def __init__(self, resources: Resources) -> None:
        settings = resources.settings
        self.specs = [*_preferences(settings.prefer), *resources.rules]
        self.records_by_id = {spec.id: spec.record() for spec in self.specs}
        active = [spec for spec in self.specs if not _off(resources, self.records_by_id[spec.id])]
        self.matcher = compile_rules(spec for spec in active if spec.active(settings.profile, settings.ruleset))

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """The record of every rule in the packs, active or not."""
        prefer = _preference({"one form": "another form"}, "settings").record()
        return (prefer, *(spec.record() for spec in resources.rules))

    def check(self, analysis: Analysis) -> Iterator[Finding | Problem]:
        """The hits of all rules, and a problem for each rule that took too long."""
        sentences = analysis[Sentences]
        blocks = [block for block in analysis.document.prose() if block.text]
        view = view_of(blocks, {id(block): sentences.block(block) for block in blocks})
        date = analysis[PublicationDate].date
        late: list[RuleSpec] = []
        for spec, hit in self.matcher.match(view, late):
            if not hit.block.masked(hit.span) and spec.holds_on(date):
                yield from self._finding(analysis, spec, hit)
        for spec in late:
            message = f"the rule {spec.id} took too long and was stopped; its pattern needs work"
            yield Problem(kind="rule", subject=spec.id, message=message, path=spec.origin or None, incomplete=True)

    def _finding(self, analysis: Analysis, spec: RuleSpec, hit: Hit) -> Iterator[Finding]:
        quoted = spec.quotes != "check" and analysis[Quotations].holds(hit.block, hit.span)
        if quoted and spec.quotes == "skip":
            return
        message = formatted(spec.message, hit.arguments)
        if quoted:
            message = f"{message} {_QUOTED}"
        severity = Severity.QUERY if quoted else None
        fixes = _fixes(spec, hit, quoted=quoted)
        yield finding(analysis, self.records_by_id[spec.id], hit.block, hit.span, message, fixes, severity=severity)


def _off(resources: Resources, rule: Rule) -> bool:
    setting = resources.settings.rule(rule.id, rule.checker, rule.category)
    return setting is not None and setting.off


def _fixes(spec: RuleSpec, hit: Hit, *, quoted: bool) -> list[Suggestion]:
    if spec.action == "remove":
        return [removing(hit.block, hit.span, "person" if quoted else "safe" if spec.safe else "unsafe")]
    if spec.action != "replace":
        return []
    safe = spec.safe and len(hit.replacements) == 1
    safety = "person" if quoted else "safe" if safe else "unsafe"
    return [replacing(hit.block, hit.span, words, safety) for words in hit.replacements]  # type: ignore[arg-type]


def formatted(message: str, arguments: Iterable[str]) -> str:
    """The message with its `%s` filled in turn, as printf does; surplus arguments are left out.

    A message of a substitution with one `%s` names the replacement, with two the replacement and what stands there.
    """
    given = list(arguments)
    parts = message.split("%s")
    filled = [parts[0]]
    for number, part in enumerate(parts[1:]):
        filled += [given[number] if number < len(given) else "", part]
    return "".join(filled)


def _preferences(prefer: Mapping[str, str]) -> list[RuleSpec]:
    return [_preference(prefer, "settings")] if prefer else []


def _preference(prefer: Mapping[str, str], origin: str) -> RuleSpec:
    return RuleSpec(
        id=PREFER,
        kind="substitution",
        message="The house writes “%s”, not “%s”.",
        why="The settings of this desk prefer one form of the word.",
        severity=Severity.WARNING,
        category="consistency",
        origin=origin,
        source="[vocabulary] prefer in the settings",
        quotes="skip",
        options={"swap": _swaps(prefer), "ignorecase": True},
        action="replace",
    )


def _swaps(prefer: Mapping[str, str]) -> dict[str, str]:
    """Every pair, and those of its regular inflections that no pair of the house speaks of."""
    inflected = {
        form: right
        for word, preferred in prefer.items()
        for form, right in inflected_preferences(word, preferred).items()
        if form not in prefer.values()
    }
    return {regex.escape(word): right for word, right in {**inflected, **prefer}.items()}


CHECKER = Rules
