package decode

// Precedence says how soon a cable is to be delivered.
type Precedence struct {
	Letter  string // as the date-time line has it: O
	Word    string // as addressees have it: IMMEDIATE
	Meaning string
}

// Precedences are those that a cable may have, the most urgent first.
var Precedences = []Precedence{
	{"Z", "FLASH", "contact with an enemy, or as urgent"},
	{"O", "IMMEDIATE", "situations that gravely affect security; delivered at any hour"},
	{"P", "PRIORITY", "to be acted on the same day"},
	{"R", "ROUTINE", "everything else"},
}

// emergency is the precedence above all others, which cables of a foreign service do not have.
var emergency = Precedence{"Y", "emergency command", "above FLASH, for commands of nuclear forces"}

// findPrecedence returns the precedence with a letter or a word, and whether there is one.
func findPrecedence(name string) (Precedence, bool) {
	for _, p := range append([]Precedence{emergency}, Precedences...) {
		if name == p.Letter || name == p.Word {
			return p, true
		}
	}
	return Precedence{}, false
}
