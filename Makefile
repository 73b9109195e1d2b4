# make run: install, train if needed, start. make test: install, check, train, run every test.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 3
export PYTHONWARNINGS := ignore
# Settings of other environments must not leak in.
unexport PYTHONPATH VIRTUAL_ENV

PY := .venv/bin/python
SAY := @printf '\033[1m%s\033[0m\n'

.PHONY: help install browser channels train run test check talk evaluate bench sources inbox widget shots
help: ## List what can be done
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /make \1\t/' | expand -t 16

install: .venv/installed ## Install everything into .venv

.venv/installed: requirements.txt tools/install.sh
	@bash tools/install.sh
	@touch $@

train: install ## Train the model, if anything it learns from has changed
	@$(PY) -m knowledge.check
	@$(PY) -m bot.train

run: train ## Start the assistant on localhost:5005 (PORT changes it)
	@$(PY) -m bot

talk: train ## Talk to the assistant in the terminal
	@$(PY) -m bot.talk

check: install ## Check knowledge and training data: every mistake with its file and line
	@$(PY) -m knowledge.check

sources: install ## Compare the knowledge with the documents in DIR (WRITE=1 takes over new fingerprints)
	@test -n "$(DIR)" || { echo "Say where the documents are: make sources DIR=path"; exit 2; }
	@$(PY) -m knowledge.sources "$(DIR)" $(if $(WRITE),--write)

inbox: install ## List for curators what was not answered or not helpful
	@$(PY) -m bot.inbox

channels: install ## Show which channels are on, their webhook addresses, and what the others need
	@$(PY) -m bot.channels

browser: # what the tests of the widget need; without it they are skipped
	@bash tools/install_browser.sh

test: train browser ## Check, train, and run every test
	$(SAY) "Validating the data with Rasa ..."
	@$(PY) -m bot.validate
	$(SAY) "Running the tests ..."
	@$(PY) -m pytest -q -n 2 --dist loadfile $(TESTS)

evaluate: train ## Ask the test questions: figures per language, failures, confusion matrix in results/
	@$(PY) -m benchmarks.evaluate

bench: train ## Measure speed and memory beside Rasa's default pipeline and the floor
	@$(PY) -m benchmarks.server
	@$(PY) -m benchmarks.widget

widget: browser ## Check and build the website widget (needs Node; the assistant does not)
	@cd widget && npm run --silent check && npm run --silent build

shots: train browser ## Keep pictures of the widget in results/shots
	@$(PY) -m tests.widget.shots
