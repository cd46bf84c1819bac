SHELL := /bin/sh
MAKEFLAGS += --no-print-directory
NODE_DIR = $(or $(shell scripts/node.sh),$(error No Node to run with))
export PATH := $(if $(filter-out help clean,$(or $(MAKECMDGOALS),help)),$(NODE_DIR):)$(PATH)
INSTALLED = node_modules/.installed

.DEFAULT_GOAL := help

.PHONY: help run dev upstreams generate lint typecheck test bench docs check clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(INSTALLED) ## start the gateway on an embedded Postgres, with demo keys (UPSTREAMS=1: with stand-ins for the upstreams)
	@exec node scripts/run.ts

dev: $(INSTALLED) ## as run, restarting on each change
	@exec node --watch-path=src --watch-path=generated --watch-preserve-output scripts/run.ts

upstreams: $(INSTALLED) ## start the stand-ins for the upstreams, and print the variables that connect a gateway to them
	@exec node scripts/upstreams.ts

generate: $(INSTALLED) ## write generated/ again from openapi/
	@node scripts/generate.ts

lint: $(INSTALLED) ## check the contract, the code's style, its imports and its tests
	@node_modules/.bin/redocly lint openapi/openapi.yaml --config openapi/redocly.yaml
	@node_modules/.bin/biome check --error-on-warnings
	@node scripts/check-imports.ts
	@node scripts/check-tests.ts

typecheck: $(INSTALLED) ## check the types
	@node_modules/.bin/tsc

test: $(INSTALLED) ## run the tests on a real Postgres and Redis (FILE=test/…: one of them)
	@node scripts/test.ts $(FILE)

bench: $(INSTALLED) ## measure what must be fast
	@node scripts/bench.ts

docs: $(INSTALLED) ## write the reference page to .data/docs.html
	@node scripts/docs.ts

check: $(INSTALLED) ## all that CI runs
	@$(MAKE) lint
	@$(MAKE) typecheck
	@node scripts/check-generated.ts
	@$(MAKE) test

clean: ## remove what make installed and wrote; the data in .data too
	@rm -rf node_modules .node .data

$(INSTALLED): package.json package-lock.json
	@echo 'Installing packages …' >&2
	@npm ci --loglevel=error --no-audit --no-fund --no-update-notifier >/dev/null
	@touch $@
