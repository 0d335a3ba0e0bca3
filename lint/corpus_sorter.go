package lint

import (
	"bufio"
	"cmp"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"slices"
)

// record is a member and the digest of its key.
type record struct {
	key [2]uint64
	Member
}

const recordSize = 40 // bytes of a record in a file; in memory it takes as many

func (r record) compare(o record) int {
	return cmp.Or(cmp.Compare(r.key[0], o.key[0]), cmp.Compare(r.key[1], o.key[1]),
		cmp.Compare(r.Order, o.Order),
		cmp.Compare(r.entry, o.entry), cmp.Compare(r.Item, o.Item))
}

// append adds a record as it is written in files.
func (r record) append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint64(b, r.key[0])
	b = binary.LittleEndian.AppendUint64(b, r.key[1])
	b = binary.LittleEndian.AppendUint64(b, uint64(r.Order))
	b = binary.LittleEndian.AppendUint64(b, uint64(r.Value))
	b = binary.LittleEndian.AppendUint32(b, uint32(r.Item))
	return binary.LittleEndian.AppendUint32(b, r.entry)
}

// readRecord reads what append wrote.
func readRecord(b []byte) record {
	word := func(at int) uint64 { return binary.LittleEndian.Uint64(b[at:]) }
	return record{
		key: [2]uint64{word(0), word(8)},
		Member: Member{
			Order: int64(word(16)), Value: int64(word(24)),
			Item: int32(binary.LittleEndian.Uint32(b[32:])), entry: binary.LittleEndian.Uint32(b[36:]),
		},
	}
}

// sorter sorts records. When it holds more than most, it writes a sorted run to a temporary file;
// at the end the runs are merged. With keep, it counts the records of each key and keeps only the
// first ones.
type sorter struct {
	most    int
	records []record
	runs    []*os.File
	keep    int
	counts  map[[2]uint64]*Group
}

func (s *sorter) add(r record) error {
	if s.keep > 0 {
		s.count(r)
		return nil
	}
	s.records = append(s.records, r)
	if len(s.records) < s.most {
		return nil
	}
	return s.spill()
}

// count adds a record to its group. Records are added in the order of cables, so the first ones are
// kept.
func (s *sorter) count(r record) {
	if s.counts == nil {
		s.counts = map[[2]uint64]*Group{}
	}
	g := s.counts[r.key]
	if g == nil {
		g = new(Group)
		s.counts[r.key] = g
	}
	if g.Size++; g.Size <= s.keep {
		g.Members = append(g.Members, r.Member)
	}
}

// spill writes the records as a sorted run.
func (s *sorter) spill() error {
	slices.SortFunc(s.records, record.compare)
	f, err := temporary()
	if err != nil {
		return err
	}
	s.runs = append(s.runs, f)
	w := bufio.NewWriterSize(f, 1<<20)
	var b []byte
	for _, r := range s.records {
		b = r.append(b[:0])
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	s.records = s.records[:0]
	return w.Flush()
}

// temporary returns a file that is removed when it is closed.
func temporary() (*os.File, error) {
	f, err := os.CreateTemp("", "cablelint-*")
	if err != nil {
		return nil, err
	}
	os.Remove(f.Name()) // where open files cannot be removed, close does it
	return f, nil
}

// run is a sorted list that is read from its beginning.
type run struct {
	now    record
	memory []record
	file   *bufio.Reader
}

// next reads the next record. It returns io.EOF at the end.
func (r *run) next() error {
	if r.file == nil {
		if len(r.memory) == 0 {
			return io.EOF
		}
		r.now, r.memory = r.memory[0], r.memory[1:]
		return nil
	}
	var b [recordSize]byte
	if _, err := io.ReadFull(r.file, b[:]); err != nil {
		return err
	}
	r.now = readRecord(b[:])
	return nil
}

// runs is a heap of runs, the one with the least record first.
type runs []*run

func (h runs) Len() int           { return len(h) }
func (h runs) Less(i, j int) bool { return h[i].now.compare(h[j].now) < 0 }
func (h runs) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *runs) Push(x any)        { *h = append(*h, x.(*run)) }
func (h *runs) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// groups calls yield with each group, in the order of the digests of their keys, until it returns
// false. It may be called again.
func (s *sorter) groups(yield func(Group) bool) error {
	if s.keep > 0 {
		s.counted(yield)
		return nil
	}
	slices.SortFunc(s.records, record.compare)
	h := runs{{memory: s.records}}
	for _, f := range s.runs {
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return err
		}
		h = append(h, &run{file: bufio.NewReaderSize(f, 1<<18)})
	}
	if err := h.start(); err != nil {
		return err
	}
	var key [2]uint64
	var members []Member
	for len(h) > 0 {
		now := h[0].now
		if now.key != key && len(members) > 0 {
			if !yield(Group{len(members), members}) {
				return nil
			}
			members = members[:0]
		}
		key, members = now.key, append(members, now.Member)
		switch err := h[0].next(); {
		case err == io.EOF:
			heap.Pop(&h)
		case err != nil:
			return err
		default:
			heap.Fix(&h, 0)
		}
	}
	if len(members) > 0 {
		yield(Group{len(members), members})
	}
	return nil
}

// start reads the first record of each run.
func (h *runs) start() error {
	full := (*h)[:0]
	for _, r := range *h {
		switch err := r.next(); {
		case err == nil:
			full = append(full, r)
		case !errors.Is(err, io.EOF):
			return err
		}
	}
	*h = full
	heap.Init(h)
	return nil
}

// counted yields the groups of which only few members are kept, in the order of their first
// members.
func (s *sorter) counted(yield func(Group) bool) {
	list := make([]*Group, 0, len(s.counts))
	for _, g := range s.counts {
		list = append(list, g)
	}
	slices.SortFunc(list, func(a, b *Group) int {
		x, y := a.Members[0], b.Members[0]
		return cmp.Or(cmp.Compare(x.entry, y.entry), cmp.Compare(x.Item, y.Item))
	})
	for _, g := range list {
		if !yield(*g) {
			return
		}
	}
}

func (s *sorter) close() (err error) {
	for _, f := range s.runs {
		err = errors.Join(err, closeTemporary(f))
	}
	s.runs, s.records, s.counts = nil, nil, nil
	return err
}

func closeTemporary(f *os.File) error {
	err := f.Close()
	os.Remove(f.Name())
	return err
}
