"""A list, looked at or decided, in a process of its own."""

from datetime import date

from subsidy.web.job import Wanted
from subsidy.web.worker_files import Progress, uploaded, write


def preview(wanted: Wanted) -> None:
    """Write what is understood of the list."""
    from subsidy.lists.reading import dry_run, open_list

    with open_list(uploaded(), mapping=_mapping(wanted)) as source:
        texts = {language: dry_run(source, language) for language in ("vi", "en")}
    write("preview.json", texts)


def run(wanted: Wanted, most_rows: int) -> None:
    """Decide the list; write result, rejects and summary, and then what came of it."""
    from subsidy import rulebook
    from subsidy.columns.outcomes import Audience
    from subsidy.lists import batch
    from subsidy.lists.reading import open_list
    from subsidy.lists.run_summary import WantedSummary
    from subsidy.lists.writing import target
    from subsidy.question import Question
    from subsidy.words.summary_titles import titles

    named = None if wanted.policy is None else rulebook.policies().named(wanted.policy)
    question = Question(date.fromisoformat(wanted.on), wanted.months, named)
    question.check(rulebook.premium().modelled)
    goal = target("summary.xlsx", force=True)
    asked = batch.Wanted(
        question=question,
        audience=Audience(reveal=False, language=wanted.language),
        result=target(f"result.{wanted.form}", force=True),
        rejects=target("rejects.xlsx", force=True),
        summary=WantedSummary(goal, titles(wanted.language)),
        rest_is_no=wanted.unstated,
    )
    with open_list(uploaded(), mapping=_mapping(wanted)) as source:
        done = batch.run(source, asked, Progress(most_rows))
        notes = [note.say(wanted.language) for note in source.notes]
    write(
        "report.json",
        {
            "rows": done.rows,
            "written": done.written,
            "undetermined": done.undetermined,
            "rejected": done.rejected,
            "notes": notes,
        },
    )


def _mapping(wanted: Wanted) -> str | None:
    """Return a mapping file with what counts for every citizen; None where nothing does."""
    if not wanted.constants:
        return None
    write("mapping.yaml", {"constants": dict(wanted.constants)})
    return "mapping.yaml"
