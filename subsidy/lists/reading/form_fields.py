"""What a form says above its list, once for every citizen: above all the group they belong to."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from subsidy.lists.reading.groups import group_of, is_confidential
from subsidy.lists.reading.headings import key, on_one_line
from subsidy.message import Message, message

# Fields of form D03-TS, and of the software that files it.
_GROUP = frozenset({"doi_tuong_tham_gia", "doi_tuong", "nhom_doi_tuong", "ma_doi_tuong"})
_OTHERS = frozenset(
    {
        "ten_don_vi",
        "don_vi",
        "ma_don_vi",
        "dia_chi",
        "nguon_dong",
        "muc_luong_co_so",
        "luong_co_so",
        "ty_le_nsnn_ho_tro",
        "ty_le_nsnn",
        "ty_le_nsdp_ho_tro",
        "ty_le_nsdp",
        "ty_le_ho_tro",
        "phuong_thuc_dong",
        "so",
        "dien_thoai",
        "ma_so_thue",
    }
)


class Above(NamedTuple):
    """The facts that a form says once, and what a clerk should know of the other fields.

    `strange` is a group that nobody understands, fit to be shown; None where there is none.
    """

    constants: Mapping[str, str]
    notes: tuple[Message, ...]
    strange: str | None = None


def read_above(
    rows: Sequence[Sequence[str]], taken: Sequence[str], *, ignored: Collection[str] = ()
) -> Above:
    """Read the fields above a list.

    Args:
        rows: The rows above the heading.
        taken: Facts that are said elsewhere, in a column or a mapping file, and count from there.
        ignored: Keys of fields that do not count.
    """
    constants: dict[str, str] = {}
    notes: list[Message] = []
    unused: list[str] = []
    strange: str | None = None
    for label, text in _fields(rows):
        if key(label) not in _GROUP:
            unused.append(label)
            continue
        if not text or key(label) in ignored:
            continue
        group = group_of(text)
        if group is None:
            strange = _fit_to_show(text)
        if group is None or group.fact is None:
            notes.append(
                message(
                    'The group "{group}" above the list is no fact here: not used.',
                    group=_fit_to_show(text),
                )
            )
        elif group.fact in taken:
            notes.append(
                message(
                    'The group "{group}" above the list is not used: {fact} is said elsewhere.',
                    group=_fit_to_show(text),
                    fact=group.fact,
                )
            )
        elif constants.setdefault(group.fact, group.value) != group.value:
            strange = _fit_to_show(text)
    if unused:
        notes.append(
            message("Seen above the list and not used: {fields}.", fields="; ".join(unused))
        )
    return Above(constants, tuple(notes), strange)


def _fit_to_show(group: str) -> str:
    """Return a group for a note, unless it tells a confidential fact of everybody listed."""
    return "..." if is_confidential(group) else on_one_line(group)


def _fields(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Give each known field with what is written behind it, or in the cells to its right."""
    for row in rows:
        cells = [cell for cell in row if cell]
        for number, cell in enumerate(cells):
            label, _, text = cell.partition(":")
            label = " ".join(label.split())
            if key(label) not in _GROUP | _OTHERS:
                continue
            right = cells[number + 1] if number + 1 < len(cells) else ""
            yield label, " ".join(text.split()) or ("" if ":" in right else right)
