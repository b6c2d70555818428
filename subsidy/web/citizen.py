"""The clerk's page about one citizen: what is typed above, what it comes to beside it."""

from typing import NamedTuple

from starlette.responses import Response

from subsidy import rulebook
from subsidy.accounts.account import Right
from subsidy.audit.entry import Asked
from subsidy.decision import Decision
from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED
from subsidy.message import message
from subsidy.web import communes
from subsidy.web.answers import Shown, hides, later, shown
from subsidy.web.citizen_form import CORE, CitizenForm, in_words, read_form
from subsidy.web.deciding import give
from subsidy.web.field_words import told
from subsidy.web.page import Here, page
from subsidy.web.questions import choices, questions
from subsidy.words import names


@page(Right.DECIDE)
def citizen(here: Here) -> Response:
    """Show the form, and the answer as far as what was typed gives one."""
    form, offered = typed(here)
    found = _Found(None, None, None)
    if here.request.method == "POST" and form.ready and not offered:
        try:
            found = _decided(here, form)
        except InputError as error:
            form = form._replace(errors={**form.errors, error.field: error})
    decision = None if found.answer is None else found.answer.decision
    return here.show(
        "citizen.html",
        form=form,
        reveal=_reveal(here),
        echoes={name: in_words(value, here.language) for name, value in form.facts.items()},
        errors=_errors(form, here.language),
        strange="" if offered else _strange(form, here.language),
        offered=offered,
        communes=communes.communes(),
        place=_place(form),
        residences=choices("residence", here.language),
        territories=rulebook.territories(),
        policies=rulebook.policies().all,
        questions=questions(form, decision, here.language),
        above=_above(decision, here.language),
        answer=found.answer,
        later=() if decision is None else later(decision, here.language),
        hidden=decision is not None and hides(decision),
        tried=found.tried,
        tried_error=found.error,
        fact=lambda name: names.fact(name, here.language),
    )


def typed(here: Here) -> tuple[CitizenForm, tuple[communes.Place, ...]]:
    """Return the form as typed, and the places to choose from where no commune is called so."""
    fields = {name: here.text(name) for name in (*STATED, "unstated", "on", "months", "policy")}
    tries = [one for one in here.form.getlist("try") if isinstance(one, str)][:12]
    chosen = communes.marked(here.text("choose"))
    if chosen is not None:
        fields |= chosen.fields
    form = read_form(fields, tries)
    name = fields["commune"]
    if not name or form.facts.keys() & {"territory", "district"}:
        return form, ()
    one = communes.called(name)
    if one is not None:
        return read_form({**fields, "commune": one.commune or ""}, tries), ()
    return form, communes.like(name)


class _Found(NamedTuple):
    """The answer, what came of trying something out, and what was wrong with that."""

    answer: Shown | None
    tried: Shown | None
    error: str | None


def _decided(here: Here, form: CitizenForm) -> _Found:
    asked = Asked(here.account.name, "page", "check", None, _reveal(here))
    given = give(here.office, asked, form.facts, form.on, form.months, here.language, advice=True)
    answer = shown(given.decision, here.language, given.entry)
    if not form.tries and form.policy is None:
        return _Found(answer, None, None)
    asked = asked._replace(kind="what-if", policy=form.policy)
    try:
        given = give(here.office, asked, form.tried, form.on, form.months, here.language)
    except InputError as error:
        return _Found(answer, None, told(error, here.language))
    return _Found(answer, shown(given.decision, here.language, given.entry), None)


def _reveal(here: Here) -> bool:
    return here.account.reveals and here.text("reveal") == "yes"


def _errors(form: CitizenForm, language: str) -> dict[str, str]:
    return {name: told(error, language) for name, error in form.errors.items()}


def _above(decision: Decision | None, language: str) -> tuple[str, ...]:
    """Return what is missing of who and where, which stands above the questions."""
    missing = () if decision is None else decision.missing
    return tuple(names.fact(name, language) for name in missing if name in CORE)


def _strange(form: CitizenForm, language: str) -> str:
    """Say so where the rule book does not know the commune and nothing else says where it is."""
    name = form.facts.get("commune")
    if not isinstance(name, str) or form.facts.keys() & {"territory", "district"}:
        return ""
    if communes.called(name):
        return ""
    return message(
        "The rule book does not know this commune: choose the former city or province below."
    ).say(language)


def _place(form: CitizenForm) -> communes.Place | None:
    """Return the commune that was found by its name."""
    name = form.facts.get("commune")
    return communes.called(name) if isinstance(name, str) else None
