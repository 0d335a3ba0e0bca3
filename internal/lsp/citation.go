package lsp

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// citations returns the references of a cable to others: those that the corpus has of it, those of an older
// telegram below the labels of SMART's form, and the telegrams of its post that a British one refers to.
func citations(r *reading) []lint.Citation {
	list := r.Entry().References
	list = list[:len(list):len(list)]
	if r.Facts.Inner != nil {
		for _, c := range r.Facts.Inner.References {
			if c.Kind == "cable" && c.Serial > 0 {
				m := lint.MRN{Year: c.Year, Post: tables.BuiltIn().PostName(c.Post), Serial: c.Serial}
				list = append(list, lint.Citation{MRN: m, Post: c.Post, Inferred: c.Inferred, At: lint.Place{c.At.Start, c.At.End}})
			}
		}
	}
	if r.Cable.Layout == grammar.UKTelno {
		list = append(list, telnoCitations(r)...)
	}
	return list
}

// telnoCitations returns the telegrams of its post that a British telegram refers to. They are of its year, or of
// the one before where they have no lower number: MY TELNO 58
func telnoCitations(r *reading) (list []lint.Citation) {
	const label = "MY TELNO "
	text, own := r.Cable.File.Text, r.Entry().MRN
	if !own.Known() {
		return nil
	}
	for from := 0; ; {
		i := strings.Index(text[from:], label)
		if i < 0 {
			return list
		}
		start := from + i
		number := start + len(label)
		from = number
		for from < len(text) && '0' <= text[from] && text[from] <= '9' {
			from++
		}
		if n, err := strconv.Atoi(text[number:from]); err == nil && n > 0 {
			m := lint.MRN{Year: own.Year, Post: own.Post, Serial: n}
			if n >= own.Serial {
				m.Year--
			}
			list = append(list, lint.Citation{MRN: m, Post: r.Facts.Post.Value, Inferred: true, At: lint.Place{start, from}})
		}
	}
}
