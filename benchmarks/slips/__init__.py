"""Slips planted in clean copy: what writers get wrong, by class, with exact places and the reading that was there."""
