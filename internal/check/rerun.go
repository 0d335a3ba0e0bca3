package check

import (
	"errors"
	"iter"
)

// rerun does units a second time, where what a corpus keeps of their cables is found to be damaged in
// the cache.
type rerun struct {
	do     func(unit) []*outcome
	next   func() (u unit, ok bool) // walks the units again
	stop   func()
	walked int        // how often next was called
	came   []*outcome // of the last unit that was done
}

func newRerun(units iter.Seq[unit], do func(unit) []*outcome) *rerun {
	r := &rerun{do: do}
	r.next, r.stop = iter.Pull(units)
	return r
}

// errChanged is returned where a unit comes to something else than the first time.
var errChanged = errors.New("the cache is damaged, and cables were changed while they were checked: run the check again")

// entry returns what a corpus keeps of a cable. Cables are to be asked for in order.
func (r *rerun) entry(d deferred) ([]byte, error) {
	for r.walked <= int(d.unit) {
		u, ok := r.next()
		if !ok {
			return nil, errChanged
		}
		if r.walked++; r.walked > int(d.unit) {
			r.came = r.do(u)
		}
	}
	if int(d.part) < len(r.came) {
		if o := r.came[d.part]; o.err == nil && o.key == d.key && o.entry != nil {
			return o.entry, nil
		}
	}
	return nil, errChanged
}
