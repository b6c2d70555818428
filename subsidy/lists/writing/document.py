"""An output whose bytes are all there at once, such as a workbook of a few sheets."""

from subsidy.errors import Fault
from subsidy.lists.writing.target import Target
from subsidy.lists.writing.trouble import in_one_sentence
from subsidy.lists.writing.unfinished import Unfinished


class Document:
    """Holds the content back until it is published. InputError says what the disk refused."""

    def __init__(self, goal: Target, content: bytes) -> None:
        if goal.file is None:
            raise Fault("a document was to be written to standard output")
        self._name = goal.name
        with in_one_sentence(goal.name):
            self._file = Unfinished(goal.file, replace=goal.replace)
            try:
                self._file.stream.write(content)
                self._file.stream.flush()
            except OSError:
                self._file.discard()
                raise

    def finish(self) -> None:
        """Put the last byte on the disk, still without the name."""
        with in_one_sentence(self._name):
            self._file.finish()

    def publish(self) -> None:
        """Let the file appear under its name."""
        with in_one_sentence(self._name):
            self._file.publish()

    def discard(self) -> None:
        """Leave nothing behind, unless it is published; a second call does nothing."""
        self._file.discard()
