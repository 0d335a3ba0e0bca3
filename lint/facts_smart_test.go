package lint_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// labelFacts are the facts that each label of SMART's form gives, by the words of a fact in the cable
// with all labels.
var labelFacts = map[string]string{
	"MRN":                "VALLETTA 1204 2013",
	"Date/DTG":           "2013-10-08 15:40",
	"From":               "AMEMBASSY VALLETTA",
	"Action":             "action SECSTATE WASHDC PRIORITY; action AMEMBASSY ROME ROUTINE",
	"E.O.":               "13526",
	"TAGS":               "EWWT PREL IT MT",
	"Captions":           "SIPDIS NOFORN",
	"Reference":          "A STATE 140077; B ROME 911",
	"Pass Line":          "STATE FOR EUR/WE AND OES/OMC; NOAA FOR INTERNATIONAL AFFAIRS",
	"Subject":            "(C) Malta: The Harbor Pilots Want a Second Launch Before the Winter",
	"Classified By":      "Philippa Grange, Charge d'Affaires",
	"Reason":             "1.4b 1.4d",
	"Declassify On":      "2023-10-08",
	"Derived From":       "Harbor Survey Guide",
	"Signature":          "GRANGE",
	"Drafted By":         "ECON:Ferris, Nora L (Rome)",
	"Cleared By":         "POL:Moss, Peter A; MANAGEMENT:Vance, Ruth M",
	"Approved By":        "EXEC:Grange, Philippa",
	"Released By":        "ECON:Ferris, Nora L",
	"Info":               "info EUROPEAN POLITICAL COLLECTIVE ROUTINE; info AMEMBASSY NAIROBI ROUTINE",
	"XMT":                "exempt AMEMBASSY TIRANA",
	"Attachments":        "launch.pdf; pilots.xls",
	"Action Post":        "NONE",
	"Dissemination Rule": "Archive Copy",
}

// TestSMARTLabels holds that the value of each label of SMART's form is in the facts, also where a
// letter of the label is lost, another one or one too many, or two have changed places.
func TestSMARTLabels(t *testing.T) {
	source, err := os.ReadFile("../testdata/layouts/smart-all-labels.cable")
	if err != nil {
		t.Fatal(err)
	}
	text := string(source)
	got := map[string]string{}
	for _, label := range tables.SMARTLabels {
		got[label.Name] = labelFact(read(t, text), label.Name)
	}
	if diff := cmp.Diff(labelFacts, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, label := range tables.SMARTLabels {
		for _, damaged := range oneEdit(label.Name) {
			f := read(t, strings.Replace(text, "\n"+label.Name+":", "\n"+damaged+":", 1))
			if f.Layout != grammar.SMART {
				t.Errorf("%s: layout %v", damaged, f.Layout)
			}
			for _, other := range tables.SMARTLabels {
				if diff := cmp.Diff(labelFacts[other.Name], labelFact(f, other.Name)); diff != "" {
					t.Errorf("%s for %s: %s (-want +got):\n%s", damaged, label.Name, other.Name, diff)
				}
			}
		}
	}
}

// TestSMARTDateBroken holds that the date of SMART's form may be broken over a line end at each blank.
func TestSMARTDateBroken(t *testing.T) {
	const text = "UNCLASSIFIED\n\nMRN:          11 PORT LOUIS 1854\nDate/DTG:     %s\n" +
		"From:         AMEMBASSY PORT LOUIS\nAction:       WASHDC, SECSTATE ROUTINE\nE.O.:         13526\n" +
		"TAGS:         PREL, MP\nSubject:      Dues\n\n1. The dues rise.\n"
	const date = "May 14, 2011 / 141616Z MAY 11"
	for i := range date {
		if date[i] != ' ' {
			continue
		}
		value := date[:i] + "\n              " + date[i+1:]
		f := read(t, fmt.Sprintf(text, value))
		if got := f.Sent.Value.Format("2006-01-02 15:04"); got != "2011-05-14 16:16" {
			t.Errorf("%q: sent %s", value, got)
		}
	}
}

func read(t *testing.T, text string) *lint.Facts {
	t.Helper()
	return lint.ExtractFacts(grammar.Parse(t.Name(), text))
}

// oneEdit returns a word with a letter lost, a letter misread, two that have changed places, and one
// too many, each at several places.
func oneEdit(word string) (list []string) {
	for i := range word {
		if word[i] == ' ' {
			continue
		}
		list = append(list, word[:i]+word[i+1:], word[:i]+"x"+word[i+1:], word[:i]+"x"+word[i:])
		if i+1 < len(word) && word[i+1] != ' ' && word[i] != word[i+1] {
			list = append(list, word[:i]+word[i+1:i+2]+word[i:i+1]+word[i+2:])
		}
	}
	return list
}

// labelFact returns the facts of a label in words.
func labelFact(f *lint.Facts, label string) string {
	var list []string
	names := func(role grammar.Role) string {
		for _, a := range f.Addressees {
			if a.Role == role {
				list = append(list, strings.TrimSpace(role.String()+" "+a.Name+" "+a.Precedence))
			}
		}
		return strings.Join(list, "; ")
	}
	values := func(facts []lint.Fact[string], by string) string {
		for _, v := range facts {
			list = append(list, v.Value)
		}
		return strings.Join(list, by)
	}
	persons := func(persons ...lint.Person) string {
		for _, p := range persons {
			if p.Name == "" {
				continue
			}
			post := ""
			if p.Post != "" {
				post = " (" + p.Post + ")"
			}
			list = append(list, p.Office+":"+p.Name+post)
		}
		return strings.Join(list, "; ")
	}
	const day, minute = "2006-01-02", "2006-01-02 15:04"
	switch label {
	case "MRN":
		return words(f.Post.Value, f.Number.Value, f.Year.Value)
	case "Date/DTG":
		return f.Sent.Value.Format(minute)
	case "From":
		return f.Originator.Value
	case "Action":
		return names(grammar.ActionRole)
	case "Info":
		return names(grammar.InfoRole)
	case "XMT":
		return names(grammar.ExemptRole)
	case "E.O.":
		return words(f.Order.Value)
	case "TAGS":
		for _, tag := range f.TAGS {
			list = append(list, tag.Code)
		}
		return strings.Join(list, " ")
	case "Captions":
		return values(f.Captions, " ")
	case "Reference":
		for _, r := range f.References {
			list = append(list, words(r.Letter, r.Post, r.Serial))
		}
		return strings.Join(list, "; ")
	case "Pass Line":
		return values(f.Attention, "; ")
	case "Subject":
		return "(" + f.Mark.Value + ") " + f.Subject.Value
	case "Classified By":
		return f.Officer.Value + ", " + f.Position.Value
	case "Reason":
		for _, r := range f.Reasons {
			list = append(list, r.Section+r.Letter)
		}
		return strings.Join(list, " ")
	case "Declassify On":
		return f.Declassify.Date.Value.Format(day)
	case "Derived From":
		return f.Derived.Value
	case "Signature":
		return f.Signature.Value
	case "Drafted By":
		return persons(f.Drafters...)
	case "Cleared By":
		return persons(f.Clearers...)
	case "Approved By":
		return persons(f.Approver.Value)
	case "Released By":
		return persons(f.Releaser.Value)
	case "Attachments":
		return values(f.Attachments, "; ")
	case "Action Post":
		return f.ActionPost.Value
	}
	return f.Dissemination.Value
}

// words joins values as they are printed.
func words(values ...any) string {
	list := make([]string, len(values))
	for i, v := range values {
		text, _ := json.Marshal(v)
		list[i] = strings.Trim(string(text), `"`)
	}
	return strings.Join(list, " ")
}

// TestReprintWithoutMRN holds that the telegram below the labels is read where the label MRN is damaged.
func TestReprintWithoutMRN(t *testing.T) {
	source, err := os.ReadFile("../testdata/layouts/smart-reprint.cable")
	if err != nil {
		t.Fatal(err)
	}
	for _, label := range []string{"MPN:", "M RN ", "|||: "} {
		f := lint.ExtractFacts(grammar.Parse("a.cable", strings.Replace(string(source), "MRN:", label, 1)))
		if f.Layout != grammar.SMART || f.Inner == nil || f.Inner.Number.Value != 871 || f.Inner.Layout != grammar.TERP {
			t.Errorf("%s: layout %v, inside %+v", label, f.Layout, f.Inner)
		}
	}
}

// TestTurnedPage holds that the value of a label goes on after the banners of two pages, the first line
// of the new page as well, and that a line of people without a banner above it goes on too.
func TestTurnedPage(t *testing.T) {
	const (
		banner = "UNCLASSIFIED U.S. Department of State Case No. F-2014-30117 Doc No. C05990001 Date: 04/29/2016\n"
		head   = "MRN:          12 PORT LOUIS 318\nFrom:         AMEMBASSY PORT LOUIS\nSubject:      Dues\n\n" +
			"1. (U) The dues rise.\n\nSignature:    ROE\nCleared By:   ECON:Okoro, Daniel\n"
		more = "              POL:Stone, William R\n              POL:Andrews, Robert B\n"
		info = "Info:         ROME, AMEMBASSY ROUTINE; Alvarez, Rita\n"
		rest = "              B ROUTINE, Baker, Holly C\n              ROUTINE; PARIS, AMEMBASSY ROUTINE\n"
	)
	for _, text := range []string{
		head + more + info + rest,
		head + "\n" + banner + banner + "\n" + more + info + banner + banner + "\n\n" + rest,
		head + "\n" + more + info + rest,
	} {
		f := read(t, banner+text+"Dissemination Rule:  Released Copy\n")
		want := map[string]string{
			"Cleared By": "ECON:Okoro, Daniel; POL:Stone, William R; POL:Andrews, Robert B",
			"Info": "info AMEMBASSY ROME ROUTINE; info Alvarez, Rita B ROUTINE; info Baker, Holly C ROUTINE; " +
				"info AMEMBASSY PARIS ROUTINE",
		}
		got := map[string]string{"Cleared By": labelFact(f, "Cleared By"), "Info": labelFact(f, "Info")}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s(-want +got):\n%s", text, diff)
		}
	}
}
