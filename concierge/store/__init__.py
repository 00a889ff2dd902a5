"""The catalog in SQLite, the vectors in ChromaDB; no SQL stands anywhere else."""
