"""What every other part may use: records, wire types, errors, settings and paths."""
