"""Finished files become an immutable release, and ``latest`` points to it. The tables are made elsewhere."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from flows.publish.errors import ReleaseError
from flows.publish.staging import sync

MANIFEST = "manifest.json"
VERSION = re.compile(r"r(\d+)-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class File:
    """One file of a release, as its manifest lists it; ``rows`` is null for what is no table, ``bytes`` its size."""

    name: str
    rows: int | None
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Release:
    """The release that ``output/latest`` points to; ``new`` tells whether this build made it."""

    version: str
    path: Path
    new: bool


def release(finished: Path, rows: Mapping[str, int | None], output: Path) -> Release:
    """Move ``finished`` to ``output/releases/<version>`` and point ``output/latest`` to it, each in one atomic step.

    A version is ``r<number>-<hash>``: the number counts releases, the hash is of the manifest and so of the contents.
    Where the newest release has the same manifest, it stays and no new one is made.

    Args:
        finished: directory of the release's files, on the file system of ``output``.
        rows: number of rows of each file, by file name; null for one that is no table.

    Raises:
        ReleaseError: ``output/latest`` cannot be made to point to the release.
    """
    manifest = _manifest(finished, rows)
    releases = output / "releases"
    releases.mkdir(exist_ok=True)
    newest = _newest(releases)
    if newest and (releases / newest / MANIFEST).read_bytes() == manifest:
        _point_latest(output, newest)
        return Release(newest, releases / newest, new=False)
    version = _next_version(newest, manifest)
    (finished / MANIFEST).write_bytes(manifest)
    _seal(finished)
    finished.rename(releases / version)
    sync(releases)
    _point_latest(output, version)
    return Release(version, releases / version, new=True)


def _manifest(finished: Path, rows: Mapping[str, int | None]) -> bytes:
    files = []
    for name, count in sorted(rows.items()):
        with (finished / name).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        files.append(asdict(File(name, count, (finished / name).stat().st_size, digest)))
    return (json.dumps({"files": files}, indent=2) + "\n").encode()


def _newest(releases: Path) -> str | None:
    versions = [path.name for path in releases.iterdir() if VERSION.fullmatch(path.name)]
    return max(versions, key=_number, default=None)


def _next_version(newest: str | None, manifest: bytes) -> str:
    number = _number(newest) + 1 if newest else 1
    return f"r{number:04d}-{hashlib.sha256(manifest).hexdigest()[:8]}"


def _number(version: str) -> int:
    return int(version[1:].partition("-")[0])


def _seal(finished: Path) -> None:
    """Make the files read-only, the directory readable by all, and force both onto the disk."""
    for file in finished.iterdir():
        file.chmod(0o444)
        sync(file)
    finished.chmod(0o755)
    sync(finished)


def _point_latest(output: Path, version: str) -> None:
    latest, target = output / "latest", Path("releases") / version
    if latest.is_symlink() and latest.readlink() == target:
        return
    fresh = output / ".latest"
    try:
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(target, target_is_directory=True)
        fresh.replace(latest)
    except OSError as error:
        raise ReleaseError(
            f"release {version} is made, but {latest} cannot be made a link to it ({error.strerror}): "
            "remove what stands there, or use a file system with symbolic links"
        ) from error
    sync(output)
