package grammar

import "slices"

// Candidates returns the kinds for which a line has signs, the strongest first, wherever it may stand. It is for lines that are
// still being written; what a line of a whole file is, the lines around it decide.
func Candidates(line string) []Kind {
	f := NewFile("", line)
	if len(f.Lines) == 0 {
		return nil
	}
	at := trim(f.Text, f.Lines[0])
	if at.Len() == 0 {
		return nil
	}
	p := &piece{at: at, text: at.Of(f.Text), file: f, blank: true, mixed: hasLower(at.Of(f.Text))}
	var e evidence
	e.gather(p, heading|fields)
	slices.SortStableFunc(e.candidates, func(a, b candidate) int { return int(a.cost - b.cost) })
	var kinds []Kind
	for _, c := range e.candidates {
		if !slices.Contains(kinds, c.kind) {
			kinds = append(kinds, c.kind)
		}
	}
	return kinds
}
