"""What happened to a citizen between two sides, and the cause, said to people."""

from subsidy.message import message

CHANGES = {
    "gained": message("gained"),
    "lost": message("lost"),
    "decided": message("became decided"),
    "undetermined": message("became undetermined"),
    "other": message("changed with the same share of budgets"),
    "added": message("added"),
    "removed": message("removed"),
}

CAUSES = {
    "fact": message("a fact"),
    "date": message("a date"),
    "law": message("the law"),
    "fact or law": message("a fact or the law"),
    "date or law": message("a date or the law"),
    "confidential": message("confidential"),
}


def changes(language: str) -> dict[str, str]:
    """Return every way to change, in words."""
    return {name: said.say(language) for name, said in CHANGES.items()}


def causes(language: str) -> dict[str, str]:
    """Return every single cause, in words."""
    return {name: said.say(language) for name, said in CAUSES.items()}
