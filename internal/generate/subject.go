package generate

import "strings"

// newSubject returns what the cable is about, in capitals.
func (p *plan) newSubject() string {
	const most = 120
	w := newProse(p)
	subject := w.expand(pick(p.dice, p.topics[0].subjects))
	if len(p.topics) > 2 {
		subject += "; " + w.expand(pick(p.dice, p.topics[1].headings))
	}
	for len(subject) > most {
		subject = w.expand(pick(p.dice, p.topics[0].subjects))
	}
	if p.look.mixedSubject {
		return titled(subject)
	}
	return upper(subject)
}

// subjectLines is the subject with its label and, rarely, its mark, wrapped.
func (p *plan) subjectLines() []string {
	line := "SUBJECT: "
	if p.look.markedSubject {
		line += "(U) "
	}
	return p.wrap(line + p.subject)
}

func upper(s string) string { return strings.ToUpper(s) }

// titled gives each word a capital.
func titled(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, word := range words {
		words[i] = capital(word)
	}
	return strings.Join(words, " ")
}
