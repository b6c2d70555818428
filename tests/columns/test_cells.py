"""A cell of a list is read as the same text in one citizen's profile is."""

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from subsidy.columns.cell_values import CellValues
from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED
from subsidy.partial_date import PartialDate
from subsidy.profile_values import read_value

_numbers = st.integers(0, 2300).map(str)
_dates = st.one_of(
    st.dates().map(str),
    st.builds("{}-{}-{}".format, _numbers, _numbers, _numbers),
    st.builds("{}/{}/{}".format, st.integers(0, 40), st.integers(0, 14), st.integers(1890, 2210)),
    _numbers,
)


@given(st.lists(_dates, min_size=1))
@example(["1900-01-01", "2199-12-31", "1899-12-31", "2200-01-01"])
@example(["1950-2-3", " 1950-02-03", "+1950-02-03", "1950-02-30", "19500-01-01", "1950-02-03T"])
def test_a_date_is_read_as_in_a_profile(texts: list[str]) -> None:
    values, wrong = CellValues("birth_date").read(pl.Series(texts))
    for text, value in zip(texts, values, strict=True):
        if text in wrong:
            with pytest.raises(InputError):
                read_value(STATED["birth_date"], text)
        else:
            one = read_value(STATED["birth_date"], text)
            assert value == (one.code if isinstance(one, PartialDate) else one)
