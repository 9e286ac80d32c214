# SPDX-License-Identifier: Apache-2.0
# `make help` lists the targets.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
RUNS ?= 1000000
PROGRAM := .build/release/deal-forensics
PACKAGES := libboost-math-dev libcsv-dev libmd-dev libminizip-dev zlib1g-dev
SOURCES := Package.swift Plugins Sources Tests

.PHONY: help deps build report test check format lint check-statistics sample-data bench fuzz clean install

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## Install the Debian packages that the build needs.
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if ! command -v $(SWIFT) >/dev/null; then \
	  echo "make: no '$(SWIFT)' on the PATH; install Swift 6.2 or later from swift.org" >&2; exit 1; \
	fi; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" -ne 0 ]; then \
	  echo "make: Debian packages are missing; run this and try again:" >&2; \
	  echo "  sudo apt-get install --yes --no-install-recommends$$missing" >&2; exit 1; \
	fi; \
	apt-get update --quiet --quiet; \
	DEBIAN_FRONTEND=noninteractive \
	  apt-get install --yes --quiet --quiet --no-install-recommends $$missing

build: deps ## Build the program: .build/release/deal-forensics.
	$(SWIFT) build -c release --product deal-forensics

report: build ## Run the main job on sample-data/ and leave reports/.
	$(PROGRAM) analyze --config sample-data/forensics.yaml --output reports

test: deps ## Run all tests.
	$(SWIFT) test

check: lint build ## Format, lint, codebook, and generated files up to date.
	$(PROGRAM) codebook check
	@$(MAKE) --no-print-directory check-generated

.PHONY: check-generated
check-generated: # Sample data and reports are what the program makes of them.
	@scratch="$$(mktemp -d)"; trap 'rm -rf "$$scratch"' EXIT; \
	$(SWIFT) run --quiet -c release SampleData "$$scratch/sample-data"; \
	for file in "$$scratch"/sample-data/*; do \
	  cmp --quiet "$$file" "sample-data/$${file##*/}" \
	    || { echo "make: sample-data/$${file##*/} is stale; run 'make sample-data'" >&2; exit 1; }; \
	done; \
	$(PROGRAM) analyze --config sample-data/forensics.yaml --output "$$scratch/reports" --quiet; \
	diff --recursive --brief --exclude='.*' "$$scratch/reports" reports \
	  || { echo "make: reports/ is stale; run 'make report' and commit it" >&2; exit 1; }

check-statistics: deps ## Simulate how intervals cover and tests reject (about five minutes).
	$(SWIFT) run --quiet -c release CheckStatistics

sample-data: deps ## Regenerate sample-data/ from its seed.
	$(SWIFT) run --quiet -c release SampleData sample-data

format: ## Rewrite the sources in the house format.
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

lint: ## Check the format of the sources.
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

bench: build ## Measure time and memory; results under Benchmarks/results/.
	python3 Benchmarks/run.py $(PROGRAM)

fuzz: deps ## Feed the way from bytes to deals with RUNS generated inputs (default 1,000,000).
	DEAL_FORENSICS_FUZZ=1 $(SWIFT) build -c release --product FuzzExports \
	  --scratch-path .build-fuzz --sanitize=address -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
	mkdir -p .build-fuzz/corpus
	SWIFT_BACKTRACE=enable=no .build-fuzz/release/FuzzExports -runs=$(RUNS) -max_len=1024 \
	  -detect_leaks=0 -timeout=20 -print_final_stats=1 -artifact_prefix=.build-fuzz/ \
	  .build-fuzz/corpus sample-data

clean: ## Remove what was built.
	rm -rf .build .build-fuzz

install: build ## Install program, manual and completions under PREFIX (default /usr/local).
	install -D -m 0755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/deal-forensics"
	install -D -m 0644 docs/deal-forensics.1 "$(DESTDIR)$(PREFIX)/share/man/man1/deal-forensics.1"
	@share="$(DESTDIR)$(PREFIX)/share"; \
	complete() { \
	  mkdir -p "$$share/$${2%/*}"; \
	  $(PROGRAM) --generate-completion-script "$$1" > "$$share/$$2"; \
	  chmod 0644 "$$share/$$2"; \
	}; \
	complete bash bash-completion/completions/deal-forensics; \
	complete zsh zsh/site-functions/_deal-forensics; \
	complete fish fish/vendor_completions.d/deal-forensics.fish
