package rules

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// ReusedMessageSerial reports a general message with the same originator, serial number and year in
// the set MSGID as another one, about another subject.
//
// By these three a general message is referred to. Where two subjects share them, one of the serial
// numbers is wrong. Sets with an office in place of the number are not compared.
//
//	a.cable: MSGID/GENADMIN/CNO WASHINGTON DC/0041/FEB//    SUBJ/LIBRARY BOOKS//
//	b.cable: MSGID/GENADMIN/CNO WASHINGTON DC/0041/MAR//    SUBJ/WATER TANKS//
//
// Compare both messages with the originals.
//
// Fix: none. A serial number is never changed automatically.
//
// Source: message text formatting (USMTF), from memory.
var ReusedMessageSerial = add(lint.Rule{
	Name: "reused-message-serial", Group: "corpus", Severity: lint.Info,
	Layouts: lint.Layouts(grammar.GENADMIN), By: lint.ByKey, Keys: messageSerials,
	CheckCorpus: checkReusedMessageSerial,
})

// messageSerials are the originator, serial number and year of a general message, with its subject.
func messageSerials(p *lint.Pass) []lint.Key {
	const number = 2 // after type and originator
	f := p.Facts
	for _, s := range f.Sets {
		if s.Name != "MSGID" || len(s.Fields) <= number || !f.Sent.Known || !f.Subject.Known {
			continue
		}
		serial, err := strconv.Atoi(s.Fields[number])
		if err != nil {
			return nil
		}
		from := plainName(s.Fields[number-1])
		return []lint.Key{{
			Rule: "reused-message-serial", Group: strings.Join([]string{from, strconv.Itoa(serial),
				strconv.Itoa(f.Sent.Value.Year())}, "/"),
			At: lint.Place{s.At.Start, s.At.End}, Message: f.Subject.Value,
		}}
	}
	return nil
}

func checkReusedMessageSerial(p *lint.CorpusPass) {
	mine := lint.Key{Rule: "reused-message-serial"}.Number()
	for g := range p.Groups() {
		same := membersOf(g, mine)
		if len(same) < 2 {
			continue
		}
		first := p.Entry(same[0])
		about := first.Keys[same[0].Item]
		for _, m := range same[1:] {
			e := p.Entry(m)
			if k := e.Keys[m.Item]; !sameWords(k.Message, about.Message) {
				p.Reportf(m, e, k.At.Span(), "another general message of %d has the same originator and serial number",
					e.Sent.Year()).NoteIn(first, about.At.Span(), "the other message, about %s", about.Message)
			}
		}
	}
}
