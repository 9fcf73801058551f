"""``sochuan evaluate`` on real articles: what it prints, what it refuses, what it loads."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from flows.cli import main

ARTICLE = "Xã Trung Hưng hiện có 21 cán bộ, công chức.\n"
GOLD = 'figures: [{n: "21", value: 21, unit: person, measure: trained, staff: cbcc}]\n'


@pytest.fixture
def folders(tmp_path: Path) -> list[str]:
    for name, text in {"raw/a.txt": ARTICLE, "gold/a.yaml": GOLD, "gold/b.yaml": GOLD}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return ["--raw", str(tmp_path / "raw"), "--gold", str(tmp_path / "gold")]


def test_the_table_ends_in_the_misses(folders: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", *folders]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines[:4]] == [
        ["articles", "1"],
        ["gold", "figures", "1"],
        ["recall", "1.000"],
        ["precision", "1.000"],
    ]
    assert ["measure", "1", "0.000", "0.000", "0.000"] in [line.split() for line in lines]
    assert "b.txt: unreadable: No such file or directory" in lines
    assert lines[-2:] == [
        "misses: 1",
        "a  21  measure: wanted trained, got in_post  | Xã Trung Hưng hiện có 21 cán bộ, công chức.",
    ]


def test_json_holds_all_of_it(folders: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", *folders, "--format", "json"]) == 0
    quality = json.loads(capsys.readouterr().out)
    assert quality["scores"]["recall"] == 1.0
    assert quality["counts"]["core_right"] == 0
    assert [miss["print"] for miss in quality["misses"]] == ["21"]


@pytest.mark.parametrize(("broken", "told"), [("gold/a.yaml", "no list of figures"), ("raw/a.txt", "no article of")])
def test_what_cannot_be_scored_is_one_line_and_exit_1(
    folders: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], broken: str, told: str
) -> None:
    (tmp_path / broken).write_text("")
    assert main(["evaluate", *folders]) == 1
    error = capsys.readouterr().err
    assert error.startswith("sochuan: ")
    assert error.count("\n") == 1
    assert told in error


def test_no_table_library_is_loaded(folders: list[str]) -> None:
    program = (
        "import sys; from flows.cli import main; code = main(sys.argv[1:]);"
        "sys.exit(code or str({'pandas', 'pandera', 'prefect', 'pyarrow'} & set(sys.modules) or ''))"
    )
    ran = subprocess.run([sys.executable, "-c", program, "evaluate", *folders], capture_output=True, text=True)
    assert ran.stderr.strip() == ""
