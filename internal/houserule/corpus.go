package houserule

import (
	"strings"

	"github.com/cablelint/cablelint/lint"
)

// keys returns the group into which the rule puts a cable, if any. Where the condition or the group
// has no value, the group is one of its own, and says so.
func (r *rule) keys(p *lint.Pass) []lint.Key {
	is, err := r.holds(p.Facts)
	var group any
	if err == nil && is {
		group, err = r.group.evaluate(p.Facts, nil)
	}
	key := lint.Key{Rule: r.id}
	switch {
	case err != nil:
		key.Rule, key.Message = r.id+undecided, failed(err)
	case group == nil:
		return nil
	default:
		key.Group, key.Message = inText(group), r.message.of(p.Facts)
	}
	at := r.place(p)
	key.At = lint.Place{at.Start, at.End}
	return []lint.Key{key}
}

// undecided is added to the identity of the groups in which the cables are for which there is no
// value.
const undecided = " undecided"

// checkCorpus reports each cable of the groups for which the condition is true, with a note on
// another one of the group.
func (r *rule) checkCorpus(p *lint.CorpusPass) {
	own, none := lint.Key{Rule: r.id}.Number(), lint.Key{Rule: r.id + undecided}.Number()
	for g := range p.Groups() {
		switch g.Members[0].Value {
		case own:
			r.checkGroup(p, g)
		case none:
			for _, m := range g.Members {
				e := p.Entry(m)
				p.Reportf(m, e, e.Keys[m.Item].At, "%s", e.Keys[m.Item].Message)
			}
		}
	}
}

func (r *rule) checkGroup(p *lint.CorpusPass, g lint.Group) {
	first := p.Entry(g.Members[0])
	name := first.Keys[g.Members[0].Item].Group
	v, err := r.groupWhen.evaluate(nil, map[string]any{"count": g.Size, "group": name})
	is, _ := v.(bool)
	if err == nil && !is {
		return
	}
	for i, m := range g.Members {
		e := p.Entry(m)
		key := e.Keys[m.Item]
		message := withGroup(key.Message, g.Size, name)
		if err != nil {
			message = failed(err)
		}
		d := p.Reportf(m, e, key.At, "%s", message)
		if i > 0 {
			d.NoteIn(first, first.Keys[g.Members[0].Item].At, "the first of %d", g.Size)
		}
	}
}

// firstLine returns what an error of the library says, without the line of the expression under it.
func firstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	if i := strings.LastIndex(line, " ("); i > 0 { // (1:8)
		line = line[:i]
	}
	return line
}
