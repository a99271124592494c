"""Quantities of a story: how many of what, with the precision that the way of writing shows."""

from proofdesk.analysis.quantities.annotation import Quantities
from proofdesk.analysis.quantities.bounds import Bounds
from proofdesk.analysis.quantities.quantity import Kind, Quantity
from proofdesk.analysis.quantities.reading import quantities, singular
from proofdesk.analysis.quantities.units import Unit, unit_named

__all__ = ["Bounds", "Kind", "Quantities", "Quantity", "Unit", "quantities", "singular", "unit_named"]
