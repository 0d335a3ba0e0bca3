package generate

import (
	"fmt"
	"strings"
	"time"
)

// poems writes a print of State's office system: the text first, then the distribution, the heading and
// at the end the fields.
func (c *copyist) poems() string {
	c.setUp()
	c.sections, c.pages = 1, nil
	level, id := c.levelWord(), fmt.Sprintf("PTP%04d", c.between(1000, 9999))
	c.addf("POEMS Automated Telegram Handler - B%02d %s %s Page: 1", c.between(10, 60), level,
		c.at.AddDate(0, 0, 1).Format("01/02/06 03:04 pm"))
	const shown = 72
	subject := c.subject
	if len(subject) > shown {
		subject = strings.TrimRight(subject[:shown], " ")
	}
	c.add("Item Subject: "+subject, fmt.Sprintf("PAGE 01 STATE %d %s", c.serial, c.dateTimeGroup()), "")
	c.add(c.subjectLines()...)
	c.add("")
	c.add(c.refs.lines(c.look.width, false)...)
	if len(c.refs.items) > 0 {
		c.add("")
	}
	c.add(c.authorityInCapitals()...)
	c.add(c.bodyLines()...)
	c.add(upper(c.signer.surname), "", level+"     "+id, "", level+"     "+id, "")
	c.addf("PAGE 01 STATE %06d %s", c.serial, c.filedAt.Format("021504Z"))
	c.add(c.internal()...)
	c.add(c.origin()...)
	c.addf("%06d", c.serial)
	c.addf("SOURCE: KODAKA.%06d", c.between(10000, 99999))
	drafter := colleague(c.dice, c.signer)
	c.addf("DRAFTED BY: EUR/NB:%c%s:%s -- %s 7-0000", drafter.given[0], upper(drafter.surname), "RQ",
		c.at.Format("01/02/06"))
	approver := colleague(c.dice, c.signer, drafter)
	c.addf("APPROVED BY: EUR:%c%s", approver.given[0], upper(approver.surname))
	clearer := colleague(c.dice, c.signer, drafter, approver)
	c.addf("L/OES:%c%s (INFO)", clearer.given[0], upper(clearer.surname))
	c.add(c.counterLine(1))
	c.addf("%s %s", c.due.prosigns(), c.dateTimeGroup())
	c.add("FM SECSTATE WASHDC")
	word := c.due.actionWord()
	c.add(strings.TrimRight("TO "+c.post.designation()+" "+word, " "))
	c.add("", c.classLineOfPrint(1), "")
	if len(c.captions) > 0 {
		c.add(append(c.captions, "")...)
	}
	c.add(c.orderLine(), c.tagsLine())
	return c.text()
}

// internal is the distribution within the Department.
func (c *copyist) internal() []string {
	bank := []string{"ACDA", "E", "G", "P", "PM", "S", "SS", "T", "INR", "CIAE", "DODE", "NSCE"}
	rows, sum := []string{"@ACTION: EUR(01)", "@INFO:"}, 1
	for i, o := range some(c.dice, bank, c.between(4, 9)) {
		n := c.IntN(2)
		sum += n
		if i == 5 {
			rows = append(rows, "")
		}
		row := &rows[len(rows)-1]
		*row = strings.TrimLeft(fmt.Sprintf("%s %s(%02d)", *row, o, n), " ")
	}
	return append(rows, fmt.Sprintf("======================= %sL %s KTW (TOTAL COPIES:%03d)",
		c.at.Add(-5*time.Hour).Format("021504"), upper(c.at.Add(-5*time.Hour).Format("Jan 06")), sum))
}

// origin is the distribution of a telegram that the Department sent.
func (c *copyist) origin() []string {
	sum, row := 1, "INFO LOG-00"
	for _, o := range some(c.dice, officesLater, c.between(3, 6)) {
		sum += copiesIn(o)
		row += " " + o
	}
	c.counter = c.between(10000, 90000)
	return []string{"ORIGIN EUR-01", "", row, fmt.Sprintf("/%03dR", sum)}
}

// nsc writes a print of the White House message system, which has the heading as labels.
func (c *copyist) nsc() string {
	c.setUp()
	c.sections, c.pages = 1, nil
	letter := strings.Repeat(c.handling.level.letter(), 4)
	number := c.serial % 10000
	warning := "ZNY " + letter + letter[:1] + " ZZH"
	if c.handling.level == unclassified {
		warning = "ZNR UUUUU ZZH"
	}
	prosign := c.due.action.prosign()
	c.add("Cable", "", "")
	c.add("  PREC:   "+c.due.action.inTables().Word, " CLASS:   "+c.levelWord())
	c.addf(" LINE1:   %sAA%sZYUW RUEHCAA%04d %03d%s-%s--RHEHAAX.", prosign, c.handling.level.letter(), number,
		c.at.YearDay(), c.at.Format("1504"), letter)
	c.add(" LINE2:   "+warning, fmt.Sprintf(" LINE3:   %s %s", c.due.prosigns(), c.dateTimeGroup()))
	c.add(" LINE4:   FM SECSTATE WASHDC", "  OSRI:   RUEHC", "   DTG:   "+c.dateTimeGroup(), "  ORIG:   SECSTATE WASHDC")
	c.addf("    TO:   %s", strings.TrimRight(c.post.address()+" "+c.due.actionWord(), " "))
	c.add("  SUBJ:   "+c.subject, "", " TEXT:")
	const indent = "          "
	text := []string{c.classLineOfPrint(1), ""}
	if len(c.captions) > 0 {
		text = append(append(text, c.captions...), "")
	}
	text = append(text, c.orderLine(), "", c.tagsLine(), "")
	text = append(append(text, c.subjectLines()...), "")
	if len(c.refs.items) > 0 {
		text = append(append(text, c.refs.lines(c.look.width, false)...), "")
	}
	text = append(text, c.bodyLines()...)
	text = append(text, upper(c.signer.surname), "BT", fmt.Sprintf("#%04d", number), "", "NNNN")
	for _, l := range text {
		if l != "" {
			l = indent + l
		}
		c.add(l)
	}
	c.add("  SECT:   SECTION: 01 OF 01", fmt.Sprintf("   SSN:   %04d", number))
	c.addf("   TOR:   %s M%07d", c.at.Add(20*time.Minute).Format("060102150405"), c.between(1000000, 1999999))
	c.add("  DIST:", "          SIT: ASHWORTH CORLEY SUM")
	return c.text()
}

// letter is the level in lines of ACP 128.
func (l level) letter() string { return [...]string{"U", "C", "S"}[l] }

// labelColumn is where the values of SMART's labels begin.
const labelColumn = 24

// label adds a line of SMART's form.
func (c *copyist) label(name, value string) {
	c.add(strings.TrimRight(fmt.Sprintf("%-*s%s", labelColumn, name+":", value), " "))
}

// smartName is an addressee as SMART has it: WASHDC, SECSTATE
func smartName(address string) string {
	_, name, _ := strings.Cut(address, "/")
	for _, kind := range []string{"AMEMBASSY ", "AMCONSUL ", "SECSTATE "} {
		if city, ok := strings.CutPrefix(name, kind); ok {
			return city + ", " + strings.TrimSpace(kind)
		}
	}
	return name
}

// smartAddressees are addressees with their precedence, on one line.
func smartAddressees(names []string, word string) string {
	var list []string
	for _, n := range names {
		list = append(list, smartName(n)+" "+word)
	}
	return strings.Join(list, "; ")
}

// smart writes a cable of SMART's form.
func (c *copyist) smart() string {
	c.sections, c.pages = 1, nil
	c.handling.encrypted = false
	level := strings.Repeat(" ", labelColumn) + c.levelWord()
	c.look.width, c.look.upper = c.between(92, 100), false
	c.look.underline, c.look.titles = "", false
	action := []string{department}
	var info []string
	for _, n := range c.to.names {
		if n != department && n != c.post.address() {
			info = append(info, n)
		}
	}
	c.add(level, "")
	c.label("MRN", fmt.Sprintf("%s %s %d", c.at.Format("06"), c.post.name, c.serial))
	c.label("Date/DTG", c.at.Format("Jan 02, 2006")+" / "+c.dateTimeGroup())
	c.label("From", c.post.designation())
	c.label("Action", smartAddressees(action, c.due.action.inTables().Word))
	c.label("E.O.", "13526")
	c.label("TAGS", strings.Join(c.tags, ", "))
	if len(c.captions) > 0 {
		c.label("Captions", strings.Join(c.captions, ", "))
	}
	for i, r := range c.refs.items {
		name := "Reference:"
		if i > 0 {
			name = ""
		}
		c.addf("%-*s%c) %s", labelColumn, name, 'A'+i, r)
	}
	if len(c.attention) > 0 {
		c.label("Pass Line", c.attention[0])
	}
	c.smartSubject()
	c.add("")
	c.smartAuthority()
	c.add(c.bodyLines()...)
	c.add("")
	c.label("Signature", c.signer.surname)
	c.add("")
	drafter := colleague(c.dice, c.signer)
	c.label("Drafted By", c.officer("ECON", drafter))
	if c.chance(0.7) {
		c.label("Cleared By", c.officer("POL", colleague(c.dice, c.signer, drafter)))
	}
	c.label("Approved By", c.officer("EXEC", c.signer))
	c.label("Released By", c.officer(c.post.name, drafter))
	word := c.due.action.inTables().Word
	if c.due.info != noPrecedence {
		word = c.due.info.inTables().Word
	}
	c.label("Info", smartAddressees(info, word))
	if len(c.to.exempt) > 0 {
		c.label("XMT", strings.Join(c.to.exempt, "; "))
	}
	c.add("")
	c.label("Action Post", "")
	c.label("Dissemination Rule", pick(c.dice, []string{"Archive Copy", "Released Copy"}))
	c.add("", level)
	return c.text()
}

// reprint writes labels of SMART's form above a telegram of the time before it: the hour is zero, and
// the order is not known.
func (c *copyist) reprint() string {
	text := c.print()
	day := c.at.Truncate(24 * time.Hour)
	c.lines = []string{strings.Repeat(" ", labelColumn) + c.levelWord(), ""}
	c.label("MRN", fmt.Sprintf("%s %s %d", c.at.Format("06"), c.post.name, c.serial))
	c.label("Date/DTG", c.at.Format("Jan 02, 2006")+" / "+day.Format("021504Z ")+upper(day.Format("Jan 06")))
	c.label("From", c.post.designation())
	c.label("Action", smartAddressees([]string{department}, "ROUTINE"))
	c.label("E.O.", "Unknown")
	c.label("TAGS", strings.Join(c.tags, ", "))
	c.label("Reference", "n/a")
	c.label("Subject", c.subject)
	return c.text() + "\n" + text
}

// officer is who had a part in a cable: ECON:Roe, Jane
func (c *copyist) officer(office string, who person) string {
	return fmt.Sprintf("%s:%s, %s", office, who.surname, who.given)
}

// smartSubject is the subject with its mark, over several lines where it is long.
func (c *copyist) smartSubject() {
	mark := c.highestMark()
	subject := titled(c.subject)
	if mark != "" {
		subject = "(" + mark + ") " + subject
	}
	for i, l := range wrap(subject, c.look.width-labelColumn, false) {
		name := "Subject:"
		if i > 0 {
			name = ""
		}
		c.addf("%-*s%s", labelColumn, name, l)
	}
}

// highestMark is the mark of the subject, as the text has it at most.
func (c *copyist) highestMark() string {
	if c.handling.unmarked {
		return ""
	}
	return "U"
}

// smartAuthority says who classified the cable and why.
func (c *copyist) smartAuthority() {
	if c.handling.level == unclassified {
		return
	}
	c.addf("Classified By: %s, %s.", c.classifier.name(), c.classifier.title)
	c.add("Reason: 1.4 "+c.letters, "Declassify On: "+c.dateAfter(10), "")
}
