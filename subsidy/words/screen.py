"""A decision as one screen of words for a clerk: the answer first, then why, then what next."""

from collections.abc import Iterator
from decimal import Decimal

from subsidy import rulebook
from subsidy.decision import Decision, PayerShare
from subsidy.message import Message, message
from subsidy.words import names, plain
from subsidy.words.layout import page
from subsidy.words.outlook import alternatives, assumed, better, missing, next_change
from subsidy.words.paid import changes, month_by_month, payers
from subsidy.words.reasons import grounds, verdicts


def screen(decision: Decision, *, why: bool = False, language: str = "vi") -> str:
    """Return the decision in words; `why` adds the reasons clause by clause."""
    blocks = [
        answer(decision, language),
        payers(decision, language),
        month_by_month(decision, language),
        grounds(decision, language),
        missing(decision, language),
        next_change(decision, language),
        better(decision, language),
        alternatives(decision, language),
        assumed(decision, language, every=why),
    ]
    if why:
        blocks.append(verdicts(decision, language))
    blocks.append(_receipt(decision, language))
    return page(blocks)


def answer(decision: Decision, language: str) -> Iterator[str]:
    """Yield the answer in sentences: who pays, by which route, for which months."""
    yield _who_pays(decision, language).say(language)
    if changes(decision) and decision.premium_vnd is not None:
        yield _over_the_period(decision, language).say(language)
    if decision.route is not None:
        yield message("Insured as: {route}.", route=names.route(decision.route, language)).say(
            language
        )
    yield message(
        "For {months} from {day}, under: {policy}.",
        months=plain.months(decision.months),
        day=plain.day(decision.on, language),
        policy=rulebook.policies().named(decision.policy).title,
    ).say(language)
    if decision.status == "decided" and decision.premium_vnd is None:
        yield message("The premium follows the wage or pension and is not computed here.").say(
            language
        )


def _who_pays(decision: Decision, language: str) -> Message:
    share = decision.budget_percent
    if share is None:
        return _between(decision, language)
    if share == 100:
        return message("Public budgets pay the whole premium.")
    if share:
        return message(
            "Public budgets pay {percent} of the premium, the citizen pays {rest}.",
            percent=plain.percentage(share, language),
            rest=plain.percentage(_person(decision).percent or Decimal(0), language),
        )
    alone = next(payer.payer for payer in decision.payers if payer.percent)
    if alone == "person":
        return message("No public budget pays: the citizen pays the whole premium.")
    return message("The whole premium is paid by: {payer}.", payer=names.PAYERS[alone])


def _between(decision: Decision, language: str) -> Message:
    least = plain.percentage(decision.least_percent, language)
    if decision.least_percent == decision.greatest_percent:
        return message(
            "NOT DECIDED. Public budgets pay {percent} of the premium on that day, but what is "
            "paid over the period depends on what is missing below.",
            percent=least,
        )
    return message(
        "NOT DECIDED. Public budgets pay {least} to {greatest} of the premium, depending on "
        "what is missing below.",
        least=least,
        greatest=plain.percentage(decision.greatest_percent, language),
    )


def _over_the_period(decision: Decision, language: str) -> Message:
    budgets = sum(payer.vnd or 0 for payer in decision.payers if payer.payer != "person")
    return message(
        "That changes within the period: over all of it public budgets pay {budgets}, the citizen "
        "pays {own}.",
        budgets=plain.money(budgets, language),
        own=plain.money(_person(decision).vnd or 0, language),
    )


def _person(decision: Decision) -> PayerShare:
    return next(payer for payer in decision.payers if payer.payer == "person")


def _receipt(decision: Decision, language: str) -> Iterator[str]:
    receipt = decision.receipt
    yield message(
        "Receipt: engine {engine}, rules {rules}, profile {profile}",
        engine=receipt.engine,
        rules=receipt.rules_sha256[:16],
        profile=receipt.profile_hmac[:16],
    ).say(language)
