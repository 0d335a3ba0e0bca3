package decode

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// TestDetails holds what is said of what lies within the parts of a line.
func TestDetails(t *testing.T) {
	const cable = `OO RUEHC
DE RUEHPL #0042 0861109
ZNY CCCCC ZZH
O 271109Z MAR 06
FM RUEHPL/AMEMBASSY PORT LOUIS
TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 0007
INFO RUEHQQQ/AMEMBASSY QUISTA
RUQQQQ/HOVERCRAFT CLUB
BT
C O N F I D E N T I A L PORT LOUIS 000042

E.O. 12958: DECL: 03/27/2016
TAGS: PREL, MP
SUBJECT: (C/NF) HARBOR DUES

REFS: A. PORT LOUIS 31 (NOTAL)
      B. STATE 17 (notal)

Classified By: Jane Roe, DCM, for reasons 1.4 (b) and (d).

1. (C) The dues rise.

-- (C REL GBR, FRA) at once.
ROE
BT
#0042

NNNN
`
	const want = `DE: DE: which station sends it, its number there, and when it was filed
FM: FM: who sends the cable
RUEHPL/: RUEHPL: the routing indicator of the US embassy in Port Louis, Mauritius
TO: TO: who is to act
RUEHC/: RUEHC: the routing indicator of the Department of State in Washington
NIACT IMMEDIATE: precedence NIACT IMMEDIATE: situations that gravely affect security; due within about half an hour; NIACT, night action: somebody is called at any hour
0007: the number of this cable among those to SECSTATE WASHDC
INFO: INFO: who is to be informed
RUEHQQQ/: RUEHQQQ: the routing indicator of one of the State Department's stations
RUQQQQ/: RUQQQQ: a routing indicator, by which relay stations know where to send it
TAGS: TAGS: codes of what the cable is about: subjects, programs, then countries and organizations
SUBJECT: what the cable is about
REFS: REF: cables and other texts that this one builds on
(NOTAL): NOTAL: not all addressees have it
(notal): NOTAL: not all addressees have it
reasons: for which reasons of the executive order it is classified
(C REL GBR, FRA): this part of the paragraph is confidential, releasable to GBR, FRA
`
	c := grammar.Parse("", cable)
	facts := lint.ExtractFacts(c)
	var got strings.Builder
	for _, e := range c.Elements {
		for _, p := range Details(c, facts, tables.BuiltIn(), e) {
			fmt.Fprintf(&got, "%s: %s\n", p.At.Of(c.File.Text), p.Meaning)
		}
	}
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
