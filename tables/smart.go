package tables

import (
	"math/bits"
	"strings"
	"sync"
	"unicode/utf8"
)

// SMARTLabel is a label of the form that the Department's messaging system SMART prints, from 2009
// on.
type SMARTLabel struct {
	Name     string // without its colon: Date/DTG
	Meaning  string
	Below    bool // it is below the text
	Required bool // each cable seen has it: that it is missing is a mistake
	Usual    bool // nearly each cable has it
}

// SMARTLabels holds the labels in the order in which they are; the text comes before the first
// that is Below.
var SMARTLabels = []SMARTLabel{
	{Name: "MRN", Meaning: "message reference number: year, post and serial number", Required: true},
	{Name: "Date/DTG", Meaning: "the date, and the date-time group", Usual: true},
	{Name: "From", Meaning: "who sends the cable", Required: true},
	{Name: "Action", Meaning: "addressees that are to act, each with its precedence", Required: true},
	{Name: "E.O.", Meaning: "the executive order on classified information", Required: true},
	{Name: "TAGS", Meaning: "codes of subjects, persons and countries", Required: true},
	{Name: "Captions", Meaning: "captions that limit or direct the distribution"},
	{Name: "Reference", Meaning: "what the cable refers to"},
	{Name: "Pass Line", Meaning: "offices that the cable is to be passed to"},
	{Name: "Subject", Meaning: "what the cable is about", Required: true},
	{Name: "Classified By", Meaning: "the officer who classified the cable"},
	{Name: "Reason", Meaning: "the reason for the classification"},
	{Name: "Declassify On", Meaning: "when the cable is declassified"},
	{Name: "Derived From", Meaning: "the source of a derivative classification"},
	{Name: "Signature", Meaning: "who signs the cable", Below: true, Usual: true},
	{Name: "Drafted By", Meaning: "who wrote it: office and name", Below: true},
	{Name: "Cleared By", Meaning: "who agreed to it", Below: true},
	{Name: "Approved By", Meaning: "who approved it", Below: true},
	{Name: "Released By", Meaning: "who sent it off", Below: true},
	{Name: "Info", Meaning: "addressees for information, each with its precedence", Below: true},
	{Name: "XMT", Meaning: "those of a collective that do not get the cable", Below: true},
	{Name: "Attachments", Meaning: "files that come with the cable", Below: true},
	{Name: "Action Post", Meaning: "the post that is to act", Below: true},
	{Name: "Dissemination Rule", Meaning: "by what rule the copy was handed out", Below: true, Usual: true},
}

// FindSMARTLabel returns the index in [SMARTLabels] of a label without its colon, or -1. A label of
// seven letters or more may have one letter wrong, and a letter like a slant for its slant:
// Date/DTG is also read from DatelDTG. exact reports that nothing was wrong.
func FindSMARTLabel(name string) (i int, exact bool) {
	const least = 7 // letters: Form, Into and Actions are words of many texts
	known := knownLabels()
	if name == "" || len(name)+1 >= len(known.ofLength) { // longer than any by more than a letter
		return -1, false
	}
	first, last := name[0]&^0x20, name[len(name)-1]|0x20
	for i := range (known.ofLength[len(name)] & known.first[first]).ranks {
		if SMARTLabels[i].Name == name {
			return i, true
		}
	}
	if len(name) < least {
		return -1, false
	}
	alike := known.first[first] | known.last[last] // few labels
	if max(name[0], name[len(name)-1]) >= utf8.RuneSelf {
		alike = ^labelSet(0)
	}
	near := ""
	for n := max(least, len(name)-1); n <= len(name)+1; n++ {
		for i := range (known.ofLength[n] & alike).ranks {
			if near == "" {
				near = strings.ToUpper(name)
			}
			if OneLetterApart(near, upperLabels()[i]) {
				return i, false
			}
		}
	}
	return -1, false
}

// labelSet is a set of [SMARTLabels], a bit for each by its index.
type labelSet uint32

// ranks yields the indexes in order.
func (set labelSet) ranks(yield func(int) bool) {
	for ; set != 0; set &= set - 1 {
		if !yield(bits.TrailingZeros32(uint32(set))) {
			return
		}
	}
}

// labelsBy has the labels of each length, and of the next two lengths, and those with each first letter in
// capitals and each last byte in small letters.
type labelsBy struct {
	ofLength    []labelSet
	first, last [256]labelSet
}

var knownLabels = sync.OnceValue(func() *labelsBy {
	by := new(labelsBy)
	for i := range SMARTLabels {
		name := SMARTLabels[i].Name
		for n := len(name); len(by.ofLength) <= n+2; {
			by.ofLength = append(by.ofLength, 0)
		}
		set := labelSet(1) << i
		by.ofLength[len(name)] |= set
		by.first[name[0]&^0x20] |= set
		by.last[name[len(name)-1]|0x20] |= set
	}
	return by
})

// NearSMARTLabel returns the index in [SMARTLabels] of the label of which one letter of name is
// wrong, missing or too many, or -1. Of short labels, whose neighbors are words of many texts, the
// caller must know by other signs that name is a label.
func NearSMARTLabel(name string) int {
	near, labels, first := strings.ToUpper(name), knownLabels().ofLength, len(SMARTLabels)
	for n := max(0, len(near)-1); n <= len(near)+1 && n < len(labels); n++ {
		for i := range labels[n].ranks {
			if i < first && OneLetterApart(near, upperLabels()[i]) {
				first = i
			}
		}
	}
	if first == len(SMARTLabels) {
		return -1
	}
	return first
}

// upperLabels are the labels in capitals.
var upperLabels = sync.OnceValue(func() []string {
	labels := make([]string, len(SMARTLabels))
	for i := range SMARTLabels {
		labels[i] = strings.ToUpper(SMARTLabels[i].Name)
	}
	return labels
})
