"""The file of reviewed corrections: what it holds, and the one line that says what is wrong with it."""

from datetime import date
from pathlib import Path

import pytest

from flows.read.corrections import Correction, CorrectionError, read_corrections

GOOD = """# reviewed
- article: a
  n: '1.572'
  action: override
  value: 1497
  reason: the parts make 1.697 only so
  evidence: report 12/BC
  by: N. V. A
  when: 2024-05-31
"""


def read(tmp_path: Path, text: str) -> tuple[Correction, ...]:
    (tmp_path / "corrections.yml").write_text(text, encoding="utf-8")
    return read_corrections(tmp_path)


def test_a_correction_is_read_with_its_line(tmp_path: Path) -> None:
    (one,) = read(tmp_path, GOOD)
    assert (one.article, one.n, one.action, one.value, one.when) == ("a", "1.572", "override", 1497, date(2024, 5, 31))
    assert one.where == f"{tmp_path / 'corrections.yml'}:2"


@pytest.mark.parametrize("text", ["", "# none yet\n"])
def test_no_corrections_are_fine(tmp_path: Path, text: str) -> None:
    assert read_corrections(tmp_path) == ()
    assert read(tmp_path, text) == ()


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("article: a\n", 1, "must be a list"),
        ("- a\n", 1, "'key: value'"),
        ("- article: [\n", 2, "no YAML"),
        (GOOD.replace("  by: N. V. A\n", ""), 2, "add by"),
        (GOOD.replace("reason", "because"), 2, "add reason"),
        (GOOD + "  note: x\n", 2, "takes no note"),
        (GOOD.replace("'1.572'", "1.572"), 2, "in quotes: n: '1.572'"),
        (GOOD.replace("override", "mend"), 2, "one of override, drop, confirm"),
        (GOOD.replace("override", "drop"), 2, "drop takes no value"),
        (GOOD.replace("  value: 1497\n", ""), 2, "override needs a value"),
        (GOOD.replace("1497", "many"), 2, "override needs a value"),
        (GOOD.replace("2024-05-31", "May"), 2, "a day like"),
        (GOOD + GOOD, 11, "again, after"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    with pytest.raises(CorrectionError) as caught:
        read(tmp_path, text)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'corrections.yml'}:{line}: ")
    assert told in message
    assert "\n" not in message
