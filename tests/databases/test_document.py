"""The document shows the scripts as they are, and the table has every column that is read."""

import re

from subsidy.language.vocabulary import STATED
from tests.databases.office import DOCUMENT, ROOT
from tests.documents.shown import blocks

SCRIPTS = ROOT / "examples" / "databases"


def test_the_document_shows_every_script_word_for_word() -> None:
    shown = {block.info.partition(" ")[2]: block.text for block in blocks(DOCUMENT)}
    for script in SCRIPTS.iterdir():
        name = str(script.relative_to(ROOT))
        assert shown.get(name) == script.read_text(encoding="utf-8"), name


def test_the_table_has_the_columns_of_the_contract_in_its_order() -> None:
    text = (SCRIPTS / "citizens.sql").read_text(encoding="utf-8")
    assert re.findall(r"^  (\w+) ", text, re.MULTILINE) == list(STATED)
