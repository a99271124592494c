"""Writes the trained reader as the files that ship: an 8-bit encoder in ONNX, 8-bit embeddings, pieces and labels.

usage: python -m training.export --model FILE --weights DIR --tagged FILE --output DIR [--layers N]

Pieces that the training text hardly uses are left out; words that would need them are read in smaller pieces.
"""

import argparse
import pickle
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from proofdesk.analysis.proposals.pieces import FIRST, LAST, MASKED, UNKNOWN, Pieces
from training.model import WIDTH, Reader
from training.slips import LABELS
from training.tables import common

LONGEST = 128
LEAST = 4


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--tagged", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=6)
    options = parser.parse_args()
    vocabulary = (options.weights / "vocab.txt").read_text(encoding="utf-8").splitlines()
    state = torch.load(options.model)
    model = Reader(options.layers, len(LABELS), len(vocabulary))
    model.load_state_dict(state)
    model.eval()
    options.output.mkdir(parents=True, exist_ok=True)
    kept = used(vocabulary, options.tagged)
    write_embeddings(model, kept, options.output)
    (options.output / "pieces.txt").write_text("".join(f"{vocabulary[each]}\n" for each in kept), encoding="utf-8")
    (options.output / "labels.txt").write_text("".join(f"{label}\n" for label in LABELS), encoding="utf-8")
    write_encoder(model, options.output / "encoder.onnx")
    for path in sorted(options.output.iterdir()):
        print(f"{path.stat().st_size / 1e6:6.2f} MB  {path.name}")


def used(vocabulary: list[str], tagged: Path) -> list[int]:
    """The numbers of the pieces that are kept: single characters, those of common words, those used often enough."""
    pieces = Pieces(vocabulary)
    counts: Counter[int] = Counter()
    for words, *_ in pickle.loads(tagged.read_bytes()):
        counts.update(number for word in words for number in pieces.of(word))
    needed = {number for word in common() for number in pieces.of(word)}
    always = {UNKNOWN, FIRST, LAST, MASKED}
    return [
        number
        for number, piece in enumerate(vocabulary)
        if piece in always
        or (piece.isascii() and len(piece.removeprefix("##")) == 1)
        or counts[number] >= LEAST
        or (number in needed and piece.isascii())
    ]


def write_embeddings(model: Reader, kept: list[int], folder: Path) -> None:
    """Rows of eight bits, each with a scale of its own."""
    rows = model.pieces.weight.detach().numpy()[kept]
    scales = np.abs(rows).max(axis=1) / 127
    np.savez_compressed(
        folder / "embeddings.npz",
        pieces=np.round(rows / scales[:, None]).astype(np.int8),
        scales=scales.astype(np.float32),
        bias=model.bias.detach().numpy()[kept].astype(np.float32),
        places=model.places.weight.detach().numpy()[:LONGEST].astype(np.float16),
        shapes=model.shapes.weight.detach().numpy().astype(np.float16),
    )


def write_encoder(model: Reader, path: Path) -> None:
    """The encoder in ONNX, its matrices in eight bits."""
    inputs = (torch.zeros(2, 9, WIDTH), torch.ones(2, 9), torch.tensor([0, 3, 9, 12]))
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            model.encoder,
            inputs,
            str(full),
            input_names=["embedded", "present", "firsts"],
            output_names=["labels", "meant"],
            dynamic_axes={"embedded": [0, 1], "present": [0, 1], "firsts": [0], "labels": [0], "meant": [0]},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(full, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)


if __name__ == "__main__":
    main()
