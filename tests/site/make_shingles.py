"""Writes `seed_shingles.txt.gz`: fingerprints of every run of ten and of four words of the seed documents.

Those of ten tell whether a text copies a document, those of four whether a quotation is true.

The documents themselves are not part of the repository. Run once, with their folder:
`python tests/site/make_shingles.py ../shared/seeds`.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

RUN = 10
QUOTED_RUN = 4
FILE = Path(__file__).parent / "seed_shingles.txt.gz"


def split_words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return re.findall(r"[^\W_]+", text.casefold())


def walk_shingles(text: str, size: int = RUN) -> Iterator[tuple[str, str]]:
    """Every run of `size` words with the first 8 hex digits of its SHA-256."""
    words = split_words(text)
    for start in range(len(words) - size + 1):
        run = " ".join(words[start : start + size])
        yield run, hashlib.sha256(run.encode()).hexdigest()[:8]


def mend(text: str) -> str:
    """A text taken from a PDF with its words whole again: no hyphen of a line end, no split ligature."""
    joined = re.sub(r"(?<=\w)-\s*\n\s*(?=\w)", "", text)
    return re.sub(r"(fi|fl|ff) (?=[a-zà-ÿ])", r"\1", joined)


def main(folder: Path) -> None:
    texts = [file.read_text("utf-8") for file in sorted(folder.glob("*.txt"))]
    forms = [form for text in texts for form in (text, mend(text))]
    hashes = {digest for form in forms for size in (RUN, QUOTED_RUN) for _, digest in walk_shingles(form, size)}
    data = "".join(f"{digest}\n" for digest in sorted(hashes)).encode()
    FILE.write_bytes(gzip.compress(data, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
