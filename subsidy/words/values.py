"""Values of facts, said to people: "near-poor", "Huyện Bình Giang", "69 to 70"."""

from subsidy import rulebook
from subsidy.message import message
from subsidy.words import names

YES = message("yes")
NO = message("no")
NOT_KNOWN = message("not known")

_WORDS = {
    ("statutory_group", "none"): message("none"),
    ("poverty", "poor"): message("poor"),
    ("poverty", "near_poor"): message("near-poor"),
    ("poverty", "none"): message("neither poor nor near-poor"),
    ("poverty_exit_from", "poor"): message("poverty"),
    ("poverty_exit_from", "near_poor"): message("near-poverty"),
    ("residence", "permanent"): message("permanent"),
    ("residence", "temporary"): message("temporary"),
    ("residence", "none"): message("none registered here"),
    ("disability", "none"): message("no disability"),
    ("disability", "mild"): message("mild"),
    ("disability", "severe"): message("severe"),
    ("disability", "very_severe"): message("very severe"),
}


def value(fact: str, given: str | int | bool | None, language: str) -> str:
    """Return the value of a fact in words; what has no words of its own stays as it is."""
    if given is None:
        return NOT_KNOWN.say(language)
    if isinstance(given, bool):
        return (YES if given else NO).say(language)
    if isinstance(given, int):
        return str(given)
    if (fact, given) in _WORDS:
        return _WORDS[fact, given].say(language)
    if fact in ("territory", "district"):
        return _place(fact, given, language)
    if fact == "statutory_group":
        return names.route(given, language)
    if fact == "premium_rate":
        return given if language == "en" else given.replace(".", ",")
    return _span(given, language)


def _place(fact: str, given: str, language: str) -> str:
    for territory in rulebook.territories():
        if fact == "territory" and territory.id == given:
            return territory.title.say(language)
        for district, title in territory.districts:
            if fact == "district" and district == given:
                return title.say(language)
    return given


def _span(given: str, language: str) -> str:
    if given == "not yet":
        return message("not yet").say(language)
    least, dots, greatest = given.partition("..")
    if not dots:
        return given
    return message("{least} to {greatest}", least=least, greatest=greatest).say(language)
