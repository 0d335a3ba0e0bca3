package generate

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// The prints of 1973-2000: a page line, the distribution, a counter line, the heading and the text, for
// each section.

// print writes a print, of the archives or of the later message system.
func (c *copyist) print() string {
	c.setUp()
	if c.at.Year() >= 1980 && c.chance(0.3) {
		c.telegramID = fmt.Sprintf("PT%c%04d", 'A'+c.IntN(26), c.between(1000, 9999))
		c.idAlone = c.chance(0.6)
	}
	copies := c.newDistribution()
	for s := 1; s <= max(c.sections, 1); s++ {
		c.section(s, copies)
	}
	return c.text()
}

// setUp makes a plan fit for a print.
func (c *copyist) setUp() {
	c.look.upper = true
	c.subject = upper(c.subject)
	if c.at.Year() < 1980 {
		c.tags = slices.DeleteFunc(c.tags, func(t string) bool { return t[0] == 'K' || !tagOf1974[t] && len(t) > 2 })
		if len(c.tags) == 0 || len(c.tags[0]) < 4 {
			c.tags = append([]string{"EWWT"}, c.tags...)
		}
	}
	c.look.tagSeparator = ", "
	c.official = c.at.Year() < 1995 && c.handling.level == unclassified && c.handling.unmarked && c.chance(0.3)
	if c.official {
		c.captions = nil
	}
	c.sequence = c.between(100, 9000)
	c.filedAt = c.at.Add(time.Duration(c.between(15, 120)) * time.Minute)
}

// tagOf1974 are codes on subjects that were in use in 1974 and still are.
var tagOf1974 = map[string]bool{"ETRD": true, "EAGR": true, "EWWT": true, "EFIN": true, "EAIR": true, "ENRG": true,
	"EFIS": true, "ELAB": true, "SNAR": true, "CVIS": true, "EAID": true, "TBIO": true, "SENV": true, "MARR": true}

// section writes a section of a print.
func (c *copyist) section(s int, copies []string) {
	level := c.levelWord()
	if c.idAlone {
		c.add(c.padded(level), "")
	} else {
		c.add(c.padded(level+c.identifier()), "")
	}
	c.pageHead(1, s)
	if c.idAlone && c.telegramID != "" {
		c.add(c.telegramID)
	}
	if c.at.Year() < 1977 {
		c.addf("%02d", c.between(10, 65))
	}
	c.add(copies...)
	if c.from == &state {
		c.drafting()
	}
	c.add(c.counterLine(s))
	c.addf("%s %s", c.due.prosigns(), c.dateTimeGroup())
	c.add("FM " + c.designation())
	if c.from == &state {
		c.add(strings.TrimRight("TO "+c.post.designation()+" "+c.due.actionWord(), " "))
	} else {
		c.add(c.sequenced("TO ", c.to.action, s)...)
		c.add(listed("INFO ", c.to.info)...)
		c.add(listed("XMT ", c.to.exempt)...)
	}
	c.add("")
	c.add(c.textOfSection(s)...)
	c.add("", c.padded(level))
	c.add("", c.endOfSection())
	if s < c.sections {
		c.add("")
	}
}

// padded writes a level line, which later terminals put in the middle.
func (c *copyist) padded(s string) string {
	if c.at.Year() >= 1990 {
		return strings.Repeat(" ", 26) + s
	}
	return s
}

func (c *copyist) identifier() string {
	if c.telegramID == "" {
		return ""
	}
	return "     " + c.telegramID
}

func (c *copyist) endOfSection() string {
	if c.at.Year() < 1980 {
		return "NNN"
	}
	return "NNNN"
}

// pageHead is the line above a page of a section.
func (c *copyist) pageHead(page, section int) {
	const cut = 6
	name := strings.TrimRight(c.from.name[:min(cut, len(c.from.name))], " ")
	name += strings.Repeat(" ", cut-len(name))
	if len(strings.TrimRight(name, " ")) < cut && c.at.Year() < 1980 {
		name = strings.TrimRight(name, " ")
	}
	of := ""
	if c.sections > 1 {
		of = fmt.Sprintf(" %02d OF %02d ", section, c.sections)
	}
	filed := c.filedAt.Add(time.Duration(section-1) * 7 * time.Minute).Format("021504Z")
	switch {
	case c.at.Year() < 1979:
		c.addf("PAGE %02d %s %05d %s%s", page, name, c.serial, strings.TrimLeft(of, " "), filed)
	case c.at.Year() < 1980:
		c.addf("PAGE %02d   %s %05d %s%s", page, name, c.serial, strings.TrimLeft(of, " "), filed)
	default:
		c.addf("PAGE %02d        %s  %05d %s %s", page, name, c.serial, of, filed)
	}
}

// counterLine is the dashed line above the heading.
func (c *copyist) counterLine(section int) string {
	n := c.counter + 37*section
	at := c.filedAt.Add(time.Duration(7*(section-1)+2) * time.Minute).Format("021504Z")
	switch {
	case c.at.Year() < 1977:
		return fmt.Sprintf("            --------------------- %06d", n)
	case c.at.Year() < 1980:
		return fmt.Sprintf("          ------------------%06d %s /61", n, at)
	case c.at.Year() < 1990:
		return fmt.Sprintf("                  ------------------%06d  %s /38", n, at)
	}
	return fmt.Sprintf("                  ------------------%06X  %s /38", 0xA00000+n, at)
}

// sequenced are the addressees for action, with the number to the Department, which grows by one for
// each section.
func (c *copyist) sequenced(label string, addresses []string, section int) []string {
	lines := listed(label, addresses)
	for i, l := range lines {
		if name, _, found := strings.Cut(l, " WASHDC"); found && strings.HasSuffix(name, "SECSTATE") {
			word := c.due.actionWord()
			if word != "" {
				word = " " + word
			}
			lines[i] = fmt.Sprintf("%s WASHDC%s %04d", name, word, c.sequence+section-1)
		}
	}
	return lines
}

// textOfSection is the text with its fields, with a page turned where it is full.
func (c *copyist) textOfSection(section int) []string {
	lines := []string{c.classLineOfPrint(section), ""}
	if section == 1 || c.at.Year() >= 1980 {
		for _, group := range [][]string{c.captions, c.attention} {
			if len(group) > 0 {
				lines = append(append(lines, group...), "")
			}
		}
		lines = append(lines, c.orderOfPrint(), c.tagsLine())
		lines = append(lines, c.subjectLines()...)
		lines = append(lines, c.refs.lines(c.look.width, false)...)
		lines = append(lines, "")
		if section == 1 {
			lines = append(lines, c.authorityInCapitals()...)
		}
	}
	c.part = section
	if c.sections <= 1 {
		c.part = 0
	}
	body := c.bodyLines()
	if c.sections <= 1 {
		body = c.withoutPageLines()
	}
	lines = append(lines, body...)
	if section >= c.sections {
		lines = append(lines, upper(c.signer.surname))
	}
	return c.paged(lines, section)
}

// authorityInCapitals is the paragraph that says who classified the text, as prints have it, with a blank
// line after it.
func (c *copyist) authorityInCapitals() []string {
	var lines []string
	c.look.authority = 5
	for _, l := range c.authority() {
		lines = append(append(lines, c.wrap(l)...), "")
	}
	return lines
}

// withoutPageLines is the whole body.
func (c *copyist) withoutPageLines() []string {
	pages := c.pages
	c.pages = nil
	defer func() { c.pages = pages }()
	return c.bodyLines()
}

// paged puts the end of a page and the head of the next one between lines where a page is full.
func (c *copyist) paged(lines []string, section int) (out []string) {
	const full = 34
	count, page := 14, 1 // the heading
	kept := c.lines
	for i, l := range lines {
		if l != "" {
			count++
		}
		if count > full && l == "" && i+2 < len(lines) {
			c.lines = nil
			page++
			c.add("", c.padded(c.levelWord()), "", c.padded(c.levelWord()), "")
			c.pageHead(page, section)
			c.add("")
			out = append(out, c.lines...)
			count = 0
			continue
		}
		out = append(out, l)
	}
	c.lines = kept
	c.pageCount += page
	return out
}

// classLineOfPrint is the classification line.
func (c *copyist) classLineOfPrint(section int) string {
	line := c.levelLine()
	if c.sections > 1 {
		form := " SECTION %d OF %d"
		if c.at.Year() >= 1980 {
			form = " SECTION %02d OF %02d"
		}
		line += fmt.Sprintf(form, section, c.sections)
	}
	width := 5
	switch {
	case c.at.Year() < 1980:
		width = 4
	case c.at.Year() > 1996 || c.from == &state:
		width = 6
	}
	return fmt.Sprintf("%s %s %0*d", line, c.from.name, width, c.serial)
}

// orderOfPrint is the E.O. line of the time.
func (c *copyist) orderOfPrint() string {
	if c.at.Year() >= 1980 {
		return c.orderLine()
	}
	if c.handling.level == unclassified {
		return "E.O. " + c.order + ": N/A"
	}
	if c.order == "11652" {
		return "E.O. 11652: GDS"
	}
	return fmt.Sprintf("E.O. 12065: GDS %s (%s, %s) OR-M", c.at.AddDate(6, 0, 0).Format("1/2/06"),
		upper(c.signer.surname), upper(c.signer.given))
}

// offices1974 are codes of offices with the copies that they got, in prints of 1974 and 1979.
var offices1974 = []string{"AID-20", "COME-00", "INR-10", "LAB-06", "NSAE-00", "SIL-01", "OPIC-12", "TRSE-00",
	"XMB-07", "CIEP-02", "CEA-02", "SP-03", "PM-07", "SS-15", "PA-04", "PRS-01", "USIA-15", "H-03"}

// officesLater are those of later prints.
var officesLater = []string{"AID-01", "CIAE-00", "COME-00", "DODE-00", "H-01", "INR-10", "NSAE-00",
	"NSCE-00", "OES-09", "OMB-01", "PA-02", "PM-10", "PRS-01", "SP-02", "SSO-00", "TRSE-00", "INRE-00", "IO-14"}

// actionOffices are the offices of the regions.
var actionOffices = [...]string{europe: "EUR", southAsia: "NEA", eastAsia: "EA", americas: "ARA", africa: "AF",
	nearEast: "NEA"}

// newDistribution returns the rows of a distribution; the total is the sum.
func (c *copyist) newDistribution() []string {
	year := c.at.Year()
	first, bank, gap, indent, total := "OCT-01 ISO-00", offices1974, " ", "   ", "/%03d W"
	switch {
	case year >= 1985:
		first, bank, gap, indent, total = "LOG-00 ADS-00", officesLater, "  ", "      ", "/%03dW"
	case year >= 1979:
		first, bank = "OCT-01 ADS-00", officesLater
	}
	c.office = actionOffices[c.post.bureau]
	if c.office == "EA" && year >= 1985 {
		c.office = "EAP"
	}
	action := fmt.Sprintf("%s-%02d", c.office, c.between(4, 18))
	info := append(strings.Fields(first), "EB-08", "L-03")
	info = append(info, some(c.dice, bank, c.between(5, 12))...)
	sum := copiesIn(action)
	rows := []string{"INFO " + strings.TrimPrefix(gap, " ")}
	const width = 56
	for _, o := range info {
		sum += copiesIn(o)
		row := &rows[len(rows)-1]
		if len(*row)+len(o) > width {
			*row = strings.TrimRight(*row, " ")
			rows = append(rows, indent)
			row = &rows[len(rows)-1]
		}
		*row += o + gap
	}
	last := &rows[len(rows)-1]
	*last = strings.TrimRight(*last, " ") + " " + fmt.Sprintf(total, sum)
	c.counter = c.between(10000, 90000)
	if c.from == &state {
		*last = strings.Replace(*last, "W", "R", 1)
		return append([]string{"ORIGIN " + action, ""}, rows...)
	}
	return append([]string{"ACTION " + action, ""}, rows...)
}

// drafting says who drafted and approved a telegram of the Department.
func (c *copyist) drafting() {
	drafter := colleague(c.dice, c.signer)
	approver := colleague(c.dice, c.signer, drafter)
	c.addf("DRAFTED BY %s/NB:%c%s:RQ", c.office, drafter.given[0], upper(drafter.surname))
	c.addf("APPROVED BY %s:%c%s", c.office, approver.given[0], upper(approver.surname))
	clearer := colleague(c.dice, c.signer, drafter, approver)
	c.addf("L/OES:%c%s (INFO)", clearer.given[0], upper(clearer.surname))
}

// copiesIn returns the number after an office: 18 of AF-18.
func copiesIn(office string) (n int) {
	_, digits, _ := strings.Cut(office, "-")
	for _, d := range digits {
		n = 10*n + int(d-'0')
	}
	return n
}

// record writes a print within the record of an archive.
func (c *copyist) record() string {
	text := strings.TrimRight(c.print(), "\n")
	banner := "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005"
	if c.at.Year() == 1979 {
		banner = "Declassified/Released US Department of State EO Systematic Review 20 Mar 2014"
	}
	c.lines = []string{banner, "", "", "                    Message Text", ""}
	c.add(strings.Split(text, "\n")...)
	c.add("", banner, "\f"+banner, "", "                    Message Attributes", "")
	c.add(c.attributes(banner)...)
	c.add("", banner)
	return c.text()
}

// attributes are those of a record, of which those that repeat the text agree with it.
func (c *copyist) attributes(banner string) []string {
	date := func(t time.Time) string { return upper(t.Format("02 Jan 2006")) }
	classified := c.handling.level > unclassified || c.official
	level, previous := c.levelWord(), "n/a"
	action, comment, decided := "n/a", "", "01 JAN 1960"
	if classified {
		previous, action, comment, decided = level, "RELEASED", "25 YEAR REVIEW", "28 MAY 2004"
	}
	var restrictions []string
	restrictions = append(restrictions, c.captions...)
	handling, lifted, note, day := "n/a", "X", "", "01 JAN 1960"
	if len(restrictions) > 0 {
		handling, lifted, note, day = strings.Join(restrictions, ", "), "Z", "25 YEAR REVIEW", "28 MAY 2004"
	}
	const cut = 6
	name := strings.ReplaceAll(c.from.name, " ", "")
	name = name[:min(cut, len(name))]
	film := fmt.Sprintf("D%s%04d-%04d", c.at.Format("06"), c.between(1, 400), c.between(1, 1200))
	references := "n/a"
	if len(c.refs.items) > 0 {
		var items []string
		for _, r := range c.refs.items {
			items = append(items, c.recordedReference(r))
		}
		references = strings.Join(items, ", ")
	}
	values := []string{
		"Automatic Decaptioning: " + lifted, "Capture Date: 01 JAN 1994", "Channel Indicators: n/a",
		"Current Classification: UNCLASSIFIED", "Concepts: n/a", "Control Number: n/a", "Copy: SINGLE",
		"Draft Date: " + date(c.at), "Decaption Date: " + day, "Decaption Note: " + note,
		"Disposition Action: " + action, "Disposition Approved on Date:",
		"Disposition Case Number: n/a", "Disposition Comment: " + comment, "Disposition Date: " + decided,
		"Disposition Event:", "Disposition History: n/a", "Disposition Reason:", "Disposition Remarks:",
		fmt.Sprintf("Document Number: %d%s%05d", c.at.Year(), name, c.serial),
		"Document Source: CORE", "Document Unique ID: 00", "Drafter: n/a", "Enclosure: n/a",
		"Executive Order: " + c.orderInRecord(), "Errors: N/A", "Film Number: " + film, "From: " + c.from.name,
		"Handling Restrictions: n/a", "Image Path:", "ISecure: 1",
		fmt.Sprintf("Legacy Key: link%d/newtext/t%s%02d/aaaa%04d.tel", c.at.Year(),
			c.at.Format("200601"), c.at.Day(), c.between(1000, 9999)),
		fmt.Sprintf("Line Count: %d", len(c.lines)), "Locator: TEXT ON-LINE, ON MICROFILM", "Office: ACTION " + c.office,
		"Original Classification: " + level, "Original Handling Restrictions: " + handling,
		"Original Previous Classification: n/a", "Original Previous Handling Restrictions: n/a",
		fmt.Sprintf("Page Count: %d", c.pageCount), "Previous Channel Indicators: n/a",
		"Previous Classification: " + previous, "Previous Handling Restrictions: " + handling,
		"Reference: " + references, "Review Action: RELEASED, APPROVED", "Review Content Flags:",
		"Review Date: 09 SEP 2002", "Review Event:", "Review Exemptions: n/a", "Review Media Identifier:",
		"Review Release Date: n/a", "Review Release Event: n/a", "Review Transfer Date:",
		"Review Withdrawn Fields: n/a", "Secure: OPEN", "Status: NATIVE", "Subject: " + c.subject,
		"TAGS: " + strings.Join(c.tags, ", "), "To: STATE", "Type: TE", "Markings: " + banner,
	}
	for i, v := range values {
		values[i] = strings.TrimRight(v, " ")
	}
	return values
}

// orderInRecord is the code of the E.O. line.
func (c *copyist) orderInRecord() string {
	switch {
	case c.handling.level == unclassified:
		return "N/A"
	case c.order == "11652":
		return "GS"
	}
	return fmt.Sprintf("GS %s %s, %s", c.at.AddDate(6, 0, 0).Format("20060102"),
		upper(c.signer.surname), upper(c.signer.given))
}

// recordedReference is a reference as records have it, with its year and nothing after it.
func (c *copyist) recordedReference(item string) string {
	for _, end := range []string{" (NOTAL)", " AND PREVIOUS"} {
		item = strings.TrimSuffix(item, end)
	}
	if item[0] < '0' || item[0] > '9' {
		item = c.at.Format("06 ") + item
	}
	return item
}
