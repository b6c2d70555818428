"""Two policies compared over a population, in a process of its own."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from subsidy.catalogue import LANGUAGES
from subsidy.web.job import MADE, WantedComparison
from subsidy.web.worker_files import Progress, uploaded, write

if TYPE_CHECKING:
    from subsidy.compare.comparison import Comparison

_OPEN = frozenset({"cost_by_payer", "changes", "causes", "coverage"})
"""Tables that are shown at once; the others are opened by whoever wants them."""

REPORTS = ("report.html", "report.docx", "report.xlsx")


def run(wanted: WantedComparison, most_rows: int) -> None:
    """Compare; write what the page shows, its charts, and the reports to download."""
    from subsidy import rulebook
    from subsidy.compare.comparison import Population, compare
    from subsidy.compare.run import Asked
    from subsidy.compare.scheme import named_scheme
    from subsidy.report.comparison_paper import comparison_paper
    from subsidy.report.payload import payload
    from subsidy.report.writing import report_targets, write_reports

    policies = rulebook.policies()
    schemes = tuple(named_scheme(name, policies) for name in (wanted.baseline, wanted.reform))
    asked = Asked(schemes, date.fromisoformat(wanted.on), wanted.months, wanted.unstated)
    path = _population(wanted)
    found = compare(Population(path), asked, progress=Progress(most_rows))
    found = found._replace(population=wanted.population)
    for language in LANGUAGES:
        write(f"shown-{language}.json", _shown(found, language))
    goals = report_targets(REPORTS, force=True)
    write_reports(lambda: comparison_paper(found, wanted.language), goals)
    Path("comparison.json").write_text(payload(found), encoding="utf-8")
    first = found.first.result
    write("report.json", {"rows": first.rows, "rejected": first.rejected})


def _population(wanted: WantedComparison) -> str:
    """Return the file of the population: the one that came, or one made up here."""
    if not wanted.persons:
        from subsidy.lists.reading import dry_run, open_list

        path = uploaded()
        with open_list(path) as source:
            texts = {language: dry_run(source, language) for language in LANGUAGES}
        write("preview.json", texts)
        return path
    from subsidy.lists.writing import target
    from subsidy.population.made import Wished, write_population

    wished = Wished(wanted.persons, wanted.seed, date.fromisoformat(wanted.on))
    write_population(wished, target(MADE, force=True))
    return MADE


def _shown(found: "Comparison", language: str) -> dict[str, Any]:
    """Draw the charts, and return what the page says around them."""
    from subsidy.report.comparison_paper import comparison_paper
    from subsidy.report.drawing import svg
    from subsidy.report.html import table_in_words
    from subsidy.report.needs import needs
    from subsidy.report.table import Tongue

    said, tongue = comparison_paper(found, language), Tongue(language)
    charts = []
    for number, chart in enumerate(said.charts, 1):
        part = f"chart-{number}-{language}"
        with needs("report"):
            Path(f"{part}.svg").write_text(svg(chart), encoding="utf-8")
        charts.append({"part": part, "title": chart.title, "words": chart.words})
    return {
        "title": said.title,
        "about": said.about,
        "first": [part._asdict() for part in said.first],
        "charts_heading": said.charts_heading,
        "charts": charts,
        "tables_heading": said.tables_heading,
        "tables": [
            {**table_in_words(table, tongue), "open": table.name in _OPEN} for table in said.tables
        ],
        "last": [part._asdict() for part in said.last],
    }
