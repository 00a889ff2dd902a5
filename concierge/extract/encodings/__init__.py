"""How bytes are characters."""
