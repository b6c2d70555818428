"""A proposal: a policy of its own, written down as rules are, in a Python file."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.language.errors import RuleError
from subsidy.message import message


def read_proposal(path: str) -> Policy:
    """Return the `POLICY` of a Python file; the file is run, so it must be trusted.

    Raises InputError for a file that cannot be read or run, or holds no policy.
    """
    if not Path(path).is_file():
        raise InputError(
            path, message("{file} cannot be read: give the path of a proposal.", file=path)
        )
    spec = spec_from_file_location("subsidy_proposal", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except RuleError as error:
        raise InputError(
            path, message("{file} is no law: {why}", file=path, why=str(error))
        ) from error
    except Exception as error:
        raise InputError(
            path,
            message(
                "{file} cannot be run ({kind}): correct it.", file=path, kind=type(error).__name__
            ),
        ) from error
    policy = getattr(module, "POLICY", None)
    if not isinstance(policy, Policy):
        raise InputError(
            path,
            message("{file} holds no policy: its POLICY must be a Policy.", file=path),
        )
    return policy
