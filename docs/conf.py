"""How the documentation site is built: `make docs`, without a network."""

from pathlib import Path

from subsidy import __version__, rulebook
from subsidy.catalogue import LANGUAGES
from subsidy.words.policy_page import policy_page

HERE = Path(__file__).parent

project = "subsidy"
copyright = "the subsidy authors, Apache-2.0"  # noqa: A001 - Sphinx reads this name
release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["site"]
html_theme = "alabaster"
html_theme_options = {
    "description": "Who pays the health-insurance premium",
    "fixed_sidebar": True,
    "show_powered_by": False,
    "page_width": "1100px",
}
html_sidebars = {"**": ["about.html", "navigation.html", "searchbox.html"]}
html_show_sourcelink = False
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
# A link to a file beside docs/ (REVIEW.md) leads out of the site.
suppress_warnings = ["myst.xref_missing"]
autodoc_member_order = "bysource"
autodoc_typehints = "description"


def write_policies() -> None:
    """Write a page for each policy, generated from the rules, in both languages."""
    folder = HERE / "policies"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.md"):
        old.unlink()
    policies = rulebook.policies()
    for policy in policies.all:
        own_page = policies.national.rule_sets if policy is not policies.national else ()
        said = [policy_page(policy, language, without=own_page) for language in LANGUAGES]
        text = "\n".join([f"# {policy.name}", "", *said])
        (folder / f"{policy.name}.md").write_text(text, encoding="utf-8")
    names = "\n".join(policy.name for policy in policies.all)
    contents = f"# Policies\n\n```{{toctree}}\n:maxdepth: 1\n\n{names}\n```\n"
    (folder / "index.md").write_text(contents, encoding="utf-8")


write_policies()
