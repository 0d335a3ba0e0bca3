package tables

import (
	_ "embed" // the table
	"strings"
)

// Caption is a caption of the text.
type Caption struct {
	Name     string   // SIPDIS
	Kind     string   // "distribution", "channel", "handling" and others
	Meaning  string   // may be posted on SIPRNet
	Excludes []string // captions that may not go with it
	From, To int      // years in use; 0 where unknown
}

//go:embed captions.txt
var captionTable string

// readCaptions adds a table to another one.
func readCaptions(table string, under map[string]Caption) map[string]Caption {
	t := copied(under, strings.Count(table, "\n"))
	for c := range rows(table) {
		p := Caption{Name: c[0], Kind: c[1], Meaning: c[2], From: year(c[4]), To: year(c[5])}
		if c[3] != "" {
			p.Excludes = strings.Split(c[3], ";")
		}
		t[p.Name] = p
	}
	return t
}

// FindCaption returns the caption of that name, in capitals with single spaces.
func (t *Tables) FindCaption(name string) (Caption, bool) {
	c, ok := t.captions[name]
	return c, ok
}

// NearestCaption returns the only caption that differs from word by one letter, or by its spaces, as
// ROGER CHANNEL from ROGERCHANNEL, or the two captions that were run together in word, NOFORNSIPDIS.
func (t *Tables) NearestCaption(word string) (string, bool) {
	for name := range t.captions {
		if OneLetterApart(word, name) { // few words are, and to look for the nearest takes longer
			if near, ok := Nearest(word, t.captions); ok {
				return near, true
			}
			break
		}
	}
	const shortest = 5 // letters of a caption that another one may be glued to
	for name := range t.captions {
		if strings.Contains(name, " ") && strings.ReplaceAll(name, " ", "") == word {
			return name, true
		}
	}
	for i := shortest; i <= len(word)-shortest; i++ {
		_, first := t.captions[word[:i]]
		if _, second := t.captions[word[i:]]; first && second {
			return word[:i] + " " + word[i:], true
		}
	}
	return "", false
}

// StandsAlone reports whether a line that holds the caption and nothing else is a caption line,
// wherever it is: SIPDIS, but not DCM, which may be a signature.
func (c Caption) StandsAlone() bool {
	switch c.Kind {
	case "distribution", "dissemination", "handling", "subject caption":
		return !strings.Contains(c.Name, " ")
	}
	return false
}

// SplitCaptions returns the captions that a line is made of, NOFORN and SIPDIS of NOFORN SIPDIS, or
// nil where anything else is there. Of several that fit the longest is taken: TERREP EXCLUSIVE
// is one caption. A word that is near a caption is taken for one: NOFRON of SIPDIS NOFRON.
func (t *Tables) SplitCaptions(words []string) (captions []string) {
	const shortest = 5 // letters of a word that is compared; short ones are near too many others
	longest := t.captionWords(len(words))
	for len(words) > 0 {
		n := min(len(words), longest)
		for ; n > 0; n-- {
			if _, ok := t.FindCaption(strings.Join(words[:n], " ")); ok {
				break
			}
		}
		if n == 0 {
			if _, near := t.NearestCaption(words[0]); !near || len(words[0]) < shortest {
				return nil
			}
			n = 1
		}
		captions, words = append(captions, strings.Join(words[:n], " ")), words[n:]
	}
	return captions
}

// captionWords returns how many words the longest caption has, where that is fewer than most. A line
// of a thousand words would be joined in half a million ways otherwise.
func (t *Tables) captionWords(most int) int {
	const few = 4
	if most <= few {
		return most
	}
	longest := 0
	for name := range t.captions {
		longest = max(longest, strings.Count(name, " ")+1)
	}
	return min(most, longest)
}

// HandlingWords are those that may be on the classification line between the level and the post:
// UNCLAS E F T O PARIS 000042.
var HandlingWords = []string{"EFTO", "E F T O", "NOFORN", "SENSITIVE", "SVC"}
