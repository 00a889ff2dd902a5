"""Benchmarks: side by side in one run, as a table; not part of the tests."""
