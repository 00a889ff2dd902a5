"""Questions about sets of files: how many, which, the newest, the largest, how much together."""
