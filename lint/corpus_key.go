package lint

import (
	"crypto/sha256"
	"encoding/binary"
)

// Key is a group into which a rule puts a cable by facts that an [Entry] does not keep.
type Key struct {
	Rule    string `json:"rule"` // which rule's groups these are: its name, or more than that
	Group   string `json:"group"`
	At      Place  `json:"at"`      // to which a finding about the group points
	Message string `json:"message"` // what the rule says of this cable
}

// ByKey groups cables by [Entry.Keys]. All rules with [Rule.Keys] have it as their grouping, so each
// of them sees the groups of the others, too; [Key.Number] distinguishes them.
var ByKey = &Grouping{Keys: func(e *Entry, put func(string, Member)) {
	for i, k := range e.Keys {
		put(k.Rule+"\x00"+k.Group, Member{Value: k.Number(), Item: int32(i)})
	}
}}

// Number returns the Value of the members of a group of the rule, by which it knows its own groups
// without reading an entry.
func (k Key) Number() int64 {
	sum := sha256.Sum256([]byte(k.Rule))
	return int64(binary.BigEndian.Uint64(sum[:8]))
}

// Use adds rules that group by [ByKey] to those that Check runs. Unlike those of NewCorpus they may
// be added after cables are.
func (c *Corpus) Use(rules ...*Rule) {
	for _, r := range rules {
		if r.By == ByKey {
			c.rules = append(c.rules, r)
		}
	}
}
