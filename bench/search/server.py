"""A folder served on this machine, gzipped, with a note of the bytes that went over the wire."""

from __future__ import annotations

import gzip
import http.server
import mimetypes
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

LEVEL = 6
"""The gzip level of ordinary static hosting."""


class Served:
    """A served folder: its address, and for each response its path and the bytes of its compressed body."""

    def __init__(self, folder: Path, port: int) -> None:
        """A note without any response yet."""
        self.folder = folder.resolve()
        self.address = f"http://127.0.0.1:{port}/"
        self.sent: list[tuple[str, int]] = []

    def count_bytes(self, part: str = "") -> int:
        """The compressed bytes of the responses whose path contains `part`, since the last call to `forget`."""
        return sum(size for path, size in list(self.sent) if part in path)

    def forget(self) -> None:
        """Start counting anew."""
        self.sent.clear()


@cache
def compress(path: Path, head: bytes = b"") -> bytes:
    """The gzipped bytes of a file, with others before it."""
    return gzip.compress(head + path.read_bytes(), LEVEL, mtime=0)


@contextmanager
def serve(folder: Path, heads: Mapping[str, bytes] = MappingProxyType({})) -> Iterator[Served]:
    """Serve a folder for as long as the context lasts; files are not expected to change meanwhile.

    `heads` gives what is sent before the files of a name, such as a script that measures.
    """

    class Handler(http.server.BaseHTTPRequestHandler):
        """Answers GET with the gzipped file, or 404."""

        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """Say nothing: the table is the output."""

        def do_GET(self) -> None:
            """Send one file, with its bytes noted first."""
            name = unquote(urlsplit(self.path).path)
            path = (served.folder / name.lstrip("/")).resolve()
            path = path / "index.html" if path.is_dir() else path
            found = path.is_file() and path.is_relative_to(served.folder)
            body = compress(path, heads.get(path.name, b"")) if found else b""
            served.sent.append((name, len(body)))
            self.send_response(200 if found else 404)
            if found:
                self.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "application/octet-stream")
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served = Served(folder, server.server_address[1])
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
