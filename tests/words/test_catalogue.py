"""Every sentence that stands in the code has its Vietnamese, with the same places."""

from pathlib import Path
from string import Formatter
from unicodedata import is_normalized

import pytest
from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

import subsidy
from subsidy.language.vocabulary import ELAPSED, STATED, label_of

PACKAGE = Path(subsidy.__file__).parent
CATALOGUES = sorted((PACKAGE / "locale").glob("*/LC_MESSAGES/*.po"))
each_catalogue = pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])


@pytest.fixture(scope="module")
def sentences(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Return the sentences in the code, found as `make words` finds them."""
    template = tmp_path_factory.mktemp("words") / "subsidy.pot"
    settings = Path(__file__).parent.parent.parent / "pyproject.toml"
    extract = ["extract", "-F", str(settings), "-o", str(template), str(PACKAGE)]
    CommandLineInterface().run(["pybabel", "--quiet", *extract])  # type: ignore[no-untyped-call]
    return frozenset(_translations(template))


def _catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def _translations(path: Path) -> dict[str, str]:
    return {str(entry.id): str(entry.string) for entry in _catalogue(path) if entry.id}


def _places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_there_is_a_catalogue_for_vietnamese() -> None:
    assert [path.parts[-3] for path in CATALOGUES] == ["vi"]


@each_catalogue
def test_every_sentence_in_the_code_is_translated(path: Path, sentences: frozenset[str]) -> None:
    said = {template for template, words in _translations(path).items() if words.strip()}
    assert sorted(sentences - said) == []


@each_catalogue
def test_the_catalogue_holds_no_sentence_that_nobody_says(
    path: Path, sentences: frozenset[str]
) -> None:
    assert sorted(_translations(path).keys() - sentences) == []


@each_catalogue
def test_a_sentence_has_the_same_places_in_both_languages(path: Path) -> None:
    for template, words in _translations(path).items():
        assert _places(words) == _places(template), template


@each_catalogue
def test_vietnamese_is_in_unicode_form_nfc(path: Path) -> None:
    assert is_normalized("NFC", path.read_text(encoding="utf-8"))


@each_catalogue
def test_no_translation_is_a_guess(path: Path) -> None:
    assert [str(entry.id) for entry in _catalogue(path) if entry.id and entry.fuzzy] == []


@pytest.mark.parametrize("name", sorted({*STATED, *ELAPSED}))
def test_every_fact_has_a_label_that_is_collected(name: str, sentences: frozenset[str]) -> None:
    assert label_of(name) in sentences
