#!/usr/bin/env python3
"""Articles of a CSV table as JSON lines that tidemark reads; and changes of hands that it found beside those that histories give.

  known_changes.py articles TABLE.csv > ARTICLES.jsonl       columns article_title, article_content, source, date (M/D/YYYY)
  known_changes.py compare CHANGES.tsv FOLDER                FOLDER holds PLACE.ndjson, as tidemark history PLACE --json writes it
"""
import csv, json, os, re, sys
from datetime import date

def articles(path):
    with open(path, encoding="utf-8-sig", newline="") as f:
        for r in csv.DictReader(f):
            month, day, year = map(int, r["date"].split("/"))
            print(json.dumps({"title": r["article_title"], "text": r["article_content"], "source": r["source"], "published": date(year, month, day).isoformat()}, ensure_ascii=False))

def compare(table, folder):
    found = hits = 0
    for line in open(table, encoding="utf-8"):
        if line.startswith("#") or not line.strip(): continue
        place, day, words, what = line.rstrip("\n").split("\t")
        path = os.path.join(folder, place + ".ndjson")
        told = [json.loads(l) for l in open(path, encoding="utf-8") if l.startswith("{")] if os.path.exists(path) else []
        same = [(abs((date.fromisoformat(c["day"]) - date.fromisoformat(day)).days), c) for c in told if re.search(words, c["to"])]
        best = min(same, key=lambda s: s[0], default=None)
        found += 1
        if best and best[0] <= 120:
            hits += best[0] <= 30
            print(f"{place:12} {day}  {what:38} found {best[1]['day']} [{best[1]['early']}, {best[1]['late']}], {best[0]} days off, to {best[1]['to']}")
        else: print(f"{place:12} {day}  {what:38} not found ({len(told)} changes of the place told)")
    print(f"{hits} of {found} within 30 days")

if len(sys.argv) == 3 and sys.argv[1] == "articles": articles(sys.argv[2])
elif len(sys.argv) == 4 and sys.argv[1] == "compare": compare(sys.argv[2], sys.argv[3])
else: sys.exit(__doc__)
