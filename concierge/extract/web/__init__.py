"""Pages, feeds and bookmarks."""
