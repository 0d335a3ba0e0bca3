package playground

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
)

// units turns bytes of a file's text into UTF-16 units of the text in the editor.
type units struct {
	shift int     // of the byte order mark, which is not part of the file's text
	table []int32 // by byte; nil where both are the same
}

func unitsOf(f *grammar.File) units {
	u := units{}
	if f.Encoding == grammar.UTF8BOM {
		u.shift = 1
	}
	ascii := true
	for i := range len(f.Text) {
		ascii = ascii && f.Text[i] < utf8.RuneSelf
	}
	if ascii {
		return u
	}
	u.table = make([]int32, len(f.Text)+1)
	at := int32(0)
	for i, r := range f.Text {
		for j := range utf8.RuneLen(r) {
			u.table[i+j] = at
		}
		at += int32(len16(r))
	}
	u.table[len(f.Text)] = at
	return u
}

// len16 is how many UTF-16 units a character takes.
func len16(r rune) int {
	if r > 0xffff {
		return 2
	}
	return 1
}

func (u units) at(offset int) int {
	if u.table == nil {
		return offset + u.shift
	}
	return int(u.table[offset]) + u.shift
}

func (u units) place(s grammar.Span) Place { return Place{u.at(s.Start), u.at(s.End)} }

// inJSON returns facts in JSON with all places, objects {start, end}, in units.
func (u units) inJSON(facts []byte) json.RawMessage {
	if u.table == nil && u.shift == 0 {
		return facts
	}
	return bound.ReplaceAllFunc(facts, func(member []byte) []byte {
		colon := bytes.IndexByte(member, ':')
		offset, _ := strconv.Atoi(string(member[colon+1:])) // digits alone
		return strconv.AppendInt(member[:colon+1:colon+1], int64(u.at(offset)), 10)
	})
}

// bound is a member of a place. Within a value of JSON it cannot be, for quotes have a backslash there.
var bound = regexp.MustCompile(`"(start|end)":\d+`)
