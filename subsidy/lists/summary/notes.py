"""How the summary was made, what it counts, and what it does not show, for its last sheet."""

from collections.abc import Iterator

from subsidy.lists.summary.published import Hidden
from subsidy.message import Message, message

METHOD = (
    message(
        "Persons and đồng by payer, route, commune and month, for the quarterly summary to the "
        "finance agency (Mẫu 1 of Decree 188/2025); the layout is this program's own."
    ),
    message(
        "All tables are sums over the same rows, and their totals are those of the result, to the "
        "đồng."
    ),
    message(
        "By route and by commune every row of the list is one person, under the route of the day "
        "asked about; person-months count a person once in each month that is paid."
    ),
    message(
        "Who is not decided is counted without đồng. Where a wage or a pension decides the amount, "
        "it is left empty."
    ),
    message('Routes that would tell a confidential fact bear one name, "confidential".'),
)

_HIDDEN = {
    Hidden.NOTHING: message(
        "Nothing more had to be hidden: no count of a confidential route is from one to four."
    ),
    Hidden.COMMUNES: message(
        "No count from one to four of a confidential route is shown. Where a commune has so few, "
        "or a change by so few between months, its persons of such routes and their đồng stand "
        'only in the row "not shown by commune", with those of as many other communes as it takes; '
        "a commune without a confidential row may have some or none."
    ),
    Hidden.ROUTE: message(
        "No count from one to four of a confidential route is shown. The whole list has so few "
        "that they are counted together with a route whose persons are paid for alike."
    ),
    Hidden.PAYERS: message(
        "No count from one to four of a confidential route is shown. The whole list has so few "
        "that they are counted together with a route of the same premium; who pays how much of "
        "it is left empty, and so is every sum of which it is a part."
    ),
    Hidden.ALL_BUT_TOTALS: message(
        "No count from one to four of a confidential route is shown. The whole list has so few, "
        "and no other route has the same premium: so neither routes nor communes nor payers are "
        "shown one by one. A longer list, of more communes, or fewer months may show more."
    ),
}


def method(hidden: Hidden) -> Iterator[Message]:
    """Yield the sentences, the last on what is hidden and why."""
    yield from METHOD
    yield _HIDDEN[hidden]
