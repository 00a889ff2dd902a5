"""Finding files by name, word and meaning, and fusing the three."""
