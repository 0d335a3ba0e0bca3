package generate

import (
	"fmt"
	"strings"
)

// addressees are whom a cable goes to.
type addressees struct {
	action, info, exempt []string // RUEHC/SECSTATE WASHDC, with precedence and sequence number
	names                []string // action and info, without
}

const department = "RUEHC/SECSTATE WASHDC"

// Offices that are addressed beside posts.
const (
	council  = "RHEHNSC/NSC WASHDC"
	treasury = "RUEATRS/DEPT OF TREASURY WASHDC"
)

var agencies = []string{
	council, treasury, "RUEAIIA/CIA WASHDC", "RUEKJCS/SECDEF WASHDC", "RUEKJCS/JOINT STAFF WASHDC",
	"RUCPDOC/DEPT OF COMMERCE WASHDC", "RHEFDIA/DIA WASHINGTON DC", "RUEAWJA/DEPT OF JUSTICE WASHDC",
	"RHEBAAA/DEPT OF ENERGY WASHINGTON DC", "RUEHRC/USDA FAS WASHDC", "RUCNDT/USMISSION USUN NEW YORK",
	"RUEHBS/USEU BRUSSELS", "RUEHNO/USMISSION USNATO", "RUEHUNV/USMISSION UNVIE VIENNA", "RUEHLO/AMEMBASSY LONDON",
	"RUEHFR/AMEMBASSY PARIS", "RUEHMO/AMEMBASSY MOSCOW", "RUEHKO/AMEMBASSY TOKYO", "RUEHBJ/AMEMBASSY BEIJING",
	"RHMFISS/HQ USEUCOM VAIHINGEN GE", "RHHMUNA/HQ USPACOM HONOLULU HI", "RHMFISS/CDR USSOUTHCOM MIAMI FL",
}

var collectives = [...][]string{
	europe: {
		"RUEHZL/EUROPEAN POLITICAL COLLECTIVE",
		"RUCNMEM/EU MEMBER STATES COLLECTIVE",
		"RUEHZG/NATO EU COLLECTIVE",
	},
	southAsia: {"RUCNCLS/ALL SOUTH AND CENTRAL ASIA COLLECTIVE", "RUCNCIS/CIS COLLECTIVE"},
	eastAsia:  {"RUCNASE/ASEAN MEMBER COLLECTIVE", "RUCNARF/ASEAN REGIONAL FORUM COLLECTIVE"},
	americas:  {"RUEHZA/WHA CENTRAL AMERICAN COLLECTIVE", "RUCNMER/MERCOSUR COLLECTIVE"},
	africa:    {"RUEHZO/AFRICAN UNION COLLECTIVE", "RUEHZK/ECOWAS COLLECTIVE"},
	nearEast: {
		"RUEHEE/ARAB LEAGUE COLLECTIVE",
		"RUCNMGH/MAGHREB COLLECTIVE",
		"RUEHZM/GULF COOPERATION COUNCIL COLLECTIVE",
	},
}

// newAddressees chooses whom a cable of that post, year and precedence goes to.
func newAddressees(d dice, from *post, year int, due precedences) addressees {
	count := []int{0, d.between(1, 3), d.between(3, 7), d.between(8, 20)}[d.heavier(15, 25, 40, 20)]
	if due.info != noPrecedence {
		count = max(count, 2)
	}
	var a addressees
	posts := others(from, year)
	action := []string{department}
	if d.chance(0.18) {
		n := d.between(1, 3)
		action, posts = append(action, posts[:n]...), posts[n:]
	}
	info := information(d, from, year, posts, count)
	numbered := d.chance(0.85)
	a.action = lines(d, action, due.actionWord(), true, numbered)
	a.info = lines(d, info, due.infoWord(), d.chance(0.5), numbered)
	a.names = append(action, info...)
	if i := len(info) - 1; i >= 0 && strings.HasSuffix(info[0], "COLLECTIVE") && d.chance(0.3) {
		a.exempt = exempt(d, posts, info)
	}
	return a
}

// others returns the addresses of the neighbours of a post, in an order that depends on the post
// alone.
func others(from *post, year int) []string {
	var addresses []string
	for _, p := range from.neighbours(year) {
		addresses = append(addresses, p.address())
	}
	newDice(uint64(len(from.name)*year)).Shuffle(len(addresses), func(i, j int) {
		addresses[i], addresses[j] = addresses[j], addresses[i]
	})
	return addresses
}

// information returns count addressees for information: a collective first, if any, then posts and
// agencies.
func information(d dice, from *post, year int, posts []string, count int) []string {
	var info []string
	if count > 0 && year >= 1996 && d.chance(0.4) {
		info = append(info, pick(d, collectives[from.bureau]))
	}
	local := some(d, posts, (count+1)/2)
	info = append(info, local...)
	for _, agency := range some(d, agencies, count) {
		if len(info) < count && agency != from.address() {
			info = append(info, agency)
		}
	}
	return info[:min(count, len(info))]
}

// exempt returns posts that a collective stands for and that are to be left out.
func exempt(d dice, posts, info []string) []string {
	var names []string
	for _, address := range some(d, posts, 3) {
		_, name, _ := strings.Cut(address, "/")
		if !strings.Contains(strings.Join(info, "\n"), address) && len(names) < 2 {
			names = append(names, name)
		}
	}
	return names
}

// lines adds the precedence word and the sequence number to addressees.
func lines(d dice, addresses []string, word string, always, numbered bool) []string {
	full := make([]string, len(addresses))
	for i, address := range addresses {
		full[i] = address
		if word != "" && (always || d.chance(0.6)) {
			full[i] += " " + word
		}
		if numbered {
			full[i] += fmt.Sprintf(" %04d", d.between(1, 9999))
		}
	}
	return full
}

// has reports whether a cable goes to that address.
func (a addressees) has(address string) bool {
	for _, name := range a.names {
		if name == address {
			return true
		}
	}
	return false
}

// indicators are the routing indicators of all addressees, each once.
func (a addressees) indicators() []string {
	var all []string
	seen := make(map[string]bool)
	for _, name := range a.names {
		indicator, _, _ := strings.Cut(name, "/")
		if !seen[indicator] {
			seen[indicator] = true
			all = append(all, indicator)
		}
	}
	return all
}
