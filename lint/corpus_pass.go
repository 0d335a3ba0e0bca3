package lint

import (
	"fmt"
	"iter"
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

// CorpusPass is the argument of a rule's CheckCorpus: all cables, in groups.
type CorpusPass struct {
	corpus *Corpus
	conf   func(*Entry) Config
	rule   *Rule
	found  []finding
	err    error

	last       *Entry // the entry that was read last, and its number
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

// Groups yields the groups of the rule's grouping, in an order that has no meaning but is always
// the same. The members are valid until the next group.
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

// goOn reports whether the rule may continue: it may not after an entry could not be read, or after
// the check was stopped.
func (p *CorpusPass) goOn() bool {
	if p.err == nil {
		p.err = p.corpus.stopped()
	}
	return p.err == nil
}

// Entry returns the cable of a member. It reads the entry again on each call, except for the cable
// of the call before, so rules call it only where something may be wrong.
func (p *CorpusPass) Entry(m Member) *Entry {
	if p.last != nil && p.lastNumber == m.entry {
		return p.last
	}
	if !p.goOn() {
		return new(Entry) // findings in it are not shown
	}
	e, err := p.corpus.entries.entry(m.entry)
	if err != nil {
		p.err = err
		return new(Entry)
	}
	// otherwise a cable with thousands of references would be read for each of them
	p.last, p.lastNumber = e, m.entry
	return e
}

// Tables returns the tables of posts, TAGS and captions of a cable's configuration.
func (p *CorpusPass) Tables(e *Entry) *tables.Tables {
	if own := p.conf(e).Tables; own != nil {
		return own
	}
	return tables.BuiltIn()
}

// Closed returns what the corpus is declared to hold without a gap.
func (p *CorpusPass) Closed() Coverages { return p.corpus.Closed }

// Reportf reports a finding at a place of a cable: m is its member, e its entry. It returns the
// finding, so that notes can be added.
func (p *CorpusPass) Reportf(
	m Member, e *Entry, at grammar.Spanner, format string, args ...any,
) *Diagnostic {
	conf := p.conf(e)
	profile := conf.Profile
	if profile == grammar.AnyProfile {
		profile = e.Profile
	}
	d := &Diagnostic{Rule: p.rule.Name, Severity: conf.SeverityOf(p.rule, profile), At: at.Span(),
		Message: oneLine(fmt.Sprintf(format, args...))}
	if d.Severity != Off {
		p.found = append(p.found, finding{m.entry, d})
	}
	return d
}

// NoteIn adds a note at a place of another cable, and returns d.
func (d *Diagnostic) NoteIn(e *Entry, at grammar.Spanner, format string, args ...any) *Diagnostic {
	span := at.Span()
	in := &RelatedFile{Name: e.Name, Line: 1}
	for _, l := range e.Lines {
		if l.Start <= span.Start {
			in.Line, in.Start, in.Text = l.Number, l.Start, l.Text
		}
	}
	in.Line += e.Part.Lines // of the whole file
	in.Start += e.Part.Bytes
	span.Start, span.End = span.Start+e.Part.Bytes, span.End+e.Part.Bytes
	d.Notes = append(d.Notes, Note{At: span, Message: oneLine(fmt.Sprintf(format, args...)), In: in})
	return d
}
