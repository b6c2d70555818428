"""Tests of subsidy.compare."""
