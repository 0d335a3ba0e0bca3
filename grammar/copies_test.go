package grammar_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
)

// TestLikelyCopies holds that a text which its classification lines show to be there twice is read as one is
// whose copies are found in the whole, and that the lines do not mislead.
func TestLikelyCopies(t *testing.T) {
	const (
		heading = "O 102325Z FEB 09\nFM AMEMBASSY PORT LOUIS\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 0008\n\n"
		marking = "C O N F I D E N T I A L PORT LOUIS 000103"
		fields  = "\n\nSIPDIS\n\nE.O. 12958: DECL: 02/10/2019\nTAGS: PREL, MP\nSUBJECT: HARBOR DUES\n"
		excerpt = marking + fields + "\n1. (C) The dues ri...\n"
		text    = marking + fields + "\n1. (C) The dues rise.\n\n2. (C) The berth is full.\nROE\n"
		glued   = marking + " SIPDIS E.O. 12958: DECL: 02/10/2019 TAGS: PREL, MP\n\nSUBJECT: HARBOR DUES\n\n1. (C) Dues rise and rise.\n"
	)
	for _, tt := range []struct {
		name, text string
		copies     int
		likely     bool
	}{
		{"one", heading + text, 0, false},
		{"excerpt above", heading + excerpt + text, 1, true},
		{"excerpt below", heading + text + "\n" + excerpt, 1, true},
		{"heading above both", heading + excerpt + "\n" + heading + text, 1, true},
		{"fields run together", heading + excerpt + glued, 1, true},
		{"in the columns of a table", heading + excerpt + "\n" + heading[:len(heading)-2] + "\",\"" + text, 1, true},
		{"classification line spaced otherwise",
			excerpt + "\nC O N F I D E N T I A L  PORT LOUIS 000103" + fields + "\n1. (C) Text.\n", 1, false},
		{"three", heading + excerpt + "\n" + text + "\n" + excerpt, 2, false},
		{"classification line twice above the fields", heading + marking + "\n\n" + text, 0, true},
		{"classification line above a second page", heading + text + "\n" + marking + "\n\n3. (C) No more.\n", 0, true},
		{"quoted within a line", heading + text + "\n3. (C) The cable was " + marking + " of May.\n", 0, false},
	} {
		whole, copies, likely := grammar.ReadAsOne(tt.text)
		if copies != tt.copies || likely != tt.likely {
			t.Errorf("%s: %d copies, likely: %v; want %d, %v", tt.name, copies, likely, tt.copies, tt.likely)
		}
		got := grammar.Parse("", tt.text)
		if diff := cmp.Diff(outline(whole), outline(got)); diff != "" {
			t.Errorf("%s (-whole +read):\n%s", tt.name, diff)
		}
		if (got.Copy != nil) != (tt.copies > 0) {
			t.Errorf("%s: read with a copy: %v", tt.name, got.Copy != nil)
		}
	}
}
