"""What is MkDocs-specific: a thin adapter. Nothing left of it knows of MkDocs."""
