"""The command `hub`, which the others are parts of."""

from __future__ import annotations

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="knowledge-hub")
def main() -> None:
    """Build a static knowledge hub from structured records."""
