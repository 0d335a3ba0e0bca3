package rules

import (
	"path"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// FileNameMismatch reports a cable whose file is named after another message reference number.
//
// People and programs look cables up by the file name, which archives build from year, post and
// serial number. A file name of another form is not checked.
//
//	06PORTLOUIS43.cable: UNCLAS PORT LOUIS 000042
//
// Find out which number is correct, and rename the file or correct the cable.
//
// Fix: none. Neither a file nor a number is changed automatically.
//
// Source: file names of published sets, of which about one in two thousand is wrong.
var FileNameMismatch = add(lint.Rule{
	Name: "file-name-mismatch", Group: "corpus", Severity: lint.Warning,
	Layouts: textLayouts, Check: checkFileName,
})

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
	digits, post, serial, ok := numberedName(path.Base(file))
	if !ok {
		return
	}
	year, _ := lint.Year(digits)
	if !f.Year.Known {
		year = 0 // a draft has none, so only post and number are compared
	}
	name := lint.MRN{Year: year, Post: p.Tables.PostName(post), Serial: serial}
	found := lint.MRN{Year: f.Year.Value, Post: p.Tables.PostName(f.Post.Value),
		Serial: f.Number.Value}
	early := f.Sent.Known && f.Sent.Value.YearDay() <= daysOfGrace
	if early && name.Year == found.Year-1 {
		found.Year-- // the number was given out in December, and the message sent in January
	}
	if name != found && !isNameOfHeading(p, name) {
		p.Reportf(f.Post.At.To(f.Number), "%s does not match the file name %s%s%d", found, digits, post,
			serial)
	}
}

// isNameOfHeading reports whether a name is that of the heading, which has another post or serial number than
// the classification line: post-mismatch and serial-mismatch report that.
//
//	DE RUEHPL #0042 0861109
//	FM AMEMBASSY PORT LOUIS
//	UNCLAS PARIS 004117
func isNameOfHeading(p *lint.Pass, name lint.MRN) bool {
	f := p.Facts
	from, ok := p.Tables.FindOriginator(f.Originator.Value)
	return ok && p.Tables.PostName(from.Name) == name.Post &&
		(f.Serial.Known && f.Serial.Value == name.Serial%10000 || !f.Serial.Known && isOfAnother(p))
}

// numberedName splits the name of a file into the digits of the year, the post and the serial
// number, if it has that form: 06PORTLOUIS42.cable, 06PORTLOUIS42_a.txt.gz.
func numberedName(name string) (year, post string, serial int, ok bool) {
	const most = 6 // digits of a serial number
	year = leading(name, "0123456789")
	post = leading(name[len(year):], "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	rest := name[len(year)+len(post):]
	digits := leading(rest, "0123456789")
	rest = rest[len(digits):]
	ends := rest == "" || strings.ContainsRune("._-", rune(rest[0]))
	if len(year) != 2 || len(post) < 3 || digits == "" || !ends {
		return "", "", 0, false
	}
	serial, err := strconv.Atoi(digits)
	return year, post, serial, err == nil && len(strings.TrimLeft(digits, "0")) <= most
}

// leading returns the longest prefix of s that consists of these characters.
func leading(s, of string) string { return s[:len(s)-len(strings.TrimLeft(s, of))] }
