# `make` lists what can be made. Everything lives in .venv; nothing else on the machine is changed.

PYTHON ?= python3
# More words for pytest, for example: make quick PYTEST='-k elderly -x'
PYTEST ?=
# Tests run on all processors, those of one file on the same one: make quick SPREAD= runs them in turn.
# They begin in the order of tests/conftest.py, which puts files that take minutes first.
SPREAD ?= -n auto --dist loadfile --no-loadscope-reorder
# What these ask is the same program's answer on a checkout and in a wheel; they are asked once.
ONCE := architecture cluster columns databases inference mutants proof properties sql
CATALOGUES = $(wildcard subsidy/locale/*/LC_MESSAGES/*.po)

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# A path from outside would let another copy of subsidy answer for this one.
unexport PYTHONPATH PYTHONHOME

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help demo test lint quick deep rules-coverage mutants test-wheel docs bench bench-peers spark format words lock wheel clean FORCE

# A .venv that was moved here from elsewhere, or made by another Python than the one now asked for,
# is made again.
HERE := $(CURDIR)
ifneq ($(file <.venv/place),$(HERE))
.venv/ready: FORCE
else ifneq ($(origin PYTHON),file)
ifneq ($(file <.venv/asked),$(PYTHON))
.venv/ready: FORCE
endif
endif

# fill FOLDER,LOCK,OPTIONS: a new virtual environment with exactly the locked packages. The build tools
# go in first, because durable-rules comes as source and is built with these and no others.
define fill
	@python=$$(sh scripts/preflight.sh '$(PYTHON)') && echo "Setting up $(1) ..." && \
	    rm -rf $(1) && "$$python" -m venv $(1)
	@$(1)/bin/python -m pip install --quiet --require-hashes -r locks/build.txt
	@$(1)/bin/python -m pip install --quiet --no-build-isolation --use-pep517 $(3) --require-hashes -r locks/$(2).txt
endef

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "Another Python: make PYTHON=python3.12 test"

demo: .venv/ready ## show what subsidy does
	@PATH="$(CURDIR)/.venv/bin:$$PATH" sh examples/demo.sh

test: lint quick test-wheel ## all checks: lint, the tests here, those of what people use on the built wheel

lint: .venv/ready ## style, types, and catalogues that are in step
	.venv/bin/python -m ruff check .
	.venv/bin/python -m ruff format --check .
	.venv/bin/python -m mypy
	@new=$$(mktemp) && trap 'rm -f "$$new"' EXIT && for po in $(CATALOGUES); do \
	    .venv/bin/pybabel --quiet compile -i "$$po" -o "$$new" && \
	    .venv/bin/python -c '$(SAME_WORDS)' "$$new" "$${po%.po}.mo" \
	    || { echo "$$po says other than its .mo: run 'make words'" >&2; exit 2; }; \
	done
# The header, under the empty key, carries the hour of compilation and is left out.
SAME_WORDS = import gettext, sys; new, old = ({k: v for k, v in \
    gettext.GNUTranslations(open(f, "rb"))._catalog.items() if k} for f in sys.argv[1:]); sys.exit(new != old)

quick: .venv/ready ## the tests, on this checkout
	.venv/bin/python -m pytest $(SPREAD) $(PYTEST)

deep: .venv/ready ## the tests, with many more made-up citizens
	.venv/bin/python -m pytest $(SPREAD) --hypothesis-profile=deep $(PYTEST)

# The tests of law write their sentences beside the rules; the command asks them all anew.
rules-coverage: .venv/ready ## write rules/sentences.jsonl, and say which clauses its sentences show
	SUBSIDY_GOLDEN=write .venv/bin/python -m pytest -q tests/law/test_sentences.py $(PYTEST)
	.venv/bin/subsidy rules coverage

# Goes on where it was broken off; MUTANTS='--only haiphong' tries some, --quick asks sentences alone.
mutants: .venv/ready ## plant every slip there could be in rules/, one at a time: do the tests notice?
	.venv/bin/python -m tests.mutants $(MUTANTS)

# The copy has the tests and neither subsidy/, rules/ nor cli.py: what is imported is the wheel.
test-wheel: .venv-wheel/ready wheel ## the tests of what people use, on the built wheel
	.venv-wheel/bin/python -m pip install --quiet --no-deps --force-reinstall dist/*.whl
	@copy=$$(mktemp -d) && trap 'rm -rf "$$copy"' EXIT && \
	tar -c --anchored --exclude=./.git --exclude='./.venv*' --exclude=./dist --exclude='./.*_cache' \
	    --exclude=./.hypothesis --exclude=./subsidy --exclude=./rules --exclude=./cli.py . \
	    | tar -x -C "$$copy" && \
	python="$(CURDIR)/.venv-wheel/bin/python" && cd "$$copy" && \
	"$$python" -c 'import subsidy._cli, subsidy._rules' && \
	echo "On the wheel, with fewer made-up citizens:" && \
	PATH="$${python%/*}:$$PATH" SUBSIDY_EXPECT_INSTALLED=1 "$$python" -m pytest $(SPREAD) \
	    --hypothesis-profile=few $(ONCE:%=--ignore=tests/%) $(PYTEST)

docs: .venv/ready ## build the documentation site into dist/docs, without a network
	.venv/bin/python -m sphinx -W --keep-going --quiet --fresh-env docs dist/docs
	@echo "dist/docs/index.html"

bench: .venv/ready ## measure speed and memory
	.venv/bin/python -m benchmarks

bench-peers: .venv-peers/ready ## compare with other rule engines (downloads about 800 MB)
	.venv-peers/bin/python -m benchmarks.peers

spark: .venv-spark/ready ## put Spark into .venv-spark, for its tests and to try it (downloads about 450 MB)

format: .venv/ready ## put imports and layout in order
	.venv/bin/python -m ruff check --fix-only .
	.venv/bin/python -m ruff format .

# Sentences come from the code, translations stay, and none is guessed from a similar one.
words: .venv/ready ## take new sentences into the catalogues (.po) and compile them (.mo)
	@pot=$$(mktemp) && trap 'rm -f "$$pot"' EXIT && \
	.venv/bin/pybabel --quiet extract -F pyproject.toml --no-location -o "$$pot" subsidy && \
	for po in $(CATALOGUES); do \
	    .venv/bin/pybabel --quiet update -i "$$pot" -o "$$po" -l "$$(basename "$${po%/LC_MESSAGES/*}")" \
	        --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date -w 100 && \
	    .venv/bin/pybabel compile --statistics -i "$$po" -o "$${po%.po}.mo" || exit; \
	done

# Pins stay as they are unless pyproject.toml forces a change; UPGRADE=--upgrade takes the newest.
lock: ## write locks/ anew from pyproject.toml (make lock UPGRADE=--upgrade: newest versions)
	@test -x .venv-lock/bin/uv || { python=$$(sh scripts/preflight.sh '$(PYTHON)') && \
	    "$$python" -m venv .venv-lock && .venv-lock/bin/python -m pip install --quiet uv; }
	$(LOCK) --group dev -o locks/dev.txt pyproject.toml
	$(LOCK) --group build -c locks/dev.txt -o locks/build.txt
	$(LOCK) -c locks/dev.txt -o locks/run.txt pyproject.toml
	$(LOCK) --extra peers -c locks/dev.txt -o locks/peers.txt pyproject.toml
	$(LOCK) --group spark -c locks/dev.txt -o locks/spark.txt
LOCK = .venv-lock/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 \
    --generate-hashes --no-annotate --no-emit-index-url --custom-compile-command 'make lock' $(UPGRADE)

wheel: .venv/ready ## build the source archive and, from it, the wheel, into dist/
	rm -rf dist
	.venv/bin/python -m build --no-isolation --outdir dist .

clean: ## remove everything that was made
	rm -rf .venv .venv-wheel .venv-peers .venv-spark .venv-lock dist build docs/policies .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

.venv/ready: pyproject.toml locks/build.txt locks/dev.txt
	$(call fill,.venv,dev)
	@.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@printf '%s\n' '$(HERE)' >.venv/place
	@printf '%s\n' '$(PYTHON)' >.venv/asked
	@touch $@

.venv-peers/ready: pyproject.toml locks/build.txt locks/peers.txt
	$(call fill,.venv-peers,peers)
	@.venv-peers/bin/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# It comes as source, which is already packed: packing it again would take longer than all the rest.
.venv-spark/ready: locks/build.txt locks/spark.txt
	$(call fill,.venv-spark,spark,--config-settings=--build-option=--compression=stored)
	@touch $@

.venv-wheel/ready: .venv/ready
	$(call fill,.venv-wheel,dev)
	@touch $@
