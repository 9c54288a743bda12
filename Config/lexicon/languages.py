#!/usr/bin/env python3
"""Builds language-profiles.tsv from the fingerprints of libexttextcat.

    python3 languages.py DIRECTORY        the directory that holds en.lm, de.lm and the others

The fingerprints are those of Debian's package libexttextcat-data 3.4.5-1, in its directory
/usr/share/libexttextcat. The script needs the standard library alone; the same files give the same
bytes.
"""

import math
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent

# file: tag, where the two differ.
TAGS = {"ha-NG": "ha", "sr-Latn": "sr", "sr-Cyrl": "sr"}
FILES = """
af ar az be bg ca ckb cs cy da de en es et eu fa fi fr ga gl ha-NG he hi hr hu id is it kk ky lb lt
lv mk mn mr ms mt nb ne nl nn pl pt ro ru sk sl so sq sr-Cyrl sr-Latn sv sw tl tr tt ug uk ur uz
vi xh yi yo zu
""".split()

# Languages written nearly alike share their runs of letters: the fingerprints of one of each
# rest on little text. The words and marks of language-words.tsv tell them apart.
RELATIVES = (("da", "nb", "nn"), ("hr", "sr"), ("id", "ms"), ("xh", "zu"))

# The frequency below which a run does not count, relative to the space between words.
FLOOR = 0.0007
LONGEST, SHORTEST = 5, 2

LICENCE = """
licence: BSD-3-Clause
licence: Copyright (c) 2003, WiseGuys Internet B.V. All rights reserved.
licence: Redistribution and use in source and binary forms, with or without modification, are
licence: permitted provided that the following conditions are met:
licence: - Redistributions of source code must retain the above copyright notice, this list of
licence:   conditions and the following disclaimer.
licence: - Redistributions in binary form must reproduce the above copyright notice, this list of
licence:   conditions and the following disclaimer in the documentation and/or other materials
licence:   provided with the distribution.
licence: - Neither the name of the WiseGuys Internet B.V. nor the names of its contributors may be
licence:   used to endorse or promote products derived from this software without specific prior
licence:   written permission.
licence: THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS
licence: OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF
licence: MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE
licence: COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL,
licence: EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
licence: SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION)
licence: HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR
licence: TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
licence: SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
""".strip().splitlines()


def fingerprint(path):
    """The runs of letters of one language, the most frequent first, with their counts or None."""
    runs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        run, _, count = line.partition("\t")
        if run.strip():
            runs.append((run.strip(), int(count) if count.strip() else None))
    return runs


def is_run(run):
    """Whether every character is a letter, a mark of one or the border of a word."""
    return all(c in "_'’\u200c" or unicodedata.category(c)[0] in "LM" for c in run)


def frequencies(runs, typical):
    """The frequency of each usable run, relative to the space between words."""
    found = {}
    for rank, (run, count) in enumerate(runs):
        frequency = count / runs[0][1] if count else typical[min(rank, len(typical) - 1)]
        run = run.lower().replace("\u0307", "").replace("’", "'")
        if (SHORTEST <= len(run) <= LONGEST and is_run(run) and run.strip("_") and "__" not in run):
            found[run] = found.get(run, 0) + frequency
    return found


def main():
    directory = Path(sys.argv[1])
    runs = {name: fingerprint(directory / f"{name}.lm") for name in FILES}
    counted = [r for r in runs.values() if r[0][1] and len(r) == 400]
    # What a rank is worth in the fingerprints with counts stands in for the counts of the others.
    typical = [sum(r[i][1] / r[0][1] for r in counted) / len(counted) for i in range(400)]
    weights = {}
    for name in FILES:
        tag = TAGS.get(name, name)
        for run, frequency in frequencies(runs[name], typical).items():
            weight = math.log(max(frequency / FLOOR, 1.0001))
            row = weights.setdefault(run, {})
            row[tag] = max(row.get(tag, 0), weight)
    for row in weights.values():
        for relatives in RELATIVES:
            most = max(row.get(tag, 0) for tag in relatives)
            if most:
                row.update({tag: most for tag in relatives})
    rows = []
    for run, row in sorted(weights.items(), key=lambda item: item[0].encode()):
        rounded = {tag: round(100 * weight) for tag, weight in row.items()}
        cells = [f"{tag}:{weight}" for tag, weight in sorted(rounded.items()) if weight > 0]
        if cells:
            rows.append(f"{run}\t{'|'.join(cells)}\n")
    head = ["Runs of letters by which languages are told apart",
            "source: fingerprints of libexttextcat (Debian libexttextcat-data 3.4.5-1), selected"
            " and weighted by languages.py", *LICENCE,
            "columns: run (lower case), weights",
            "note: _ is the border of a word; a weight is 100 times the natural logarithm of how"
            " many times",
            "note: more frequent than the least the run is in that language"]
    with open(HERE / "language-profiles.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"# {line}\n" for line in head)
        out.writelines(rows)


if __name__ == "__main__":
    main()
