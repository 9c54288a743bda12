# Parallax: `make run` serves the sample, `make test` runs the tests, `make help` lists the rest.

SOURCES := Package.swift Sources Tests Benchmarks Fuzzing

.PHONY: help run test check format bench eval fuzz sanitize system

help: ## List the targets.
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1|\2/p' Makefile \
		| while IFS='|' read -r name text; do printf '%-14s %s\n' "$$name" "$$text"; done

run: system ## Build for release and serve; ARGS="--port 9000" adds options.
	swift build -c release --product parallax
	@exec "$$(swift build -c release --show-bin-path)/parallax" serve $(ARGS)

test: system ## Run all tests.
	swift test

check: system ## Check the format and the house rules of all sources.
	swift format lint --strict --recursive --parallel $(SOURCES)
	swift test --filter 'The project'

format: ## Format all sources in place.
	swift format --in-place --recursive --parallel $(SOURCES)

bench: system ## Measure the server against nginx; PEERS=1 builds further peers to measure.
	Benchmarks/run $(ARGS)

# The folder whose part data/ holds marked articles that are no part of the project.
DATA ?= ../shared

eval: ## Tell how well names and speakers are found in the marked articles of DATA=../shared.
	@if [ -d "$(DATA)/data" ]; then \
		swift build -c release --product trainer \
			&& "$$(swift build -c release --show-bin-path)/trainer" check "$(DATA)/data"; \
	else \
		echo "There are no marked articles in $(DATA)/data: nothing is measured (set DATA)."; \
	fi

fuzz: system ## Fuzz the parsers of the server; SECONDS=600 for each target.
	Fuzzing/run $(or $(SECONDS),60)

sanitize: system ## Run the tests of the server under ThreadSanitizer and AddressSanitizer.
	Fuzzing/sanitize

system:
	@.ci/packages
	@.ci/toolchain
