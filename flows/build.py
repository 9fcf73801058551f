"""The flow: the rooms in order, on one screen. What happens inside a batch or a release is not said here."""

import os
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("DO_NOT_TRACK", "1")
os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")

from prefect import State, Task, flow, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import TaskRun
from prefect.futures import as_completed
from prefect.states import Failed
from prefect.task_runners import ThreadPoolTaskRunner
from rich.console import Console
from rich.progress import track

from flows.batch import BatchResult, run_batch
from flows.corpus import corrections_of, raw_files, split, without_duplicates
from flows.evaluate.errors import GoldError
from flows.evaluate.report import as_json
from flows.evaluate.run import evaluate
from flows.publish.combine import combine
from flows.publish.errors import ReleaseError
from flows.publish.release import Release, release
from flows.publish.staging import staging
from flows.read.corrections import Correction
from flows.read.files import MAX_CHARS

BATCH_SIZE = 2_000


@flow(name="build-release", task_runner=ThreadPoolTaskRunner(max_workers=os.cpu_count()))  # type: ignore[arg-type]
def build_release(
    raw: Path = Path("raw"),
    output: Path = Path("output"),
    gold: Path | None = None,
    batch_size: int = BATCH_SIZE,
    max_chars: int = MAX_CHARS,
) -> Release:
    """Turn the raw articles of ``raw`` into a release under ``output``.

    Args:
        raw: directory of the articles, one ``.txt`` file each.
        output: directory of the releases; ``output/latest`` points to the newest.
        gold: directory of gold files; with it the release holds ``quality.json``.
        batch_size: articles a task takes.
        max_chars: longest article read, in characters.

    Raises:
        ReleaseError: no release could be made; the last one stands.
        GoldError: a gold file is ill-formed; the last release stands.
        OSError: the disk failed; the last release stands.
    """
    try:
        with staging(output) as place:
            documents = {"quality.json": as_json(evaluate(raw, gold))} if gold else {}
            paths = raw_files(raw)
            corrections = corrections_of(raw, paths)
            batches = split(paths, batch_size)
            results = run_batches(batches, place / "parts", max_chars, corrections)
            corpus = without_duplicates(results, max_chars, corrections)
            rows = combine(corpus.parts, corpus.left_out, corpus.rejects, documents, place / "release")
            made = release(place / "release", rows, output)
            get_run_logger().info("release %s %s", made.version, "made" if made.new else "stands: nothing changed")
            return made
    except (ReleaseError, GoldError, OSError) as error:
        return Failed(message=str(error), data=error)  # type: ignore[return-value]  # Prefect raises what it holds


def run_batches(
    batches: Sequence[Sequence[Path]], parts: Path, max_chars: int, corrections: Sequence[Correction]
) -> list[BatchResult]:
    """Run a task a batch; all have ended when this returns or raises, and results are in the order of the batches."""
    get_run_logger().info("%d raw files in %d batches", sum(map(len, batches)), len(batches))
    names = [f"batch-{number:04d}" for number in range(1, len(batches) + 1)]
    futures = [
        batch.with_options(task_run_name=name).submit(paths, parts / name, max_chars, corrections)
        for name, paths in zip(names, batches, strict=True)
    ]
    console = Console(stderr=True)
    for _ in track(as_completed(futures), "batches", len(futures), console=console, disable=not console.is_terminal):
        pass
    return [future.result() for future in futures]


def is_io_error(_task: Task, _run: TaskRun, state: State) -> bool:
    """Whether a batch failed for a reason that trying again may mend."""
    return isinstance(state.result(raise_on_failure=False), OSError)


@task(retries=3, retry_delay_seconds=[1, 5, 20], retry_condition_fn=is_io_error, cache_policy=NO_CACHE)
def batch(paths: Sequence[Path], part: Path, max_chars: int, corrections: Sequence[Correction]) -> BatchResult:
    """One batch of articles into one Parquet part."""
    result = run_batch(paths, part, max_chars, corrections)
    get_run_logger().info("%d articles, %d rejects", len(result.texts), len(result.rejects))
    return result
