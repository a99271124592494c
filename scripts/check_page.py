"""Check the HTML report in a browser: accessibility (axe-core), nothing wider than the screen, the script runs.

usage: python scripts/check_page.py AXE [REPORT.html]...

AXE is the file `axe.min.js` of the npm package axe-core (`npm install axe-core`, then
`node_modules/axe-core/axe.min.js`). Without reports, those of the sample articles are made and checked. Each is shown
light and dark on three widths of screen. Answers 1 where axe finds something serious or critical, where the page
scrolls sideways, or where its list, filters or keys do not work. Needs Chromium on the PATH; no part of the test
command.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from browser import Browser, NoBrowserError, Scheme, Screen, browser

from proofdesk.desk import Desk, Options
from proofdesk.reporting import Look, html

SAMPLES = Path(__file__).parent.parent / "sample_articles"
WIDTHS = (360, 768, 1280)
GRAVE = ("serious", "critical")
_AXE = """axe.run(document, {resultTypes: ["violations"]}).then(
  found => found.violations.map(one => [one.impact, one.id, one.nodes[0].html])
)"""
_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def main() -> int:
    """Check every page and print what was found."""
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_file():
        print(__doc__, file=sys.stderr)
        return 2
    axe = Path(sys.argv[1]).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        pages = [Path(name) for name in sys.argv[2:]] or list(sample_pages(Path(folder)))
        try:
            with browser() as shown:
                wrong = [line for page in pages for line in check(shown, page, axe)]
        except NoBrowserError as error:
            print(f"error: {error}", file=sys.stderr)
            return 2
    print("\n".join(wrong) if wrong else f"{len(pages)} pages, {len(WIDTHS)} widths, light and dark: nothing found")
    return 1 if wrong else 0


def sample_pages(folder: Path) -> Iterator[Path]:
    """The reports of the sample articles: all on one page, and one with many findings on its own."""
    for name, paths in {"all": [SAMPLES], "one": [SAMPLES / "council-harbour.md"]}.items():
        report = Desk(Options(find_settings=False, values={"profile": "broadsheet-uk"})).run(map(str, paths))
        page = folder / f"{name}.html"
        page.write_text(html.render(report, Look()), encoding="utf-8")
        yield page


_KEYS = """(() => {
  const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  const wrong = [];
  const stops = document.querySelectorAll(".ref a, .where");
  if (!stops.length) return wrong;
  press("j");
  if (document.activeElement !== stops[0]) wrong.push("j does not lead to the first finding");
  if (!document.querySelector(".note.lit")) wrong.push("the note of the finding is not lit");
  const box = document.querySelector(".finder input[type=checkbox]");
  box.click();
  if (document.querySelector(`mark.${box.value}:not(.off)`)) wrong.push("marks that are filtered out still show");
  const told = document.querySelector(".finder [role=status]").textContent;
  if (!told.endsWith(" shown")) wrong.push("how many are shown is not told");
  press("Escape");
  if (document.querySelector(".off")) wrong.push("Escape does not show everything again");
  press("?");
  if (!document.querySelector("dialog").open) wrong.push("? does not show the keys");
  document.querySelector("dialog").close();
  return wrong;
})()"""


def check(shown: Browser, page: Path, axe: str) -> Iterator[str]:
    """What is wrong with a page, a line each."""
    for scheme in get_args(Scheme):
        for width in WIDTHS:
            shown.call("Page.setBypassCSP", enabled=True)
            shown.show(page, Screen(width, scheme=scheme))
            where = f"{page.name} {scheme} {width}"
            wider = shown.evaluate(_WIDER)
            if wider > 0:
                yield f"{where}: {wider} pixels wider than the screen"
            if not shown.evaluate("document.querySelector('.finder') !== null || !document.querySelector('.note')"):
                yield f"{where}: the page's script did not run"
            yield from (f"{where}: {wrong}" for wrong in shown.evaluate(_KEYS))
            shown.evaluate(axe)
            for impact, rule, sample in shown.evaluate(_AXE):
                if impact in GRAVE:
                    yield f"{where}: {impact} {rule}: {sample[:160]}"
                else:
                    print(f"{where}: {impact} {rule}: {sample[:160]}")


if __name__ == "__main__":
    sys.exit(main())
