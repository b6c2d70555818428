"""A route: the category that a person is insured by."""

from typing import NamedTuple

from subsidy.language.text import Text


class Route(NamedTuple):
    """A route by the contract's name, and what people call it."""

    id: str
    title: Text
