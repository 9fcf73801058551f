"""The flow from a raw folder to a release, against a Prefect test server, with toy rooms for extract and check."""

from pathlib import Path

import pandas as pd
import pytest

from flows.build import build_release
from flows.cli import main
from flows.publish.errors import ReleaseError
from schemas.tables import TABLES

pytestmark = pytest.mark.usefixtures("prefect_server", "toy_rooms")


def contents(output: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (output / "latest").iterdir()}


def table(output: Path, name: str) -> pd.DataFrame:
    return pd.read_parquet(output / "latest" / f"{name}.parquet")


def test_two_builds_are_byte_identical_however_the_batches_are_cut(raw: Path, tmp_path: Path) -> None:
    one = build_release(raw, tmp_path / "one")
    two = build_release(raw, tmp_path / "two", batch_size=1)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert one.version == two.version
    assert set(contents(tmp_path / "one")) == {f"{name}.parquet" for name in TABLES} | {"manifest.json"}


def test_raw_files_come_change_and_go(raw: Path, tmp_path: Path) -> None:
    output = tmp_path / "output"
    first = build_release(raw, output)
    assert not build_release(raw, output).new

    (raw / "d.txt").write_text("5 and 6 are 11\n")
    assert build_release(raw, output).new
    assert table(output, "articles")["article_id"].tolist() == ["a", "b", "c", "d"]

    (raw / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff\x81")
    build_release(raw, output)
    assert table(output, "articles")["article_id"].tolist() == ["b", "c", "d"]
    assert table(output, "rejects")["path"].tolist() == ["a.txt"]
    assert "a" not in set(table(output, "mentions")["article_id"])

    (raw / "d.txt").unlink()
    (raw / "a.txt").write_text("356 and 280 are 636\n", encoding="utf-8")
    back = build_release(raw, output)
    assert back.version.partition("-")[2] == first.version.partition("-")[2]
    assert len(list((output / "releases").iterdir())) == 4


def test_a_duplicate_in_another_batch_is_rejected_and_leaves_no_row(raw: Path, tmp_path: Path) -> None:
    (raw / "z.txt").write_bytes((raw / "a.txt").read_bytes())
    build_release(raw, tmp_path, batch_size=1)
    assert table(tmp_path, "rejects")["path"].tolist() == ["z.txt"]
    for name in ("articles", "figures", "quarantine", "checks", "mentions"):
        assert "z" not in set(table(tmp_path, name)["article_id"])


def test_with_gold_the_release_holds_its_quality(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    for name in ("a", "gone"):
        (gold / f"{name}.yaml").write_text('figures: [{n: "356", value: 356, unit: person}]\n')
    made = build_release(raw, tmp_path / "output", gold)
    assert not build_release(raw, tmp_path / "output", gold).new
    assert main(["evaluate", "--raw", str(raw), "--gold", str(gold), "--format", "json"]) == 0
    assert (made.path / "quality.json").read_text(encoding="utf-8") == capsys.readouterr().out
    assert '"name": "quality.json",\n      "rows": null' in (made.path / "manifest.json").read_text()


def test_an_interrupted_build_leaves_the_last_release(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_release(raw, tmp_path)
    before = contents(tmp_path)
    (raw / "d.txt").write_text("5 and 6 are 11\n")
    for step in ("flows.build.combine", "flows.build.release", "flows.batch.write_part"):
        with monkeypatch.context() as cut:
            cut.setattr(step, lambda *_: (_ for _ in ()).throw(RuntimeError("cut off")))
            with pytest.raises(RuntimeError, match="cut off"):
                build_release(raw, tmp_path)
        assert contents(tmp_path) == before
        assert not list(tmp_path.glob(".staging-*"))


def test_a_batch_is_tried_again_after_an_io_error(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from flows import batch

    write, tries = batch.write_part, []

    def flaky(*given: object) -> None:
        tries.append(given)
        if len(tries) == 1:
            raise OSError("the disk hiccuped")
        write(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(batch, "write_part", flaky)
    assert build_release(raw, tmp_path).new
    assert len(tries) == 2


def test_the_command_prints_the_numbers_and_where_the_release_lies(
    raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--raw", str(raw), "--output", str(tmp_path / "output")]) == 0
    rows = [line.rsplit(maxsplit=1) for line in capsys.readouterr().out.splitlines()]
    assert ["articles", "3"] in [[name.strip(), count] for name, count in rows]
    assert ["suspect/conflict", "3"] in rows
    assert rows[-1][-1] == str(tmp_path / "output" / "latest")


@pytest.mark.parametrize(
    ("files", "told"),
    [(None, "is no directory"), ({}, "put one .txt file"), ({"a.txt": b""}, "none of the 1 raw files can be read")],
)
def test_no_release_is_one_line_and_exit_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], files: dict[str, bytes] | None, told: str
) -> None:
    raw = tmp_path / "raw"
    if files is not None:
        raw.mkdir()
    for name, data in (files or {}).items():
        (raw / name).write_bytes(data)
    assert main(["build", "--raw", str(raw), "--output", str(tmp_path / "output")]) == 1
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("sochuan: ")]
    assert len(lines) == 1
    assert told in lines[0]
    assert not (tmp_path / "output" / "latest").exists()


def test_debug_raises(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError):
        main(["--debug", "build", "--raw", str(tmp_path / "none"), "--output", str(tmp_path / "output")])
