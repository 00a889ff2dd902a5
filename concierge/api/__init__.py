"""The local HTTP API: the one way into the service, on the loopback interface only."""
