#!/usr/bin/env python3
"""Says of each claim whether an annotated claim was paired with it, by the very pairing of a scorer.

  pair_claims.py SCORER.py SET GOLD.jsonl CLAIMS.ndjson TEXT_DIR PAIRS.tsv

Runs the scorer's main() as it stands, lets it print what it prints, and reads off its variables at the end: `pred` (the claims it
looked at) and `P` (the numbers of those that were paired). Adds one line a claim to PAIRS.tsv: set, report, claim id, 1 or 0, confidence.
"""
import runpy
import sys


def ends(scorer, arguments):
    """The variables of the scorer's main() as it returns."""
    caught = {}

    def watch(frame, event, _):
        if event == "return" and frame.f_code.co_name == "main" and frame.f_code.co_filename == scorer:
            caught.update(frame.f_locals)

    module = runpy.run_path(scorer)
    before, sys.argv = sys.argv, [scorer, *arguments]
    sys.setprofile(watch)
    try:
        module["main"]()
    finally:
        sys.setprofile(None)
        sys.argv = before
    return caught


def main():
    if len(sys.argv) != 7:
        sys.exit(__doc__)
    scorer, name, gold, claims, texts, pairs = sys.argv[1:]
    found = ends(scorer, [gold, claims, texts])
    if not isinstance(found.get("pred"), list) or not isinstance(found.get("P"), set):
        sys.exit(f"{scorer}: its main() keeps no `pred` and `P`; this driver must be fitted to it")
    with open(pairs, "a", encoding="utf-8") as to:
        for number, claim in enumerate(found["pred"]):
            to.write("\t".join([name, claim["report"], claim["id"], "1" if number in found["P"] else "0", str(claim["confidence"])]) + "\n")


if __name__ == "__main__":
    main()
