"""Files of many kinds, made anew from a seed: what the bench of suggestions tags."""
