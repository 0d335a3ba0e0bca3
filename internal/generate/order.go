package generate

import (
	"fmt"
	"time"
)

// orderLine is the line of the executive order.
//
//	E.O. 12958: DECL: 03/27/2016
func (p *plan) orderLine() string {
	number := p.orderNumber()
	if p.handling.level == unclassified {
		return "E.O. " + number + ": N/A"
	}
	return "E.O. " + number + ": DECL: " + p.declassify
}

// orderNumber is the number of the order of its time.
func (p *plan) orderNumber() string {
	switch {
	case p.order != "":
		return p.order
	case p.era == era12356:
		return "12356"
	}
	return "12958"
}

// newDeclassify returns when the text of a classified cable is to be declassified, as the order of
// its time has it.
func (p *plan) newDeclassify() string {
	switch p.era {
	case era12356:
		return "OADR"
	case era12958:
		if p.chance(0.25) {
			return pick(p.dice, []string{"X1", "X5", "X6", "X1, X5", "X1, X6"})
		}
		return p.dateAfter(10)
	}
	return p.dateAfter([]int{5, 10, 15, 20, 25}[p.heavier(5, 75, 7, 8, 5)])
}

// dateAfter returns a date at most that many years after the cable, as the order line writes it.
func (p *plan) dateAfter(years int) string {
	year, month, d := p.at.Date()
	if month == time.February && d == 29 {
		d = 28
	}
	date := day(year+years, month, d)
	if p.chance(0.35) {
		date = date.AddDate(0, 0, -p.between(1, 9))
	}
	if p.look.shortDates {
		return date.Format("1/2/2006")
	}
	return date.Format("01/02/2006")
}

// authority is the paragraph that says who classified the text and why. Before 1995 there is none.
func (p *plan) authority() []string {
	if p.handling.level == unclassified || p.era == era12356 {
		return nil
	}
	who, reason := p.classifier, p.reason()
	switch p.look.authority {
	case 0:
		return []string{fmt.Sprintf("Classified By: %s %s for reasons %s.", who.title, who.name(), reason)}
	case 1:
		return []string{fmt.Sprintf("Classified By: %s %s, reasons %s.", who.title, who.name(), reason)}
	case 2:
		return []string{
			fmt.Sprintf("CLASSIFIED BY: %s, %s, %s, U.S. %s %s.", who.name(), who.title, "EXEC", p.post.house(), p.post.city),
			"REASON: " + reason,
		}
	case 3:
		return []string{fmt.Sprintf("(U) Classified by %s %s. Reasons: %s.", who.title, who.name(), reason)}
	case 4:
		return []string{fmt.Sprintf("Classified By: %s, %s. Reason: %s.", who.name(), who.title, reason)}
	}
	return []string{fmt.Sprintf("CLASSIFIED BY %s %s FOR REASONS %s.", upper(who.title), upper(who.name()), upper(reason))}
}

// reason is the section of the order with its letters: 1.4 (b) and (d).
func (p *plan) reason() string {
	section := "1.5 "
	if p.era == era12958Amended {
		section = "1.4 "
	}
	if p.reasonsIn != "" {
		section = p.reasonsIn + " "
	}
	return section + p.letters
}

func newLetters(d dice) string {
	letters := []string{"(b) and (d)", "(b), (d)", "(d)", "(b)", "(b), (d) and (e)", "(a) and (d)", "(c) and (d)"}
	return letters[d.heavier(50, 15, 15, 8, 4, 5, 3)]
}

// newClassifier chooses who classifies: the chief, who then signs, or an officer.
func (p *plan) newClassifier() person {
	if p.chance(0.45) {
		return p.signer
	}
	who := colleague(p.dice, p.signer)
	titles := []string{"DCM", "Political Counselor", "Economic Officer", "Acting Political Chief"}
	if p.post.kind == "AMCONSUL" {
		titles = []string{"Deputy Principal Officer", "Economic Officer"}
	}
	who.title = pick(p.dice, titles)
	return who
}
