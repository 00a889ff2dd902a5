"""Tags: of files, folders and passages, and those that files carry outside."""
