# SPDX-License-Identifier: Apache-2.0
.DEFAULT_GOAL := help
build:
	swift build -c release
test:
	swift test
help:
	@echo "make build | test"
.PHONY: build test help
