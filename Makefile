# Everything a person or a build does with the board. `make` alone lists the commands.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
PYTHONS := python3.14 python3.13 python3.12 python3.11 python3
PYTHON ?= $(shell for name in $(PYTHONS); do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# $(call debian-package,TEST,PACKAGE): when the shell's TEST fails, install PACKAGE or name the command that does.
define debian-package
	@$(1) || if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing $(2) ..."; \
		apt-get update -qq; \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(2) >/dev/null; \
	else \
		echo "This needs «$(2)». Run once, then repeat the command:  sudo apt-get install -y $(2)" >&2; \
		exit 1; \
	fi
endef

.PHONY: help run install install-tests test sweep office heal soak check coverage lint format import status bench chromium libreoffice postgresql

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: install ## Serve the board on http://127.0.0.1:8050 (PORT=9000 for another port)
	@$(BIN)/python -m data init
	@PATH="$(CURDIR)/$(BIN):$$PATH" exec sh -c "exec $$(sed -n 's/^web: //p' Procfile)"

install: $(VENV)/.installed ## Make the virtual environment with the pinned packages

import: install ## Add a report to the store: make import FILE=report.docx
	@$(BIN)/python -m data import "$${FILE:?name the report: make import FILE=report.docx}"

status: install ## Say which editions the store holds and where it is
	@$(BIN)/python -m data status

test: install-tests chromium postgresql lint ## Check the code and run the suite, as the build does
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m "not sweep and not office"

sweep: install-tests chromium ## The browser's longer rounds: other themes and languages of every page, every path by keyboard
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m sweep

office: install-tests libreoffice ## Exported files read by LibreOffice: about a minute
	@$(BIN)/python -m pytest -m office

heal: install-tests chromium ## Break the server, the network and the store under a wall: does it come back? (10 min; LONG=1 for all)
	@PYTHONPATH=tests:. $(BIN)/python -m proofs.heal $(if $(LONG),--long)

soak: install-tests chromium ## A day of a wall and 500 switches, sped up: what does it cost in memory? (40 min)
	@PYTHONPATH=tests:. $(BIN)/python -m proofs.soak

check: install-tests lint ## The same without browser and PostgreSQL: a minute or two
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m "not browser and not postgres and not sweep and not office"

coverage: install-tests chromium postgresql ## The same suite with branch coverage
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m "not sweep and not office" --cov --cov-report=term-missing:skip-covered

lint: install-tests ## Style, types and the layers
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: install-tests ## Put the code into the house style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: install ## Measure a filter change on the overview against a bare callback
	@PYTHONPATH=. $(BIN)/python tests/bench_filter.py

install-tests: $(VENV)/.installed-tests

chromium:
	$(call debian-package,command -v chromium chromium-browser google-chrome >/dev/null,chromium)

libreoffice:
	$(call debian-package,command -v soffice >/dev/null,libreoffice-calc libreoffice-impress)

postgresql:
	$(call debian-package,compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || command -v initdb >/dev/null,postgresql)

# Both marks are newer than the lists they were installed from, or the packages are installed again.
$(VENV)/.installed: requirements.txt | $(BIN)/python
	@echo "installing packages into $(VENV) ..."
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.installed-tests: tests/requirements.txt $(VENV)/.installed
	@$(PIP) -r tests/requirements.txt
	@touch $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "The board needs Python 3.11 or newer; looked for $(PYTHONS)" >&2; exit 1; }
	$(call debian-package,$(PYTHON) -c 'import ensurepip' 2>/dev/null,python3-venv)
	@$(PYTHON) -m venv $(VENV)
