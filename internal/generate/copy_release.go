package generate

import (
	"fmt"
	"strings"
)

// release writes a cable of SMART's form as it was released: below an e-mail, with banners on each
// page, and codes where something was taken out.
func (c *copyist) release() string {
	text := strings.Split(strings.TrimRight(c.smart(), "\n"), "\n")
	subject := titled(c.subject)
	c.lines = nil
	banner := fmt.Sprintf("UNCLASSIFIED U.S. Department of State Case No. F-2014-%05d Doc No. C059%05d Date: %s",
		c.between(10000, 49999), c.between(10000, 99999), c.at.AddDate(3, 0, 40).Format("01/02/2006"))
	code := "B6"
	part := c.handling.level > unclassified || c.chance(0.6)
	if c.handling.level > unclassified {
		code = "B1, 1.4(D)"
	}
	const gap = "                                                            "
	c.add(banner, "")
	if part {
		c.add(gap + "RELEASE IN PART " + code)
	} else {
		c.add(gap + "RELEASE IN FULL")
	}
	c.add("", "From: SMART Core", "Sent: "+c.at.Format("Monday, January 2, 2006 3:04 PM"))
	reader := colleague(c.dice, c.signer)
	c.add("To: "+reader.surname+", "+reader.given, "Subject: "+subject, "")
	margin := strings.Split(code, ", ")[0]
	if code != "B6" {
		margin = "1.4(D)"
	}
	const page = 42 // lines
	withheld := false
	for i, l := range text {
		if part && !withheld && strings.HasPrefix(l, "2. ") && l != "" {
			l = fmt.Sprintf("%-*s      %s", c.look.width+4, l, margin)
			withheld = true
		}
		c.add(l)
		if i%page == page-1 && l == "" || i%page > page-1 {
			c.add(banner, "\f"+banner, "")
		}
	}
	c.add(banner)
	if part && !withheld {
		c.lines[2] = gap + "RELEASE IN FULL"
	}
	return c.text()
}

// draft writes the form by which a telegram of the Department is cleared.
func (c *copyist) draft() string {
	c.sections, c.pages = 1, nil
	c.look.width = c.between(72, 90)
	banner := fmt.Sprintf("UNCLASSIFIED U.S. Department of State Case No. F-2014-%05d Doc No. C059%05d Date: %s",
		c.between(10000, 49999), c.between(10000, 99999), c.at.AddDate(3, 0, 40).Format("01/02/2006"))
	who := []person{colleague(c.dice)}
	for range 3 {
		who = append(who, colleague(c.dice, who...))
	}
	short := func(p person) string { return upper(p.given[:1] + p.surname) }
	bureau := actionOffices[c.post.bureau]
	c.add(banner, "", strings.Repeat(" ", 60)+"RELEASE IN FULL", "", "UNCLASSIFIED", "")
	c.addf("%s/E:%s", bureau, short(who[0]))
	c.addf("%s 202-555-%04d", c.at.Format("01/02/2006"), c.between(100, 199))
	c.addf("%s:%s", bureau, short(who[1]))
	c.add("")
	c.addf("%s/E:%s L/OES:%s", bureau, short(who[2]), short(who[3]))
	c.add("")
	to := c.due.action.inTables().Word + " " + c.post.name
	for _, other := range some(c.dice, c.post.neighbours(c.at.Year()), c.between(0, 2)) {
		to += ", " + pick(c.dice, []string{"PRIORITY", "ROUTINE"}) + " " + other.name
	}
	c.add(to, "", "E.O. 13526: N/A", "", "TAGS: "+strings.Join(c.tags, ", "), "")
	c.add(c.subjectLines()...)
	c.add("")
	c.add(c.refs.lines(c.look.width, false)...)
	if len(c.refs.items) > 0 {
		c.add("")
	}
	c.add(c.bodyLines()...)
	c.add("", banner)
	return c.text()
}
