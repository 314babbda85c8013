# Sets itself up from Python 3.11 or newer, its pip, and make alone.
#
#   make run      serve on http://127.0.0.1:8000    (make run ARGS='--port 9000')
#   make test     style, types, every test
#   make coverage which lines the tests reach
#   make lock     take the newest versions within the bounds of pyproject.toml
#   make wheel    build dist/quizapp-*.whl
#   make clean    remove all that make has made

PYTHON ?= python3
ARGS ?=
# So many tests run beside each other, one more than two cores have, since some wait for a browser; a file stays with one
# of them, which has worked out its sets once.
WORKERS ?= 3

BIN := .venv/bin
UV := .uv/bin/uv
PYTEST := $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder
INSTALL := $(UV) pip install --quiet
COMPILE := $(UV) pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

# What is fast fails first, browser and storms wait beside what computes, and no folder is forgotten.
FIRST := $(wildcard tests/facts tests/items tests/memory tests/house)
LAST := $(wildcard tests/journeys tests/storms)
REST := $(filter-out $(FIRST) $(LAST) %/__pycache__,$(patsubst %/,%,$(wildcard tests/*/ tests/test_*.py)))

export VIRTUAL_ENV := $(CURDIR)/.venv
export UV_PYTHON_PREFERENCE := only-system
export PIP_ROOT_USER_ACTION := ignore
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Some containers set it; then each of the many processes that the tests start would compile all modules anew.
export PYTHONDONTWRITEBYTECODE :=

.DELETE_ON_ERROR:
.PHONY: help run test coverage style types browser fetched-browser lock wheel clean

help:
	@sed -n 's/^#   //p' Makefile

run: .venv/run.stamp
	@$(BIN)/quizapp run $(ARGS)

test: style types browser
	$(PYTEST) $(FIRST) $(LAST) $(REST)

# By itself, since it takes half as long again; it does not see what journeys and storms start.
coverage: .venv/test.stamp
	$(PYTEST) -m 'not many' --cov --cov-report=term:skip-covered $(FIRST) $(REST)

style: .venv/test.stamp
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet

types: .venv/test.stamp
	$(BIN)/mypy --no-error-summary

# The journeys need a Chromium. One that Playwright fetched counts only if it also starts: it may lack system libraries.
browser: .venv/test.stamp
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || $(MAKE) --no-print-directory fetched-browser

fetched-browser:
	@echo 'No Chromium on the PATH: fetching one.'
	@{ $(BIN)/playwright install chromium && $(BIN)/playwright screenshot about:blank .venv/blank.png; } >/dev/null 2>&1 \
	|| { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy chromium; } \
	|| { echo 'The browser tests need Chromium or Chrome on the PATH: please install one.'; exit 1; }

lock: $(UV)
	$(COMPILE) --group setup -o locks/setup.txt >/dev/null
	$(COMPILE) pyproject.toml --all-extras --group dev -o locks/dev.txt >/dev/null
	$(COMPILE) pyproject.toml --constraints locks/dev.txt -o locks/run.txt >/dev/null
	$(COMPILE) pyproject.toml --extra postgres --constraints locks/dev.txt -o locks/server.txt >/dev/null

wheel: .venv/test.stamp
	$(BIN)/hatchling build -t wheel

clean:
	rm -rf .uv .venv dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage

$(UV): locks/setup.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Quizapp needs Python 3.11 or newer. Choose one: make PYTHON=python3.12")'
	@echo 'Setting up, once.'
	@$(PYTHON) -m pip install --quiet --upgrade --target .uv --require-hashes -r $<
	@touch $@

.venv/bin/python: | $(UV)
	@$(UV) venv --quiet --clear --python $(PYTHON) .venv

# Only adds: what the tests need stays. The project is built by the hatchling that locks/dev.txt pins.
.venv/run.stamp: pyproject.toml locks/run.txt | .venv/bin/python
	@$(INSTALL) --require-hashes -r locks/run.txt
	@$(INSTALL) --no-deps --build-constraints locks/dev.txt --require-build-hashes --editable .
	@touch $@

.venv/test.stamp: locks/dev.txt .venv/run.stamp
	@$(INSTALL) --require-hashes -r $<
	@touch $@
