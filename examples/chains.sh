#!/bin/sh
# SPDX-License-Identifier: MIT
# Chains: telex in pipelines. Each step reads what the one before wrote.
# usage: examples/chains.sh [FOLDER of .txt articles]; needs telex and jq
set -eu
articles=${1:-$(dirname "$0")}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One JSON object an article and line: the headlines, newest first.
telex "$articles"/*.txt -t json |
	jq -rs 'sort_by(.published) | reverse[] | .published[:10] + "  " + .headline'

# A step of one's own in the middle: only articles with an author, and the
# section in small letters.
telex "$articles"/*.txt -t json |
	jq -c 'select(.author) | .section[]? |= ascii_downcase' |
	telex -q -t rss > "$work/authored.rss"
grep -c '<item>' "$work/authored.rss"

# A chain loses nothing that both ends can carry: the bytes come back.
telex "$articles"/*.txt -t article > "$work/first.article"
telex "$work/first.article" -t json | telex -t article |
	cmp - "$work/first.article" && echo 'the same bytes'

# An article that was fetched elsewhere is told its address.
telex "$articles"/harbour-seals.txt --base https://tide.example.org/seals -t json |
	jq -r '.id + " " + .url'

# A file an article, in two formats, from one reading.
telex -q "$articles"/*.txt -t rss -t text -o "$work/out/{date}-{slug}.{ext}"
ls "$work/out"
