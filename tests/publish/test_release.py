"""A release is made whole or not at all, and ``latest`` always points to a whole one."""

from pathlib import Path

import pytest

from flows.publish.errors import ReleaseError
from flows.publish.release import Release, release
from flows.publish.staging import staging


def publish(output: Path, text: str) -> Release:
    with staging(output) as place:
        (place / "release").mkdir()
        (place / "release" / "a.parquet").write_text(text)
        return release(place / "release", {"a.parquet": 1}, output)


def latest(output: Path) -> str:
    return (output / "latest" / "a.parquet").read_text()


def test_versions_count_up_and_latest_follows(tmp_path: Path) -> None:
    one, two = publish(tmp_path, "one"), publish(tmp_path, "two")
    assert one.version.startswith("r0001-")
    assert two.version.startswith("r0002-")
    assert latest(tmp_path) == "two"
    assert (one.path / "a.parquet").read_text() == "one"


def test_the_version_follows_from_the_contents(tmp_path: Path) -> None:
    assert publish(tmp_path / "x", "one").version == publish(tmp_path / "y", "one").version
    assert publish(tmp_path / "z", "two").version != publish(tmp_path / "y", "one").version


def test_nothing_changed_makes_no_release(tmp_path: Path) -> None:
    first, again = publish(tmp_path, "one"), publish(tmp_path, "one")
    assert (first.new, again.new) == (True, False)
    assert first.path == again.path
    assert len(list((tmp_path / "releases").iterdir())) == 1


def test_going_back_is_a_release_of_its_own(tmp_path: Path) -> None:
    assert [publish(tmp_path, text).version[:5] for text in ("one", "two", "one")] == ["r0001", "r0002", "r0003"]
    assert latest(tmp_path) == "one"


def test_a_build_cut_off_before_the_swap_is_completed_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, "one")
    with monkeypatch.context() as cut:
        cut.setattr("flows.publish.release._point_latest", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            publish(tmp_path, "two")
    assert latest(tmp_path) == "one"
    assert publish(tmp_path, "two").version.startswith("r0002-")
    assert latest(tmp_path) == "two"


def test_staging_is_gone_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError), staging(tmp_path):
        raise ReleaseError
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def test_what_an_interrupted_build_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / ".staging-stale").mkdir()
    with staging(tmp_path) as place:
        assert list(tmp_path.glob(".staging-*")) == [place]


def test_a_second_build_is_refused_while_one_runs(tmp_path: Path) -> None:
    with staging(tmp_path), pytest.raises(ReleaseError, match="another build"), staging(tmp_path):
        pass


def test_an_output_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ReleaseError, match="--output"), staging(tmp_path / "file"):
        pass


def test_a_directory_in_the_place_of_latest_is_told(tmp_path: Path) -> None:
    (tmp_path / "latest").mkdir(parents=True)
    with pytest.raises(ReleaseError, match="remove what stands there"):
        publish(tmp_path, "one")


def test_a_release_is_read_only_and_open_to_all_readers(tmp_path: Path) -> None:
    made = publish(tmp_path, "one")
    assert {path.stat().st_mode & 0o777 for path in made.path.iterdir()} == {0o444}
    assert made.path.stat().st_mode & 0o777 == 0o755
