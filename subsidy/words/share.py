"""What a budget pays, in words: a percentage, a sum a month, either with its cap."""

from subsidy.language.policy import Rule
from subsidy.language.share import FixedSum, percent_of
from subsidy.message import message
from subsidy.words import plain


def of_rule(rule: Rule, language: str) -> str:
    """Return "70 %", "54,000 VND a month", "50 %, at most 40,000 VND a month"."""
    if rule.hundredths is None and rule.vnd_a_month is None:
        return message("share not published").say(language)
    share = None if rule.hundredths is None else percentage(rule.hundredths, language)
    monthly = None if rule.vnd_a_month is None else a_month(rule.vnd_a_month, language)
    if share is None or monthly is None:
        return share or monthly or ""
    pays, cap = (monthly, share) if isinstance(rule.provision.share, FixedSum) else (share, monthly)
    return f"{pays}, {at_most(cap, language)}"


def percentage(hundredths: int, language: str) -> str:
    """Return "33.33 %"."""
    return plain.percentage(percent_of(hundredths), language)


def a_month(vnd: int, language: str) -> str:
    """Return "54,000 VND a month"."""
    return message("{sum} a month", sum=plain.money(vnd, language)).say(language)


def at_most(cap: str, language: str) -> str:
    """Return "at most 40,000 VND a month"."""
    return message("at most {cap}", cap=cap).say(language)
