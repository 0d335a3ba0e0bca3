package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/cablelint/cablelint/lint/config"
)

// FuzzFmt holds that any text is laid out once and for all, and says what it said before.
func FuzzFmt(f *testing.F) {
	f.Add("\ufeff\u00b61. (U) a  \r\n\r\n\r\n\u00b62. (U) b\x07")
	f.Add("O 271109ZMAR06\nFM PARIS\nTORUEHC/SECSTATE WASHDC\n\nBT\nC O NFIDENTIAL PARIS 000042\nE.O.: 12958: DECL: 1/1/2010 TAGES: PREL ,, [FR](#)\nSUBJECT:X")
	worst, err := filepath.Glob("../../testdata/worst/*.cable")
	if err != nil || len(worst) == 0 {
		f.Fatal("no cables", err)
	}
	for _, path := range worst {
		source, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(source))
	}
	f.Fuzz(func(t *testing.T, source string) {
		m := &mending{set: newSettings(settingFlags{NoConfig: true})}
		once, err := m.layOut(new(config.File), "a.cable", source)
		if err != nil {
			return // the bytes would be read as something else, so the file is left as it is
		}
		if diff := cmp.Diff(once, layOut(t, "a.cable", once)); diff != "" {
			t.Fatalf("laid out anew (-once +twice):\n%s", diff)
		}
		if diff := cmp.Diff(said(source), said(once), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("says something else (-before +after):\n%s\n%q", diff, once)
		}
	})
}
