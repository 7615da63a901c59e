"""Writes `seed_shingles.txt.gz`: fingerprints of every run of ten words of the seed documents.

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
FILE = Path(__file__).parent / "seed_shingles.txt.gz"


def split_words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return re.findall(r"[^\W_]+", text.casefold())


def walk_shingles(text: str) -> Iterator[tuple[str, str]]:
    """Every run of ten words with the first 8 hex digits of its SHA-256."""
    words = split_words(text)
    for start in range(len(words) - RUN + 1):
        run = " ".join(words[start : start + RUN])
        yield run, hashlib.sha256(run.encode()).hexdigest()[:8]


def main(folder: Path) -> None:
    hashes = {
        digest for file in folder.glob("*.txt") for _, digest in walk_shingles(file.read_text("utf-8"))
    }
    data = "".join(f"{digest}\n" for digest in sorted(hashes)).encode()
    FILE.write_bytes(gzip.compress(data, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
