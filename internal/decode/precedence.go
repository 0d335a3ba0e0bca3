package decode

// Precedence says how soon a cable is to be delivered.
type Precedence struct {
	Letter  string // as the date-time line has it: O
	Word    string // as addressees have it: IMMEDIATE
	Meaning string
	within  string // how soon it is to arrive
}

// Precedences are those that a cable may have, the most urgent first.
var Precedences = []Precedence{
	{"Z", "FLASH", "contact with an enemy, or as urgent", "ten minutes"},
	{"O", "IMMEDIATE", "situations that gravely affect security", "half an hour"},
	{"P", "PRIORITY", "to be acted on the same day", "three hours"},
	{"R", "ROUTINE", "everything else", "six hours"},
}

// emergency is the precedence above all others, which cables of a foreign service do not have.
var emergency = Precedence{"Y", "EMERGENCY COMMAND", "above FLASH, for commands of nuclear forces", "minutes"}

// niact stands before IMMEDIATE where somebody is to act by night.
const niact = "NIACT, night action: somebody is called at any hour"

// said says what the precedence means and how soon a cable of it is to arrive.
func (p Precedence) said() string { return p.Meaning + "; due within about " + p.within }

// findPrecedence returns the precedence with a letter or a word, and whether there is one.
func findPrecedence(name string) (Precedence, bool) {
	for _, p := range append([]Precedence{emergency}, Precedences...) {
		if name == p.Letter || name == p.Word {
			return p, true
		}
	}
	return Precedence{}, false
}
