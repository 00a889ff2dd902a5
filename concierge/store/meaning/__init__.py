"""Vectors of passages, in ChromaDB."""
