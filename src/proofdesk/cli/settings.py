"""`proofdesk settings show`: the settings in force, each with where it came from."""

import json
from pathlib import Path

import click

from proofdesk.cli.completing import complete_profiles
from proofdesk.cli.output import say
from proofdesk.desk import Catalogue, Desk, Options, personal_list
from proofdesk.desk.cache import cache_folder
from proofdesk.errors import UserError
from proofdesk.settings import RuleSetting, Settings


@click.group("settings", help="The merged settings, each with where it came from.")
def command() -> None:
    """The group of commands about settings."""


@command.command("show", help="The settings that apply to a file or folder (default: here).")
@click.argument("path", required=False, type=click.Path(path_type=Path), default=Path())
@click.option("--profile", metavar="NAME", help="As if this profile were asked for.", shell_complete=complete_profiles)
def show(path: Path, profile: str | None) -> int:
    """Print them as TOML, with a comment behind each line."""
    values = {"profile": profile} if profile else {}
    desk = Desk(Options(values=values, personal=personal_list(), cache=cache_folder()))
    if not path.exists() and not path.parent.is_dir():
        raise UserError(f"{path}: no such file or folder")
    folder = path if path.is_dir() else path.parent
    settings = desk.settings_for(folder, {}, None if path.is_dir() else path)
    say(shown(settings), newline=False)
    catalogue = desk.catalogue(settings)
    wrong = [f"{rule.origin}: {message}" for rule in settings.rules for message in _wrong(catalogue, rule)]
    if wrong:
        raise UserError("\n".join(wrong))
    return 0


def shown(settings: Settings) -> str:
    """The settings as TOML that could be pasted into a settings file."""
    rows: list[tuple[str, str]] = []
    for key in ("profile", "dialect", "ruleset", "fail_on", "date"):
        value = getattr(settings, key)
        if value:
            rows.append((f"{key} = {_quoted(value)}", _origin(settings, key)))
    if settings.styles:
        styles = ", ".join(_quoted(style.as_posix()) for style in settings.styles)
        rows.append((f"styles = [{styles}]", _origin(settings, "styles")))
    rows += [("", ""), ("[engines]", ""), (f'grammar = "{settings.grammar}"', _origin(settings, "engines\x1fgrammar"))]
    if "facts\x1fpacks" in settings.origins:
        packs = ", ".join(_quoted(name) for name in settings.packs)
        rows += [("", ""), ("[facts]", ""), (f"packs = [{packs}]", _origin(settings, "facts\x1fpacks"))]
    if settings.accept or settings.prefer:
        rows += [("", ""), ("[vocabulary]", ""), *_accepted(settings)]
        rows += [
            (f"prefer.{_quoted(word)} = {_quoted(right)}", _origin(settings, f"vocabulary\x1fprefer\x1f{word}"))
            for word, right in sorted(settings.prefer.items())
        ]
    if settings.rules:
        rows += [("", ""), ("[rules]", "")]
        for rule in settings.rules:
            rows.append((f"{_quoted(rule.selector)} = {_rule_value(rule)}", rule.origin))
    width = max(len(text) for text, _ in rows)
    return "".join(f"{text:<{width}}  # {origin}\n" if origin else f"{text}\n" for text, origin in rows)


def _wrong(catalogue: Catalogue, rule: RuleSetting) -> list[str]:
    wrong = catalogue.unknown(rule.selector)
    return [wrong] if wrong else catalogue.unknown_params(rule)


def _rule_value(rule: RuleSetting) -> str:
    word = "off" if rule.off else str(rule.severity) if rule.severity else ""
    if not rule.params:
        return _quoted(word) if word else "{}"
    values = {**({"severity": word} if word else {}), **rule.params}
    return "{" + ", ".join(f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in values.items()) + "}"


def _accepted(settings: Settings) -> list[tuple[str, str]]:
    """The accepted words, a line for each place that they come from."""
    words: dict[str, list[str]] = {}
    for word in sorted(settings.accept):
        words.setdefault(_origin(settings, f"vocabulary\x1faccept\x1f{word}"), []).append(_quoted(word))
    if len(words) < 2:
        return [(f"accept = [{', '.join(some)}]", origin) for origin, some in words.items()]
    lines = [(f"    {', '.join(some)},", origin) for origin, some in sorted(words.items())]
    return [("accept = [", ""), *lines, ("]", "")]


def _quoted(text: str) -> str:
    """A TOML string; what JSON escapes, TOML escapes alike."""
    return json.dumps(text, ensure_ascii=False)


def _origin(settings: Settings, key: str) -> str:
    return settings.origins.get(key, "default")
