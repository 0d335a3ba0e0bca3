package report

import "testing"

func TestFirstSentence(t *testing.T) {
	for page, want := range map[string]string{
		"Reports an E.O. line that says\nnothing. A classified cable needs one.\n\nMore.\n": "Reports an E.O. line that says nothing.",
		"Reports a line that is no E.O. Line. More.":                                        "Reports a line that is no E.O. Line.",
		"Reports a level.\n\n\tSECRET. X\n":                                                 "Reports a level.",
		"An entry that covers nothing: e.g. one whose\nfiles are gone":                      "An entry that covers nothing: e.g. one whose files are gone",
		"": "",
	} {
		if got := FirstSentence(page); got != want {
			t.Errorf("%q: %q, want %q", page, got, want)
		}
	}
}
