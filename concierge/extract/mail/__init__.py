"""Mail in all its forms."""
