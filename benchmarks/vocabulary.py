"""What a large vocabulary adds to a warm review of about 1,000 words: CPU milliseconds with and without it.

usage: python benchmarks/vocabulary.py [--entries N]

The entries are made-up names (a tenth of them of two words, a tenth in small letters), the same in every run. The text
is that of `cost.py`; each figure is the best of five, after one review that loads everything.
"""

import argparse
import random
import time
from collections.abc import Callable

from cost import sources

from proofdesk import Desk
from proofdesk.settings.vocabulary import Vocabulary

REPEATS = 5
SYLLABLES = "an ber ca dor el fin gar hol in jor kas lin mar nor ol per quin ros sel tor ul ver wen xan yor zel".split()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=5000)
    options = parser.parse_args()
    words = entries(options.entries)
    text = sources()[0]
    without, with_words = review(text, []), review(text, words)
    print(f"{len(words):,} entries, {len(text.split()):,} words")
    print(f"compiling the entries, once   {best(lambda: Vocabulary(words)):8.1f} ms")
    print(f"warm review without           {without:8.1f} ms")
    print(f"warm review with              {with_words:8.1f} ms")
    print(f"added                         {with_words - without:8.1f} ms")


def entries(number: int) -> list[str]:
    """So many different entries."""
    chance = random.Random(5)
    found: dict[str, None] = {}
    while len(found) < number:
        sort = chance.randrange(10)
        name, other = (("".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).title()) for _ in range(2))
        found[f"{name} {other}" if sort == 0 else name.lower() if sort == 1 else name] = None
    return list(found)


def review(text: str, words: list[str]) -> float:
    """Milliseconds of a warm review."""
    desk = Desk.from_settings(dialect="en-US", vocabulary={"accept": words})
    desk.review_text(text)
    return best(lambda: desk.review_text(text))


def best(action: Callable[[], object]) -> float:
    """The CPU milliseconds of the quickest of a few runs."""
    times = []
    for _ in range(REPEATS):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return 1000 * min(times)


if __name__ == "__main__":
    main()
