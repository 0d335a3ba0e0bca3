package grammar_test

import (
	"testing"

	"github.com/cablelint/cablelint/grammar"
)

// TestDialects holds that each layout is known by its own signs, and that what it shares with ACP 127 is read.
func TestDialects(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		dialect  grammar.Dialect
		profile  grammar.Profile
		kinds    []grammar.Kind // that must be among the elements
	}{
		{"archive print of 1975", `UNCLASSIFIED

PAGE 01        PORT L  00042  271109Z

46
ACTION AF-08

INFO  OCT-01  ISO-00  COME-00  EB-07  /016 W
                    ---------------------   099491
R 271109Z MAR 75
FM AMEMBASSY PORT LOUIS
TO SECSTATE WASHDC 3131
INFO AMEMBASSY PARIS
UNCLAS PORT LOUIS 0042

E.O. 11652: N/A
TAGS: ETRD, MP
SUBJECT: HARBOR DUES

1. THE HARBOR DUES RISE.
ROE

UNCLASSIFIED

NNN
`, grammar.ArchivePrint, grammar.ArchiveProfile, []grammar.Kind{grammar.LevelLineKind, grammar.PageKind, grammar.PrintLineKind, grammar.DistributionKind, grammar.CounterKind, grammar.PreambleKind, grammar.OriginatorKind, grammar.OrderKind, grammar.TagsKind, grammar.SubjectKind, grammar.ParagraphKind}},
		{"archive print of 1978", `CONFIDENTIAL
PAGE 01        PORT L  00042  271109Z
ACTION AF-10
                  ------------------065004  271823Z /62
P 271109Z MAR 78
FM AMEMBASSY PORT LOUIS
TO SECSTATE WASHDC PRIORITY 3131
C O N F I D E N T I A L PORT LOUIS 0042
E.O. 11652: GDS
TAGS: ETRD, MP
SUBJ: HARBOR DUES
1. THE HARBOR DUES RISE.
`, grammar.ArchivePrint, grammar.ArchiveProfile, []grammar.Kind{grammar.PreambleKind, grammar.MarkingKind, grammar.OrderKind, grammar.ParagraphKind}},
		{"SMART", `UNCLASSIFIED

MRN:        11 PORT LOUIS 42
Date/DTG:   Mar 27, 2011 / 271109Z MAR 11
From:       AMEMBASSY PORT LOUIS
Action:     WASHDC, SECSTATE Routine
E.O.:       13526
TAGS:       ETRD, MP
Captions:   SENSITIVE
Reference:  A) 11 PORT LOUIS 31
Subject:    (U) Harbor dues

1. (U) The harbor dues rise.

Signature:  Roe

Drafted By: PORT LOUIS:Poe, John
`, grammar.SMART, grammar.DraftProfile, []grammar.Kind{grammar.LabelKind, grammar.OrderKind, grammar.TagsKind, grammar.ReferencesKind, grammar.SubjectKind, grammar.ParagraphKind}},
		{"ACP 128", `RTTUZYUW RUEHPLA0042 0861109-UUUU--RUEHCAA.
ZNR UUUUU
R 271109Z MAR 06
FM AMEMBASSY PORT LOUIS
TO RUEHCAA/SECSTATE WASHDC
BT
UNCLAS
SUBJ: HARBOR DUES
BT
#0042
NNNN
`, grammar.ACP128, grammar.TransmissionProfile, []grammar.Kind{grammar.SecurityKind, grammar.PreambleKind, grammar.SubjectKind, grammar.SerialCheckKind}},
		{"published copy", "O 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC\n\nUNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n\u00b61. (U) Text.\n",
			grammar.ACP127, grammar.ArchiveProfile, []grammar.Kind{grammar.MarkingKind}},
		{"draft", "UNCLAS\n\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n1. (U) Text.\n", grammar.ACP127, grammar.DraftProfile, []grammar.Kind{grammar.MarkingKind}},
		{"draft between dots", ".....\nUNCLAS\n\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n1. (U) Text.\n", grammar.ACP127, grammar.DraftProfile, []grammar.Kind{grammar.MarkingKind}},
		{"newspaper", "Tuesday, 10 February 2009, 23:25\nUNCLAS\n\nSUBJECT: DUES\n\n1. (U) Text.\n", grammar.ACP127, grammar.ArchiveProfile, []grammar.Kind{grammar.MarkingKind}},
		{"database", "id: 103\ndate: 2009-02-10\nUNCLAS\n\nSUBJECT: DUES\n\n1. (U) Text.\n", grammar.ACP127, grammar.ArchiveProfile, []grammar.Kind{grammar.MarkingKind}},
		{"no cable", "Dear Jane,\n\nthe dues rise.\n", grammar.UnknownDialect, grammar.DraftProfile, nil},
		{"nothing", "", grammar.UnknownDialect, grammar.DraftProfile, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := grammar.Parse("", tt.in)
			checkWhole(t, c)
			if c.Layout != tt.dialect || c.Profile != tt.profile {
				t.Errorf("got %v, %v; want %v, %v; because of %+v\n%s", c.Layout, c.Profile, tt.dialect, tt.profile, c.Evidence, outline(c))
			}
			if tt.dialect != grammar.UnknownDialect && len(c.Evidence) == 0 {
				t.Error("no evidence")
			}
			for _, k := range tt.kinds {
				found := false
				for _, e := range c.Elements {
					found = found || e.Kind() == k && e.Err() == nil
				}
				if !found {
					t.Errorf("no %v is read:\n%s", k, outline(c))
				}
			}
		})
	}
}
