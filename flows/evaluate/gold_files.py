"""Gold files become records, or one line that says what is wrong in which. Nothing is compared with them here."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

import yaml

from flows.evaluate.columns import GOLD_NAMES, WIDER
from flows.evaluate.errors import GoldError
from flows.evaluate.gold import GoldArticle, GoldCheck, GoldFigure, GoldMention, Right
from schemas.codes import codelist, codelist_names
from schemas.records import Figure

COLUMNS = {field.name for field in fields(Figure)}
KEY = re.compile(r"[^#]+(#[1-9]\d*)?")
LISTS = {"figures", "other", "checks", "suspects"}


def read_gold(folder: Path) -> tuple[GoldArticle, ...]:
    """Every ``*.yaml`` of a directory, in order of name.

    Raises:
        GoldError: there is none, or one is ill-formed.
    """
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise GoldError(f"no gold in {folder}: name with --gold a directory that holds one .yaml file an article")
    return tuple(map(read_gold_file, paths))


def read_gold_file(path: Path) -> GoldArticle:
    """One gold file.

    Raises:
        GoldError: it is no YAML, or a key, code or reference in it is unknown; the message says which.
    """
    try:
        return _article(path.stem, _document(path))
    except GoldError as fault:
        raise GoldError(f"{path}: {fault}") from None


def _document(path: Path) -> Mapping[str, Any]:
    try:
        document = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        raise GoldError(f"{line}no YAML: {getattr(fault, 'problem', None) or fault}") from None
    if not isinstance(document, dict) or not isinstance(document.get("figures"), list):
        raise GoldError("no list of figures: write figures: [] if the article has none")
    _known("the file", document, LISTS | {"article", "source"})
    for name in sorted(LISTS & document.keys()):
        rows = document[name] or []
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise GoldError(f"{name}: every entry is written {{key: value, …}}")
    return document


def _article(article_id: str, document: Mapping[str, Any]) -> GoldArticle:
    figures = tuple(map(_figure, document["figures"]))
    others = tuple(map(_mention, document.get("other") or []))
    times = Counter((*(figure.key for figure in figures), *(other.key for other in others)))
    if twice := [key for key in times if times[key] > 1]:
        raise GoldError(f"{twice[0]} stands twice: number its mentions with #2, #3, …")
    known = {figure.key for figure in figures}
    for figure in figures:
        _refer(f"the base of {figure.key}", figure.columns.get("base_id", ()), known)
    checks = tuple(_check(row, known) for row in document.get("checks") or [])
    suspects = tuple(map(_suspect, document.get("suspects") or []))
    _refer("a suspect", suspects, known)
    return GoldArticle(article_id, figures, others, checks, suspects)


def _figure(row: Mapping[str, Any]) -> GoldFigure:
    key = _key("a figure", row)
    _known(f"figure {key}", row, COLUMNS | GOLD_NAMES.keys() | {"n", "optional"})
    value = row.get("value")
    if "value" not in row or isinstance(value, bool) or not isinstance(value, int | float | None):
        raise GoldError(f"figure {key}: value must be a number, or null for a range")
    columns = {
        GOLD_NAMES.get(name, name): right for name, right in row.items() if name not in ("n", "value", "optional")
    }
    return GoldFigure(
        key, value, {name: _right(key, name, right) for name, right in columns.items()}, bool(row.get("optional"))
    )


def _mention(row: Mapping[str, Any]) -> GoldMention:
    key = _key("a number under other", row)
    _known(f"number {key}", row, {"n", "class", "optional"})
    return GoldMention(key, _codes(f"number {key}", "mention_class", row.get("class")), bool(row.get("optional")))


def _check(row: Mapping[str, Any], known: set[str]) -> GoldCheck:
    (rule,) = _codes("a check", "rule", row.get("rule"))[:1]
    _known(f"check {rule}", row, {"rule", "whole", "parts", "members", "part", "share", "result"})
    parts = row.get("parts") or row.get("members") or ([row["part"]] if "part" in row else [])
    results = _codes(f"check {rule}", "result", row.get("result"))
    check = GoldCheck(rule, row.get("whole"), tuple(parts), row.get("share"), results)
    if not check.keys:
        raise GoldError(f"check {rule}: no figure: name them by their n")
    _refer(f"check {rule}", check.keys, known)
    return check


def _suspect(row: Mapping[str, Any]) -> str:
    key = _key("a suspect", row)
    _known(f"suspect {key}", row, {"n", "implied"})
    return key


def _key(what: str, row: Mapping[str, Any]) -> str:
    key = row.get("n")
    if not isinstance(key, str) or not KEY.fullmatch(key):
        raise GoldError(f'{what} has no n, or n is no print in quotes: write n: "21", or n: "21#2" for its second')
    return key


def _right(key: str, column: str, value: Any) -> Right:
    values = value if isinstance(value, list) and value else [value]
    wrong: list[object] = [one for one in values if isinstance(one, bool | dict | list)]
    texts = tuple(None if one is None else str(one) for one in values)
    if column in codelist_names():
        codes = {None, *codelist(column).codes, *WIDER.get(column, {})}
        wrong += [text for text in texts if text not in codes]
    if wrong:
        raise GoldError(f"figure {key}: {column} cannot be {wrong[0]!r}: {_choice(column)}")
    return texts


def _codes(what: str, name: str, value: Any) -> tuple[str, ...]:
    codes = tuple(value) if isinstance(value, list) and value else (value,)
    if wrong := [code for code in codes if code not in codelist(name).codes]:
        raise GoldError(f"{what}: {name} cannot be {wrong[0]!r}: {_choice(name)}")
    return codes


def _choice(column: str) -> str:
    return f"write {', '.join(codelist(column).codes)}" if column in codelist_names() else "write a text or a number"


def _known(what: str, row: Mapping[str, Any], names: set[str]) -> None:
    if unknown := sorted(str(name) for name in row if name not in names):
        raise GoldError(f"{what}: unknown key {unknown[0]}: known are {', '.join(sorted(names))}")


def _refer(what: str, keys: Sequence[str | None], known: set[str]) -> None:
    if dangling := [key for key in keys if key is not None and not (isinstance(key, str) and key in known)]:
        raise GoldError(f"{what}: {dangling[0]} is the n of no figure in the file")
