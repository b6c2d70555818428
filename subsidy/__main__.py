"""Start the command line, from the installed wheel or from a checkout.

The commands are written in ``cli.py`` at the top of the repository. The wheel carries that file
as ``subsidy._cli``; a checkout has no such module, so there the file is loaded from where it
stands, under the same name.
"""

import os
import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from subsidy.garbage import collect_no_more, collect_seldom

_NAME = "subsidy._cli"


def commands() -> ModuleType:
    """Return the module that holds the click commands, loaded once.

    Raises:
        ImportError: neither the wheel's copy nor the checkout's ``cli.py`` is there.
    """
    if _NAME not in sys.modules and find_spec(_NAME) is None:
        _load(Path(__file__).resolve().parent.parent / "cli.py")
    return import_module(_NAME)


def _load(path: Path) -> None:
    spec = spec_from_file_location(_NAME, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise ImportError(
            f"the commands are missing: neither {_NAME} nor {path} is there; install subsidy again",
            name=_NAME,
            path=str(path),
        )
    module = module_from_spec(spec)
    sys.modules[_NAME] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[_NAME]
        raise


def main() -> None:
    """Run the command ``subsidy``; it ends the process with the exit code of the command."""
    # Plug-ins of other packages would see every validated profile, confidential facts included.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    run = commands().main
    collect_seldom()
    try:
        run(prog_name="subsidy")
    finally:
        collect_no_more()


if __name__ == "__main__":
    main()
