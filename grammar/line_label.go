package grammar

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// Most labels of SMART's form are words of many texts: Form, Into and Actions are no labels. Such a
// label with a letter wrong is known by its place, right above or below a line that begins with a
// label as it should be:
//
//	From:     AMEMBASSY PORT LOUIS
//	Acton:    WASHDC, SECSTATE ROUTINE

// amongLabels is the test that a piece begins with a label of SMART's form with a letter wrong, for
// which lines of a kind are, among other labels.
func amongLabels(k Kind) func(*piece) (int, bool) {
	return func(p *piece) (int, bool) {
		if p.inline || p.label.kind != NoKind && !p.label.near {
			return 0, false
		}
		if !p.among.asked {
			p.among = p.nearAmongLabels()
		}
		return p.among.length, p.among.length > 0 && p.among.kind == k
	}
}

// labelAmong is a label with a letter wrong among others.
type labelAmong struct {
	asked  bool
	kind   Kind
	length int // with its colon; 0 where there is none
}

func (p *piece) nearAmongLabels() labelAmong {
	none := labelAmong{asked: true}
	n := labelLength(p.text)
	if n == 0 || !p.labelBeside(-1) && !p.labelBeside(+1) { // few lines are beside a label
		return none
	}
	rank := nearSMARTLabel(p.text)
	if rank < 0 {
		return none
	}
	return labelAmong{true, labelKinds[rank], n}
}

// labelLength returns the length of the label, with its colon, that s may begin with, or 0.
func labelLength(s string) int {
	return strings.IndexByte(s[:min(len(s), longestSMARTLabel+1)], ':') + 1
}

// nearSMARTLabel returns the rank of the label of which a letter may be wrong, and with whose colon s
// begins, or -1.
func nearSMARTLabel(s string) int {
	n := labelLength(s)
	if n == 0 {
		return -1
	}
	return tables.NearSMARTLabel(strings.TrimRight(s[:n-1], " "))
}

// labelBeside reports whether the next line above or below begins with a label as it should be.
// Lines that hang under a value are passed over.
func (p *piece) labelBeside(step int) bool {
	const most = 6 // lines of a value
	for i := p.line + step; i >= 0 && i < len(p.file.Lines) && (i-p.line)*step <= most; i += step {
		s := p.texts[i].Of(p.file.Text)
		switch {
		case s == "":
			return false
		case beginsLabel(s):
			return true
		case p.file.Text[p.file.Lines[i].Start] != ' ':
			return false
		}
	}
	return false
}

// longestSMARTLabel are the letters of the longest label, and one too many.
const longestSMARTLabel = len("Dissemination Rule") + 1

// beginsLabel reports whether a line begins with a label of SMART's form and its colon, none of it wrong.
func beginsLabel(s string) bool {
	n := labelLength(s)
	if n == 0 {
		return false
	}
	rank, exact := tables.FindSMARTLabel(s[:n-1])
	return rank >= 0 && exact
}

// labelKinds are the kinds of line of the labels, by their ranks.
var labelKinds = func() (list []Kind) {
	own := map[string]Kind{
		"E.O.": OrderKind, "TAGS": TagsKind, "Reference": ReferencesKind, "Subject": SubjectKind,
		"Classified By": ClassifiedByKind, "Reason": ReasonKind, "Declassify On": DeclassifyKind,
		"Derived From": DerivedFromKind,
	}
	for _, label := range tables.SMARTLabels {
		k, ok := own[label.Name]
		if !ok {
			k = LabelKind
		}
		list = append(list, k)
	}
	return list
}()
