# make demo     what Tamis does, on five dirty files of an invented shop
# make test     every test
# make help     the other targets

SWIFT ?= swift
# One build folder for all targets, so that nothing is compiled twice.
BUILD ?= .build
# As it is used. `make demo MODE=debug` compiles a little faster and runs fifty times slower.
MODE ?= release
# Where `make install` puts tamis.
PREFIX ?= /usr/local
PACKAGES := libxml2-dev libphonenumber-dev libzip-dev libxlsxwriter-dev libsqlite3-dev libqpdf-dev zlib1g-dev pkg-config
FORMATTED := Package.swift Sources Tests
SWIFTC := $(SWIFT) build --scratch-path $(BUILD)

.PHONY: help setup build install demo test bench oracles check docs fuzz hostile clean

help:
	@echo "make setup   install the Debian packages that are missing (root or sudo)"
	@echo "make build   compile tamis, ready for use"
	@echo "make install put tamis into $(PREFIX)/bin, with its completions for bash (PREFIX=… for elsewhere)"
	@echo "make demo    five dirty files become one client file"
	@echo "make test    run every test"
	@echo "make check   formatting, documentation in step with the code, English and French complete"
	@echo "make docs    write the manual again from the code"
	@echo "make fuzz    throw damaged files at the parsers, SECONDS=60 for each"
	@echo "make hostile give hostile files to tamis: how soon, and in how little memory, is each refused? (needs python3)"
	@echo "make oracles how much is right of every list whose answers are not ours: DATA=folder of the lists, WRONG=1 shows what is not"
	@echo "make bench   measure (release build; the figures of a busy machine say little)"

setup:
	@missing=""; \
	if command -v dpkg-query >/dev/null 2>&1; then \
	  for package in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}\n' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	  done; \
	else \
	  echo "setup: this is not a Debian system; install what corresponds to: $(PACKAGES)"; \
	fi; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ]; then root=""; \
	  elif command -v sudo >/dev/null 2>&1; then root="sudo"; \
	  else echo "setup: please have an administrator run: apt-get install$$missing"; exit 1; fi; \
	  echo "setup: installing$$missing"; \
	  $$root env DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null </dev/null || true; \
	  $$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing </dev/null; \
	fi
	@command -v $(SWIFT) >/dev/null 2>&1 || { echo "setup: the Swift toolchain (6.3 or later) is missing: https://www.swift.org/install"; exit 1; }

build: setup
	$(SWIFTC) -c release --product tamis
	@echo "Ready: $(BUILD)/release/tamis"

install: build
	install -D -m 755 $(BUILD)/release/tamis $(DESTDIR)$(PREFIX)/bin/tamis
	$(BUILD)/release/tamis --generate-completion-script bash > $(BUILD)/tamis.bash
	install -D -m 644 $(BUILD)/tamis.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/tamis
	@echo "Ready: $(DESTDIR)$(PREFIX)/bin/tamis, for this machine (it uses the libraries of its Swift toolchain)"

demo: setup
	@echo "Compiling tamis (once; a few minutes on a small machine) …"
	@$(SWIFTC) -c $(MODE) --product tamis --quiet
	@sh pipelines/demo.sh $(BUILD)/$(MODE)/tamis

test: setup
	$(SWIFTC) --build-tests
	$(SWIFT) test --scratch-path $(BUILD) --skip-build

check: setup
	$(SWIFT) format lint --strict --recursive --parallel $(FORMATTED)
	$(SWIFTC) --build-tests
	$(SWIFT) test --scratch-path $(BUILD) --skip-build --filter 'HouseTests|ManualTests'

docs: setup
	$(SWIFTC) --product tamis
	$(BUILD)/debug/tamis stages --markdown --locale en > docs/manual.md
	@echo "docs/manual.md is in step with the code."

bench: setup
	$(SWIFTC) -c release --product tamis
	$(SWIFTC) -c release --product trevidy
	$(SWIFTC) -c release --product bench
	$(BUILD)/release/bench

# The lists are in $(DATA)/oracles, the reference tables in $(DATA)/reference; without them the copies in Fixtures are measured.
DATA ?= ../shared/data
oracles: setup
	$(SWIFTC) -c release --product tamis
	$(SWIFTC) -c release --product bench
	$(BUILD)/release/bench oracles $(DATA) $(if $(WRONG),--wrong)

clean:
	rm -rf $(BUILD) pipelines/out

# Each script builds its parser with a fuzzer and runs it; what stops a parser is kept in the build folder.
SECONDS ?= 60
fuzz: setup
	@for parser in Fuzz/*.sh; do sh $$parser $(SECONDS) || exit 1; done

hostile: setup
	$(SWIFTC) -c release --product tamis
	python3 Fuzz/hostile.py $(BUILD)/release/tamis
