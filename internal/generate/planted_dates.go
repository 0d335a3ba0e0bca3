package generate

import (
	"fmt"
	"strings"
	"time"
)

// passed is a cable whose date of declassification has passed as of [AsOf].
func passed(pl *planter, p *plan, _ File) []planted {
	if p.era != era12958 {
		return nil
	}
	o := pl.other(p, func(o *plan) { o.classified = true })
	if o == nil {
		return nil
	}
	o.declassify = o.at.AddDate(1, pl.between(0, 11), 0).Format("01/02/2006")
	return []planted{o.found("declassification-passed")}
}

// typedAnew is a cable in the labelled form of a system that came years later.
func typedAnew(pl *planter, p *plan, _ File) []planted {
	const firstOfSystem = 2009
	if p.at.Year() >= firstOfSystem {
		return nil
	}
	o := pl.other(p, cites())
	if o == nil {
		return nil
	}
	text := []string{
		map[bool]string{true: "UNCLASSIFIED", false: o.handling.level.plain()}[o.handling.level == unclassified], "",
		fmt.Sprintf("MRN:        %s %s %d", o.at.Format("06"), o.post.name, o.serial),
		fmt.Sprintf("Date/DTG:   %s / %s", o.at.Format("Jan 02, 2006"), o.dateTimeGroup()),
		"From:       " + o.post.designation(),
		"Action:     WASHDC, SECSTATE Routine",
		"E.O.:       " + o.orderNumber(),
		"TAGS:       " + strings.Join(o.tags, ", "),
	}
	if len(o.captions) > 0 {
		text = append(text, "Captions:   "+strings.Join(o.captions, ", "))
	}
	text = append(text, "Subject:    "+titled(o.subject), "")
	if authority := o.authority(); authority != nil {
		text = append(append(text, authority...), "")
	}
	text = append(text, o.bodyLines()...)
	name := fmt.Sprintf("%s/%s.cable", archive, o.number())
	return []planted{{File{name, strings.Join(text, "\n") + "\n"}, []string{"dialect-out-of-date"}}}
}

// unlikeInOrder is cables of a post and month in which one order took over from another, all but
// one under the new one.
func unlikeInOrder(pl *planter, _ *plan, _ File) []planted {
	from := pl.unused("order", 1995)
	if from == nil {
		return nil
	}
	return pl.month(from, day(1995, time.November, 2), func(o *plan, odd bool) {
		o.era, o.plain, o.order = era12356, true, "12958"
		if odd {
			o.order = "12356"
		}
	})
}

// unlikeInReason is cables of a post and month in which reasons moved to another section of the
// order, all but one with the new one.
func unlikeInReason(pl *planter, _ *plan, _ File) []planted {
	from := pl.unused("reason", 2003)
	if from == nil {
		return nil
	}
	return pl.month(from, day(2003, time.June, 2), func(o *plan, odd bool) {
		o.era, o.classified, o.reasonsIn = era12958, true, "1.4"
		if odd {
			o.reasonsIn = "1.5"
		}
	})
}

// month is cables of a post, two days from each other, of which one is odd.
func (pl *planter) month(from *post, first time.Time, set func(o *plan, odd bool)) (list []planted) {
	const length = 12
	odd := pl.IntN(length)
	for i := range length {
		at := first.AddDate(0, 0, 2*i).Add(time.Duration(pl.between(8*60, 18*60)) * time.Minute)
		var rules []string
		if i == odd {
			rules = []string{"order-unlike-neighbours"}
		}
		if o := pl.at(era12958, from, at, func(o *plan) { set(o, i == odd) }); o != nil {
			list = append(list, o.found(rules...))
		}
	}
	return list
}
