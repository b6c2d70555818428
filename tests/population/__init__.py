"""Tests of subsidy.population."""
