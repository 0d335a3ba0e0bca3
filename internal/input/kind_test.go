package input

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// TestKinds holds that files of other kinds are refused by name, whatever they are called.
func TestKinds(t *testing.T) {
	made := func(write func(b *bytes.Buffer) error) string {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	dot := image.NewGray(image.Rect(0, 0, 1, 1))
	for name, tt := range map[string]struct{ content, want string }{
		"pdf":                  {"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "a PDF: take its text with pdftotext first"},
		"html":                 {"\n<!DOCTYPE html>\n<p>UNCLAS PARIS 000042", "a web page: name it .html, or save its text first"},
		"pdf after a mark":     {"\ufeff\r\n%PDF-1.7\nUNCLAS PARIS 000042\n", "a PDF: take its text with pdftotext first"},
		"PostScript":           {"%!PS-Adobe-3.0\n(UNCLAS PARIS 000042) show\n", "a PostScript file: take its text with ps2ascii first"},
		"html after a comment": {"<!-- saved from x -->\n<html lang=en><pre>\nUNCLAS PARIS 000042\n", "a web page: name it .html, or save its text first"},
		"part of a page":       {"<div class=x>\n<PRE>\nUNCLAS PARIS 000042\n", "a web page: name it .html, or save its text first"},
		"html in UTF-16":       {"\xff\xfe<\x00p\x00r\x00e\x00>\x00\n\x00", "a web page: name it .html, or save its text first"},
		"packed":               {packed(), "found binary data, expected text"},
		"bom":                  {"\ufeff<HTML lang=en>", "a web page: name it .html, or save its text first"},
		"png":                  {made(func(b *bytes.Buffer) error { return png.Encode(b, dot) }), "a picture: take its text by OCR first"},
		"jpeg":                 {made(func(b *bytes.Buffer) error { return jpeg.Encode(b, dot, nil) }), "a picture: take its text by OCR first"},
		"gif":                  {made(func(b *bytes.Buffer) error { return gif.Encode(b, dot, nil) }), "a picture: take its text by OCR first"},
		"rtf":                  {"{\\rtf1\\ansi UNCLAS PARIS 000042}", "an office file: save it as plain text first"},
		"zip": {made(func(b *bytes.Buffer) error {
			w := zip.NewWriter(b)
			_, err := w.Create("word/document.xml")
			w.Close()
			return err
		}), "an archive or an office file: unpack it, or save it as plain text, first"},
		"gzip": {made(func(b *bytes.Buffer) error { return gzip.NewWriter(b).Close() }), "a packed file: name it .gz, or unpack it first"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.WriteFile("a.cable", []byte(tt.content), 0o644); err != nil {
				t.Fatal(err)
			}
			_, err := ReadFile("a.cable", nil, 1<<20)
			if want := "a.cable: " + tt.want; err == nil || err.Error() != want {
				t.Errorf("%v, expected %q", err, want)
			}
			for c, err := range (Source{Path: "a.cable"}).Cables(Options{MaxSize: 1 << 20}) {
				if err == nil {
					_, err = c.Read()
				}
				if err == nil || !strings.HasSuffix(err.Error(), tt.want) {
					t.Errorf("%v, expected %q", err, tt.want)
				}
			}
		})
	}
}

// TestBudget holds that what is unpacked, all members together, is bound by the size of the file: a
// zip of blanks is given up.
func TestBudget(t *testing.T) {
	t.Chdir(t.TempDir())
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	blanks := bytes.Repeat([]byte(strings.Repeat(" ", 1023)+"\n"), 15<<10) // 15 MB
	for _, name := range []string{"1", "2", "3", "4", "5", "6", "7", "8"} {
		f, err := w.Create(name + ".cable")
		if err == nil {
			_, err = f.Write(blanks)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("blanks.zip", b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	read, err := 0, error(nil)
	for _, e := range (Source{Path: "blanks.zip"}).Cables(Options{MaxSize: 16 << 20}) {
		if err = e; err == nil {
			read++
		}
	}
	if read > 4 || err == nil || !strings.Contains(err.Error(), "unpacks to over a hundred times its size") {
		t.Errorf("%d members of %d bytes read, then %v", read, b.Len(), err)
	}
}

// packed returns bytes that look like chance, as those of a recording do.
func packed() string {
	random := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, 8<<10)
	for i := range b {
		b[i] = byte(random.IntN(256))
	}
	return string(b)
}
