"""The tables of the summary: by payer and month, by route, by commune, and in detail."""

from collections.abc import Iterable
from typing import NamedTuple

from subsidy.lists.summary.published import Hidden, Published
from subsidy.lists.summary.sums import ByPayer, Sum, counted, paid, payers_of
from subsidy.lists.summary.tally import ALL_PAYERS
from subsidy.lists.summary.titles import Titles
from subsidy.lists.writing import Kind
from subsidy.message import message

Value = str | int | None


class Column(NamedTuple):
    """A column of a table; `width` in characters."""

    title: str
    kind: Kind
    width: int


class Table(NamedTuple):
    """A table with a line of totals, empty where there is none."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    totals: tuple[Value, ...]


def tables(found: Published, titles: Titles) -> tuple[Table, ...]:
    """Return every table; all are sums over the same rows."""
    return (
        _by_payer_and_month(found, titles),
        _by_place(found, titles, "route"),
        _by_place(found, titles, "commune"),
        _detail(found, titles),
    )


def _summed_payers(found: Published) -> tuple[str, ...]:
    """Return the payers whose sums over routes are shown."""
    return () if found.hidden is Hidden.PAYERS else payers_of(found.months)


def _by_payer_and_month(found: Published, titles: Titles) -> Table:
    payers = _summed_payers(found)
    rows = {month: sums for (month,), sums in paid(found.months, ["month"]).items()}
    columns = [
        Column(titles.say(message("Month")), Kind.WORDS, 20),
        Column(titles.say(message("Persons")), Kind.COUNT, 12),
    ]
    for payer in payers:
        name = titles.payers(payer)
        persons = titles.say(message("{payer}: persons", payer=name))
        columns += [Column(persons, Kind.COUNT, 14), _dong(payer, titles)]
    return Table(
        titles.say(message("By payer and month")),
        (*columns, _all_dong(titles)),
        tuple(
            (titles.month(month), *_persons_and_dong(sums, payers)) for month, sums in rows.items()
        ),
        (
            titles.say(message("Total (persons: person-months)")),
            *_persons_and_dong(_added(rows.values()), payers),
        ),
    )


def _by_place(found: Published, titles: Titles, column: str) -> Table:
    """Return the table by route or by commune; each row of the list counts once in it."""
    route = column == "route"
    payers = payers_of(found.months) if route else _summed_payers(found)
    sums, persons = paid(found.months, [column]), counted(found.people, column)
    summed = _added(sums.values())
    shown = {
        payer: summed[payer] for payer in (ALL_PAYERS, *_summed_payers(found)) if payer in summed
    }
    name = titles.route if route else titles.commune
    heading = message("Route") if route else message("Commune, ward, special zone")
    return Table(
        titles.say(message("By route") if route else message("By commune")),
        (
            Column(titles.say(heading), Kind.WORDS, 36),
            Column(titles.say(message("Persons")), Kind.COUNT, 12),
            *_person_months_and_dong(payers, titles),
        ),
        tuple(
            (name(*key), persons.get(key, 0), *_months_and_dong(sums.get(key, {}), payers))
            for key in sorted(sums.keys() | persons.keys())
        ),
        (
            titles.say(message("Total")),
            sum(persons.values()),
            *_months_and_dong(shown, payers),
        ),
    )


def _detail(found: Published, titles: Titles) -> Table:
    payers = payers_of(found.months)
    sums = paid(found.months, ["commune", "route", "month"])
    return Table(
        titles.say(message("In detail")),
        (
            Column(titles.say(message("Commune, ward, special zone")), Kind.WORDS, 28),
            Column(titles.say(message("Route")), Kind.WORDS, 32),
            Column(titles.say(message("Month")), Kind.TEXT, 12),
            Column(titles.say(message("Persons")), Kind.COUNT, 12),
            *(_dong(payer, titles) for payer in payers),
            _all_dong(titles),
        ),
        tuple(
            (
                titles.commune(commune),
                titles.route(route),
                titles.month(month),
                *_months_and_dong(by_payer, payers),
            )
            for (commune, route, month), by_payer in sums.items()
        ),
        (),
    )


def _person_months_and_dong(payers: Iterable[str], titles: Titles) -> tuple[Column, ...]:
    return (
        Column(titles.say(message("Person-months")), Kind.COUNT, 14),
        *(_dong(payer, titles) for payer in payers),
        _all_dong(titles),
    )


def _dong(payer: str, titles: Titles) -> Column:
    name = titles.payers(payer)
    return Column(titles.say(message("{payer}: đồng", payer=name)), Kind.VND, 18)


def _all_dong(titles: Titles) -> Column:
    return Column(titles.say(message("All payers: đồng")), Kind.VND, 20)


def _months_and_dong(sums: ByPayer, payers: Iterable[str]) -> tuple[Value, ...]:
    everybody = sums.get(ALL_PAYERS, Sum())
    amounts = (sums.get(payer, Sum()).vnd for payer in payers)
    return (everybody.persons, *amounts, everybody.vnd)


def _persons_and_dong(sums: ByPayer, payers: Iterable[str]) -> tuple[Value, ...]:
    everybody = sums.get(ALL_PAYERS, Sum())
    pairs = (value for payer in payers for value in sums.get(payer, Sum()))
    return (everybody.persons, *pairs, everybody.vnd)


def _added(rows: Iterable[ByPayer]) -> ByPayer:
    total: ByPayer = {}
    for row in rows:
        for payer, amount in row.items():
            total[payer] = total.get(payer, Sum()) + amount
    return total
