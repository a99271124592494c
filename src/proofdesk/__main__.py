"""`python -m proofdesk` is the same as the `proofdesk` command."""

from proofdesk.cli import main

if __name__ == "__main__":
    main()
