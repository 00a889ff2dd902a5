"""The process that owns a data folder: it joins all stages, and only it does."""
