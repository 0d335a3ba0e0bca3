package lint

import (
	"fmt"
	"iter"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// CorpusPass is what a rule's CheckCorpus is given: all cables, brought together.
type CorpusPass struct {
	corpus *Corpus
	conf   func(*Entry) Config
	rule   *Rule
	found  []finding
	err    error

	last       *Entry // that was asked for last, and its number
	lastNumber uint32
}

// finding is a diagnostic of the cable with that number.
type finding struct {
	entry uint32
	*Diagnostic
}

// check runs one rule, and returns its panic.
func (p *CorpusPass) check(r *Rule) (fault error) {
	defer func() {
		if v := recover(); v != nil {
			fault = fmt.Errorf("rule %s: internal fault: %v", r.Name, v)
		}
	}()
	r.CheckCorpus(p)
	return nil
}

// Len returns how many cables there are.
func (p *CorpusPass) Len() int { return p.corpus.Len() }

// Groups yields the groups of the rule's grouping, in no order that means anything, but always the same. The members are good until
// the next group.
func (p *CorpusPass) Groups() iter.Seq[Group] {
	return func(yield func(Group) bool) {
		list := p.corpus.lists[slices.Index(p.corpus.groupings, p.rule.By)]
		err := list.groups(func(g Group) bool {
			return p.goOn() && yield(g)
		})
		if err != nil && p.err == nil {
			p.err = err
		}
	}
}

// goOn reports whether the rule is to go on. It ends where an entry cannot be read, and when the check is to stop.
func (p *CorpusPass) goOn() bool {
	if p.err == nil {
		p.err = p.corpus.stopped()
	}
	return p.err == nil
}

// Entry returns the cable of a member. But for the cable of the call before it is read anew on each call, so a rule asks for it only
// where something may be wrong.
func (p *CorpusPass) Entry(m Member) *Entry {
	if p.last != nil && p.lastNumber == m.entry {
		return p.last
	}
	if !p.goOn() {
		return new(Entry) // what the rule finds in it is not shown
	}
	e, err := p.corpus.entries.entry(m.entry)
	if err != nil {
		p.err = err
		return new(Entry)
	}
	p.last, p.lastNumber = e, m.entry // one cable with thousands of references would be read for each
	return e
}

// Tables returns the tables of posts, TAGS and captions by which a cable is judged: those of its configuration.
func (p *CorpusPass) Tables(e *Entry) *tables.Tables {
	if own := p.conf(e).Tables; own != nil {
		return own
	}
	return tables.BuiltIn()
}

// Closed returns what the corpus is said to hold without a gap.
func (p *CorpusPass) Closed() Coverages { return p.corpus.Closed }

// Reportf reports a finding at a place of the cable of a member, which is e. It returns the finding, so that notes can be added.
func (p *CorpusPass) Reportf(m Member, e *Entry, at grammar.Spanner, format string, args ...any) *Diagnostic {
	conf := p.conf(e)
	profile := conf.Profile
	if profile == grammar.AnyProfile {
		profile = e.Profile
	}
	d := &Diagnostic{Rule: p.rule.Name, Severity: conf.SeverityOf(p.rule, profile), At: at.Span(), Message: oneLine(fmt.Sprintf(format, args...))}
	if d.Severity != Off {
		p.found = append(p.found, finding{m.entry, d})
	}
	return d
}

// NoteIn adds a place of another cable that takes part, and returns d.
func (d *Diagnostic) NoteIn(e *Entry, at grammar.Spanner, format string, args ...any) *Diagnostic {
	span := at.Span()
	in := &RelatedFile{Name: e.Name, Line: 1}
	for _, l := range e.Lines {
		if l.Start <= span.Start {
			in.Line, in.Start, in.Text = l.Number, l.Start, l.Text
		}
	}
	d.Notes = append(d.Notes, Note{At: span, Message: oneLine(fmt.Sprintf(format, args...)), In: in})
	return d
}
