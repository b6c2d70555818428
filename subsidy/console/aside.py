"""What is said beside the data, on standard error, which may be closed or full."""

import os

import click


def aside(text: str) -> None:
    """Say something on standard error; where nothing more can be said, the work still counts."""
    try:
        click.echo(text, err=True)
    except OSError:
        # What waits to be written would otherwise fail again when the program ends.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
