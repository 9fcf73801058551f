# The commands of the README. `make build` and `make test` set up .venv on first use.
PYTHON ?= python3

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

COMPILED := .venv/compiled
HOT := flows/extract/[!_]*.py flows/extract/places/table.py flows/read/furniture.py

.PHONY: build compiled test proof bench lint format typecheck clean

build: .venv/runtime.stamp
	$(BIN)/sochuan build --gold tests/gold

compiled: .venv/compiled.stamp

test: .venv/dev.stamp
	$(BIN)/pytest

proof: .venv/dev.stamp
	$(BIN)/pytest -m slow

bench: .venv/bench.stamp
	-@$(MAKE) --no-print-directory compiled
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

# A copy of the program whose extract room is machine code, and the command that runs it. In the copy each constant is
# marked as one (Final), which spares the compiled code a look-up each time it is read.
.venv/compiled.stamp: Makefile .venv/dev.stamp $(shell find flows schemas -type f -not -name '*.pyc')
	@$(BIN)/python -c 'import os, shutil, sys, sysconfig; \
	  compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC")).split()[0]; \
	  sys.exit(not shutil.which(compiler) or not os.path.exists(sysconfig.get_path("include") + "/Python.h"))' || \
	  { echo "sochuan: compiling needs a C compiler and the headers of Python (Debian, Ubuntu: apt install gcc python3-dev)" >&2; exit 1; }
	rm -rf $(COMPILED) $(BIN)/sochuan-compiled
	mkdir $(COMPILED)
	cp -R flows schemas $(COMPILED)
	cd $(COMPILED) && \
	  sed -i.bak -E -e '1s/^/from typing import Final; /' -e 's/^([A-Z][A-Z_]+) = /\1: Final = /' $(HOT) && \
	  { MYPYC_OPT_LEVEL=1 MYPYC_DEBUG_LEVEL=0 ../bin/mypyc --config-file=../../pyproject.toml $(HOT) >build.log 2>&1 || \
	    { tail build.log >&2; exit 1; }; }
	printf '%s\n' '#!/bin/sh' \
	  'make --question --no-print-directory --directory "$(CURDIR)" compiled || echo "sochuan: the code is newer: make compiled" >&2' \
	  'PYTHONPATH="$(CURDIR)/$(COMPILED)" exec "$(CURDIR)/$(BIN)/sochuan" "$$@"' >$(BIN)/sochuan-compiled
	chmod +x $(BIN)/sochuan-compiled
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
