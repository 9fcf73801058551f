"""The place a release grows in, and the lock that keeps two builds apart. What a release holds is not known here."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.publish.errors import ReleaseError

STAGING = ".staging-"


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A new directory inside ``output``, gone afterwards; what an interrupted build left there is cleared first.

    Raises:
        ReleaseError: ``output`` cannot be written, or another build is writing to it.
    """
    with _locked(output):
        for stale in output.glob(f"{STAGING}*"):
            shutil.rmtree(stale)
        place = Path(tempfile.mkdtemp(prefix=STAGING, dir=output))
        try:
            yield place
        finally:
            shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _locked(output: Path) -> Iterator[None]:
    try:
        output.mkdir(parents=True, exist_ok=True)
        lock = (output / ".lock").open("w")
    except OSError as error:
        raise ReleaseError(f"cannot write to {output} ({error.strerror}): choose another with --output") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ReleaseError(f"another build is writing to {output}: wait for it to end") from error
        yield


def sync(path: Path) -> None:
    """Force a file's bytes, or a directory's entries, onto the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
