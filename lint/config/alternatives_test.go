package config

import (
	"strings"
	"testing"
)

// TestCheckGlob holds which globs are taken: those that stand for more than can be tried are not.
func TestCheckGlob(t *testing.T) {
	for glob, want := range map[string]string{
		"**/*.{cable,txt}": "", "{a,b}/{c,d}/{e,{f,g}}*": "", `\{a,b\}`: "", "a,b,c": "", "[{,}]": "",
		"[x":                                              `malformed glob "[x"`,
		strings.Repeat("{a,aa}", 9):                       "",
		strings.Repeat("{a,aa}", 10):                      `glob "{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,a" has more than 1000 alternatives`,
		"{" + strings.Repeat(",", 1000) + "}":             `glob "{,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,," has more than 1000 alternatives`,
		strings.Repeat("{a,aa}", 1000):                    `glob "{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}{a,a" has more than 1000 alternatives`,
		"{a,{" + strings.Repeat("b,", 40) + "c}}":         "",
		strings.Repeat(`\{a,aa\}`, 30) + "{a,b}":          "",
		strings.Repeat("{a,", 9) + strings.Repeat("}", 9): "",
	} {
		got := ""
		if err := checkGlob(glob); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%.60q: %s, want %q", glob, got, want)
		}
	}
}
