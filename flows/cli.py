"""The command line: parses, calls, prints. Heavy rooms are imported only by the command that needs them."""

import argparse
import sys
from collections.abc import Sequence
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from flows.evaluate.errors import GoldError
from flows.publish.errors import ReleaseError


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``sochuan``; 0 when the command did its work, 1 with one line on stderr when it could not."""
    args = parser().parse_args(argv)
    try:
        args.command(args)
    except Exception as error:
        if args.debug:
            raise
        expected = isinstance(error, ReleaseError | GoldError | OSError)
        told = str(error) if expected else f"{type(error).__name__}: {error} (sochuan --debug {args.name} tells where)"
        print(f"sochuan: {' '.join(told.split())}", file=sys.stderr)
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(
        prog="sochuan", description="News articles on public staffing, read into checked open data."
    )
    top.add_argument("--version", action="version", version=_version())
    top.add_argument("--debug", action="store_true", help="show the traceback of an error")
    commands = top.add_subparsers(required=True, metavar="command", dest="name")
    build = commands.add_parser("build", help="turn raw articles into a release")
    build.add_argument("--raw", type=Path, default=Path("raw"), help="directory of the articles (default: raw)")
    build.add_argument(
        "--output", type=Path, default=Path("output"), help="directory of the releases (default: output)"
    )
    build.add_argument("--gold", type=Path, help="directory of gold files to score the release on (default: none)")
    build.set_defaults(command=_build)
    evaluate = commands.add_parser("evaluate", help="score extraction and checks against gold files")
    evaluate.add_argument("--raw", type=Path, required=True, help="directory of the articles")
    evaluate.add_argument("--gold", type=Path, required=True, help="directory of the gold files")
    evaluate.add_argument("--format", choices=("table", "json"), default="table", help="default: table")
    evaluate.set_defaults(command=_evaluate)
    return top


def _version() -> str:
    """The version, and whether the extract room is the one that ``make compiled`` makes."""
    room = find_spec("flows.extract.run")
    compiled = room is not None and str(room.origin).endswith(tuple(EXTENSION_SUFFIXES))
    return f"sochuan {version('sochuan')}{' (compiled)' if compiled else ''}"


def _build(args: argparse.Namespace) -> None:
    from flows.build import build_release
    from flows.publish.summary import summarise

    made = build_release(args.raw, args.output, args.gold)
    found = summarise(made.path)
    rows = {
        "articles": found.articles,
        "figures": found.figures,
        "verified": found.verified,
        "consistent": found.consistent,
        "unchecked": found.unchecked,
        "suspect/conflict": found.suspect + found.conflict,
        "rejects": found.rejects,
    }
    print("\n".join(f"{name:16} {count:>9,}" for name, count in rows.items()))
    print(f"release {made.version} {'in' if made.new else 'unchanged in'} {args.output / 'latest'}")


def _evaluate(args: argparse.Namespace) -> None:
    from flows.evaluate.report import as_json, as_table
    from flows.evaluate.run import evaluate

    quality = evaluate(args.raw, args.gold)
    if not quality.counts.articles:
        raise GoldError(
            f"no article of {args.gold} can be read in {args.raw} ({quality.unread[0]}): name another --raw"
        )
    print(as_json(quality) if args.format == "json" else as_table(quality), end="")
