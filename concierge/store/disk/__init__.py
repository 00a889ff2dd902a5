"""What stands on disk: roots and files, as scans see them."""
