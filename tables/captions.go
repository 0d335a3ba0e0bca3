package tables

import (
	_ "embed" // the table
	"strings"
)

// Caption is a caption of the text.
type Caption struct {
	Name     string   // SIPDIS
	Kind     string   // "distribution", "channel", "handling" and others
	Meaning  string   // may be posted on SIPRNet
	Excludes []string // captions that may not stand with it
	From, To int      // years in use; 0 where unknown
}

//go:embed captions.txt
var captionTable string

// readCaptions lays a table over another one.
func readCaptions(table string, under map[string]Caption) map[string]Caption {
	t := copied(under, strings.Count(table, "\n"))
	for c := range rows(table) {
		p := Caption{Name: c[0], Kind: c[1], Meaning: c[2], From: year(c[4]), To: year(c[5])}
		if c[3] != "" {
			p.Excludes = strings.Split(c[3], ";")
		}
		t[p.Name] = p
	}
	return t
}

// FindCaption returns the caption of that name, in capitals with single blanks.
func (t *Tables) FindCaption(name string) (Caption, bool) {
	c, ok := t.captions[name]
	return c, ok
}

// NearestCaption returns the only caption that is spelt like word but for one letter.
func (t *Tables) NearestCaption(word string) (string, bool) { return Nearest(word, t.captions) }
