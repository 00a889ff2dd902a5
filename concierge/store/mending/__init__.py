"""Tidying the catalog, checking it, and saving what a damaged one still says."""
