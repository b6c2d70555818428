"""The contract as pydantic models, made from the decision's own shapes: schema and validation.

For programs that exchange decisions, and for the tests. The command line prints decisions without
them, because a clerk's command must start at once.
"""

from functools import cache, reduce
from operator import or_
from types import GenericAlias, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, create_model

from subsidy.decision import ALIASES, Decision

_CONFIG = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


@cache
def decision_model() -> type[BaseModel]:
    """Return the model of schema `subsidy.decision/1`; it refuses names that are not in it."""
    return _model(Decision)


def _model(shape: Any) -> type[BaseModel]:
    fields: dict[str, Any] = {
        name: (
            _type(hint),
            Field(default=shape._field_defaults.get(name, ...), alias=ALIASES.get(name)),
        )
        for name, hint in get_type_hints(shape).items()
    }
    return create_model(shape.__name__, __config__=_CONFIG, __doc__=shape.__doc__, **fields)


def _type(hint: Any) -> Any:
    """Return the hint with every shape in it replaced by its model."""
    if hasattr(hint, "_field_defaults"):
        return _model(hint)
    inner = tuple(_type(part) for part in get_args(hint))
    if get_origin(hint) is tuple:
        return GenericAlias(tuple, inner)
    if isinstance(hint, UnionType):
        return reduce(or_, inner)
    return hint
