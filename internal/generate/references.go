package generate

import (
	"fmt"
	"strings"
	"time"
)

// references are what a cable refers to.
type references struct {
	items []string // 05 SOFIA 1212 (NOTAL)
	label string   // REF:
	form  string   // of the letters: %c. or %c) or (%c)
	lined bool     // each on a line of its own
}

// stateYearly is how many cables the Department sends in a year.
const stateYearly = 190000

func (p *plan) newReferences() references {
	count := []int{0, 1, 2, 3, 4, 5, p.between(6, 9)}[p.heavier(44, 28, 14, 6, 3, 2, 3)]
	r := references{
		label: "REF: ",
		form:  pick(p.dice, []string{"%c. ", "%c. ", "%c. ", "%c) ", "(%c) "}),
		lined: p.chance(0.6),
	}
	if p.era == era12356 {
		r.form = "(%c) "
	}
	if count > 1 && p.chance(0.06) {
		r.label = "REFS: "
	}
	if p.apart {
		r.items = p.cites
		return r
	}
	seen := make(map[string]bool)
	for len(r.items) < count {
		item, id := p.reference(count > 1)
		if id != "" && !seen[id] {
			seen[id] = true
			r.items = append(r.items, item)
		}
	}
	return r
}

// reference returns one reference and what distinguishes it from others, or nothing if the throw does not
// fit.
func (p *plan) reference(letters bool) (item, id string) {
	if letters && p.chance(0.07) {
		return p.correspondence()
	}
	name, yearly := "STATE", stateYearly
	switch p.heavier(45, 35, 20) {
	case 1:
		name, yearly = p.post.name, p.post.yearly*p.busy
	case 2:
		other := pick(p.dice, p.post.neighbours(p.at.Year()))
		name, yearly = other.name, other.yearly*p.busy
	}
	days := []int{p.between(2, 20), p.between(5, 120), p.between(60, 500)}[p.heavier(5, 4, 1)]
	at := p.at.AddDate(0, 0, -days)
	serial := serialAt(yearly, at)
	if at.Year() == p.at.Year() && name == p.post.name && serial >= p.serial {
		return "", ""
	}
	id = fmt.Sprintf("%s %d", name, serial)
	item = p.year(at) + id
	switch {
	case p.chance(0.04):
		if name == "STATE" { // no corpus holds its cables; of a post, it may hold this one and none before
			item += " AND PREVIOUS"
		}
	case p.chance(0.05):
		item += " (NOTAL)"
	}
	return item, id
}

// year comes before a cable of another year, and in some cables before all.
func (p *plan) year(at time.Time) string {
	switch {
	case at.Year() == p.at.Year() && !p.look.refYears:
		return ""
	case p.look.longYears:
		return at.Format("2006 ")
	}
	return at.Format("06 ")
}

// correspondence returns a reference to an e-mail or a call.
func (p *plan) correspondence() (item, id string) {
	if p.at.Year() < 1998 {
		return "", ""
	}
	date := p.at.AddDate(0, 0, -p.between(2, 25))
	one := colleague(p.dice)
	two := colleague(p.dice, one)
	names := upper(one.surname) + "-" + upper(two.surname)
	switch p.heavier(4, 2, 1, 1) {
	case 0:
		item = names + " E-MAIL DTD " + date.Format("01-02-06")
	case 1:
		item = names + ", ET. AL., E-MAIL DTD " + date.Format("01-02-06")
	case 2:
		item = strings.Replace(names, "-", "/", 1) + " E-MAIL OF " + date.Format("01/02/06")
	default:
		item = names + " TELCON " + date.Format("01/02/06")
	}
	return item, item
}

// lines returns the references as they are in the heading of the text, wrapped to the width.
func (r references) lines(width int, pilcrows bool) []string {
	switch len(r.items) {
	case 0:
		return nil
	case 1:
		return []string{r.label + r.items[0]}
	}
	items := make([]string, len(r.items))
	for i, item := range r.items {
		items[i] = fmt.Sprintf(r.form, 'A'+i) + item
		if pilcrows && i > 0 && r.form == "%c. " {
			items[i] = "\u00b6" + items[i]
		}
	}
	if !r.lined && !pilcrows {
		return wrap(r.label+strings.Join(items, " "), width, false)
	}
	indent := strings.Repeat(" ", len(r.label))
	for i := range items {
		if i == 0 {
			items[i] = r.label + items[i]
		} else if !pilcrows {
			items[i] = indent + items[i]
		}
	}
	return items
}

// citations returns how the text cites the references; each letter is cited once.
func (r references) citations(d dice) []string {
	if len(r.items) == 1 {
		return []string{"reftel"}
	}
	var cites []string
	for i := 0; i < len(r.items); {
		left := len(r.items) - i
		switch n := d.heavier(60, 30, 10) + 1; {
		case n == 3 && left >= 3:
			cites = append(cites, fmt.Sprintf(pick(d, []string{"refs %c-%c", "refs %c through %c"}), 'A'+i, 'A'+i+2))
			i += 3
		case n >= 2 && left >= 2:
			cites = append(cites, fmt.Sprintf("refs %c and %c", 'A'+i, 'A'+i+1))
			i += 2
		default:
			cites = append(cites, fmt.Sprintf("ref %c", 'A'+i))
			i++
		}
	}
	return cites
}
