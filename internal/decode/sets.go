package decode

import (
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
)

// sets explain the sets of general messages.
var sets = map[string]string{
	"MSGID": "which message this is: kind, originator, number and month",
	"EXER":  "the exercise that it belongs to", "OPER": "the operation that it belongs to",
	"SUBJ": "what it is about", "REF": "what it refers to: letter, kind, originator and date",
	"AMPN": "words on the set above", "NARR": "words on the sets above",
	"POC": "whom to ask", "RMKS": "the text", "GENTEXT": "the text", "DECL": "when it is declassified",
	"CANX": "what it cancels", "AKNLDG": "whether to acknowledge it",
}

// sources are the kinds of what a set REF refers to.
var sources = map[string]string{
	"LTR": "a letter", "MSG": "a message", "RMG": "a general message", "DOC": "a document", "PUB": "a publication",
	"MEMO": "a memorandum", "TEL": "a telephone call", "FONECON": "a telephone call", "CON": "a conversation",
	"EMAIL": "an e-mail", "GENADMIN": "a general message", "ORDER": "an order", "BRF": "a briefing",
}

// ReferenceKind returns what a set REF of that kind refers to, a letter of LTR, or "" for no kind that is
// known.
func ReferenceKind(kind string) string { return sources[kind] }

// messageSet explains a set of a general message:
//
//	REF/A/LTR/OPNAV/12JAN11//
func messageSet(e *grammar.Form) (out parts) {
	name := e.Set.Name.Text
	fields := setFields(e.Set)
	text := sets[name]
	switch {
	case text == "":
		return out.of(e, "a set of fields")
	case len(fields) == 0:
		return out.of(e, "%s; empty", text)
	}
	switch name {
	case "MSGID":
		text = messageID(fields)
	case "REF":
		text = fields[0].Text + ": " + source(fields[1:])
	case "RMKS", "GENTEXT", "NARR", "AMPN":
	default:
		var words []string
		for _, f := range fields {
			words = append(words, setField(f.Text))
		}
		text += ": " + strings.Join(words, ", ")
	}
	return out.of(e, "%s", text)
}

// setFields returns the fields of a set that hold something: a hyphen is an empty one.
func setFields(set *grammar.MessageSet) (fields []*grammar.Entry) {
	for _, f := range set.Fields {
		if f.Text != "-" {
			fields = append(fields, f)
		}
	}
	return fields
}

// setField writes a field in words: TEL: 010-0199
func setField(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, label := range [...]struct{ sign, word string }{{"TEL:", "telephone"}, {"EMAIL:", "e-mail"}} {
		if rest, ok := strings.CutPrefix(text, label.sign); ok {
			return label.word + " " + strings.TrimSpace(rest)
		}
	}
	return text
}

// messageID explains the fields of MSGID: GENADMIN, CNO WASHINGTON DC, 041, FEB
func messageID(fields []*grammar.Entry) string {
	text := "a message of the kind " + fields[0].Text
	if fields[0].Text == "GENADMIN" {
		text = "a general message on administration (GENADMIN)"
	}
	for i, f := range fields[1:] {
		switch month, err := time.Parse("Jan", f.Text); {
		case i == 0:
			text += ", from " + f.Text
		case err == nil:
			text += ", of " + month.Month().String()
		default:
			text += ", number or office " + f.Text
		}
	}
	return text
}

// source says what a reference leads to: LTR, OPNAV, 12JAN11
func source(fields []*grammar.Entry) string {
	if len(fields) == 0 {
		return "nothing"
	}
	text := known(fields[0].Text, sources[fields[0].Text])
	for i, f := range fields[1:] {
		on := setDate(f.Text)
		switch {
		case on != "":
			text += on
		case i == 0:
			text += " of " + f.Text
		default:
			text += ", " + f.Text
		}
	}
	return text
}

// setDate says on what day a date of a set is, 12JAN11 or 051400ZJAN11, or returns "".
func setDate(text string) string {
	for _, form := range [...][2]string{
		{"02Jan06", ", 2 January 2006"}, {"02Jan2006", ", 2 January 2006"},
		{"021504ZJan06", ", 2 January 2006, 15:04 UTC"}, {"021504ZJan2006", ", 2 January 2006, 15:04 UTC"},
	} {
		if t, err := time.Parse(form[0], text); err == nil {
			return t.Format(form[1])
		}
	}
	return ""
}

// setDetails explains the name of a set, and its fields.
func setDetails(set *grammar.MessageSet) (out parts) {
	name := set.Name.Text
	if sets[name] != "" {
		out = out.of(set.Name, "%s: %s", name, sets[name])
	}
	for i, f := range set.Fields {
		text := ""
		switch on := strings.TrimPrefix(setDate(f.Text), ", "); {
		case f.Text == "-":
			text = "empty"
		case on != "":
			text = "dated " + on
		case name == "REF" && i == 0:
			text = "the letter of the reference"
		case name == "REF" && i == 1, name == "MSGID" && i == 0:
			text = "kind: " + known(f.Text, sources[f.Text])
		case (name == "REF" || name == "MSGID") && i == 1+strings.Count(name, "REF"):
			text = "originator: " + f.Text
		}
		if text != "" {
			out = out.of(f, "%s", text)
		}
	}
	return out
}
