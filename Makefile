# The commands of the README. `make build` and `make test` set up .venv on first use.
PYTHON ?= python3

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: build test proof bench lint format typecheck clean

build: .venv/runtime.stamp
	$(BIN)/sochuan build --gold tests/gold

test: .venv/dev.stamp
	$(BIN)/pytest

proof: .venv/dev.stamp
	$(BIN)/pytest -m slow

bench: .venv/bench.stamp
	$(BIN)/python tests/benchmarks/measure.py

lint: .venv/dev.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: .venv/dev.stamp
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

typecheck: .venv/dev.stamp
	$(BIN)/mypy

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis *.egg-info
	find flows schemas tests -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/runtime.stamp: pyproject.toml constraints.txt | .venv/created.stamp
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@

.venv/dev.stamp: .venv/runtime.stamp
	$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@

.venv/bench.stamp: .venv/dev.stamp
	$(PIP) install --constraint constraints.txt --editable '.[bench]'
	@touch $@

.venv/created.stamp:
	@command -v $(PYTHON) >/dev/null || \
	  { echo "sochuan: $(PYTHON) is not found: install Python 3.11, 3.12 or 3.13, or name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' || \
	  { echo "sochuan: $$($(PYTHON) --version 2>&1) cannot run it: name a Python 3.11, 3.12 or 3.13: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "sochuan: $(PYTHON) lacks the venv module: install it (Debian, Ubuntu: apt install python3-venv), or name another: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@
