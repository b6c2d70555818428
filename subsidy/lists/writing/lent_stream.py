"""A stream that is lent to a library and can be taken back."""

from io import BytesIO
from typing import Any, BinaryIO


class LentStream:
    """Passes everything on to the stream, until it is taken back; then, nothing matters any more.

    A zip file that could not be finished writes its end when Python throws it away, into a stream
    that may be full or closed by then, and what it says of that would reach the user.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def take_back(self) -> None:
        """Leave the library a stream that leads nowhere."""
        self._stream = BytesIO()
