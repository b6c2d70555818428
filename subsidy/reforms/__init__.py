"""Reforms as differences: a policy with some of its numbers changed, each change said in words.

A number is named by its policy, provision and parameter, `haiphong-2026.elderly.min_age`; the name
`share` is what the provision pays, in percent. Nothing but numbers changes: a reform that adds or
drops a provision is a proposal, a policy of its own.
"""

from subsidy.reforms.change import Change, read_change
from subsidy.reforms.reform_file import read_reform
from subsidy.reforms.reformed import reformed
from subsidy.reforms.sweep import Sweep, read_sweep

__all__ = ["Change", "Sweep", "read_change", "read_reform", "read_sweep", "reformed"]
