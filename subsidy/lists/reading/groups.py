"""Groups of insured persons as forms and cards name them, and the fact that each one states."""

from re import sub
from typing import NamedTuple

from subsidy.lists.reading.headings import key


class Group(NamedTuple):
    """What a group states: a fact and its value, or nothing that the birth date does not say."""

    fact: str | None = None
    value: str = ""


NO_FACT = Group()
"""The household form, which states nothing, and groups by age, which the birth date tells."""

# Longer wordings come first: what is found is taken out of the text.
_PHRASES: tuple[tuple[str, str, str], ...] = (
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
    ("mat_suc_lao_dong", "social_insurance_benefit", "yes"),
    ("bao_tro_xa_hoi", "social_allowance", "yes"),
    ("tro_cap_xa_hoi", "social_allowance", "yes"),
    ("nguoi_co_cong", "statutory_group", "meritorious"),
    ("luc_luong_vu_trang", "statutory_group", "armed_forces"),
    ("cuu_chien_binh", "statutory_group", "other_state_paid"),
    ("xa_dao", "statutory_group", "island"),
    ("dan_toc_thieu_so", "ethnic_minority", "yes"),
    ("y_te_thon", "village_health_worker", "yes"),
    ("co_do_thon", "village_health_worker", "yes"),
    ("khong_chuyen_trach_o_thon", "village_staff", "yes"),
    ("khong_chuyen_trach_thon", "village_staff", "yes"),
    ("nghe_nhan_nhan_dan", "artisan", "yes"),
    ("nghe_nhan_uu_tu", "artisan", "yes"),
    ("nan_nhan_bom_min", "bomb_victim", "yes"),
    ("thu_gom_rac", "waste_collector", "yes"),
    ("hiv", "hiv", "yes"),
)
_CODES = {
    "HN": Group("poverty", "poor"),
    "CN": Group("poverty", "near_poor"),
    "GB": Group("agri_average", "yes"),
    "HS": Group("student", "yes"),
    "SV": Group("student", "yes"),
    "BT": Group("social_allowance", "yes"),
    "TE": NO_FACT,
    "GD": NO_FACT,
}
_WITHOUT_FACT = (
    r"(nguoi_)?(tham_gia_)?(theo_)?(thanh_vien_)?ho_gia_dinh",
    r"tre_em(_duoi_0?6_tuoi)?",
    r"nguoi_cao_tuoi",
)
_WHOLE = {"ngheo": Group("poverty", "poor")}
_OTHERS = (
    "thoat", "than_nhan", "con_cua", "con_nguoi", "con_liet", "vo_cua", "chong_cua", "dac_biet_kho",
    "vung_kho", "nguoi_phuc_vu", "nguoi_cham_soc",
)  # fmt: skip
"""Who left poverty, or is kin of a member of a group, belongs to another group."""

_CONFIDENTIAL = ("hiv", "dang_vien", "huy_hieu", "chi_bo")


def group_of(text: str) -> Group | None:
    """Return what a group states; None where nobody knows, or where it states two things."""
    words = f"_{key(text)}_"
    bare = words.strip("_")
    if bare in _WHOLE:
        return _WHOLE[bare]
    if sub("|".join(f"^{wording}$" for wording in _WITHOUT_FACT), "", bare) == "":
        return NO_FACT if bare else None
    found: dict[str, str] = {}
    if not any(f"_{other}_" in words for other in _OTHERS) and not _denies(words):
        for phrase, fact, value in _PHRASES:
            if f"_{phrase}_" in words:
                words = words.replace(f"_{phrase}_", "_")
                if found.setdefault(fact, value) != value:
                    return None
    code = _CODES.get(text.split(maxsplit=1)[0].strip("-.,:") if text.strip() else "")
    if code == NO_FACT and not found:
        return code
    if code and code.fact and found.setdefault(code.fact, code.value) != code.value:
        return None
    return Group(*next(iter(found.items()))) if len(found) == 1 else None


def is_confidential(text: str) -> bool:
    """Tell whether the name of a group may tell a confidential fact."""
    return any(word in key(text) for word in _CONFIDENTIAL)


def _denies(words: str) -> bool:
    return "_khong_" in words.replace("_khong_chuyen_trach_", "_")
