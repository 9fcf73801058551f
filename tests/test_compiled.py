"""The compiled copy of the program makes the release that the plain one makes, byte for byte."""

import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROGRAMS = {"sochuan": "", "sochuan-compiled": " (compiled)"}


@pytest.fixture
def compiled() -> None:
    made = subprocess.run(["make", "compiled"], cwd=ROOT, capture_output=True, text=True)
    if "compiling needs a C compiler" in made.stderr:
        pytest.skip(made.stderr)
    assert made.returncode == 0, made.stderr


@pytest.mark.slow
@pytest.mark.usefixtures("compiled")
def test_the_compiled_copy_makes_the_same_release(tmp_path: Path) -> None:
    for name, told in PROGRAMS.items():
        program = ROOT / ".venv" / "bin" / name
        assert printed(program, "--version") == f"sochuan {version('sochuan')}{told}\n"
        printed(program, "build", "--raw", str(ROOT / "raw"), "--output", str(tmp_path / name))
    plain, compiled = (
        {path.name: path.read_bytes() for path in (tmp_path / name / "latest").iterdir()} for name in PROGRAMS
    )
    assert "figures.parquet" in plain
    assert compiled == plain


def printed(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
