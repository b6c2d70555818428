"""Whether the solver is there: it is installed with an extra, because few need it."""

from subsidy.errors import InputError
from subsidy.message import message


def check_installed() -> None:
    """Raise InputError where the solver is not installed."""
    try:
        import z3  # noqa: F401
    except ImportError:
        raise InputError(
            "verify",
            message("Proofs need a solver; install it: pip install 'subsidy[proof]'."),
        ) from None
