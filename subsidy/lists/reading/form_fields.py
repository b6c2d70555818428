"""What a form says above its list, once for every citizen: above all the group they belong to."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from subsidy.lists.reading.headings import key
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

# What the group is called on forms, and its code on cards.
_GROUPS: tuple[tuple[str, str, str], ...] = (
    ("can_ngheo", "poverty", "near_poor"),
    ("ho_ngheo", "poverty", "poor"),
    ("ho_gia_dinh_ngheo", "poverty", "poor"),
    ("nguoi_ngheo", "poverty", "poor"),
    ("muc_song_trung_binh", "agri_average", "yes"),
    ("hoc_sinh", "student", "yes"),
    ("sinh_vien", "student", "yes"),
    ("nguoi_mu", "blind_association", "yes"),
    ("an_ninh_trat_tu", "security_force", "yes"),
    ("huu_tri_xa_hoi", "social_pension", "yes"),
    ("huu_tri", "pension", "yes"),
    ("luong_huu", "pension", "yes"),
    ("hiv", "hiv", "yes"),
)
_CODES = {
    "HN": ("poverty", "poor"),
    "CN": ("poverty", "near_poor"),
    "GB": ("agri_average", "yes"),
    "HS": ("student", "yes"),
    "SV": ("student", "yes"),
}
_CONFIDENTIAL = ("hiv", "dang_vien", "huy_hieu", "chi_bo")
_LEFT = "thoat"
"""Who left poverty belongs to another group than those who are poor."""


class Above(NamedTuple):
    """The facts that a form says once, and what a clerk should know of the other fields."""

    constants: Mapping[str, str]
    notes: tuple[Message, ...]


def read_above(rows: Sequence[Sequence[str]], taken: Sequence[str]) -> Above:
    """Read the fields above a list.

    Args:
        rows: The rows above the heading.
        taken: Facts that are said elsewhere, in a column or a mapping file, and count from there.
    """
    constants: dict[str, str] = {}
    notes: list[Message] = []
    unused: list[str] = []
    for label, text in _fields(rows):
        if key(label) not in _GROUP:
            unused.append(label)
            continue
        fact = _group(text)
        if fact is None:
            notes.append(
                message(
                    'The group "{group}" above the list is no fact here: not used.',
                    group=_fit_to_show(text),
                )
            )
        elif fact[0] in taken:
            notes.append(
                message(
                    'The group "{group}" above the list is not used: {fact} is said elsewhere.',
                    group=_fit_to_show(text),
                    fact=fact[0],
                )
            )
        else:
            constants[fact[0]] = fact[1]
    if unused:
        notes.append(
            message("Seen above the list and not used: {fields}.", fields="; ".join(unused))
        )
    return Above(constants, tuple(notes))


def _fit_to_show(group: str) -> str:
    """Return a group for a note, unless it tells a confidential fact of everybody listed."""
    return "..." if any(word in key(group) for word in _CONFIDENTIAL) else group


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


def _group(text: str) -> tuple[str, str] | None:
    words = f"_{key(text)}_"
    found: dict[str, str] = {}
    if _LEFT not in words:
        for phrase, fact, value in _GROUPS:
            if f"_{phrase}_" in words:
                words = words.replace(f"_{phrase}_", "_")
                if found.setdefault(fact, value) != value:
                    return None
    code = _CODES.get(text.split(maxsplit=1)[0].strip("-.,:") if text else "")
    if code and found.setdefault(*code) != code[1]:
        return None
    return next(iter(found.items())) if len(found) == 1 else None
