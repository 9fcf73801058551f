"""What several tests share: one Prefect test server, toy rooms, and a raw folder in their language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import toy_check, toy_extract


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[None]:
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=60):
        yield


@pytest.fixture
def toy_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Extract and check are replaced by the toy rooms of ``samples``."""
    monkeypatch.setattr("flows.batch.extract_article", toy_extract)
    monkeypatch.setattr("flows.batch.check_article", toy_check)


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    for name, text in {"a": "356 and 280 are 636", "b": "77 and 12 are 89", "c": "1572 and 200 are 1697"}.items():
        (folder / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    return folder
