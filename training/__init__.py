"""Trains the model of likely slips that ships with proofdesk. Not part of the product; see README.md."""
