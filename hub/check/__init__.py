"""Raw + Kind → Record + findings. Consent is applied here, once, at the end."""

from hub.check.catalogue import describe, level_of, read_codes
from hub.check.content import Checked, check_content

__all__ = ["Checked", "check_content", "describe", "level_of", "read_codes"]
