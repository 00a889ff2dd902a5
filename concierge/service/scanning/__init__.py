"""Roots: added, looked through, watched over."""
