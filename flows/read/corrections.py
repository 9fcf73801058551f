"""The reviewed corrections of source errors, read from ``corrections.yml``. What they correct is not known here."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import yaml

FILE = "corrections.yml"
ACTIONS = ("override", "drop", "confirm")
VALUED = "override"


class CorrectionError(Exception):
    """A correction cannot be read or used; the message is one line that begins with its file and line."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: ``n`` is the print, ``1.572`` or ``1.572#2``, as in gold files; ``where`` its file and line."""

    article: str
    n: str
    action: str
    value: float | None
    reason: str
    evidence: str
    by: str
    when: date
    where: str


REQUIRED = tuple(field.name for field in fields(Correction) if field.name not in ("value", "where"))


def read_corrections(raw: Path) -> tuple[Correction, ...]:
    """The corrections of a raw directory, in order; none where there is no file.

    Raises:
        CorrectionError: the file is no list of corrections, or two of them are of one print.
    """
    path = raw / FILE
    if not path.exists():
        return ()
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise CorrectionError(f"{path}:{line}: is no YAML in UTF-8 ({str(error).splitlines()[0]})") from error
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        raise CorrectionError(f"{path}:1: must be a list, each item beginning with '- article:'")
    return tuple(_each_once(_correction(node, path) for node in root.value))


def _each_once(corrections: Iterator[Correction]) -> Iterator[Correction]:
    seen: dict[tuple[str, str], str] = {}
    for one in corrections:
        first = seen.setdefault((one.article, one.n), one.where)
        if first != one.where:
            raise CorrectionError(f"{one.where}: corrects {one.n} of {one.article} again, after {first}: keep one")
        yield one


def _correction(node: yaml.Node, path: Path) -> Correction:
    where = f"{path}:{node.start_mark.line + 1}"
    row = yaml.safe_load(yaml.serialize(node))
    fault = _fault(row)
    if fault:
        raise CorrectionError(f"{where}: {fault}")
    value = row.get("value")
    texts = {name: str(row[name]) for name in REQUIRED if name != "when"}
    return Correction(**texts, value=None if value is None else float(value), when=row["when"], where=where)


def _fault(row: Any) -> str | None:
    """What is wrong with one item and how to mend it; null if nothing."""
    if not isinstance(row, dict):
        return "must be 'key: value' lines"
    missing = [name for name in REQUIRED if row.get(name) in (None, "")]
    unknown = sorted(map(str, row.keys() - {*REQUIRED, "value"}))
    if missing or unknown:
        return f"add {', '.join(missing)}" if missing else f"takes no {', '.join(unknown)}: remove it"
    if not isinstance(row["n"], str):
        return f"put the print in quotes: n: '{row['n']}'"
    if row["action"] not in ACTIONS:
        return f"action must be one of {', '.join(ACTIONS)}, not {row['action']}"
    if not isinstance(row["when"], date):
        return f"when must be a day like 2024-05-31, not {row['when']}"
    return _fault_of_value(row)


def _fault_of_value(row: dict[str, Any]) -> str | None:
    value = row.get("value")
    if row["action"] != VALUED:
        return f"{row['action']} takes no value: remove it" if value is not None else None
    if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
        return None
    return "override needs a value: a number, like 1497 or 46.69"
