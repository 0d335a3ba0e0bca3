package lint

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
)

// Corpus checks many cables against each other. Entries are added one by one, in the order in which
// findings are to be reported; then [Corpus.Check] runs the rules. Memory is bounded: when there
// are many entries, they and the lists of their groups go to temporary files. A Corpus is for one
// goroutine.
type Corpus struct {
	Closed Coverages // what the corpus is declared to hold without a gap

	// Stop makes Check return ErrStopped soon after it is closed: a million cables take a minute. A
	// nil channel never stops it.
	Stop <-chan struct{}

	rules     []*Rule
	groupings []*Grouping
	lists     []*sorter // of each grouping
	entries   *entryLog
	err       error
}

// Grouping defines how the cables of a corpus are grouped for a rule: by post, or by the day on
// which they were sent. Rules that share a Grouping share the work.
type Grouping struct {
	// Keys calls put for each key of a cable, several times with one key if needed. The rule gets
	// all members with the same key together, in ascending order.
	Keys func(e *Entry, put func(key string, m Member))

	// Keep limits how many members of each group are kept: the first ones. All are counted. 0
	// keeps all.
	Keep int
}

// Member is a cable, or one part of it, in a group.
type Member struct {
	Order int64 // by which the group is ordered; equal ones by the order of cables
	Value int64 // what the rule needs without reading the entry
	Item  int32 // which of several parts of the cable

	entry uint32
}

// Before reports whether the cable of m was added to the corpus before that of o.
func (m Member) Before(o Member) bool { return m.entry < o.entry }

// Same reports whether both belong to one cable.
func (m Member) Same(o Member) bool { return m.entry == o.entry }

// Group is the members with one key.
type Group struct {
	Size    int // of the group; more than len(Members) where the grouping keeps only a few
	Members []Member
}

// ErrStopped is the error of Check after Stop is closed.
var ErrStopped = errors.New("stopped before all cables were checked against each other")

// stopped returns ErrStopped when Stop is closed.
func (c *Corpus) stopped() error {
	select {
	case <-c.Stop:
		return ErrStopped
	default:
		return nil
	}
}

// memory limits the bytes that entries, and each list, may take before they go to a file.
const memory = 16 << 20

// NewCorpus returns an empty corpus for those of the rules that check corpora. The caller closes
// it. The rules must be valid, see [New]; if one has no grouping, Add fails.
func NewCorpus(rules []*Rule) *Corpus { return newCorpus(rules, memory) }

func newCorpus(rules []*Rule, memory int) *Corpus {
	c := &Corpus{entries: &entryLog{memory: memory}}
	for _, r := range rules {
		if r == nil || r.CheckCorpus == nil {
			continue
		}
		if r.By == nil || r.By.Keys == nil {
			c.err = cmp.Or(c.err,
				fmt.Errorf("rule %q: missing By, or its Keys, which group the cables", r.Name))
			continue
		}
		c.rules = append(c.rules, r)
		if !slices.Contains(c.groupings, r.By) {
			c.groupings = append(c.groupings, r.By)
			c.lists = append(c.lists, &sorter{most: memory / recordSize, keep: r.By.Keep})
		}
	}
	if !slices.Contains(c.groupings, ByKey) { // for rules that come later
		c.groupings = append(c.groupings, ByKey)
		c.lists = append(c.lists, &sorter{most: memory / recordSize})
	}
	return c
}

// Add adds a cable. It fails when a temporary file cannot be written.
func (c *Corpus) Add(e *Entry) error {
	encoded, err := c.Encode(e)
	if err != nil {
		return err
	}
	return c.AddEncoded(encoded)
}

// Encode returns what the corpus keeps of a cable, in the form that AddEncoded takes. Unlike the
// other methods, it may be called by many goroutines, before or while cables are added. The result
// may be stored and added to a corpus of the same rules later.
func (c *Corpus) Encode(e *Entry) ([]byte, error) {
	var records []byte
	n := uint64(0)
	for i, grouping := range c.groupings {
		grouping.Keys(e, func(key string, m Member) {
			records = binary.AppendUvarint(records, uint64(i))
			records = record{digest(key), m}.append(records)
			n++
		})
	}
	line, err := json.Marshal(e)
	if err != nil {
		return nil, err
	}
	out := make([]byte, 0, binary.MaxVarintLen64+len(records)+len(line))
	out = binary.AppendUvarint(out, n)
	return append(append(out, records...), line...), nil
}

// AddEncoded adds a cable as Encode returned it. It fails when the bytes are damaged, or when a
// temporary file cannot be written.
func (c *Corpus) AddEncoded(encoded []byte) error {
	if c.err != nil {
		return c.err
	}
	number := uint32(c.entries.len())
	n, size := binary.Uvarint(encoded)
	for rest := encoded[max(size, 0):]; ; n-- {
		if n == 0 && size > 0 {
			c.err = c.entries.add(rest)
			return c.err
		}
		list, width := binary.Uvarint(rest)
		if size <= 0 || width <= 0 || list >= uint64(len(c.lists)) || len(rest) < width+recordSize {
			return errDamaged
		}
		r := readRecord(rest[width:])
		r.entry = number
		if c.err = c.lists[list].add(r); c.err != nil {
			return c.err
		}
		rest = rest[width+recordSize:]
	}
}

// Decode returns the entry of a cable as Encode returned it. It may be called by many goroutines.
func (c *Corpus) Decode(encoded []byte) (*Entry, error) {
	n, size := binary.Uvarint(encoded)
	rest := encoded[max(size, 0):]
	for ; n > 0; n-- {
		_, width := binary.Uvarint(rest)
		if width <= 0 || len(rest) < width+recordSize {
			return nil, errDamaged
		}
		rest = rest[width+recordSize:]
	}
	return decodeEntry(rest)
}

// decodeEntry reads a line of JSON as an entry.
func decodeEntry(line []byte) (*Entry, error) {
	e := new(Entry)
	if err := json.Unmarshal(line, e); err != nil {
		return nil, err
	}
	return e, e.Valid()
}

var errDamaged = errors.New("damaged encoding of a cable")

// digest returns the first half of the key's SHA-256, which no two keys share by chance.
func digest(key string) (d [2]uint64) {
	sum := sha256.Sum256([]byte(key))
	return [2]uint64{binary.BigEndian.Uint64(sum[:8]), binary.BigEndian.Uint64(sum[8:])}
}

// Len returns how many cables were added.
func (c *Corpus) Len() int { return c.entries.len() }

// Entries yields the cables in the order in which they were added.
func (c *Corpus) Entries() iter.Seq2[*Entry, error] {
	return func(yield func(*Entry, error) bool) {
		for i := range c.Len() {
			e, err := c.entries.entry(uint32(i))
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// Close removes the temporary files.
func (c *Corpus) Close() error {
	err := c.entries.close()
	for _, list := range c.lists {
		if e := list.close(); err == nil {
			err = e
		}
	}
	return err
}

// Check runs the rules and returns what they found: a Result, made by [Entry.Result], for each
// cable with findings, in the order in which the cables were added. conf returns how a cable is
// judged. Where a rule panics, the error names it, and the findings of the other rules are returned
// with it. After Stop is closed, only ErrStopped is returned.
func (c *Corpus) Check(conf func(*Entry) Config) ([]*Result, error) {
	p := &CorpusPass{corpus: c, conf: conf}
	var faults []error
	for _, r := range c.rules {
		if err := c.stopped(); err != nil {
			return nil, err
		}
		p.rule = r
		if fault := p.check(r); fault != nil {
			faults = append(faults, fault)
		}
		switch {
		case errors.Is(p.err, ErrStopped):
			return nil, p.err
		case p.err != nil:
			return nil, fmt.Errorf("rule %s: %w", r.Name, p.err)
		}
	}
	slices.SortStableFunc(p.found, func(a, b finding) int { return int(a.entry) - int(b.entry) })
	var results []*Result
	for len(p.found) > 0 {
		n := 1
		for n < len(p.found) && p.found[n].entry == p.found[0].entry {
			n++
		}
		if err := c.stopped(); err != nil {
			return nil, err
		}
		res, err := c.result(p.found[:n])
		if err != nil {
			return nil, err
		}
		results = append(results, res)
		p.found = p.found[n:]
	}
	return results, errors.Join(faults...)
}

// result returns the findings in one cable.
func (c *Corpus) result(found []finding) (*Result, error) {
	e, err := c.entries.entry(found[0].entry)
	if err != nil {
		return nil, err
	}
	list := make([]*Diagnostic, len(found))
	for i, f := range found {
		list[i] = f.Diagnostic
	}
	return e.Result(inOrder(list)), nil
}
