"""The one door to a decision: every surface comes through here, and none computes a share."""

from datetime import date
from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.audience import answer_for
from subsidy.decision import Decision
from subsidy.publish import publish
from subsidy.question import Question
from subsidy.stated import StatedFacts

if TYPE_CHECKING:
    from subsidy.profile import Profile


def decide(
    profile: "Profile | StatedFacts",
    *,
    on: date,
    months: int = 12,
    policy: str | None = None,
    reveal: bool = False,
    language: str = "vi",
    advice: bool = False,
) -> Decision:
    """Decide who pays what of the premium of one citizen.

    Percent, route and grounds are those of the day `on`; the VND cover `months` calendar months
    from it, 1 to 12. `policy` names a policy to apply whatever the territory and the day ("what
    if"); without it the law in force decides. `reveal` is for an authorised reader. `language`,
    "vi" or "en", is that of the sentences in the decision. `advice` adds the nearest facts or days
    that would give a better share.

    Raises InputError for what was stated or asked wrongly, Fault where the program is wrong.
    """
    named = None if policy is None else rulebook.policies().named(policy)
    facts = profile if isinstance(profile, StatedFacts) else profile.stated()
    found = answer_for(facts, Question(on, months, named), reveal=reveal)
    return publish(found, reveal=reveal, language=language, advice=advice)
