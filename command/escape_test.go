package command

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/internal/testing/testfile"

	"github.com/google/go-cmp/cmp"
)

// traps are archives whose members are named, and linked, out of the folder in which they are.
func traps(t *testing.T) (zipped, tarred string) {
	t.Helper()
	var a, b bytes.Buffer
	z, w := zip.NewWriter(&a), tar.NewWriter(&b)
	for _, name := range []string{"../victim.cable", "../../victim.cable", "/tmp/victim.cable", `..\victim.cable`, "in/../../victim.cable", "sound.cable"} {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, faultyLayout)
		if err := w.WriteHeader(&tar.Header{Name: name, Size: int64(len(faultyLayout)), Mode: 0o644,
			Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, faultyLayout)
	}
	for _, kind := range []byte{tar.TypeSymlink, tar.TypeLink} {
		if err := w.WriteHeader(&tar.Header{Name: "link.cable", Linkname: "../victim.cable", Typeflag: kind}); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(z.Close(), w.Close()); err != nil {
		t.Fatal(err)
	}
	return a.String(), b.String()
}

// contents returns the files below a folder by their paths, and where links lead.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if d.Type()&os.ModeSymlink != 0 {
			target, err := os.Readlink(path)
			files[path] = "link to " + target
			return err
		}
		text, err := os.ReadFile(path)
		files[path] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestNothingEscapes runs what reads and what writes over archives with names and links that lead
// out, and over a folder with links that do: nothing that was there before is another, but the
// plain file that fix is there for, and what is new is what was asked for.
func TestNothingEscapes(t *testing.T) {
	root := t.TempDir()
	zipped, tarred := traps(t)
	for name, text := range map[string]string{"victim.cable": faultyLayout, "elsewhere/victim.cable": faultyLayout, "work/cables/own.cable": faultyLayout, "work/box.zip": zipped, "work/box.tar": tarred,
		"work/rows.jsonl": `{"name":"../victim.cable","text":"UNCLAS PARIS 000042 \n"}` + "\n"} {
		testfile.Write(t, filepath.Join(root, name), text)
	}
	for link, target := range map[string]string{"file.cable": "../../victim.cable", "folder": "../../elsewhere"} {
		if err := os.Symlink(target, filepath.Join(root, "work/cables", link)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
	}
	t.Chdir(filepath.Join(root, "work"))
	before := contents(t, root)
	var out bytes.Buffer
	for _, line := range []string{
		"check box.zip box.tar rows.jsonl cables --name-column name --cache-dir kept --output sarif=out.sarif", "facts box.zip box.tar cables --no-cache", "report box.zip cables --no-cache --html out.html",
		"fix box.zip box.tar rows.jsonl", "fix cables", "fix cables/file.cable", "fix --suggested cables", "fmt --write box.zip cables cables/file.cable",
	} {
		if code := run(strings.Fields(line), streams{out: &out, err: &out}); code == exitUsage {
			t.Fatalf("%s: %s", line, out.String())
		}
	}
	after := contents(t, root)
	var changed, added []string
	for path, text := range after {
		short := filepath.ToSlash(strings.TrimPrefix(path, root+string(filepath.Separator)))
		if old, was := before[path]; !was && !strings.HasPrefix(short, "work/kept/") {
			added = append(added, short)
		} else if was && old != text {
			changed = append(changed, short)
		}
	}
	for path := range before {
		if _, is := after[path]; !is {
			t.Errorf("%s is gone", path)
		}
	}
	if diff := cmp.Diff([]string{"work/cables/own.cable"}, changed); diff != "" {
		t.Errorf("changed (-want +got):\n%s\n%s", diff, out.String())
	}
	if len(added) != 2 || !strings.Contains(strings.Join(added, " "), "work/out.sarif") ||
		!strings.Contains(strings.Join(added, " "), "work/out.html") {
		t.Errorf("%v is new", added)
	}
	if strings.Contains(after[filepath.Join(root, "work/out.sarif")], "../") {
		t.Error("a path in the report leads out of the folder")
	}
}
