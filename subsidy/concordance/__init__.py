"""Policies side by side: which lines of law each has for a route, and how they read over time."""

from subsidy.concordance.rows import Line, Reading, Row, rows

__all__ = ["Line", "Reading", "Row", "rows"]
