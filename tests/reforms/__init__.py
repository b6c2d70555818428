"""Tests of subsidy.reforms."""
