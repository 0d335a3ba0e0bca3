package generate

import (
	"strconv"
	"time"
)

// message is a cable of three sections or more, each of which can be written by itself; nil where
// the throw is not fit.
func (pl *planter) message(p *plan) *plan {
	const least = 3
	o := pl.other(p, func(o *plan) { o.plain, o.long, o.apart = true, true, true })
	if o == nil || o.sections < least || len(o.pages) != o.sections-1 {
		return nil
	}
	o.corrected = false
	return o
}

// section is one of the sections of a message, in a file of its own.
func (p *plan) section(part int, rules ...string) planted {
	one := *p
	one.part = part
	return one.foundAs(strconv.Itoa(part), rules...)
}

// sectionLeftOut is a message without its second section.
func sectionLeftOut(pl *planter, p *plan, _ File) []planted {
	o := pl.message(p)
	if o == nil {
		return nil
	}
	list := []planted{o.section(1, "missing-section")}
	for part := 3; part <= o.sections; part++ {
		list = append(list, o.section(part))
	}
	return list
}

// sectionUnlike is a message of which the second section says something else than the first.
func sectionUnlike(pl *planter, p *plan, _ File) []planted {
	const minutes = 7
	o := pl.message(p)
	if o == nil || o.filed.Add(minutes*time.Minute).Day() != o.at.Day() {
		return nil
	}
	odd, whole := *o, []string(nil)
	switch pl.IntN(4) {
	case 0:
		odd.sections++
		whole = []string{"missing-section"} // of the larger total
	case 1:
		odd.at, odd.filed = o.at.Add(time.Minute), o.filed.Add(time.Minute)
		if o.serialAt(o.post, odd.at) != o.serial {
			return nil // another cable may be of that minute
		}
	case 2:
		odd.filed = o.filed.Add(minutes * time.Minute)
	default:
		odd.subject = "CORRECTION: " + o.subject
	}
	list := []planted{o.section(1, whole...), odd.section(2, "section-set-mismatch")}
	for part := 3; part <= o.sections; part++ {
		list = append(list, o.section(part))
	}
	return list
}
