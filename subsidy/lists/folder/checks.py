"""What is refused before any list is decided: no run mixes what does not belong together."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from subsidy.errors import InputError
from subsidy.lists.folder.index import Indexed
from subsidy.lists.folder.job import Job
from subsidy.lists.folder.manifest import Earlier, other_option
from subsidy.message import message

_OPTIONS = {
    "rest_is_no": "--unstated",
    "language": "--lang",
    "mapping_sha256": "--mapping",
    "stated": "--state",
}
"""Options whose field has another name."""


def check_apart(folder: str, output: str, rejects: str | None) -> None:
    """Raise InputError where two of the folders are one."""
    seen: dict[Path, str] = {}
    for name in (folder, output, rejects):
        if name is None:
            continue
        place = Path(name).resolve()
        if place in seen:
            raise InputError(
                name,
                message(
                    "{folder} is named twice in one run; name another folder.",
                    folder=name,
                ),
            )
        seen[place] = name


def check_nothing_lost(
    job: Job, names: tuple[str, ...], *, mapping: str | None, summary: Path | None
) -> None:
    """Raise InputError where one file that is written would take the place of another.

    Results may be links, and a summary stands where it is asked for: neither replaces a list, nor
    the mapping file, nor another file of the run, not even with --force.
    """
    work = Path(job.work).resolve()
    for place in (job.rejects, summary):
        if place is not None and work in (resolved := Path(place).resolve(), *resolved.parents):
            raise _twice(str(place))
    seen = {Path(job.folder, name).resolve() for name in names}
    if mapping is not None:
        seen.add(Path(mapping).resolve())
    for file in _written(job, names, summary):
        place = file.resolve()
        if place in seen:
            raise _twice(str(file))
        seen.add(place)


def _written(job: Job, names: tuple[str, ...], summary: Path | None) -> Iterable[Path]:
    for folder in (job.output, job.rejects):
        if folder is not None:
            yield from (Path(folder, name) for name in names)
    if summary is not None:
        yield summary


def _twice(file: str) -> InputError:
    return InputError(
        file, message("{file} is named twice in one run; name another file.", file=file)
    )


def check_alike(found: Mapping[str, Indexed]) -> None:
    """Raise InputError where a list states other facts than most: it would mean another thing."""
    usual, _ = Counter(indexed.facts for indexed in found.values()).most_common(1)[0]
    like = next(name for name, indexed in found.items() if indexed.facts == usual)
    for name, indexed in found.items():
        if indexed.facts != usual:
            lacking = sorted({*usual} - {*indexed.facts})
            more = sorted({*indexed.facts} - {*usual})
            raise InputError(
                name,
                message(
                    "{file} states other facts than {other} (lacking: {lacking}; more: {more}): "
                    "bring its columns in line, or put it into a folder of its own.",
                    file=name,
                    other=like,
                    lacking=", ".join(lacking) or "-",
                    more=", ".join(more) or "-",
                ),
            )


def check_free(job: Job, names: tuple[str, ...], before: Earlier | None, *, force: bool) -> None:
    """Raise InputError where the results of another run, or other files, would be replaced."""
    known = frozenset[str]() if before is None else before.lists
    rejects = known if before is not None and before.rejects == job.rejects_place else frozenset()
    if before is not None:
        _check_gone(job.output, job, known - {*names})
        _check_gone(job.rejects, job, rejects - {*names})
        if not force:
            _check_options(job, before)
    if force:
        return
    for folder, ours in ((job.output, known), (job.rejects, rejects)):
        for name in names if folder is not None else ():
            if name not in ours and Path(str(folder), name).exists():
                file = str(Path(str(folder), name))
                raise InputError(
                    file,
                    message(
                        "{file} exists; name another file, or replace it with --force.", file=file
                    ),
                )


def _check_options(job: Job, before: Earlier) -> None:
    other = other_option(before.options, job.options)
    if other is None:
        return
    option = _OPTIONS.get(other, f"--{other}")
    raise InputError(
        option,
        message(
            "{folder} holds the results of a run with another {option}: give the same as then, "
            "name another folder, or replace them with --force.",
            folder=job.output,
            option=option,
        ),
    )


def _check_gone(written: str | None, job: Job, gone: frozenset[str]) -> None:
    for name in sorted(gone) if written is not None else ():
        if Path(str(written), name).exists():
            raise InputError(
                name,
                message(
                    "{file} is a result whose list is no longer in {folder}: remove it, or put "
                    "the list back.",
                    file=str(Path(str(written), name)),
                    folder=job.folder,
                ),
            )
