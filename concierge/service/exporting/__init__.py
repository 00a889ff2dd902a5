"""Results of a query as a file: CSV, JSON, Markdown or PDF."""
