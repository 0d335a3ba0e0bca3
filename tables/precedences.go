package tables

// Precedence says how soon a cable is to be delivered.
type Precedence struct {
	Letter  string // as the date-time line has it: O
	Word    string // as addressees have it: IMMEDIATE
	Meaning string
	Within  string // how soon it is to arrive
}

// Precedences are those that a cable of the foreign service may have, the most urgent first.
var Precedences = []Precedence{
	{"Z", "FLASH", "contact with an enemy, or as urgent", "ten minutes"},
	{"O", "IMMEDIATE", "situations that gravely affect security", "half an hour"},
	{"P", "PRIORITY", "to be acted on the same day", "three hours"},
	{"R", "ROUTINE", "everything else", "six hours"},
}

// Emergency is the precedence above all others, which cables of a foreign service do not have.
var Emergency = Precedence{"Y", "EMERGENCY COMMAND", "above FLASH, for commands of nuclear forces", "minutes"}

// PrecedenceLetters are the letters of all precedences, from the highest down.
const PrecedenceLetters = "YZOPR"

// FindPrecedence returns the precedence with a letter or a word.
func FindPrecedence(name string) (Precedence, bool) {
	for _, p := range Precedences {
		if name == p.Letter || name == p.Word {
			return p, true
		}
	}
	return Emergency, name == Emergency.Letter || name == Emergency.Word
}
