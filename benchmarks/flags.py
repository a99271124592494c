"""What the systems mind on clean news as they come, per 1,000 words: every flag, whatever its severity.

usage: python benchmarks/flags.py [--json FILE] [--systems LIST] [--jobs N]

Read paragraph by paragraph. Proofdesk's own alarms, with the whole article in view, are what `noise.py` measures.
"""

from collections.abc import Iterator

from engine_texts import news, word_count
from gec.command import Figures, Options, Watch, answers, run, systems_here
from gec.data import Absent


def measure(given: Options) -> Iterator[tuple[str, Figures]]:
    """The bare engine and Harper on the corpora."""
    read = list(news())
    if not read:
        raise Absent("the corpora are not here (set PROOFDESK_CORPORA)")
    words = word_count(read)
    for system in systems_here(given):
        if system == "proofdesk":
            continue
        watch = Watch()
        flags = 0
        for dialect in sorted({each.dialect for each in read}):
            texts = [each.text for each in read if each.dialect == dialect]
            flags += sum(answer.flags for answer in answers(given.job(system, dialect), texts, given.jobs))
        yield system, {"per 1,000": 1000 * flags / words, "flags": flags, "words": words, "seconds": watch.seconds}


if __name__ == "__main__":
    run(__doc__, measure)
