package generate

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// heading returns format lines 1 to 9.
func (p *plan) heading() []string {
	lines := []string{p.transmissionID()}
	lines = append(lines, p.routing()...)
	lines = append(
		lines,
		fmt.Sprintf(
			"DE %s #%04d%s %03d%s",
			p.post.indicator,
			p.stationSerial(),
			p.sectionSuffix(),
			p.filed.YearDay(),
			p.filed.Format("1504"),
		),
		p.handling.security()+" ZZH",
		p.due.prosigns()+" "+p.dateTimeGroup(),
		"FM "+p.post.designation(),
	)
	lines = append(lines, labelled("TO ", p.to.action)...)
	lines = append(lines, labelled("INFO ", p.to.info)...)
	return append(lines, labelled("XMT ", p.to.exempt)...)
}

// labelled puts the label before the first line.
func labelled(label string, lines []string) []string {
	labelled := slices.Clone(lines)
	if len(labelled) > 0 {
		labelled[0] = label + labelled[0]
	}
	return labelled
}

func (p *plan) transmissionID() string {
	return fmt.Sprintf(
		"VZCZC%s%04d",
		pick(p.dice, []string{"XRO", "XRO", "XRO", "XYZ", "XYZ", "DOI", "TVI"}),
		p.between(1, 9999),
	)
}

// routing returns format line 2, with a second line if there are many stations. A copy bears the
// routing indicators of some of the addressees, each once.
func (p *plan) routing() []string {
	const inLine = 7
	all := p.to.indicators()
	n := len(all)
	if p.chance(0.7) {
		n = p.between(1, n)
	}
	all = all[:min(n, 2*inLine)]
	prosign := p.due.action.prosign()
	first := prosign + prosign + " " + strings.Join(all[:min(len(all), inLine)], " ")
	if len(all) <= inLine {
		return []string{first}
	}
	return []string{first, strings.Join(all[inLine:], " ")}
}

// sectionSuffix is /01 for the first of several sections.
func (p *plan) sectionSuffix() string {
	if p.sections > 1 {
		return fmt.Sprintf("/%02d", max(p.part, 1))
	}
	return ""
}

// stationSerial is the last four digits of the number, as the DE line and the end-of-message check
// have it.
func (p *plan) stationSerial() int { return p.serial % 10000 }

// dateTimeGroup is the time of release: 271109Z MAR 06.
func (p *plan) dateTimeGroup() string {
	return strings.ToUpper(p.at.Format("021504Z Jan 06"))
}

// filing returns a time at or shortly after the date-time group, on the same day.
func filing(d dice, at time.Time) time.Time {
	filed := at.Add(time.Duration(d.between(0, 50)*d.IntN(2)) * time.Minute)
	if filed.YearDay() != at.YearDay() {
		return at
	}
	return filed
}

// ending returns format lines 13 to 16.
func (p *plan) ending() []string {
	lines := []string{"BT", fmt.Sprintf("#%04d", p.stationSerial())}
	if p.look.endedApart {
		lines = append(lines, "")
	}
	return append(lines, "NNNN")
}
