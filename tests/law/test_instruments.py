"""What is known of the instruments themselves: signed when, numbered how, disputed where."""

from datetime import date

from subsidy import rulebook


def test_resolutions_bear_the_dates_of_signature_that_the_sources_give() -> None:
    signed = {
        (instrument.number, instrument.signed)
        for policy in rulebook.policies().all
        for rules in policy.rule_sets
        for line in rules.provisions
        for _, instrument in line.instruments.values
        if instrument.signed is not None
    }
    published = {
        "11/2022/NQ-HĐND": date(2022, 12, 9),
        "05/2024/NQ-HĐND": date(2024, 7, 19),
        "04/2022/NQ-HĐND": date(2022, 7, 20),
        "37/2024/NQ-HĐND": date(2024, 12, 11),
        "16/2019/NQ-HĐND": date(2019, 12, 12),
        "18/2023/NQ-HĐND": date(2023, 12, 8),
        "30/2024/NQ-HĐND": date(2024, 12, 11),
        "19/2025/NQ-HĐND": date(2025, 7, 9),
        "56/2025/NQ-HĐND": date(2025, 11, 14),
    }
    assert {(number, day) for number, day in signed if number in published} == {*published.items()}


def test_the_harmonised_resolution_bears_no_number_because_it_is_unresolved() -> None:
    lines = [
        line
        for rules in rulebook.policies().named("haiphong-2026").rule_sets
        for line in rules.provisions
        if rules.territories
    ]
    assert lines
    assert {one.number for line in lines for _, one in line.instruments.values} == {None}


def test_the_dispute_over_the_wests_20_for_farming_households_is_noted() -> None:
    west = rulebook.policies().named("haiduong-west")
    (line,) = [
        line
        for rules in west.rule_sets
        for line in rules.provisions
        if rules.territories and line.route == "agri_average"
    ]
    assert any(
        "sources conflict" in note.en.lower() or "disputed" in note.en.lower()
        for note in line.inferred
    )
