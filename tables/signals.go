package tables

// Signal is an operating signal of the heading.
type Signal struct {
	Meaning   string // "" where it is not explained here
	Again     bool   // whether the message was sent before
	Corrected bool   // whether it was corrected since
}

// signals holds the operating signals that occur in headings.
var signals = map[string]Signal{
	"ZDK": {Meaning: "sent again", Again: true},
	"ZDS": {Meaning: "a corrected copy", Again: true, Corrected: true},
	"ZEL": {Meaning: "a correction"},
	"ZEX": {Meaning: "a book message"},
	"ZFD": {Meaning: "perhaps sent twice"},
	"ZFF": {Meaning: "asks for word when it is received"},
	"ZFG": {Meaning: "an exact copy of a message sent before", Again: true},
	"ZFR": {Meaning: "cancels a transmission"},
	"ZNR": {Meaning: "not classified, so it may go over any circuit"},
	"ZNY": {Meaning: "classified, so it may go only over circuits that are approved for it"},
	"ZOC": {Meaning: "to be passed on by the stations addressed"},
	"ZUI": {Meaning: "attention is asked for"},
	"ZZH": {Meaning: "traffic of the State Department"},
	"ZZK": {Meaning: "to be delivered at once"},
	"QSL": {}, "QTE": {}, "ZDF": {}, "ZDG": {}, "ZDY": {}, "ZEN": {}, "ZEQ": {}, "ZES": {},
	"ZFH": {}, "ZFK": {}, "ZFX": {}, "ZFZ": {}, "ZGC": {}, "ZIA": {}, "ZKE": {}, "ZNM": {},
	"ZOF": {}, "ZOJ": {}, "ZOQ": {}, "ZOT": {}, "ZOU": {}, "ZOV": {}, "ZPH": {}, "ZPW": {},
	"ZRL": {}, "ZTL": {}, "ZUG": {}, "ZUJ": {}, "ZVQ": {}, "ZWL": {}, "ZXB": {}, "ZYB": {},
	"ZYN": {}, "ZYQ": {},
}

// FindSignal returns the operating signal of three letters, without the digits that may follow it:
// ZFF of ZFF6.
func FindSignal(name string) (Signal, bool) {
	s, ok := signals[name]
	return s, ok
}
