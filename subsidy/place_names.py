"""Names of places as people write them, with or without kind and accents."""

from unicodedata import combining, normalize

_KINDS = (
    ("thanh", "pho"),
    ("thi", "xa"),
    ("thi", "tran"),
    ("dac", "khu"),
    ("huyen",),
    ("quan",),
    ("phuong",),
    ("xa",),
)


def slug(name: str) -> str:
    """Return `tu_ky` for "Tứ Kỳ", "Huyện Tứ Kỳ" and "tu-ky": one kind of place is left out."""
    plain = "".join(
        letter
        for letter in normalize("NFD", name.casefold().replace("đ", "d"))
        if not combining(letter)
    )
    words = plain.replace("-", " ").replace("_", " ").split()
    for kind in _KINDS:
        if tuple(words[: len(kind)]) == kind and len(words) > len(kind):
            return "_".join(words[len(kind) :])
    return "_".join(words)
