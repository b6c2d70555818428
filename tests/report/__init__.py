"""Tests of subsidy.report."""
