"""The command line: parses input, calls the desk, writes output, turns errors into exit codes."""

from proofdesk.cli.main import main

__all__ = ["main"]
