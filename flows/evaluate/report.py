"""Quality as JSON for programs and as tables for people. Nothing is counted here."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from flows.evaluate.quality import Confusion, Quality


def as_json(quality: Quality) -> str:
    """The whole result; the same quality gives the same text."""
    return json.dumps(asdict(quality), ensure_ascii=False, indent=1) + "\n"


def as_table(quality: Quality) -> str:
    """Scores, columns and classes, then every miss on a line of its own with its sentence."""
    blocks = [_overall(quality), _columns(quality), _classes(quality)]
    if quality.unread:
        blocks.append(["not scored", *quality.unread])
    blocks.append([f"misses: {len(quality.misses)}", *_misses(quality)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _overall(quality: Quality) -> list[str]:
    scores, counts = quality.scores, quality.counts
    return _aligned(
        [
            ("articles", str(counts.articles)),
            ("gold figures", str(counts.figures)),
            ("recall", _share(scores.recall)),
            ("precision", _share(scores.precision)),
            ("core right", _share(scores.core_right)),
            ("all right", _share(scores.all_right)),
            ("checks reproduced", _share(scores.checks_reproduced)),
            ("gold checks", str(counts.checks)),
            ("false alarms", str(counts.false_alarms)),
            ("erroneous articles flagged", f"{counts.flagged}/{counts.erroneous}"),
            ("suspects found", f"{counts.suspects_found}/{counts.suspects}"),
        ]
    )


def _columns(quality: Quality) -> list[str]:
    head = ("column", "scored", "right", "recall", "precision")
    rows = [(c.column, str(c.scored), _share(c.right), _share(c.recall), _share(c.precision)) for c in quality.columns]
    return _aligned([head, *rows])


def _classes(quality: Quality) -> list[str]:
    by_wanted: dict[str, list[Confusion]] = {}
    for one in quality.classes:
        by_wanted.setdefault(one.wanted or "no number", []).append(one)
    rows = []
    for wanted, found in by_wanted.items():
        right = sum(one.numbers for one in found if one.got == one.wanted)
        taken = ", ".join(f"{one.got or 'no number'} {one.numbers}" for one in found if one.got != one.wanted)
        rows.append((wanted, str(sum(one.numbers for one in found)), str(right), taken))
    return _aligned([("class", "numbers", "right", "taken for"), *rows])


def _misses(quality: Quality) -> Iterator[str]:
    """``article, print, column: wanted … got … | sentence``, a line each."""
    for miss in quality.misses:
        told = f"{miss.column}: wanted {miss.wanted or 'none'}, got {miss.got or 'none'}"
        yield f"{miss.article_id}  {miss.print}  {told}  | {miss.sentence}"


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"
