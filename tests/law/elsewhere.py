"""Other places: a line of law asked of one citizen, of a list, and of a database."""

from datetime import date

from subsidy import rulebook
from tests.law.asking import Facts, Line, ask, told
from tests.sql.office import ask as ask_database
from tests.sql.office import duck

ALONE = "household: person 100"


def citizen_of(territory: str, **facts: object) -> Facts:
    """Return someone of forty who lives in `territory`, with these facts."""
    return {"birth_date": "1985-05-20", "territory": territory, **facts}


def holds_for_all_readers(line: Line) -> None:
    """Check one line of law: for one citizen and in columns, and by the statement in SQL."""
    decision = ask(line.facts, line.on)
    assert told(decision) == line.answer
    policy = rulebook.policies().named(decision.policy)
    citizen = {"residence": "permanent", **line.facts}
    day = date.fromisoformat(line.on)
    [row] = ask_database(duck(), [citizen], policy, day, 1, rest_is_no=True)
    if decision.status == "undetermined":
        assert (row["status"], row["missing"]) == ("open", ";".join(decision.missing))
        return
    paid = [
        f"{payer} {float(row[f'{payer}_percent']):g}"
        for payer in ("state", "city", "district", "person")
        if row[f"{payer}_percent"]
    ]
    assert f"{row['route']}: {' + '.join(paid)}" == line.answer
