"""Write the pictures of the HTML report that the documents show: `docs/pictures/*.png`.

usage: python scripts/build_pictures.py

The report is that of `sample_articles/council-harbour.md` in the profile broadsheet-uk, shown at desk and phone width,
light and dark, by the Chromium on the PATH. Where `pngquant` is installed, the pictures are made small with it. Letters
look as the fonts of the machine have them: Charis SIL and Inter stand in for those of other systems.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from browser import Browser, NoBrowserError, Screen, browser

from proofdesk.desk import Desk, Options
from proofdesk.reporting import Look, html

ROOT = Path(__file__).parent.parent
DRAFT = ROOT / "sample_articles" / "council-harbour.md"
PICTURES = ROOT / "docs" / "pictures"
MOST_BYTES = 300_000
SCREENS = {
    "report-desk-light": Screen(1280, 1400, 1.5, "light"),
    "report-desk-dark": Screen(1280, 1400, 1.5, "dark"),
    "report-phone-light": Screen(390, 1180, 2, "light"),
    "report-phone-dark": Screen(390, 1180, 2, "dark"),
}


def main() -> int:
    """Write every picture and say how large it is."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "council-harbour.html"
        page.write_text(report(), encoding="utf-8")
        try:
            with browser() as shown:
                sizes = {name: write(shown, page, name, screen) for name, screen in SCREENS.items()}
        except NoBrowserError as error:
            print(f"error: {error}", file=sys.stderr)
            return 2
    for name, size in sizes.items():
        print(f"docs/pictures/{name}.png  {size / 1000:.0f} kB")
    return 1 if max(sizes.values()) > MOST_BYTES else 0


def report() -> str:
    """The page of the sample article; its path is shown as a user would type it."""
    desk = Desk(Options(find_settings=False, values={"profile": "broadsheet-uk"}))
    made = desk.run([str(DRAFT)])
    files = tuple(file.model_copy(update={"path": DRAFT.relative_to(ROOT).as_posix()}) for file in made.files)
    return html.render(made.model_copy(update={"files": files}), Look())


def write(shown: Browser, page: Path, name: str, screen: Screen) -> int:
    """Write one picture; its size in bytes."""
    shown.show(page, screen)
    if screen.width < 500:  # a phone shows little at a time: the article, past the list of what comes first
        shown.evaluate("document.querySelector('article').scrollIntoView({behavior: 'instant'})")
    path = PICTURES / f"{name}.png"
    path.write_bytes(shown.picture())
    pngquant = shutil.which("pngquant")
    if pngquant:
        subprocess.run([pngquant, "--force", "--strip", "--ext", ".png", "--speed", "1", "96", str(path)], check=True)
    return path.stat().st_size


if __name__ == "__main__":
    sys.exit(main())
