#!/usr/bin/env python3
"""Which places news texts describe by a distance ("Tabqa, 40 km west of Raqqa"), to weigh what a description without a name may mean.

  described.py names ARTICLES.csv TEXT... > QUERIES.ndjson         one query for each time that a name is so described
  described.py count QUERIES.ndjson ANSWERS.ndjson PLACES.csv...   by sort of place: how often described, of how many places of the packs
"""
import csv, json, os, re, sys
from collections import Counter

csv.field_size_limit(1 << 30)
NAME = r"[A-Z][\w'’-]+(?: (?:al-|Al |al )?[A-Z][\w'’-]+| al-[A-Z]\w+){0,3}"
SORT = r"(?: (?:village|town|city|area|district|hill|oil ?field|air ?base))?"
LIES = r",?(?: which| that| a \w+(?: \w+)?)?,?(?: is| lies)?(?: located| situated)?,? ?(?:about|some|around|just|roughly|nearly|almost|less than|approximately)? ?"
FAR = r"\d+(?:[.,]\d+)?[ -]?(?:km|kilomet\w+|miles?|kms)\b(?: \([^)]*\))? ?(?:to the )?(?:away )?(?:\w+ ?){0,3}(?:from|of) (?:the )?(?:\w+ ){0,4}?[A-Z]"
DESCRIBED = re.compile(f"({NAME}){SORT}{LIES}{FAR}")
NO_NAMES = {"It", "The", "They"}

def texts(paths):
    for path in paths:
        if path.endswith(".csv"):
            with open(path, encoding="utf-8-sig", errors="replace", newline="") as f:
                yield from (r["article_content"] for r in csv.DictReader(f))
        elif os.path.isfile(path):
            with open(path, encoding="utf-8", errors="replace") as f:
                yield f.read()

def names(paths):
    for text in texts(paths):
        for name in sorted({m.group(1) for m in DESCRIBED.finditer(text)} - NO_NAMES):  # once a text
            print(json.dumps({"name": name}, ensure_ascii=False))

def count(queries, answers, *tables):
    sorts, places = {}, Counter()
    for table in tables:
        with open(table, encoding="utf-8", newline="") as f:
            for r in csv.DictReader(f):
                sorts["place:" + r["id"]] = sorts["geonames:" + (r["geonames"] or "-")] = r["type"]
                places[r["type"]] += 1
    described, unknown = Counter(), Counter()
    with open(queries, encoding="utf-8") as q, open(answers, encoding="utf-8") as a:
        for query, answer in zip(q, (line for line in a if line.startswith("{"))):
            sort = sorts.get(json.loads(answer).get("id"))
            (described if sort else unknown)[sort or json.loads(query)["name"]] += 1
    for sort in ("city", "town", "village"):
        print(f"{sort:8} described {described[sort]:3} times, of {places[sort]:4} in the packs: {1000 * described[sort] / max(1, places[sort]):5.1f} a thousand places")
    print(f"not in the packs: {sum(unknown.values())} times ({', '.join(sorted(unknown))})")

if __name__ == "__main__":
    {"names": lambda: names(sys.argv[2:]), "count": lambda: count(*sys.argv[2:])}.get(sys.argv[1] if len(sys.argv) > 1 else "", lambda: sys.exit(__doc__))()
