"""The kinds and fields as data: `hub/schema/*.yml`, and what a site adds in its own `schema/`."""

from hub.schema.load import SchemaError, load_schema

__all__ = ["SchemaError", "load_schema"]
