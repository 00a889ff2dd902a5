"""Meeting the files of a folder: scanning, ignore rules."""
