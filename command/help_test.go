package command

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/cablelint/cablelint/internal/testing/testcables"
	"github.com/cablelint/cablelint/internal/testing/testfile"
)

const (
	cleanCable  = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n1. One.\n"
	faultyCable = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nAGS: ETRD, MP\nSUBJECT: DUES  \n\n1. (S) One.\n"
	fixedCable  = "UNCLAS PORT LOUIS 000042\n\nE.O. 12958: N/A\nTAGS: ETRD, MP\nSUBJECT: DUES\n\n1. (S) One.\n"
	otherText   = "# Notes\n\nSUBJECT: dues &amp; berths  \n"
)

// deeds are sentences of the help and what holds them: a run over files, its exit code, and what
// the files hold then, where that is not what they held before.
var deeds = []struct {
	command, sentence string
	args              string
	code              int
	after             map[string]string // files that are changed
}{
	{"check", "Without a path, this folder is checked, as cablelint check . does.", "check --no-cache", exitTrouble, nil},
	{"check", "Nothing is ever changed: see cablelint fix.", "check --no-cache .", exitTrouble, nil},
	{"check", "The exit code is 0 where nothing of the severity of --fail-on or above was found,", "check --no-cache clean.cable", exitClean, nil},
	{"check", "1 where something was,", "check --no-cache faulty.cable", exitFindings, nil},
	{"check", "2 for wrong use or a wrong configuration,", "check --no-cache --select none clean.cable", exitUsage, nil},
	{"check", "3 where something could not be read.", "check --no-cache clean.cable none.cable", exitTrouble, nil},
	{"fix", "Only the layout is touched: spacing, blank lines, labels, leftovers of web pages.", "fix faulty.cable", exitClean,
		map[string]string{"faulty.cable": fixedCable}},
	{"fix", "labels, the names of fields, are written as they ought to be (AGS: becomes TAGS:).", "fix .", exitTrouble,
		map[string]string{"faulty.cable": fixedCable}},
	{"fix", "Only what is recognised as a cable is changed (other text on standard input is printed as it is);",
		"fix notes.txt", exitTrouble, nil},
	{"fix", "--force takes other text, too,", "fix --force notes.txt", exitClean,
		map[string]string{"notes.txt": "# Notes\n\nSUBJECT: dues & berths\n"}},
	{"fix", "nothing takes PDFs, pictures, web pages or other files that are no text of a cable.", "fix --force scan.txt", exitTrouble, nil},
	{"fix", "Archives, tables and packed files are never written,", "fix table.csv", exitTrouble, nil},
	{"fix", "The exit code is 0 where all went well, also where findings are left;", "fix clean.cable", exitClean, nil},
	{"fix", "1 where --diff shows a change;", "fix --diff faulty.cable", exitFindings, nil},
	{"fix", "2 for wrong use or a wrong configuration;", "fix --config none.yaml faulty.cable", exitUsage, nil},
	{"fix", "3 where a file could not be read or written,", "fix none.cable", exitTrouble, nil},
	{"fmt", "What the cable says stays: no word of it, no date and no number changes.", "fmt --write faulty.cable", exitClean,
		map[string]string{"faulty.cable": fixedCable}},
	{"fmt", "The exit code is 0 where all went well,", "fmt faulty.cable", exitClean, nil},
	{"fmt", "1 where --check names a file,", "fmt --check faulty.cable", exitFindings, nil},
	{"fmt", "2 for wrong use or a wrong configuration,", "fmt --config none.yaml faulty.cable", exitUsage, nil},
	{"fmt", "3 where a file could not be read or written,", "fmt none.cable", exitTrouble, nil},
	{"parse", "With --jsonl and --csv, what cannot be read is reported on standard error, the rest goes on, and the exit code is 3.",
		"parse --csv clean.cable none.cable", exitTrouble, nil},
	{"diff", "The exit code is 0 where the copies say the same,", "diff clean.cable clean.cable", exitClean, nil},
	{"diff", "1 where something differs or is on one side only.", "diff clean.cable faulty.cable", exitFindings, nil},
	{"report", "The exit code is 0 whatever was found,", "report --no-cache faulty.cable", exitClean, nil},
	{"report", "2 for wrong use or a wrong configuration,", "report --no-cache --config none.yaml .", exitUsage, nil},
	{"report", "3 where something could not be read.", "report --no-cache none.cable", exitTrouble, nil},
}

// TestDeeds holds that the help says these sentences, and that what they say is done.
func TestDeeds(t *testing.T) {
	helps := map[string]string{}
	for _, deed := range deeds {
		if helps[deed.command] == "" {
			var out bytes.Buffer
			run([]string{"help", deed.command}, streams{in: strings.NewReader(""), out: &out, err: &out})
			helps[deed.command] = strings.Join(strings.Fields(out.String()), " ")
		}
		t.Run(deed.command+"/"+deed.sentence, func(t *testing.T) {
			if !strings.Contains(helps[deed.command], deed.sentence) {
				t.Fatalf("%s does not say this", deed.command)
			}
			t.Chdir(t.TempDir())
			before := map[string]string{"clean.cable": cleanCable, "faulty.cable": faultyCable, "notes.txt": otherText,
				"scan.txt": "%PDF-1.4\n" + faultyCable, "table.csv": "name,text\na,\"" + faultyCable + "\"\n"}
			for name, text := range before {
				testfile.Write(t, name, text)
			}
			var out bytes.Buffer
			if code := run(strings.Fields(deed.args), streams{in: strings.NewReader(""), out: &out, err: &out}); code != deed.code {
				t.Errorf("%s: exit code %d, expected %d\n%s", deed.args, code, deed.code, &out)
			}
			for name, text := range deed.after {
				before[name] = text
			}
			if diff := cmp.Diff(before, filesOf(t, ".")); diff != "" {
				t.Errorf("%s: files (-want +got):\n%s", deed.args, diff)
			}
		})
	}
}

// filesOf returns the texts of all files in a folder.
func filesOf(t *testing.T, folder string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		texts[filepath.ToSlash(path)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// TestNothingSaidChanges holds over cables of all kinds, damaged ones, too, what the help of fix and
// fmt says: no word of what a cable says, no date and no number changes.
func TestNothingSaidChanges(t *testing.T) {
	for name, text := range testcables.Texts(t, "../testdata", 5, 20) {
		for _, args := range []string{"fix --no-config --force -", "fmt --no-config --force -"} {
			var out, errs bytes.Buffer
			if run(strings.Fields(args), streams{in: strings.NewReader(text), out: &out, err: &errs}) != exitClean {
				continue // it would be read as something else, so it is left as it is
			}
			if diff := testcables.Differ(text, out.String()); diff != "" {
				t.Errorf("%s %s (-before +after):\n%s", args, name, diff)
			}
		}
	}
}
