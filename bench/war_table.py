#!/usr/bin/env python3
"""One table of many invented wars, from what score_war.py printed of each: ours beside the best simple rule, and which bars are missed.

  war_table.py FOLDER       FOLDER holds REGIME-SEED files, each as score_war.py prints it with --baselines (and --changes)

Bars: in hard and heldout 3 points over the best rule, 5 within 14 days of a change; ECE .02 (heldout .05) and wrong above .9 2 % (6 %); the median
error of a change 2 days in hard; contested F1 above every rule. A figure that misses its bar has a star.
"""
import os, re, sys

def read(path):
    """{view: {rule: {figure: value}}} and the line about changes; ours is the first rule."""
    views, names, changes = {}, [], ""
    for line in open(path, encoding="utf-8"):
        words = line.split()
        if words[:1] == ["right"]: names = words
        elif line.startswith("changes:"): changes = line
        elif names and len(words) > len(names): views.setdefault(words[-len(names) - 1], {})[words[0]] = dict(zip(names, map(float, words[-len(names):])))
    return views, changes

def main(folder):
    order = {"easy": 0, "hard": 1, "heldout": 2}
    wars = sorted((n.rsplit("-", 1) for n in os.listdir(folder)), key=lambda w: (order[w[0]], int(w[1])))
    columns = ["regime", "seed", "view", "ours", "major.", "newest", "dawid-s", "gain", "near", "gain", "ece", "wrong@.9", "cont-f1", "best", "days"]
    print(("{:8}{:>5} {:10}" + "{:>9}" * (len(columns) - 3)).format(*columns))
    missed, sums = [], {}
    for regime, seed in wars:
        views, changes = read(os.path.join(folder, f"{regime}-{seed}"))
        for view, rules in views.items():
            (_, us), *others = rules.items()
            best = lambda figure: max(r[figure] for _, r in others)
            gain, near = 100 * (us["right"] - best("right")), 100 * (us["near"] - best("near"))
            days = float(m[1]) if (m := re.search(r"median error ([0-9.]+)", changes)) else float("nan")
            loose = regime == "heldout"
            bars = {"gain": gain >= 3 or regime == "easy", "near": near >= 5 or regime == "easy", "ece": us["ece"] <= (.05 if loose else .02), "wrong": us["wrong@.9"] <= (.06 if loose else .02),
                    "cont": us["cont-f1"] > best("cont-f1"), "days": days <= 2 or regime != "hard"}
            missed += [f"{regime} {seed} {view}: {bar}" for bar, held in bars.items() if not held]
            star = lambda text, bar: text + (" " if bars[bar] else "*")
            newest = max(r["right"] for n, r in others if n.startswith("newest"))
            cells = [f"{us['right']:.3f} ", f"{rules['majority']['right']:.3f} ", f"{newest:.3f} ", f"{rules['dawid-skene']['right']:.3f} ", star(f"{gain:+.1f}", "gain"), f"{us['near']:.3f} ", star(f"{near:+.1f}", "near"),
                     star(f"{us['ece']:.3f}", "ece"), star(f"{us['wrong@.9']:.3f}", "wrong"), star(f"{us['cont-f1']:.3f}", "cont"), f"{best('cont-f1'):.3f} ", star(f"{days:.1f}", "days")]
            print(f"{regime:8}{seed:>5} {view:10}" + "".join(f"{c:>9}" for c in cells))
            sums.setdefault((regime, view), []).append((us["right"], gain, near, us["ece"], us["wrong@.9"], us["cont-f1"]))
    print("\nmeans of the seeds")
    for (regime, view), rows in sums.items():
        right, gain, near, ece, wrong, contested = (sum(c) / len(rows) for c in zip(*rows))
        print(f"{regime:8} {view:10} of {len(rows):2}: right {right:.3f}, {gain:+.1f} points over the best rule of each seed, {near:+.1f} near changes; ece {ece:.3f}, wrong@.9 {wrong:.3f}, contested F1 {contested:.3f}")
    print(f"\nbars missed: {', '.join(missed) if missed else 'none'}")

if len(sys.argv) == 2: main(sys.argv[1])
else: sys.exit(__doc__)
