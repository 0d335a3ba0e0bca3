package lint

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/tables"
)

func (f *Facts) marking(e *grammar.Marking) {
	formAbove := f.Subject.Known && f.Level.Value == WordLevel(e.Level.Text) // above the telegram, with the level alone
	if f.Level.Known && (f.Number.Known || e.Serial == nil || f.Subject.Known && !formAbove || len(f.Paragraphs) > 0) {
		return
	}
	f.Level = Fact[Level]{} // of a level that stood alone above this line
	l := WordLevel(e.Level.Text)
	if l == NoLevel {
		l = damagedLevel(e.Level.Text) // unknown-level says so
	}
	if l != NoLevel {
		once(&f.Level, l, e.Level)
	}
	if strings.HasPrefix(e.Level.Text, tables.SensitiveLine) { // it says the caption too
		const word = "SENSITIVE"
		start := e.Level.At.Start
		f.caption(&grammar.Word{At: grammar.Span{Start: start, End: start + len(word)}, Text: word})
	}
	if e.Counter != nil && e.Counter.Part != nil {
		number(&f.Section, &e.Counter.Part.Word)
		number(&f.Sections, &e.Counter.Total.Word)
	}
	if e.Post != nil && (e.Serial != nil || f.Service == grammar.StateService) { // UNCLAS MEETING ON FRIDAY has none
		once(&f.Post, singleSpaced(e.Post.Text), e.Post)
	}
	if e.Serial != nil {
		number(&f.Number, meantNumber(&e.Serial.Word))
	}
	for _, w := range e.Handling {
		f.caption(&w.Word)
	}
	for _, w := range e.Late {
		f.caption(&w.Word)
	}
	f.trailing(e.Rest)
}

// meantNumber returns a number with digits for the letters that look like them: 000042 of O00042 and
// 0000A2 as it is. One letter after fewer than five digits may be that of a position: 167B.
func meantNumber(w *grammar.Word) *grammar.Word {
	const serial = len("000042")
	meant := tables.AsDigits(w.Text)
	if meant == w.Text || !isDigits(meant) || len(w.Text) < serial && isDigits(w.Text[:len(w.Text)-1]) {
		return w
	}
	return &grammar.Word{At: w.At, Text: meant}
}

// trailing reads the captions after the serial number of a classification line. Many words that
// are no known captions are pass lines and fields.
func (f *Facts) trailing(words []*grammar.Trailing) {
	const shortest, few = 5, 2 // letters of a caption; such words
	long := 0
	for i, w := range words {
		switch {
		case w.Text == "FOR": // STATE FOR AF/E, FOR OFFICIAL USE ONLY
			long = few + 1
			f.passes(words, i)
		case len(w.Text) >= shortest:
			long++
		}
	}
	for i, w := range words {
		_, known := tables.BuiltIn().FindCaption(w.Text)
		if len(w.Text) >= shortest && (known || long <= few && !isFilingCode(words, i)) {
			f.caption(&w.Word)
		}
	}
}

// isFilingCode reports whether the word at an index stands between slants, as the Navy's codes for
// the files do: UNCLAS //N03120//.
func isFilingCode(words []*grammar.Trailing, i int) bool {
	slant := func(i int) bool { return i >= 0 && i < len(words) && strings.Trim(words[i].Text, "/") == "" }
	return slant(i-1) && slant(i+1)
}

// passes reads the pass line that follows a classification line on its line: PORT LOUIS 000042
// SIPDIS STATE FOR AF/E. Before its verb, at an index, is a department.
func (f *Facts) passes(words []*grammar.Trailing, verb int) {
	if verb == 0 || verb+1 == len(words) || len(f.Attention) > 0 {
		return
	}
	switch words[verb-1].Text {
	case "STATE", "DEPT", "DEPARTMENT":
		at := words[verb-1].At
		text := words[verb-1].Text
		for _, w := range words[verb:] {
			if w.At.Start > at.End {
				text += " "
			}
			text += w.Text
			at.End = w.At.End
		}
		f.Attention = append(f.Attention, known(text, at))
	}
}

// WordLevel returns the level of a word of the classification line, its letters spaced or not:
// [Secret] of S E C R E T. It is [NoLevel] if the word is not a known level.
func WordLevel(s string) Level {
	word, ok := tables.FindLevel(strings.ToUpper(s))
	if !ok {
		return NoLevel
	}
	return levelNamed(word.Name)
}

// PageLevel returns the level above or below a page of a print, also where a character of it is wrong:
// that of C0NFIDENTIAL. It is [NoLevel] if the line is not like a known level.
func PageLevel(s string) Level {
	if l := WordLevel(s); l != NoLevel {
		return l
	}
	level, _ := tables.NearLevel(s)
	return levelNamed(level.Name)
}

// damagedLevel returns the level of a word of the classification line whose letters are spaced, as those of levels are,
// and of which one is wrong, missing or too many: CC O N F I D E N T I A L. It is [NoLevel] for other words.
func damagedLevel(s string) Level {
	const spaced = 4 // letters by themselves
	single := 0
	for w := range strings.FieldsSeq(s) {
		if len(w) == 1 {
			single++
		}
	}
	bare := strings.ReplaceAll(s, " ", "")
	for _, l := range tables.Levels {
		if single >= spaced && tables.OneLetterApart(bare, strings.ReplaceAll(l.Word, " ", "")) {
			return levelNamed(l.Name)
		}
	}
	return NoLevel
}

// levelNamed returns the level of a name of the tables. A test holds that each has one.
func levelNamed(name string) Level { return Level(max(0, slices.Index(levelNames[:], name))) }

// caption adds the captions of a line: NOFORN SIPDIS are two. Those below the classification line of a
// further section are the same once more.
func (f *Facts) caption(w *grammar.Word) {
	if c, ok := tables.BuiltIn().FindCaption(w.Text); ok && strings.IndexByte(w.Text, ' ') < 0 { // as most
		f.addCaption(c.Name, w.At)
		return
	}
	words := strings.Fields(w.Text)
	captions := tables.BuiltIn().SplitCaptions(words)
	if len(captions) < 2 {
		f.addCaption(strings.Join(words, " "), w.At)
		return
	}
	end := 0 // in the text
	for _, caption := range captions {
		start := -1
		for _, word := range strings.Fields(caption) {
			i := end + strings.Index(w.Text[end:], word)
			if end = i + len(word); start < 0 {
				start = i
			}
		}
		at := grammar.Span{Start: w.At.Start + start, End: w.At.Start + end}
		f.addCaption(caption, at)
	}
}

// addCaption adds a caption, of a further section one that the cable does not have yet.
func (f *Facts) addCaption(caption string, at grammar.Span) {
	again := func(c Fact[string]) bool { return c.Value == caption }
	if len(f.Paragraphs) == 0 || !slices.ContainsFunc(f.Captions, again) {
		f.Captions = append(f.Captions, known(caption, at))
	}
}
