"""Makes the generated files of the sample library. All people and places in it are invented."""
