"""What a search found, for programs: schema `subsidy.harmonisation/1`."""

from typing import TYPE_CHECKING, Any

from subsidy import __version__

if TYPE_CHECKING:
    from subsidy.harmonise.point import Point
    from subsidy.harmonise.search import Harmonised
    from subsidy.harmonise.trial import Loser, Trial

SCHEMA = "subsidy.harmonisation/1"


def plain(found: "Harmonised", language: str) -> dict[str, Any]:
    """Return the search as plain dicts, lists, texts and numbers; sentences in `language`."""
    wanted, compared = found.wanted, found.comparison
    return {
        "schema": SCHEMA,
        "policy": wanted.grid.base.name,
        "against": [policy.name for policy in wanted.before],
        "population": {
            "file": compared.population,
            "sha256": compared.population_sha256 or None,
            "weighted": compared.weighted,
            "persons": compared.first.result.persons,
            "rows": compared.first.result.rows,
            "rejected": compared.first.result.rejected,
        },
        "on": wanted.on.isoformat(),
        "months": wanted.months,
        "unstated": "no" if wanted.rest_is_no else None,
        "budget_vnd": wanted.budget,
        "cost_before_vnd": found.cost,
        "settings": [_point(one) for one in found.points],
        "frontier": [one.setting.values for one in found.frontier],
        "candidates": len(found.candidates),
        "trials": [_trial(one, language) for one in found.trials],
        "winner": None if found.winner is None else _point(found.winner),
        "receipt": {"engine": __version__, "rules_sha256": compared.rules_sha256},
    }


def _point(one: "Point") -> dict[str, Any]:
    return {
        "setting": one.setting.values,
        "cost_vnd": one.cost,
        "state_vnd": one.state,
        "gain": one.gain,
        "lose": one.lose,
        "undecided": one.open,
        "free": one.free,
        "unsupported": one.unsupported,
    }


def _trial(trial: "Trial", language: str) -> dict[str, Any]:
    return {
        "setting": trial.point.setting.values,
        "status": trial.status.value,
        "losers": [_loser(loser, language) for loser in trial.losers],
    }


def _loser(loser: "Loser", language: str) -> dict[str, Any]:
    return {
        "what": loser.what.say(language),
        "depends_on_unpublished_share": loser.depends,
        "profile": loser.before.profile,
        "on": loser.before.on.isoformat(),
        "decisions": [example.decision(language).plain() for example in (loser.before, loser.now)],
    }
