package rules

import (
	"path"
	"strconv"
	"strings"

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
	figures, post, serial, ok := numberedName(path.Base(file))
	if !ok {
		return
	}
	year, _ := lint.Year(figures)
	if !f.Year.Known {
		year = 0 // a draft says none, so only post and number are compared
	}
	name := lint.MRN{Year: year, Post: p.Tables.PostName(post), Serial: serial}
	says := lint.MRN{Year: f.Year.Value, Post: p.Tables.PostName(f.Post.Value), Serial: f.Number.Value}
	if turn := f.Sent.Value; f.Sent.Known && turn.YearDay() <= daysOfGrace && name.Year == says.Year-1 {
		says.Year-- // the number was given out in December, and the message sent in January
	}
	if name != says {
		p.Reportf(f.Post.At.To(f.Number), "%s in a file that is named %s%s%d", says, figures, post, serial)
	}
}

// numberedName parts the name of a file into the figures of the year, the post and the serial number, if it is one of them:
// 06PORTLOUIS42.cable, 06PORTLOUIS42_a.txt.gz.
func numberedName(name string) (year, post string, serial int, ok bool) {
	const most = 6 // figures of a serial number
	figures := leading(name, "0123456789")
	post = leading(name[len(figures):], "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	behind := name[len(figures)+len(post):]
	digits := leading(behind, "0123456789")
	behind = behind[len(digits):]
	if len(figures) != 2 || len(post) < 3 || digits == "" || behind != "" && !strings.ContainsRune("._-", rune(behind[0])) {
		return "", "", 0, false
	}
	serial, err := strconv.Atoi(digits)
	return figures, post, serial, err == nil && len(strings.TrimLeft(digits, "0")) <= most
}

// leading returns what s begins with of these characters.
func leading(s, of string) string { return s[:len(s)-len(strings.TrimLeft(s, of))] }
