package rules

// firsts finds values that are there again in a list, and where they were first. A few values are
// compared with each other, which is quicker than to look each up; many are looked up. The zero value
// has none.
type firsts[K comparable] struct {
	few   [8]K
	at    [8]int // indexes in the list
	count int    // of the few
	many  map[K]int
}

// add returns the index of the first value that is k, and whether it was there before the one at an index.
func (f *firsts[K]) add(k K, index int) (first int, again bool) {
	for i := range f.count {
		if f.few[i] == k {
			return f.at[i], true
		}
	}
	if f.count < len(f.few) {
		f.few[f.count], f.at[f.count] = k, index
		f.count++
		return index, false
	}
	if first, again = f.many[k]; again {
		return first, true
	}
	if f.many == nil {
		f.many = map[K]int{}
	}
	f.many[k] = index
	return index, false
}
