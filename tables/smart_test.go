package tables

import "testing"

// TestFindSMARTLabel holds how far a label may be from the one that it is.
func TestFindSMARTLabel(t *testing.T) {
	for _, tt := range []struct {
		name  string
		want  string
		exact bool
	}{
		{"MRN", "MRN", true}, {"Date/DTG", "Date/DTG", true}, {"DatelDTG", "Date/DTG", false}, {"Date1DTG", "Date/DTG", false},
		{"DateIDTG", "Date/DTG", false}, {"Capitons", "Captions", false}, {"CAPTIONS", "Captions", false},
		{"Pass  Line", "Pass Line", false}, {"Draftcd By", "Drafted By", false}, {"Disemination Rule", "Dissemination Rule", false},
		{"Form", "", false}, {"MRM", "", false}, {"Actions", "", false}, {"References", "Reference", false}, {"Sent", "", false},
		{"Subjects", "Subject", false}, {"Declared By", "", false}, {"", "", false},
	} {
		i, exact := FindSMARTLabel(tt.name)
		got := ""
		if i >= 0 {
			got = SMARTLabels[i].Name
		}
		if got != tt.want || exact != tt.exact {
			t.Errorf("%q: found %q, exact %v; want %q, %v", tt.name, got, exact, tt.want, tt.exact)
		}
	}
}
