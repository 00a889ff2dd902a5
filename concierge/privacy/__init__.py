"""Keys and the network guard."""
