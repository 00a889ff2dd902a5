"""The command line: a face like the others, which asks the service for everything."""
