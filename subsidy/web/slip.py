"""A slip to print for the citizen: one page, decided anew for a reader who may see no secrets."""

from starlette.responses import RedirectResponse, Response

from subsidy import rulebook
from subsidy.accounts.account import Right
from subsidy.audit.entry import Asked
from subsidy.decision import Decision
from subsidy.language.vocabulary import CONFIDENTIAL
from subsidy.web.answers import hides, shown
from subsidy.web.citizen import typed
from subsidy.web.citizen_form import in_words
from subsidy.web.deciding import give
from subsidy.web.page import Here, page
from subsidy.web.render import today
from subsidy.words import names
from subsidy.words.values import value


@page(Right.DECIDE)
def slip(here: Here) -> Response:
    """Show the slip of the citizen whose facts the form holds."""
    form, _ = typed(here)
    if not form.ready:
        return RedirectResponse("/", 303)
    asked = Asked(here.account.name, "page", "slip")
    given = give(here.office, asked, form.facts, form.on, form.months, here.language)
    hidden = hides(given.decision)
    # Of a route that is not shown not even that it is not shown.
    plain = given.decision._replace(route=None) if hidden else given.decision
    return here.show(
        "slip.html",
        answer=shown(plain, here.language, given.entry),
        hidden=hidden,
        born=in_words(form.facts.get("birth_date"), here.language),
        place=_place(form.facts, here.language),
        missing=tuple(
            names.fact(name, here.language)
            for name in given.decision.missing
            if name not in CONFIDENTIAL and not name.endswith(".share")
        ),
        grounds=() if hidden else tuple(_grounds(given.decision, here.language)),
        made=today(),
    )


def _place(facts: object, language: str) -> str:
    assert isinstance(facts, dict)
    if isinstance(facts.get("commune"), str):
        return str(facts["commune"])
    parts = [
        value(name, facts[name], language) for name in ("district", "territory") if name in facts
    ]
    return ", ".join(parts)


def _grounds(decision: Decision, language: str) -> "list[str]":
    found = []
    for ground in decision.grounds:
        line = rulebook.provisions().get(ground.provision)
        title = line.title.say(language) if line else names.route(ground.provision, language)
        found.append(f"{title} - {ground.instrument}")
    return found
