"""What changes files on the disk, by hand or by rules, and the journal that undoes it."""
