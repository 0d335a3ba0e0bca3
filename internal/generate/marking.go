package generate

import (
	"fmt"
	"strings"
)

// classificationLine is the first line of the text. A draft may have no serial number yet.
//
//	C O N F I D E N T I A L SECTION 01 OF 02 SOFIA 000812
func (p *plan) classificationLine() string {
	line := p.handling.level.word()
	if p.handling.encrypted {
		line += " E F T O"
	}
	if p.sections > 1 {
		line += fmt.Sprintf(" SECTION %02d OF %02d", max(p.part, 1), p.sections)
	}
	line += " " + p.post.name
	if p.look.unnumbered {
		return line
	}
	return fmt.Sprintf("%s %0*d", line, p.serialWidth(), p.serial)
}

// serialWidth is six digits, or five before the mid-1990s.
func (p *plan) serialWidth() int {
	if p.era == era12356 {
		return 5
	}
	return 6
}

// newCaptions returns the captions, the most restrictive first. SIPDIS does not go with EXDIS or
// NODIS.
func (p *plan) newCaptions() []string {
	var captions []string
	closed := p.handling.level > unclassified && p.chance(0.012)
	if closed {
		captions = append(captions, pick(p.dice, []string{"EXDIS", "EXDIS", "NODIS"}))
	}
	if p.handling.noforn {
		captions = append(captions, "NOFORN")
	}
	if p.handling.sensitive {
		captions = append(captions, "SENSITIVE")
	}
	if !closed && p.at.After(firstSIPDIS) && p.chance(0.95) {
		captions = append(captions, "SIPDIS")
	}
	if p.office != "" {
		captions = append(captions, p.office)
	}
	return captions
}

// captionLines are the captions in the form of the copy: publishers print SIPDIS twice.
func (p *plan) captionLines() []string {
	var lines []string
	for _, caption := range p.captions {
		lines = append(lines, caption)
		if caption == "SIPDIS" && p.look.doubled {
			lines = append(lines, "", caption)
		}
	}
	return lines
}

// newAttention returns lines that say who is to see the cable; only addressees are named.
func (p *plan) newAttention() []string {
	if p.chance(0.52) {
		return nil
	}
	state := pick(p.dice, []string{"STATE", "STATE", "DEPT"})
	offices := strings.Join(some(p.dice, p.offices(), p.between(1, 3)), ", ")
	lines := []string{state + " FOR " + offices}
	if p.chance(0.15) {
		lines = append(lines, state+" PASS "+pick(p.dice, []string{"USTR", "USAID", "TO USAID"}))
	}
	if p.to.has(council) && p.chance(0.6) {
		lines = append(lines, "NSC FOR "+strings.ToUpper(colleague(p.dice).surname))
	}
	if p.to.has(treasury) && p.chance(0.4) {
		lines = append(lines, "TREASURY FOR "+strings.ToUpper(colleague(p.dice).surname))
	}
	return lines
}

// offices of the Department that the post's cables are for.
func (p *plan) offices() []string {
	local := [...][]string{
		europe:    {"EUR/NCE", "EUR/RPM", "EUR/ERA"},
		southAsia: {"SCA/CEN", "SCA/INS", "SCA/FO"},
		eastAsia:  {"EAP/MTS", "EAP/MLS", "EAP/ANP"},
		americas:  {"WHA/BSC", "WHA/AND", "WHA/CAR"},
		africa:    {"AF/E", "AF/W", "AF/S"},
		nearEast:  {"NEA/MAG", "NEA/ARP", "NEA/ELA"},
	}
	return append([]string{"DRL", "EB/TPP", "INL", "OES", "PM/RSAT", "L/LEI", "INR/B"}, local[p.post.bureau]...)
}
