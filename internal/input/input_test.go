package input

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/cablelint/cablelint/internal/testing/leakcheck"
	"github.com/cablelint/cablelint/internal/testing/testcables"
)

// lay writes files into a new folder, makes it the working folder, and ends names with / into
// folders.
func lay(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// all returns what comes of the paths, a line each: name, then its text or what is wrong.
func all(paths []string, o Options) (lines []string) {
	if o.MaxSize == 0 {
		o.MaxSize = 100
	}
	sources, troubles := Find(paths, o)
	for _, err := range troubles {
		lines = append(lines, "! "+err.Error())
	}
	for _, s := range sources {
		for c, err := range s.Cables(o) {
			text := ""
			if err == nil {
				text, err = c.Read()
			}
			if err != nil {
				lines = append(lines, "! "+err.Error())
			} else {
				lines = append(lines, filepath.ToSlash(c.Name)+" "+text)
			}
		}
	}
	return lines
}

func check(t *testing.T, want, got []string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func gz(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func zst(s string) string {
	w, _ := zstd.NewWriter(nil)
	return string(w.EncodeAll([]byte(s), nil))
}

// tarOf returns an archive. Its members are names and texts in turn.
func tarOf(members ...string) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		w.WriteHeader(&tar.Header{Name: members[i], Size: int64(len(members[i+1])), Mode: 0o644, Typeflag: tar.TypeReg})
		io.WriteString(w, members[i+1])
	}
	w.Close()
	return b.String()
}

func zipOf(members ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		f, _ := w.Create(members[i])
		io.WriteString(f, members[i+1])
	}
	w.Close()
	return b.String()
}

func TestFolders(t *testing.T) {
	lay(t, map[string]string{
		"a.cable": "A", "b.TXT": "B", "c.jpg": "C", ".hidden.cable": "H", ".dot/x.cable": "X", "sub/d.tel": "D", "sub/e.msg.gz": gz("E"),
		"sub/f.cable.zst": zst("F"), "sub/.gitignore": "no*\n", "sub/no.cable": "N", "sub/box.zip": zipOf("z.cable", "Z"),
	})
	tree := []string{"a.cable A", "b.TXT B", "sub/d.tel D", "sub/e.msg.gz E", "sub/f.cable.zst F"}
	check(t, tree, all([]string{"."}, Options{}))
	check(t, append(tree, "sub/no.cable N"), all([]string{"."}, Options{NoGitignore: true}))
	check(t, []string{"c.jpg C", "sub/no.cable N"}, all([]string{"c.jpg", "sub/no.cable"}, Options{}))
	check(t, []string{"a.cable A", "sub/no.cable N"}, all([]string{"**/[a-n]*.cable"}, Options{}))
	check(t, []string{"- in"}, all([]string{"-"}, Options{Stdin: strings.NewReader("in")}))
	check(t, []string{"! none/*.cable: a glob that no file matches", "! gone.cable: no such file or folder", "a.cable A"},
		all([]string{"none/*.cable", "gone.cable", "a.cable"}, Options{}))
}

// TestLines holds that a text of too many lines is refused, wherever it is: a few bytes can be
// packed into it.
func TestLines(t *testing.T) {
	few, many := strings.Repeat("\n", 10_000), strings.Repeat("\n", 10_001)
	lay(t, map[string]string{
		"a.cable": many, "b.cable.gz": gz(many), "c.cable": few,
		"e.zip": zipOf("1.cable", many, "2.cable", few), "f.tar": tarOf("1.cable", many), "g.csv": "text\n\"" + many + "\"\n",
	})
	const limit = ": over 10000 lines, which is the limit that goes with 20000 bytes (--max-size)"
	want := []string{"! a.cable" + limit, "! b.cable.gz" + limit, "c.cable " + few, "! e.zip!1.cable" + limit,
		"e.zip!2.cable " + few, "! f.tar!1.cable" + limit, "! g.csv!1" + limit}
	check(t, want, all([]string{"a.cable", "b.cable.gz", "c.cable", "e.zip", "f.tar", "g.csv"}, Options{MaxSize: 20_000}))
}

func TestLimits(t *testing.T) {
	long := strings.Repeat("A", 101)
	lay(t, map[string]string{"a.cable": long, "b.cable.gz": gz(long), "c.cable.gz": gz(long)[:20], "d.cable": "\x00\x01\x02\x03", "e.cable.zst": zst(long)[:8], "f.cable.gz": "this is no gzip stream",
		"g.cable": long[:100], "h.cable": "U\x00N\x00C\x00L\x00A\x00S\x00", "i.cable": "\xff\xfeU\x00N\x00C\x00L\x00A\x00S\x00",
		"j.cable": "\xff\xfe\x00\x00U\x00\x00\x00N\x00\x00\x00"})
	got := all([]string{"."}, Options{})
	check(t, []string{
		"! a.cable: over 100 bytes, which is the limit (--max-size)",
		"! b.cable.gz: over 100 bytes, which is the limit (--max-size)",
		"! c.cable.gz: unexpected EOF",
		"! d.cable: found binary data, expected text",
		"! e.cable.zst: unexpected EOF",
		"! f.cable.gz: gzip: invalid header",
		"g.cable " + long[:100],
		"! h.cable: found UTF-16 without a byte order mark, expected one with it",
		"i.cable \xff\xfeU\x00N\x00C\x00L\x00A\x00S\x00",
		"! j.cable: found UTF-32, expected UTF-8 or UTF-16",
	}, got)
}

func TestArchives(t *testing.T) {
	members := []string{"in/a.cable", "A", "in/b.png", "B", "../../etc/c.txt", "C", "/d.tel", "D", `..\e.msg`, "E", "f.cable.gz", "F", "g.zip", "G", "long.cable", strings.Repeat("L", 101), "z.cable", "Z"}
	want := func(box string) []string {
		return []string{box + "!in/a.cable A", box + "!etc/c.txt C", box + "!d.tel D", box + "!e.msg E",
			"! " + box + "!f.cable.gz: not looked into: a packed file in an archive, unpack it first",
			"! " + box + "!g.zip: not looked into: an archive in an archive, unpack it first",
			"! " + box + "!long.cable: over 100 bytes, which is the limit (--max-size)", box + "!z.cable Z"}
	}
	whole := tarOf(members...)
	lay(t, map[string]string{"a.zip": zipOf(members...), "a.tar": whole, "a.tgz": gz(whole), "a.tar.gz": gz(whole), "a.tar.zst": zst(whole),
		"cut.tar": whole[:1300], "cut.zip": zipOf(members...)[:200], "empty.zip": zipOf("x.png", ""), "empty.tar": tarOf()})
	for _, box := range []string{"a.zip", "a.tar", "a.tgz", "a.tar.gz", "a.tar.zst"} {
		check(t, want(box), all([]string{box}, Options{}))
	}
	check(t, []string{"cut.tar!in/a.cable A", "! cut.tar: unexpected EOF"}, all([]string{"cut.tar"}, Options{}))
	check(t, []string{"! cut.zip: zip: not a valid zip file"}, all([]string{"cut.zip"}, Options{}))
	const none = ": no cable in it, expected members whose names end in .cable, .txt, .msg or .tel"
	check(t, []string{"! empty.zip" + none, "! empty.tar" + none}, all([]string{"empty.zip", "empty.tar"}, Options{}))
}

// TestLinksInArchives holds that links in archives, of which the text is where they lead, are
// passed over, and nothing is looked up there.
func TestLinksInArchives(t *testing.T) {
	var packed, tarred bytes.Buffer
	z, w := zip.NewWriter(&packed), tar.NewWriter(&tarred)
	for name, target := range map[string]string{"up.cable": "../secret.cable", "root.cable": "/etc/passwd"} {
		h := &zip.FileHeader{Name: name}
		h.SetMode(os.ModeSymlink | 0o777)
		f, err := z.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, target)
		for _, kind := range []byte{tar.TypeSymlink, tar.TypeLink} {
			if err := w.WriteHeader(&tar.Header{Name: name, Linkname: target, Typeflag: kind, Mode: 0o777}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := errors.Join(z.Close(), w.Close()); err != nil {
		t.Fatal(err)
	}
	lay(t, map[string]string{"secret.cable": "S", "box/a.zip": packed.String(), "box/a.tar": tarred.String()})
	const none = ": no cable in it, expected members whose names end in .cable, .txt, .msg or .tel"
	check(t, []string{"! box/a.zip" + none, "! box/a.tar" + none}, all([]string{"box/a.zip", "box/a.tar"}, Options{}))
}

// TestTraps unpacks archives of some hundred kilobytes that grow to gigabytes: they are stopped at
// the budget, and the next source goes on.
func TestTraps(t *testing.T) {
	zeros := strings.Repeat(strings.Repeat(" ", 63)+"\n", 1<<14) // a megabyte, of fewer lines than the limit
	var members []string
	for i := range 100 {
		members = append(members, fmt.Sprintf("%d.cable", i), zeros)
	}
	lay(t, map[string]string{"trap.zip": zipOf(members...), "trap.tar.gz": gz(tarOf(members...)), "trap.tar.zst": zst(tarOf(members...)), "b.cable": "B"})
	tried := false
	for _, trap := range []string{"trap.tar.zst", "trap.zip", "trap.tar.gz"} {
		info, err := os.Stat(trap)
		if err != nil {
			t.Fatal(err)
		}
		o := Options{MaxSize: 2 << 20}
		sources, _ := Find([]string{trap, "b.cable"}, o)
		var size int64
		var stopped bool
		var last string
		for _, s := range sources {
			for c, err := range s.Cables(o) {
				if stopped = stopped || errors.Is(err, errTrap); err == nil {
					text, _ := c.Read()
					size, last = size+int64(len(text)), c.Name
				}
			}
		}
		if most := budget(info.Size(), o.MaxSize); size > most || last != "b.cable" || stopped != (int64(100<<20) > most) {
			t.Errorf("%s of %d bytes: %d bytes came out of at most %d, stopped %v, last %s", trap, info.Size(), size, most, stopped, last)
		}
		tried = tried || stopped
	}
	if !tried {
		t.Error("no archive was stopped, so nothing was tried")
	}
}

// TestNothingLeftBehind stops reading each kind of source at its first cable, and reads it to its
// end: neither a goroutine nor an open file is left.
func TestNothingLeftBehind(t *testing.T) {
	two := []string{"1.cable", "A", "2.cable", "B"}
	table := "text\nA\nB\n"
	lay(t, map[string]string{"a.cable": "A", "a.cable.gz": gz("A"), "a.cable.zst": zst("A"), "a.zip": zipOf(two...), "a.tar": tarOf(two...),
		"a.tgz": gz(tarOf(two...)), "a.tar.zst": zst(tarOf(two...)), "a.csv": table, "a.csv.zst": zst(table), "a.jsonl.gz": gz("{\"text\":\"A\"}\n{\"text\":\"B\"}\n"),
		"bad.zip": "no zip", "bad.tgz": "no gzip", "bad.tar.zst": "no zstd", "bad.csv": "none\n"})
	leakcheck.Check(t)
	sources, _ := Find([]string{"a.*", "bad.*"}, Options{})
	if len(sources) != 14 {
		t.Fatalf("%d sources", len(sources))
	}
	for _, s := range sources {
		for _, most := range []int{1, 3} {
			n := 0
			for c, err := range s.Cables(Options{MaxSize: 100}) {
				if err == nil {
					_, err = c.Read()
				}
				if bad := strings.HasPrefix(s.Path, "bad"); bad != (err != nil) {
					t.Errorf("%s: %v", s.Path, err)
				}
				if n++; n == most {
					break
				}
			}
		}
	}
}

// TestRowOfCommas holds that a row of nothing but commas is over the limit, though its fields hold
// nothing: each of them takes room.
func TestRowOfCommas(t *testing.T) {
	lay(t, map[string]string{"a.csv": "text\n" + strings.Repeat(",", 1000) + "\nB\n"})
	check(t, []string{"! a.csv!1: over 100 bytes, which is the limit (--max-size)", "a.csv!2 B"}, all([]string{"a.csv"}, Options{}))
}

func TestTables(t *testing.T) {
	lay(t, map[string]string{
		"a.csv":   "\ufeffid,Body\r\n06X1,\"A \"\"q\"\", \\\"b\\\"\r\nTWO\"\r\n06X2,plain\r\n06X3\r\n06X4,\"back\\\\\"\r\n06X5," + strings.Repeat("L", 120) + "\r\n,end",
		"b.tsv":   "cable\tid\nA,B\t1\n",
		"c.jsonl": `{"id":1,"text":"A\nB"}` + "\n\n" + `{"id":"two","text":3}` + "\nnonsense\n" + `{"x":"y"}` + "\n" + `{"text":"` + strings.Repeat("L", 101) + `"}` + "\n" + `{"id":"last","TEXT":"Z"}`,
		"d.csv":   "a,b\n1,2\n", "open.csv": "text\nA\n\"B\n", "empty.csv": "", "e.ndjson.gz": gz(`{"content":"packed"}`),
		"named.jsonl": "\ufeff" + `{"id":"","text":"A"}` + "\n" + `{"id":null,"text":"B"}` + "\n" + `{"id":3,"text":"C"}`,
		"long.jsonl":  `{"text":"` + strings.Repeat("x", 70_000) + "\"}\n" + `{"text":"after"}` + "\n",
	})
	check(t, []string{"a.csv!1 A \"q\", \"b\"\r\nTWO", "a.csv!2 plain", "! a.csv!3: 1 field, expected the cable in field 2", `a.csv!4 back\`,
		"! a.csv!5: over 100 bytes, which is the limit (--max-size)", "a.csv!6 end"}, all([]string{"a.csv"}, Options{}))
	check(t, []string{"a.csv!06X1 06X1", "a.csv!06X2 06X2"}, all([]string{"a.csv"}, Options{Column: "id", NameColumn: "ID"})[:2])
	check(t, []string{"b.tsv!1 A,B"}, all([]string{"b.tsv"}, Options{}))
	check(t, []string{"c.jsonl!1 A\nB", "! c.jsonl!3: found a number under text, expected the text of a cable", "! c.jsonl!4: invalid character 'o' in literal null (expecting 'u')",
		"! c.jsonl!5: found the columns x, expected one called text, body, content, cable (--column)", "! c.jsonl!6: over 100 bytes, which is the limit (--max-size)", "c.jsonl!7 Z"},
		all([]string{"c.jsonl"}, Options{}))
	check(t, []string{"named.jsonl!1 A", "named.jsonl!2 B", "named.jsonl!3 C"}, all([]string{"named.jsonl"}, Options{NameColumn: "id"}))
	check(t, []string{"! d.csv: found the columns a, b, expected one called text, body, content, cable (--column)"}, all([]string{"d.csv"}, Options{}))
	check(t, []string{"open.csv!1 A", "! open.csv!2: a quote that is not closed before the end of the file"}, all([]string{"open.csv"}, Options{}))
	check(t, []string{"! empty.csv: no row with the names of the columns: EOF"}, all([]string{"empty.csv"}, Options{}))
	check(t, []string{"e.ndjson.gz!1 packed"}, all([]string{"e.ndjson.gz"}, Options{}))
	check(t, []string{"! long.jsonl!1: over 100 bytes, which is the limit (--max-size)", "long.jsonl!2 after"}, all([]string{"long.jsonl"}, Options{}))
}

// FuzzCables reads any bytes as each kind of archive and table: nothing panics, nothing over the
// limit comes out, and it ends.
func FuzzCables(f *testing.F) {
	for _, seed := range []string{"text\n\"a\\\"\n", `{"text":"a"}`, zipOf("a.cable", "A"), tarOf("a.cable", "A"), gz("x"), zst("x"), `[{"text":"a"}]`,
		"<pre>FM A</pre>", "From a\nSubject: b\n\nFM AMEMBASSY PARIS\n\nFrom c\n\nd"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		folder := t.TempDir()
		for _, ending := range []string{"csv", "tsv", "jsonl", "json", "zip", "tar", "tar.gz", "tar.zst", "cable.gz", "csv.zst", "html", "eml", "mbox"} {
			path := filepath.Join(folder, "x."+ending)
			if err := os.WriteFile(path, data, 0o644); err != nil {
				t.Fatal(err)
			}
			o := Options{MaxSize: 50}
			for c, err := range (Source{Path: path}).Cables(o) {
				if err != nil {
					continue
				}
				if text, err := c.Read(); err == nil && len(text) > 50 {
					t.Fatalf("%s: %d bytes, expected 50 at most", c.Name, len(text))
				}
				if member := strings.TrimPrefix(c.Name, filepath.ToSlash(path)+"!"); strings.HasPrefix(member, "../") || strings.Contains(member, "/../") {
					t.Fatalf("%s leads out of a folder", c.Name)
				}
			}
		}
	})
}

// FuzzMembers puts texts under any names into archives and tables: they come back under names that
// lead nowhere else, with their own bytes, or are refused.
func FuzzMembers(f *testing.F) {
	f.Add("a.cable", "../../etc/b.txt", "1. (U) Text.\n", "\x00\xff\"\\")
	f.Add("/etc/passwd.msg", `C:\..\..\x.tel`, "", "a,b\n\"c\"")
	for _, text := range testcables.Layouts(f, "../..") {
		f.Add("a.cable", "b.txt", text, text+text)
	}
	f.Fuzz(func(t *testing.T, name1, name2, text1, text2 string) {
		texts := map[string]bool{text1: true, text2: true}
		line := func(name, text string) string {
			b, err := json.Marshal(map[string]string{"name": name, "text": text})
			if err != nil {
				t.Fatal(err)
			}
			return string(b) + "\n"
		}
		valid := utf8.ValidString(text1) && utf8.ValidString(text2) // or JSON holds other bytes
		folder := t.TempDir()
		for ending, content := range map[string]string{"zip": zipOf(name1, text1, name2, text2), "tar": tarOf(name1, text1, name2, text2),
			"jsonl": line(name1, text1) + line(name2, text2)} {
			path := filepath.Join(folder, "x."+ending)
			if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
			n := 0
			for c, err := range (Source{Path: path}).Cables(Options{MaxSize: 1 << 16, NameColumn: "name"}) {
				if n++; err != nil {
					continue
				}
				text, err := c.Read()
				if err != nil || !texts[text] && (ending != "jsonl" || valid) {
					t.Fatalf("%s: %q, which was not put in (%v)", ending, text, err)
				}
				member, ok := strings.CutPrefix(c.Name, filepath.ToSlash(path)+"!")
				if !ok || strings.HasPrefix(member, "/") || slices.Contains(strings.Split(member, "/"), "..") || strings.Contains(member, `\`) {
					t.Fatalf("%s leads out of a folder", c.Name)
				}
			}
			if ending == "jsonl" && n != 2 {
				t.Fatalf("%d rows of two", n)
			}
		}
	})
}

// FuzzCSV writes rows with encoding/csv's quoting and reads them back, where they hold no
// backslash.
func FuzzCSV(f *testing.F) {
	f.Add("a\"b\nc", "d,e")
	f.Fuzz(func(t *testing.T, a, b string) {
		clean := func(s string) string { return strings.NewReplacer(`\`, "", "\r", "").Replace(s) }
		a, b = clean(a), clean(b)
		quote := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
		r := newCSV(strings.NewReader(quote(a)+","+quote(b)+"\n"+quote(b)), ',', 1<<20)
		got, err := r.row()
		if diff := cmp.Diff([]string{a, b}, got); diff != "" || err != nil {
			t.Fatalf("%v %s", err, diff)
		}
		if got, err = r.row(); err != nil || got[0] != b {
			t.Fatalf("%q %v", got, err)
		}
		if _, err := r.row(); !errors.Is(err, io.EOF) {
			t.Fatalf("%v, want the end", err)
		}
	})
}

// TestSecretsStay holds that errors quote no more than a few words of what they could not read: a
// table without names of columns begins with a cable, and the column of names may be that of texts.
func TestSecretsStay(t *testing.T) {
	secret := "C O N F I D E N T I A L PORT LOUIS 000042\n\nSUBJECT: THE DUES\n\n" + strings.Repeat("1. Words that nobody else is to read.\n", 1000)
	quoted := strings.ReplaceAll(secret, "\n", `\n`)
	t.Chdir(t.TempDir())
	for name, content := range map[string]string{
		"headless.csv": `"1","` + strings.ReplaceAll(secret, "\n", " ") + "\"\n",
		"named.csv":    "id,text\n\"" + secret + "\"\n",
		"key.jsonl":    `{"` + quoted + `": "x"}` + "\n",
		"value.jsonl":  `{"text": ["` + quoted + `"]}` + "\n",
		"broken.jsonl": `{"text": "` + quoted + "\n",
		"bare.jsonl":   secret,
	} {
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		failed := false
		for c, err := range (Source{Path: name}).Cables(Options{MaxSize: 1 << 20, NameColumn: map[string]string{"named.csv": "id"}[name]}) {
			if err == nil {
				t.Errorf("%s: %.100s was read", name, c.Name)
				continue
			}
			failed = true
			if said := err.Error(); len(said) > 300 || strings.Contains(said, "THE DUES") {
				t.Errorf("%s: an error of %d bytes: %.300s", name, len(said), said)
			}
		}
		if !failed {
			t.Errorf("%s was read", name)
		}
	}
}

// TestReadOne holds what is said of a path that is not one cable.
func TestReadOne(t *testing.T) {
	lay(t, map[string]string{"a.cable": "A", "in/a.cable": "A", "two.jsonl": `{"text":"A"}` + "\n" + `{"text":"B"}`})
	for _, tt := range []struct{ path, want string }{
		{"a.cable", "A"},
		{"none.cable", "! none.cable: no such file or folder"},
		{"in", "! in: found a folder, expected one cable; parse --jsonl prints the facts of each in it"},
		{"two.jsonl", "! two.jsonl: several cables, expected one; parse --jsonl prints the facts of each"},
	} {
		got, err := ReadOne(tt.path, nil, 100)
		if err != nil {
			got = "! " + err.Error()
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.path, diff)
		}
	}
}
