package tables

import "strings"

// Level is a word for a level of classification.
type Level struct {
	Name string // of the level, in small letters: "confidential"; several words may have one
	Word string // CONFIDENTIAL
	Line string // as the classification line writes it: C O N F I D E N T I A L
	To   int    // the last year in which it was used; 0 where it still is
}

// The names of levels, the same as those of lint.Level.
const (
	unclassified = "unclassified"
	sensitive    = "sensitive but unclassified"
	limited      = "limited official use"
	confidential = "confidential"
	secret       = "secret"
	topSecret    = "top secret"
)

// Levels are the words of the classification line, in rising order.
var Levels = []Level{
	{unclassified, "UNCLAS", "UNCLAS", 0},
	{unclassified, "UNCLASSIFIED", "UNCLASSIFIED", 0},
	{limited, "LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE", 1995},
	{"restricted", "RESTRICTED", "RESTRICTED", 1953},
	{confidential, "CONFIDENTIAL", "C O N F I D E N T I A L", 0},
	{secret, "SECRET", "S E C R E T", 0},
	{topSecret, "TOP SECRET", "T O P  S E C R E T", 0},
}

// NATOLevels are the words of classification lines of NATO, in rising order. They are known from
// memory.
var NATOLevels = []Level{
	{unclassified, "NATO UNCLASSIFIED", "N A T O  U N C L A S S I F I E D", 0},
	{"restricted", "NATO RESTRICTED", "N A T O  R E S T R I C T E D", 0},
	{confidential, "NATO CONFIDENTIAL", "N A T O  C O N F I D E N T I A L", 0},
	{secret, "NATO SECRET", "N A T O  S E C R E T", 0},
	{topSecret, "COSMIC TOP SECRET", "C O S M I C  T O P  S E C R E T", 0},
}

// SensitiveLine is in the place of the level on some classification lines, for UNCLAS and the
// caption SENSITIVE: SENSITIVE BUT UNCLASSIFIED PORT LOUIS 000042.
const SensitiveLine = "SENSITIVE BUT UNCLASSIFIED"

// FindLevel returns the level that a text spells, apart from spaces: SECRET and S E C R E T are
// equal.
func FindLevel(text string) (Level, bool) {
	letters := strings.TrimLeft(text, " ")
	if letters == "" {
		return Level{}, false
	}
	for _, level := range levelsOf[letters[0]] {
		if letters == level.Word || equalExceptSpaces(letters, level.Word) {
			return *level, true
		}
	}
	return Level{}, false
}

// levelsOf are the levels, and the line in the place of one, by their first letter.
var levelsOf = func() (of [256][]*Level) {
	sensitive := []Level{{Name: unclassified, Word: SensitiveLine, Line: SensitiveLine}}
	for _, list := range [...][]Level{Levels, NATOLevels, sensitive} {
		for i := range list {
			first := list[i].Word[0]
			of[first] = append(of[first], &list[i])
		}
	}
	return of
}()

// equalExceptSpaces reports whether two texts have the same letters in the same order, apart from
// spaces.
func equalExceptSpaces(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && a[i] == ' ' {
			i++
		}
		for j < len(b) && b[j] == ' ' {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i, j = i+1, j+1
	}
}

// Mark is a level as a portion mark writes it: C in (C/NF).
type Mark struct {
	Text  string
	Level string // name of the level, as [Level] has it
}

// Marks holds the levels of portion marks. One that begins with another comes before it: UNCLAS
// before U.
var Marks = []Mark{
	{"NU", unclassified}, {"NR", "restricted"}, {"NC", confidential}, {"NS", secret}, {"CTS", topSecret}, // of NATO
	{"UNCLASSIFIED", unclassified}, {"UNCLAS", unclassified}, {"U", unclassified},
	{"SBU", sensitive}, {"LOU", limited}, {"L", limited}, {"FOUO", sensitive},
	{"CONFIDENTIAL", confidential}, {"C", confidential},
	{"SECRET", secret}, {"S", secret},
	{"TS", topSecret},
}

// FindMark returns the level at the start of a portion mark, which is in capitals and without
// parentheses: C of C/NF.
func FindMark(text string) (Mark, bool) {
	end := 0
	for end < len(text) && text[end] != '/' && text[end] != '-' && text[end] != ' ' {
		end++
	}
	if end == 0 {
		return Mark{}, false
	}
	for i := range Marks {
		if mark := Marks[i].Text; mark[0] == text[0] && mark == text[:end] {
			return Marks[i], true
		}
	}
	return Mark{}, false
}

// Caveats holds what may follow the level of a portion mark, with the meaning: NF in (C/NF). After
// REL come the countries to which the text may be released.
var Caveats = map[string]string{
	"N": "no foreign nationals", "NF": "no foreign nationals", "NOFORN": "no foreign nationals",
	"REL": "releasable", "RELIDO": "release to be decided by a designated official",
	"FGI": "of a foreign government", "OC": "originator controlled", "ORCON": "originator controlled",
	"PR": "proprietary", "PROPIN": "proprietary", "IMCON": "controlled imagery",
	"SI": "special intelligence", "TK": "talent keyhole", "HCS": "HUMINT control system",
	"FOUO": "for official use only", "SBU": "sensitive but unclassified",
	"NODIS": "no distribution but to those named", "EXDIS": "exclusive distribution",
	"LIMDIS": "limited distribution",
}

// MisspeltMarks holds words that are written for portion marks, and the marks that were meant.
var MisspeltMarks = map[string]string{
	"UNC": "U", "UNCL": "U", "UNCLASS": "U", "UU": "U",
	"CONF": "C", "CONFID": "C", "CC": "C", "SEC": "S",
	"SUB": "SBU", "SBUU": "SBU", "SB U": "SBU",
	"S8U": "SBU", "5BU": "SBU", "SBV": "SBU", "5/NF": "S/NF", // of scans
}

// NearLevel returns the level that a line above or below a page of a print was meant to say: with a
// character wrong, C0NFIDENTIAL, or two in its midst that a machine took for one sign or three,
// CONFIDEN'flAL. Its letters may have blanks between them.
func NearLevel(s string) (Level, bool) {
	s = strings.ReplaceAll(s, " ", "")
	for i, word := range levelLetters {
		if OneLetterApart(s, word) || isMisreadWithin(s, word) {
			return Levels[i], true
		}
	}
	return Level{}, false
}

// levelLetters are the words of the levels without blanks.
var levelLetters = func() (words []string) {
	for _, level := range Levels {
		words = append(words, strings.ReplaceAll(level.Word, " ", ""))
	}
	return words
}()

// isMisreadWithin reports whether s is a long word but for two letters in its midst.
func isMisreadWithin(s, word string) bool {
	const begins, ends, misread = 5, 2, 2 // letters
	if len(s)-len(word) > 1 || len(word)-len(s) > 1 {
		return false
	}
	from, to := commonStart(s, word), len(word)-ends
	return from >= begins && from < to && to-from <= misread && strings.HasSuffix(s, word[to:])
}
