#!/bin/sh
# Copy the household folder to the external disk, keep seven dated snapshots.
# Unchanged files are hard links, so a snapshot costs only what is new.
set -eu

source_folder="${1:-$HOME/Household}"
disk="${2:-/media/blue-disk}"
today=$(date +%Y-%m-%d)

if ! mountpoint -q "$disk"; then
    echo "The disk $disk is not plugged in." >&2
    exit 1
fi

latest=$(ls -1d "$disk"/household-* 2>/dev/null | tail -n 1 || true)
rsync --archive --delete \
      --exclude '.cache' --exclude 'node_modules' \
      ${latest:+--link-dest="$latest"} \
      "$source_folder/" "$disk/household-$today/"

# Names sort by date, so all but the last seven are the oldest ones.
ls -1d "$disk"/household-* | head -n -7 | while read -r old; do
    echo "Removing old snapshot $old"
    rm -rf -- "$old"
done

echo "Backup of $today is complete: $(du -sh "$disk/household-$today" | cut -f1)"
