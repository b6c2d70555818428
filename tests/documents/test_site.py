"""The documentation site is built without a network, with a page for each policy."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from subsidy import rulebook
from subsidy.catalogue import LANGUAGES
from subsidy.language import Policy
from subsidy.words.policy_page import policy_page

DOCS = Path(__file__).parent.parent.parent / "docs"
POLICIES = rulebook.policies()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of a copy of docs/; a warning is an error."""
    folder = tmp_path_factory.mktemp("docs")
    ignored = shutil.ignore_patterns("policies")
    shutil.copytree(DOCS, folder / "docs", ignore=ignored)
    ran = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "--quiet", "docs", "site"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return folder / "site"


@pytest.mark.parametrize("policy", POLICIES.all, ids=lambda policy: policy.name)
def test_a_policy_has_a_page_that_names_each_of_its_lines_in_both_languages(
    policy: Policy, site: Path
) -> None:
    page = (site / "policies" / f"{policy.name}.html").read_text(encoding="utf-8")
    said = re.sub(r"<[^>]+>", "", page)
    own = [rules for rules in policy.rule_sets if rules.territories or len(policy.rule_sets) == 1]
    for rules in own:
        for line in rules.provisions:
            assert said.count(f"{rules.name}.{line.id}") >= len(LANGUAGES)


def test_no_page_fetches_anything_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        fetched = re.findall(
            r'<(?:script|img|link|iframe)[^>]+(?:src|href)="(https?:[^"]+)"',
            page.read_text(encoding="utf-8"),
        )
        assert fetched == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("policy", POLICIES.all, ids=lambda policy: policy.name)
def test_a_page_says_who_share_payer_ground_dates_and_evidence(
    policy: Policy, language: str
) -> None:
    page = policy_page(policy, language)
    rows = [row for row in page.splitlines() if row.startswith("| ")]
    lines = [line for rules in policy.rule_sets for line in rules.provisions]
    tables = len(policy.rule_sets)
    assert len(rows) == len(lines) + 2 * tables
    assert {row.count(" | ") for row in rows} == {6}
    for line in lines:
        _, instrument = line.instruments.values[-1]
        titled = [row for row in rows if row.startswith(f"| {line.title.say(language)} |")]
        assert any(instrument.name(language) in row for row in titled), line.id


def test_a_share_that_nobody_published_says_so() -> None:
    page = policy_page(POLICIES.named("quangninh"), "vi")
    row = next(row for row in page.splitlines() if "| Người từ đủ 65 đến dưới 70 tuổi |" in row)
    assert "| chưa công bố |" in row
