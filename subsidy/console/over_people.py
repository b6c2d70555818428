"""What a comparison and a search are both asked: of whom, for when, and where the paper goes."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.question import Question

if TYPE_CHECKING:
    from subsidy.compare.comparison import Population


@dataclass(frozen=True, kw_only=True)
class OverPeople:
    """The options of a run over a population, as given."""

    population: str
    on: date
    months: int
    changes: tuple[str, ...]
    weights: str | None
    mapping: str | None
    unstated: str | None
    report: tuple[str, ...]
    force: bool
    as_json: bool
    lang: str

    @property
    def rest_is_no(self) -> bool:
        """Tell whether what a row does not state is read as no."""
        return self.unstated == "no"

    @property
    def people(self) -> "Population":
        """Return where the population comes from."""
        from subsidy.compare.comparison import Population

        return Population(self.population, self.mapping, self.weights)

    def check_period(self) -> None:
        """Raise InputError for a day or a number of months that cannot be asked about."""
        Question(self.on, self.months).check(rulebook.premium().modelled)
