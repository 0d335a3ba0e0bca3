// Package cablelint reads and checks diplomatic cables: the telegrams of a foreign service, in the style of ACP 127.
//
// A cable is a record of lines: routing lines, a date-time group, addressees, a classification line, captions, E.O., TAGS,
// SUBJECT, REF, numbered and portion-marked paragraphs, a signature. It says many things two or three times. Where those
// disagree, or a field is malformed, cablelint says so, at the exact place.
//
// There are three ways in. [Lint] checks one text by all rules. Package grammar reads a text into a tree and never fails.
// Package lint runs rules, ours or your own; package rules holds ours. The command is cmd/cablelint.
package cablelint
