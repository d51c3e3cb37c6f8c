# Shared by the scripts of this folder: where things are, how they are built. Source it; it moves to the project's folder.
set -u
cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." || exit 1
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
export TIDEMARK_HOME=$PWD
shared=${TIDEMARK_SHARED:-$PWD/../shared}
artifacts=${TIDEMARK_ARTIFACTS:-$PWD/artifacts/bench}
quiet=(-v q -nodeReuse:false -p:UseSharedCompilation=false)
today=$(date -u +%F)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# Optional data that is not there is told aloud, and is no failure.
need() {
    for at in "$@"; do
        [ -e "$shared/$at" ] || { echo "skipped: $at is not in the folder of shared data (TIDEMARK_SHARED names another)"; exit 0; }
    done
}

# build PROJECT...: in Release, apart from the usual artifacts.
build() {
    for project in "$@"; do
        dotnet build "$project" -c Release --artifacts-path "$artifacts" "${quiet[@]}" >"$work/build.log" 2>&1 && continue
        grep -E 'error|warning' "$work/build.log" | sort -u | head -n 20 >&2
        echo "bench: the build of $project failed" >&2
        exit 1
    done
}

program() { "$artifacts/bin/Tidemark.Cli/release/Tidemark.Cli" "$@"; }
bench() { "$artifacts/bin/Tidemark.Bench/release/Tidemark.Bench" "$@"; }

# The lines that head every result: when, of what, on what.
heading() {
    printf '# %s\n\n' "$1"
    printf '%s, commit %s%s, %s (%s processors), .NET %s\n' "$today" "$(git rev-parse --short=12 HEAD 2>/dev/null || echo none)" \
        "$(git diff --quiet HEAD 2>/dev/null || echo ' with changes')" \
        "$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2>/dev/null | head -n 1)" "$(nproc)" "$(dotnet --version)"
}

# texts SET: where the texts of an annotated set are.
sets="seeds fakes reuters"
texts() { [ "$1" = seeds ] && echo "$shared/seeds" || echo "$shared/gold/texts/$1"; }

# The claims of every set, paired with the annotations: pairs.tsv, and score.SET with what the scorer printed.
pair_all() {
    : >"$work/pairs.tsv"
    for set in $sets; do
        program claims "$(texts "$set")" >"$work/$set.ndjson" 2>"$work/$set.said" || { cat "$work/$set.said" >&2; exit 1; }
        python3 bench/pair_claims.py "$shared/tools/score_claims.py" "$set" "$shared/gold/$set.jsonl" "$work/$set.ndjson" "$(texts "$set")" \
            "$work/pairs.tsv" >"$work/score.$set" || exit 1
    done
}
