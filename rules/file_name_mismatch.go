package rules

import (
	"path"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/internal/lazyregexp"
	"github.com/cablelint/cablelint/lint"
)

// FileNameMismatch reports a cable whose file is named after another message reference number.
//
// Archives name files after year, post and serial number, and people and programs look cables up by that name. A name of
// another form is not looked at.
//
//	06PORTLOUIS43.cable: UNCLAS PORT LOUIS 000042
//
// Find out which of the two is right before the file is renamed; nothing is changed by itself.
//
// Source: file names of published sets, of which about one in two thousand is wrong.
var FileNameMismatch = add(lint.Rule{Name: "file-name-mismatch", Group: "corpus", Severity: lint.Warning, Check: checkFileName})

// numberedName is year, post and serial number: 06PORTLOUIS42.cable, 06PORTLOUIS42_a.txt.gz.
var numberedName = lazyregexp.New(`^(\d\d)([A-Z]{3,})0*(\d{1,6})(?:[._-].*)?$`)

// daysOfGrace is how many days into a year messages of the year before are sent.
const daysOfGrace = 7

func checkFileName(p *lint.Pass) {
	f := p.Facts
	if !f.Post.Known || !f.Number.Known {
		return
	}
	file := p.Cable.File.Name
	if i := strings.LastIndexByte(file, '!'); i >= 0 { // box.zip!06PORTLOUIS42.cable
		file = file[i+1:]
	}
	parts := numberedName().FindStringSubmatch(path.Base(file))
	if parts == nil {
		return
	}
	serial, _ := strconv.Atoi(parts[3]) // digits alone
	year, _ := lint.Year(parts[1])
	if !f.Year.Known {
		year = 0 // a draft says none, so only post and number are compared
	}
	name := lint.MRN{Year: year, Post: p.Tables.PostName(parts[2]), Serial: serial}
	says := lint.MRN{Year: f.Year.Value, Post: p.Tables.PostName(f.Post.Value), Serial: f.Number.Value}
	if turn := f.Sent.Value; f.Sent.Known && turn.YearDay() <= daysOfGrace && name.Year == says.Year-1 {
		says.Year-- // the number was given out in December, and the message sent in January
	}
	if name != says {
		p.Reportf(f.Post.At.To(f.Number), "%s in a file that is named %s%s%s", says, parts[1], parts[2], parts[3])
	}
}
