// Package cablelint reads and checks diplomatic cables: the telegrams of a foreign service, in the style of ACP 127.
//
// A cable is a record of lines: routing lines, a date-time group, addressees, a classification
// line, captions, E.O., TAGS, SUBJECT, REF, numbered and portion-marked paragraphs, a signature. It
// says many things two or three times. Where those disagree, or a field is malformed, cablelint
// says so, at the exact place.
//
// There are three ways in. [Lint] checks one text by all rules. Package grammar reads a text into a
// tree and never fails. Package lint runs rules, ours or your own; package rules holds ours. The
// command is cmd/cablelint.
package cablelint

// go generate ./... rewrites all that is made from something else: the pages of rules,
// docs/rules.md, the schema of the configuration, and what tests compare with. Look at the
// difference before you commit it.
//
//go:generate go test ./rules -run "^(TestArchives|TestPages|TestLines|TestCorpora)$" -update
//go:generate go test ./lint/config -run ^TestSchema$ -update
//go:generate go test ./grammar -run "^(TestEBNF|TestTransitions|TestReadings)$" -update
//go:generate go test ./lint ./lint/report -run "^(TestFacts|TestForms)$" -update
//go:generate go test ./internal/collection -run "^TestGolden$" -update
//go:generate go test ./internal/decode -run "^TestCable$" -update
//go:generate go test ./internal/generate -run "^(TestSame|TestFaultTable)$" -update
//go:generate go test ./internal/lsp ./internal/lsp/completion -run "^(TestHover|TestSymbolsOfCopies|TestAt)$" -update
//go:generate go test ./examples/corpus -update
//go:generate go test ./internal/houserule -run ^TestPage$ -update
//go:generate go test ./internal/testing/mutationtest -run ^TestFaults$ -update
//go:generate env UPDATE=1 go test ./command -run ^TestScripts$
