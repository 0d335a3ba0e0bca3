package tables

// Precedence is how soon a cable has to be delivered.
type Precedence struct {
	Letter  string // on the date-time line: O
	Word    string // after an addressee: IMMEDIATE
	Meaning string
	Within  string // the time in which it has to arrive
}

// Precedences holds the precedences of cables of the foreign service, the most urgent first.
var Precedences = []Precedence{
	{"Z", "FLASH", "contact with an enemy, or as urgent", "ten minutes"},
	{"O", "IMMEDIATE", "situations that gravely affect security", "half an hour"},
	{"P", "PRIORITY", "to be acted on the same day", "three hours"},
	{"R", "ROUTINE", "everything else", "six hours"},
}

// Emergency is the highest precedence, which cables of the foreign service do not have.
var Emergency = Precedence{"Y", "EMERGENCY COMMAND", "above FLASH, for commands of nuclear forces",
	"minutes"}

// PrecedenceLetters holds the letters of all precedences, from the highest to the lowest.
const PrecedenceLetters = "YZOPR"

// FindPrecedence returns the precedence with a letter or a word.
func FindPrecedence(name string) (Precedence, bool) {
	for i := range Precedences {
		if p := &Precedences[i]; name == p.Letter || name == p.Word {
			return *p, true
		}
	}
	return Emergency, name == Emergency.Letter || name == Emergency.Word
}
