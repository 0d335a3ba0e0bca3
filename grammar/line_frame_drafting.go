package grammar

import "strings"

// A post's own print of a telegram has the sheet above it on which it was drafted: the level with the
// post and number, which offices have copies, who is charged, who drafted and cleared. The whole
// heading follows:
//
//	C O N F I D E N T I A L        PORT LOUIS 00042
//
//	SIPDIS
//	CXPORTL:
//	    ACTION: POL
//	    INFO:   AMB DCM
//
//	DISSEMINATION: POL
//	CHARGE: PROG
//
//	APPROVED: AMB:JROE
//
//	VZCZCPLI319

// draftingSheet finds the lines of such a sheet, and of what is above it.
func (b *framer) draftingSheet() {
	const charge, near = "CHARGE: ", 12 // lines between the charge and the heading
	if b.begins&charged == 0 {
		return
	}
	last := -1 // of the charge
	for i := range b.file.Lines {
		s := b.text(i)
		switch {
		case b.is(i) != NoKind || s == "":
		case isTransmission(s, firstWord(s)):
			if last < 0 || i-last > near {
				return
			}
			for above := range i {
				if b.text(above) != "" {
					b.set(above, PrintLineKind)
				}
			}
			return
		case strings.HasPrefix(s, charge):
			last = i
		case last >= 0 && (orderLabel(s) > 0 || labelOf(s).kind == TagsKind):
			return // a text
		}
	}
}
