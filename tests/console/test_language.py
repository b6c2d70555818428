"""The words are Vietnamese, or English where the locale or --lang says so."""

import pytest

from tests.console.conftest import Run

CHECK = ("check", "--born", "2021", "--no-pension", "--on", "2025-10-01")
ENGLISH, VIETNAMESE = "Public budgets", "Ngân sách"


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ({}, VIETNAMESE),
        ({"LANG": "vi_VN.UTF-8"}, VIETNAMESE),
        ({"LANG": "C"}, VIETNAMESE),
        ({"LANG": "en_US.UTF-8"}, ENGLISH),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, ENGLISH),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8"}, VIETNAMESE),
    ],
)
def test_the_locale_gives_the_language(
    run: Run, monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], words: str
) -> None:
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert words in run(*CHECK).stdout


@pytest.mark.parametrize(("lang", "words"), [("vi", VIETNAMESE), ("en", ENGLISH)])
def test_lang_goes_before_the_locale(
    run: Run, monkeypatch: pytest.MonkeyPatch, lang: str, words: str
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8" if lang == "vi" else "vi_VN.UTF-8")
    assert words in run(*CHECK, "--lang", lang).stdout


def test_an_error_is_said_in_the_language_asked_for(run: Run) -> None:
    bad = (*CHECK, "--poverty", "rich", "--lang")
    assert run(*bad, "vi").stderr.startswith("Lỗi: poverty là 'rich'")
    assert run(*bad, "en").stderr.startswith("Error: poverty is 'rich'")
