"""Where the detectors' knowledge comes from."""

SOURCE = "a model of likely slips, trained by this project on edited prose; its measures are in docs/signal.md"
