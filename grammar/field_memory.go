package grammar

import "sync"

// memory keeps what a grammar made of lines or of cables, by all that it saw of them. When it
// is full, with mostRemembered tokens, it begins again.
type memory[V any] struct {
	own    map[string]remembered[V]
	size   int
	common *commonMemory[V] // of all readers, or nil
}

// remembered is what is kept of one line or cable, and its share of the room for all.
type remembered[V any] struct {
	value V
	size  int
}

// commonMemory is what all readers remember. A reader asks it once for what it does not remember
// itself, for a garbage collection takes readers away that are not at work, and no shape should
// have to be read by participle again because of that.
type commonMemory[V any] struct {
	sync.Mutex
	memory[V]
}

// find returns what is kept by a key.
func (m *memory[V]) find(key []byte) (value V, found bool) {
	r, found := m.own[string(key)]
	if found || m.common == nil {
		return r.value, found
	}
	m.common.Lock()
	r, found = m.common.own[string(key)]
	m.common.Unlock()
	if found {
		m.add(string(key), r)
	}
	return r.value, found
}

// keep keeps a value by a key, here and for other readers.
func (m *memory[V]) keep(key []byte, value V, size int) {
	k, r := string(key), remembered[V]{value, size}
	m.add(k, r)
	if m.common != nil {
		m.common.Lock()
		m.common.add(k, r)
		m.common.Unlock()
	}
}

func (m *memory[V]) add(key string, r remembered[V]) {
	if m.size += r.size; m.own == nil || m.size > mostRemembered {
		m.own, m.size = make(map[string]remembered[V]), r.size
	}
	m.own[key] = r
}
