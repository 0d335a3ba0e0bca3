package input

import (
	"strings"
	"testing"
)

const (
	oneCable = "R 271109Z MAR 06\nFM AMEMBASSY PORT LOUIS\nTO SECSTATE WASHDC\nUNCLAS PORT LOUIS 000042\n\nSUBJECT: DUES\n\n1. Text.\n"
	another  = "UNCLAS PORT LOUIS 000043\n\nSUBJECT: FISH\n\n1. Text.\n"
)

// TestMail holds that the cables of a mail are found in its text and in attachments, that what is
// encoded is decoded, that a text which is there as HTML too is taken once, and that a mail box is cut
// at its `From ` lines, of which those within a text are none.
func TestMail(t *testing.T) {
	head := "From: a@example.org\nTo: b@example.org\nSubject: the dues\nMIME-Version: 1.0\n"
	plain := head + "Content-Type: text/plain\n\n"
	both := head + "Content-Type: multipart/alternative; boundary=x\n\n" +
		"--x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n" +
		strings.ReplaceAll(another, "Text", "Caf=E9") + "\n--x\nContent-Type: text/html\n\n<pre>" + another + "</pre>\n--x--\n"
	attached := head + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee the cable.\n" +
		"--x\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"../dues.cable\"\n\n" + oneCable +
		"--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=dues.pdf\n\n%PDF\n" +
		"--x\nContent-Type: message/rfc822\n\n" + plain + another + "--x--\n"
	page := head + "Content-Type: text/html\n\n<p>See below</p><pre>" + another + "</pre>\n"
	lay(t, map[string]string{
		"plain.eml": plain + oneCable, "none.eml": plain + "FM radio at seven?\nTO: all\nSUBJECT: LUNCH\n", "both.eml": both,
		"attached.eml": attached, "page.eml": page, "empty.mbox": "",
		"a.mbox":     "From a Mon\n" + plain + "Hello.\nFrom the harbor\n\n>From here.\n\nFrom a Tue\n" + plain + oneCable + "\nFrom a Wed\n" + plain + another,
		"large.mbox": "From a Mon\n" + plain + strings.Repeat("x\n", 600_000) + "\nFrom a Tue\n" + plain + another,
		"a.zip":      zipOf("plain.eml", plain+oneCable, "none.eml", plain+"Hello.\n"),
	})
	o := Options{MaxSize: 200}
	for path, want := range map[string][]string{
		"plain.eml": {"plain.eml!1 " + oneCable},
		"none.eml":  {"! none.eml: no cable was recognised in the mail, in its text or in an attachment"},
		"both.eml":  {"both.eml!1 " + strings.ReplaceAll(another, "Text", "Café")},
		"attached.eml": {"attached.eml!1/dues.cable " + strings.TrimSuffix(oneCable, "\n"),
			"attached.eml!1/4 " + strings.TrimSuffix(another, "\n")},
		"page.eml":   {"page.eml!1 " + another},
		"empty.mbox": {"! empty.mbox: no cable was recognised in the mail, in its text or in an attachment"},
		"a.mbox":     {"a.mbox!2 " + oneCable + "\n", "a.mbox!3 " + another},
		"large.mbox": {"! large.mbox!1: a mail of over 1049376 bytes (--max-size)", "large.mbox!2 " + another},
		"a.zip":      {"a.zip!plain.eml " + oneCable},
	} {
		t.Run(path, func(t *testing.T) { check(t, want, all([]string{path}, o)) })
	}
}

// TestPages holds that a web page gives the text of its <pre> elements, heading and text one after the
// other, or that which a browser shows.
func TestPages(t *testing.T) {
	heading, text, _ := strings.Cut(oneCable, "UNCLAS")
	text = "UNCLAS" + text
	lay(t, map[string]string{
		"pre.html":   "<!DOCTYPE html><title>FM x</title><p>Menu<code><pre>\n" + heading + "</pre></code><hr><pre>" + text + "</pre>",
		"flow.htm":   "<html><body><script>var a</script><p>UNCLAS PORT\nLOUIS <b>000043</b></p><div>SUBJECT: FISH &amp; BERTH<br>1. Text.</div>",
		"latin.html": "<meta charset=iso-8859-1><pre>UNCLAS \xe9",
		"a.zip":      zipOf("a/1.html", "<pre>"+another, "a/index.html", "<p>All cables</p>"),
		"empty.html": "",
	})
	for path, want := range map[string][]string{
		"pre.html":   {"pre.html!1 " + heading + text},
		"flow.htm":   {"flow.htm!1 \nUNCLAS PORT LOUIS 000043\n\nSUBJECT: FISH & BERTH\n1. Text.\n"},
		"latin.html": {"latin.html!1 UNCLAS é"},
		"a.zip":      {"a.zip!a/1.html " + another},
		"empty.html": {"empty.html!1 "},
	} {
		t.Run(path, func(t *testing.T) { check(t, want, all([]string{path}, Options{MaxSize: 1000})) })
	}
}

// TestColumns holds how the columns of a table are chosen: cables.csv as it is passed around has no
// names, and heading and text in two columns.
func TestColumns(t *testing.T) {
	row := func(n, heading, text string) string {
		return `"` + n + `","4/14/2006 17:56","06PORTLOUIS` + n + `","UNCLASSIFIED","` + heading + `","` + text + "\"\n"
	}
	passed := row("42", "FM A\nTO B\nINFO C", "UNCLAS 42\nSUBJECT: \\\"DUES\\\"\n") + row("43", "", "UNCLAS 43\nSUBJECT: FISH\n")
	lay(t, map[string]string{
		"cables.csv": passed, "late.csv": row("43", "", "UNCLAS 43\n\n1.") + row("42", "FM A\nTO B\nINFO C", "UNCLAS 42\n\n1."),
		"named.csv": "id,header,body\n1,\"FM A\",\"UNCLAS 42\"\n", "secret.csv": "1,\"SECRET PARIS 000042 all of it on a line\"\n",
		"a.json": `[{"text":"A"},` + "\n" + `"B", 3, {"x":1}, null, {}]`, "b.json": "{\n \"text\": \"A\"\n}\n{\"text\":\n\"B\"}", "c.jsonl": "\ufeff[{\"head\":\"H\",\"body\":\"T\"}]",
		"cut.json": `[{"text":"A"},{"text":`, "long.json": `["` + strings.Repeat("x", 70_000) + `"]`,
	})
	for _, tt := range []struct {
		path string
		o    Options
		want []string
	}{
		{"cables.csv", Options{}, []string{"cables.csv!1 FM A\nTO B\nINFO C\nUNCLAS 42\nSUBJECT: \"DUES\"\n", "cables.csv!2 UNCLAS 43\nSUBJECT: FISH\n"}},
		{"late.csv", Options{}, []string{"late.csv!1 UNCLAS 43\n\n1.", "late.csv!2 FM A\nTO B\nINFO C\nUNCLAS 42\n\n1."}},
		{"cables.csv", Options{Column: "6", NameColumn: "3"}, []string{"cables.csv!06PORTLOUIS42 UNCLAS 42\nSUBJECT: \"DUES\"\n", "cables.csv!06PORTLOUIS43 UNCLAS 43\nSUBJECT: FISH\n"}},
		{"cables.csv", Options{Column: "text"}, []string{"! cables.csv: the columns have no names; expected numbers from 1 to 6 in --column, as in --column 7,8"}},
		{"cables.csv", Options{NameColumn: "7"}, []string{"! cables.csv: the columns have no names; expected a number from 1 to 6 in --name-column"}},
		{"named.csv", Options{}, []string{"named.csv!1 UNCLAS 42"}},
		{"named.csv", Options{Column: "header, body"}, []string{"named.csv!1 FM A\nUNCLAS 42"}},
		{"named.csv", Options{Column: "2,3"}, []string{"named.csv!1 FM A\nUNCLAS 42"}},
		{"named.csv", Options{NoHeader: true, Column: "2"}, []string{"named.csv!1 header", "named.csv!2 FM A"}},
		{"secret.csv", Options{}, []string{"! secret.csv: the columns have no names, and none holds a cable in the first rows; give the numbers of those that do, as in --column 7,8"}},
		{"a.json", Options{}, []string{"a.json!1 A", "a.json!2 B", "! a.json!3: found a number, expected an object or a text",
			"! a.json!4: found the columns x, expected one called text, body, content, cable (--column)",
			"! a.json!5: found null, expected an object or a text",
			"! a.json!6: found no columns, expected one called text, body, content, cable (--column)"}},
		{"b.json", Options{}, []string{"b.json!1 A", "b.json!2 B"}},
		{"c.jsonl", Options{Column: "head,body"}, []string{"c.jsonl!1 H\nT"}},
		{"cut.json", Options{}, []string{"cut.json!1 A", "! cut.json!2: unexpected EOF"}},
		{"long.json", Options{}, []string{"! long.json!1: over 100 bytes, which is the limit (--max-size)"}},
	} {
		t.Run(tt.path+tt.o.Column+tt.o.NameColumn, func(t *testing.T) { check(t, tt.want, all([]string{tt.path}, tt.o)) })
	}
}
