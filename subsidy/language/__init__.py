"""The language of `rules/`: facts, conditions, shares, instruments, provisions, policies."""

from subsidy.language.condition import Condition
from subsidy.language.dated import Dated, Period, dated
from subsidy.language.difference import differing
from subsidy.language.errors import RuleError
from subsidy.language.facts import fact
from subsidy.language.instrument import Evidence, Instrument
from subsidy.language.parameter import Parameter, parameter
from subsidy.language.policy import Policy
from subsidy.language.premium import Announced, BaseSalary, HouseholdForm, Premium
from subsidy.language.provision import Payer, Provision, Role
from subsidy.language.route import Route
from subsidy.language.ruleset import NotModelled, RuleSet
from subsidy.language.share import UNPUBLISHED, Share, fixed_sum, percent
from subsidy.language.territory import Territory
from subsidy.language.text import Text

__all__ = [
    "UNPUBLISHED",
    "Announced",
    "BaseSalary",
    "Condition",
    "Dated",
    "Evidence",
    "HouseholdForm",
    "Instrument",
    "NotModelled",
    "Parameter",
    "Payer",
    "Period",
    "Policy",
    "Premium",
    "Provision",
    "Role",
    "Route",
    "RuleError",
    "RuleSet",
    "Share",
    "Territory",
    "Text",
    "dated",
    "differing",
    "fact",
    "fixed_sum",
    "parameter",
    "percent",
]
