package compare

import (
	"bytes"
	_ "embed" // the template
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/internal/visible"
)

//go:embed page.html
var pageSource string

// page is parsed when a page is first written, to keep the start of the program fast.
var page = sync.OnceValue(func() *template.Template { return template.Must(template.New("page").Parse(pageSource)) })

// pageRow is a field on the page.
type pageRow struct {
	Name, Verdict, Class string
	A, B                 *Value
}

// piece is a part of the text on the page: words of both copies, or of one.
type piece struct{ Both, A, B string }

// pagePair is a pair on the page.
type pagePair struct {
	Anchor, Title, Subject, PathA, PathB string
	Summary                              string
	Differs                              bool
	Rows                                 []pageRow
	Pieces                               []piece
	Changes                              int
}

// classes are the classes of verdicts on the page.
var classes = map[Verdict]string{
	Same:        "same",
	Differently: "written",
	OnlyA:       "only",
	OnlyB:       "only",
	Contradicts: "contradicts",
}

// Page writes a pairing as one self-contained HTML page: for each pair the fields of both copies
// beside each other, and the text with what only one copy has.
func Page(w io.Writer, p *Pairing) error {
	var pairs []pagePair
	for _, c := range p.Pairs {
		pair := pagePair{
			Anchor: "pair-" + letters(c.ID), Title: c.title(), Subject: c.Subject, PathA: c.PathA, PathB: c.PathB,
			Summary: c.Summary(), Differs: c.Differs(), Pieces: c.pieces(), Changes: len(c.Changes),
		}
		for _, f := range c.Fields {
			pair.Rows = append(pair.Rows, pageRow{f.Name, f.Verdict.String(), classes[f.Verdict], f.A, f.B})
		}
		pairs = append(pairs, pair)
	}
	summary := ""
	if p.several() {
		summary = p.Summary()
	}
	var b bytes.Buffer
	err := page().Execute(&b, struct {
		Summary      string // of all; "" of one pair
		Pairs        []pagePair
		A, B, Others []Single
	}{summary, pairs, p.OnlyA, p.OnlyB, p.Unnamed})
	if err == nil {
		_, err = w.Write(visible.HTML(b.Bytes()))
	}
	return err
}

// pieces returns the text of a pair: what both copies have, in the lines of the first, and what one
// has.
func (c *Comparison) pieces() (pieces []piece) {
	at := 0
	for _, change := range c.Changes {
		if from := change.wordsA[0]; from > at {
			pieces = append(pieces, piece{Both: inLines(c.a.words[at:from])})
		}
		p := piece{A: inLines(c.a.words[change.wordsA[0]:change.wordsA[1]])}
		p.B = inLines(c.b.words[change.wordsB[0]:change.wordsB[1]])
		pieces = append(pieces, p)
		at = change.wordsA[1]
	}
	if at < len(c.a.words) {
		pieces = append(pieces, piece{Both: inLines(c.a.words[at:])})
	}
	return pieces
}

// inLines returns words with the line ends between them.
func inLines(words []word) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i == 0:
		case w.line > words[i-1].line+1:
			b.WriteString("\n\n")
		case w.line > words[i-1].line:
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}
