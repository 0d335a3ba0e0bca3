package generate

import (
	"strings"
	"time"
)

// post is a place that sends cables.
type post struct {
	kind, name string // AMEMBASSY, SOFIA
	indicator  string // RUEHSF
	country    string // Bulgaria
	people     string // Bulgarian
	city       string // Sofia
	tag        string // BU
	bureau     bureau
	since      int // the first year in which it sends cables here
	yearly     int // how many cables it sends in a year
}

// bureau is a regional bureau of the Department.
type bureau uint8

const (
	europe bureau = iota
	southAsia
	eastAsia
	americas
	africa
	nearEast
)

// designation is the name by which a post is addressed: AMEMBASSY SOFIA.
func (p *post) designation() string { return p.kind + " " + p.name }

// address is the post as an addressee: RUEHSF/AMEMBASSY SOFIA.
func (p *post) address() string { return p.indicator + "/" + p.designation() }

// id is the post in the name of a file: HOCHIMINHCITY.
func (p *post) id() string { return strings.ReplaceAll(p.name, " ", "") }

// pageName is the post as page lines have it, cut to ten letters: HO CHI MIN.
func (p *post) pageName() string {
	const most = 10
	return strings.TrimRight(p.name[:min(len(p.name), most)], " ")
}

// house is what the post calls itself in its text.
func (p *post) house() string {
	switch p.kind {
	case "AMCONSUL":
		return "Consulate"
	case "USMISSION":
		return "Mission"
	}
	return "Embassy"
}

// minutesOfYear is how many minutes the longest year has.
const minutesOfYear = 366 * 24 * 60

// serialAt returns the serial number of a cable sent at that time, by somebody who sends so many in
// a year. It grows with time, so numbers and dates of different cables agree.
func serialAt(yearly int, at time.Time) int {
	start := day(at.Year(), time.January, 1)
	return 1 + int(at.Sub(start).Minutes())*yearly/minutesOfYear
}

// timeOf returns the first minute of the year that has that serial number.
func timeOf(yearly, year, serial int) time.Time {
	minutes := ((serial-1)*minutesOfYear + yearly - 1) / yearly
	return day(year, time.January, 1).Add(time.Duration(minutes) * time.Minute)
}

// postsOf returns the posts that sent cables in that year; of years before the first for which posts
// are known, those of that year.
func postsOf(year int) []*post {
	const first = 1983
	var open []*post
	for i := range posts {
		if posts[i].since <= max(year, first) {
			open = append(open, &posts[i])
		}
	}
	return open
}

// neighbours returns the other posts of the same bureau, in another country, in that year.
func (p *post) neighbours(year int) []*post {
	var near []*post
	for _, other := range postsOf(year) {
		if other.bureau == p.bureau && other.tag != p.tag {
			near = append(near, other)
		}
	}
	return near
}
