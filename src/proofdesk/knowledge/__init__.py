"""Fact packs: dated tables of what is known (countries, offices, science …), shipped in `data/` and read on first use.

Nothing here touches the network, save `refresh`, and that only at an address that the user gives.
"""

from proofdesk.knowledge.packs import Pack, load_pack, pack_names

__all__ = ["Pack", "load_pack", "pack_names"]
