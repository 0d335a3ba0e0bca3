package lint

import (
	"errors"
	"fmt"
	"testing"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/testing/leakcheck"
)

// TestNothingLeftBehind holds that neither a run of the rules nor a corpus that went into files
// leaves anything behind when it is closed: one that was checked, one that was stopped, one that
// was only added to.
func TestNothingLeftBehind(t *testing.T) {
	leakcheck.Check(t)
	by := &Grouping{Keys: func(e *Entry, put func(string, Member)) { put("", Member{}) }}
	looks := &Rule{Name: "looks", Severity: Error, By: by, CheckCorpus: func(p *CorpusPass) {
		for g := range p.Groups() {
			p.Reportf(g.Members[0], p.Entry(g.Members[0]), grammar.Span{}, "found")
		}
	}}
	stopped := make(chan struct{})
	close(stopped)
	for _, tt := range []struct {
		check bool
		stop  chan struct{}
		want  error
	}{{true, nil, nil}, {true, stopped, ErrStopped}, {false, nil, nil}} {
		c := newCorpus([]*Rule{looks}, recordSize)
		c.Stop = tt.stop
		for i := range 5 {
			if err := c.Add(Run(grammar.Parse(fmt.Sprint(i), first), nil, Config{}).Entry()); err != nil {
				t.Fatal(err)
			}
		}
		if c.entries.file == nil || len(c.lists[0].runs) == 0 {
			t.Fatal("nothing went into a file, so there is nothing to be left behind")
		}
		if tt.check {
			if _, err := c.Check(func(*Entry) Config { return Config{} }); !errors.Is(err, tt.want) {
				t.Errorf("%v, want %v", err, tt.want)
			}
		}
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	}
}
