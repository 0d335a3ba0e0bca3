package main

import (
	"os"

	"github.com/cablelint/cablelint/rules"
)

// reach is how far a check looked, which says what suppressions are stale.
type reach struct {
	walked []string // folders whose files were all looked at
	corpus bool     // whether the cables were checked against each other, and none was missing
}

// reach returns how far a check of paths looks in which that many troubles were met.
func (c *checkCommand) reach(troubles int) reach {
	r := reach{corpus: c.Facts && troubles == 0}
	if c.Facts {
		return r
	}
	for _, path := range c.Paths {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			r.walked = append(r.walked, path)
		}
	}
	r.corpus = len(r.walked) > 0 && !c.NoCorpus && troubles == 0
	return r
}

// unasked returns the rules by which not all was checked: those on several cables, where the others may be missing.
func (r reach) unasked() map[string]bool {
	if r.corpus {
		return nil
	}
	names := map[string]bool{}
	for _, rule := range rules.All() {
		if rule.CheckCorpus != nil {
			names[rule.Name] = true
		}
	}
	return names
}
