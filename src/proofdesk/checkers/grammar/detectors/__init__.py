"""One module for each sort of slip: its rule, which proposals are of its sort, and what is said of one.

A module has `RULE`, `takes(proposal)` and `message(proposal)`; it is found by its being here. The sorts do not overlap:
a proposal belongs to one detector, or to none, and then nothing is said.
"""
