package grammar

// TextSeparation is format line 13: the BT after the text.
type TextSeparation struct{ bare }

// Correction is format line 15.
//
//	C WA 1500Z POSITION
type Correction struct{ bare }

// SerialCheck is the end-of-message serial check, which repeats the serial number of the DE line.
//
//	#0042
type SerialCheck struct {
	Node
	SerialCheckLine
}

// SerialCheckLine is the grammar of [SerialCheck].
type SerialCheckLine struct {
	Serial *Serial `parser:"'#' @@"`
}

var serialCheckField = newField[SerialCheckLine](
	"end-of-message serial check",
	"#0042",
	func(s *scanner) { s.words("") },
)

func (n *SerialCheck) read(r *reader) { serialCheckField.read(r, &n.Node, &n.SerialCheckLine) }

// EndOfMessage is format line 16.
//
//	NNNN
type EndOfMessage struct{ bare }
