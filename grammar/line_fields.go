package grammar

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/cablelint/cablelint/tables"
)

// fieldLabel is the name with which a field begins.
type fieldLabel struct {
	kind   Kind // NoKind where the line begins with none
	length int  // with its stop; 0 where a portion mark comes before it
	stop   bool // a colon or a semicolon comes after it
	near   bool // a letter of it is wrong
	seen   bool // it was looked for
}

// fieldLabel looks for the name of a field once.
func (p *piece) fieldLabel() *fieldLabel {
	if !p.label.seen {
		p.label = labelOf(p.text)
		p.label.seen = true
	}
	return &p.label
}

// labelling is how a label is written.
type labelling uint8

const (
	stopped   labelling = iota // with its stop
	unstopped                  // without, in capitals where other words in small letters could be meant
	small                      // without, in small letters
)

// byLabel is the test that a piece begins with the label of a kind.
func byLabel(k Kind, how labelling) func(*piece) (int, bool) {
	return func(p *piece) (int, bool) {
		l := p.fieldLabel()
		if l.kind != k {
			return 0, false
		}
		found := unstopped
		switch {
		case l.near:
			return 0, false
		case l.stop || l.length == 0:
			found = stopped
		case (k == SubjectKind || k == ReferencesKind) && !upperWord(p.text[:2]):
			found = small
		}
		return l.length, found == how
	}
}

// beginsLikeLabel reports whether the first two letters of a line are those of the name of a field, as
// they are unless another letter of it is wrong; or whether a portion mark may come before the name.
func beginsLikeLabel(s string) bool {
	if s[0] == '(' {
		return true
	}
	second := &secondOfNames[s[0]|0x20]
	return len(s) > 1 && (s[1]|0x20 == second[0] || s[1]|0x20 == second[1])
}

// secondOfNames are the letters that come second in the names of fields, by the first: TAGS and TGS, AGS,
// REASON, PROGRAM REF, CLASSIFIED BY, SUBJECT, DECL. Where there is one it is there twice.
var secondOfNames = [256][2]byte{
	't': {'a', 'g'}, 'a': {'g', 'g'}, 'r': {'e', 'e'}, 'p': {'r', 'r'}, 'c': {'l', 'l'}, 's': {'u', 'u'}, 'd': {'e', 'e'},
}

// labelOf returns the label of the field that a line begins with.
func labelOf(s string) (l fieldLabel) {
	switch s[0] {
	case 'T', 't', 'A', 'a':
		l = fieldLabel{kind: TagsKind, length: tagsLabel(s)}
	case 'R', 'r', 'P':
		if strings.HasPrefix(s, "RU") { // RUEHC/SECSTATE WASHDC, as most lines of a heading
			break
		}
		if beginsFolded(s, "REA") {
			l = fieldLabel{kind: ReasonKind, length: foldLabel(s, "REASONS", "REASON")}
			break
		}
		l = fieldLabel{kind: ReferencesKind, length: referencesLabel(s)}
	case 'C', 'c':
		l = fieldLabel{kind: ClassifiedByKind, length: foldLabel(s, "CLASSIFIED BY")}
	case '(': // (U) Classified by Jane Roe: the mark comes before the label
		if n := portionLength(s); n > 0 && foldLabel(strings.TrimLeft(s[n:], " "), "CLASSIFIED BY") > 0 {
			return fieldLabel{kind: ClassifiedByKind}
		}
	case 'S', 's', 'U':
		l = fieldLabel{kind: SubjectKind, length: subjectLabel(s)}
	case 'D', 'd':
		if l = (fieldLabel{kind: DerivedFromKind, length: foldLabel(s, "DERIVED FROM")}); l.length == 0 {
			l = fieldLabel{kind: DeclassifyKind, length: foldLabel(s, "DECLASSIFY ON", "DECL ON", "DECL")}
		}
	}
	if l.length == 0 {
		l = fieldLabel{kind: LabelKind}
		l.length, l.near = smartLength(s)
		if l.length == 0 {
			return fieldLabel{}
		}
	}
	l.stop = strings.IndexByte(":;", s[l.length-1]) >= 0
	return l
}

// smartLength returns the length of the label of SMART's form, with its colon, that s begins with,
// or 0, and whether a letter of it is wrong. Labels that other layouts have as well are not among
// them.
func smartLength(s string) (n int, near bool) {
	const most = 22 // letters in the longest label, one too many
	i := strings.IndexByte(s[:min(len(s), most)], ':')
	if i < 0 {
		return 0, false
	}
	rank, exact := tables.FindSMARTLabel(strings.TrimRight(s[:i], " "))
	if rank < 0 || !smartOnly[rank] || s[0] == 'E' && orderLabel(s) > 0 {
		return 0, false
	}
	return i + 1, !exact
}

// smartOnly reports which of the labels no other layout has; E.O. is one where no order follows, as in
// E.O.: Unknown.
var smartOnly = func() (only []bool) {
	for _, label := range tables.SMARTLabels {
		switch label.Name {
		case "TAGS", "Reference", "Subject", "Classified By", "Reason", "Declassify On", "Derived From":
			only = append(only, false)
		default:
			only = append(only, true)
		}
	}
	return only
}()

// nearLabel is the test that a piece begins with a label of SMART's form of which a letter is wrong: DatelDTG:
func nearLabel(p *piece) (int, bool) {
	l := p.fieldLabel()
	return l.length, l.kind == LabelKind && l.near
}

// orders is the test that a piece begins with the label of an E.O. line, as sure as a cost says. An
// order that is spoken of is none: "E.O. 13382" at the end of a subject, "E.O. 12958, 1.4 (b)"
// after an officer's reasons.
func orders(c cost) func(*piece) (int, bool) {
	const near = 16 // bytes up to the colon, DECL or N/A
	return func(p *piece) (int, bool) {
		s := strings.TrimPrefix(p.text, pilcrow) // a publisher's sign before E., as before the letter of a list
		n := orderLabel(s)
		if n == 0 {
			return 0, false
		}
		value := strings.TrimLeft(s[n:], " \t:.")
		number := digits(value)
		rest := strings.TrimLeft(value[number:], " ,")
		switch {
		case sectionNumber(rest) > 0:
			return 0, false
		case number == 0, isOrderNumber(value[:number]), number == len(value) && strings.HasPrefix(s, "E.O.:"),
			strings.ContainsAny(value[:min(len(value), near)], ":D/"):
			return len(p.text) - len(s) + n, c == certain
		}
		return n, c == doubtful
	}
}

// smallOrder is the test that a piece begins with the label of an E.O. line in small letters.
func smallOrder(p *piece) (int, bool) {
	q := piece{text: asciiUpper(p.text)}
	return orders(certain)(&q)
}

// isBareOrder reports whether s is an E.O. line without an instruction, which may be on the next line: E.O. 12958:
func isBareOrder(s string) bool {
	n := orderLabel(s)
	return n > 0 && numberOfOrder.all(s[n:])
}

var numberOfOrder = bytesOf(" :.0123456789")

// declassifies is the test that Declassify On and its stop begin a piece, and not the instruction
// of the E.O. line above:
//
//	E.O. 12958:
//	DECL: 03/27/2016
func declassifies(p *piece) (int, bool) {
	n, ok := byLabel(DeclassifyKind, stopped)(p)
	return n, ok && (p.inline || !isBareOrder(p.above()))
}

// isOrderNumber reports whether s is the number of an executive order on classification.
func isOrderNumber(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && s[0] != '0' && tables.IsOrder(n)
}

// misspelt is the test that a piece begins with a label of which a letter is wrong, and its colon: TAQS:, 5UBJECT:
func misspelt(words ...string) func(*piece) (int, bool) {
	return func(p *piece) (int, bool) {
		label := p.upperLabel()
		for _, word := range words {
			if tables.OneLetterApart(label.word, word) && (len(word) > 3 || len(label.word) == len(word)) ||
				isParted(label.word, word) {
				return label.length, true
			}
		}
		return 0, false
	}
}

// isParted reports whether s is a word, or two, with one blank more within: RE F, CLASSI FIED BY.
func isParted(s, word string) bool {
	i := strings.IndexByte(s, ' ')
	return i >= 0 && len(s) == len(word)+1 && s[:i] == word[:i] && s[i+1:] == word[i:]
}

// upperLabel is what precedes a colon near the beginning of a line, which a letter or a digit begins, in capitals.
type upperLabel struct {
	word   string // "" where there is none
	length int    // with the colon
	seen   bool   // it was looked for
}

// upperLabel looks for a label once.
func (p *piece) upperLabel() *upperLabel {
	const least, most = 3, 17 // letters and blanks before the colon, and one
	label := &p.upper
	if label.seen {
		return label
	}
	label.seen = true
	i := strings.IndexByte(p.text[:min(len(p.text), most)], ':')
	if i >= least && (isUpper(p.text[0]) || isDigit(p.text[0])) {
		label.word, label.length = strings.ToUpper(strings.TrimRight(p.text[:i], " ")), i+1
	}
	return label
}

// shortReferences is the test that a piece begins with REF, a letter of it lost or doubled, and that a
// reference follows: EF: PARIS 12, REEF: PARIS 12
func shortReferences(p *piece) (int, bool) {
	label, rest, ok := strings.Cut(p.text, ":")
	if !ok || len(label) > len("RREFS") {
		return 0, false
	}
	switch label {
	case "EF", "RF", "RE", "RREF", "REEF", "REFF", "EFS", "RFS", "RREFS", "REEFS", "REFFS", "REFSS":
	default:
		return 0, false
	}
	rest = strings.TrimLeft(rest, " ")
	return len(label) + 1, bulletLength(rest) > 0 || startsCable(rest)
}

// firstReferences is the test that a piece, the first of a text of which the heading was cut off, is the letter and the
// number of a cable in capitals: C) VIENNA 10032
func firstReferences(p *piece) (int, bool) {
	const near = 3 // lines

	if p.line > near || p.mixed { // as nearly all lines
		return 0, false
	}
	n := bulletLength(p.text)
	if n == 0 || !startsKnownCable(strings.TrimLeft(p.text[n:], " ")) {
		return 0, false
	}
	for i := range p.line {
		if trim(p.file.Text, p.file.Lines[i]).Len() > 0 {
			return 0, false
		}
	}
	return 0, true
}

// classifiedForReasons is the test that an officer is named without the stop, and the reason on the line.
func classifiedForReasons(p *piece) (int, bool) {
	n, ok := byLabel(ClassifiedByKind, unstopped)(p)
	s := p.text
	return n, ok &&
		(strings.Contains(s, "1.4") || strings.Contains(s, "1.5") || strings.Contains(s, "eason") ||
			strings.Contains(s, "EASON"))
}

// reasoned is the test that a piece begins with the label of a reason, as sure as a cost says.
func reasoned(c cost) func(*piece) (int, bool) {
	return func(p *piece) (int, bool) {
		l := p.fieldLabel()
		if l.kind != ReasonKind {
			return 0, false
		}
		found := doubtful
		switch {
		case l.stop || p.inline:
			found = certain
		case isReasonStart(p.text):
			found = trifle
		}
		return l.length, c == found
	}
}

// isReasonSection reports whether s is a section of the order without its label, on the line under
// an officer: 1.4 (b) and (d).
func isReasonSection(s string) bool {
	const most = 60 // bytes of the longest
	return len(s) > 2 && len(s) < most && (strings.HasPrefix(s, "1.4") || strings.HasPrefix(s, "1.5"))
}

// isReasonStart reports whether s is the reason after a classifying officer: "reasons 1.4 (b) and (d)".
func isReasonStart(s string) bool {
	n := foldLabel(s, "REASONS", "REASON")
	if n == 0 {
		return false
	}
	rest := strings.TrimLeft(s[n:], " :")
	return s[n-1] == ':' || rest != "" && isDigit(rest[0]) || strings.HasPrefix(rest, "E.O")
}

// markingCost is what it costs to take s for a classification line.
func markingCost(s string, mixed bool) cost {
	const usual, most = 100, 160     // bytes
	if levelsOf[s[0]&^0x20] == nil { // as of most lines
		return damagedMarkingCost(s, mixed)
	}
	n := levelLength(s)
	switch {
	case endsSensitiveNotice(s): // SENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT UNTIL 2012
		return never
	case strings.HasPrefix(s, tables.SensitiveLine) && isDigit(s[len(s)-1]) && hasSerial(s):
		return trifle
	case n > 0 && portionLength(s) > 0: // CONFIDENTIAL - ENTIRE TEXT
		return never
	case n == 0:
		return damagedMarkingCost(s, mixed)
	}
	rest := strings.TrimLeft(s[n:], " ")
	switch {
	case rest == "":
		return trifle
	case strings.HasPrefix(rest, possibleDuplicate) && isLevelLine(s): // UNCLASSIFIED POSS DUPE PTQ4417, above a page
		return never
	case !mixed && strings.Contains(rest, "SECTION "):
		return certain
	case strings.HasPrefix(rest, "\t\t"): // columns of a table
		return never
	case !mixed && len(s) <= usual && isDigit(s[len(s)-1]) && postWords(strings.TrimRight(rest, "0123456789")):
		return certain
	case len(s) > most && postWords(postOf(s)): // captions and pass lines on the same line
		return certain
	case len(s) > most:
		return never
	case hasSerial(rest):
		return trifle
	case !mixed && len(s) <= usual:
		return doubtful
	}
	return hardly
}

// damagedMarkingCost is what it costs to take s, which begins with no level, for a classification line.
func damagedMarkingCost(s string, mixed bool) cost {
	const most = 100 // bytes
	if mixed {
		i := indexLower(s)
		if i <= 0 || !strings.HasPrefix(s[i-1:], " of ") || hasLower(s[i+len("of"):]) {
			return mixedMarkingCost(s)
		}
		s = s[:i] + "OF" + s[i+len("of"):] // SECTION 01 of 03
	}
	if len(s) <= most && isUpper(s[0]) && (isDigit(s[len(s)-1]) || strings.Contains(s, " SECTION ")) &&
		!strings.ContainsAny(s, "/:(#") && (isUnknownMarking(s) || nearLevel(s) > 0) {
		return damaged
	}
	return never
}

// mixedMarkingCost is what it costs to take s, which has small letters, for a classification line.
func mixedMarkingCost(s string) cost {
	const most, near = 70, 24 // bytes of the line; of a level
	if !beginsLikeLevel(s) {
		return never
	}
	level := levelLength(strings.ToUpper(s[:min(len(s), near)]))
	if level > 0 && sectionLength(strings.TrimLeft(s[level:], " ")) > 0 { // Secret SECTION 01 OF 02
		return trifle
	}
	if len(s) < most && isDigit(s[len(s)-1]) && hasSerial(s) && !strings.ContainsAny(s, ".,;:") &&
		levelLength(strings.ToUpper(s)) > 0 {
		return trifle
	}
	return never
}

// beginsLikeLevel reports whether the first two letters of s, in small letters or not, are those of a level.
func beginsLikeLevel(s string) bool {
	if s[0] >= utf8.RuneSelf { // of which a letter of a level may be the capital
		return true
	}
	second := strings.TrimLeft(s[1:], " ")
	for _, word := range levelsOf[s[0]&^0x20] {
		if second != "" && (second[0] >= utf8.RuneSelf || second[0]&^0x20 == word[1]) {
			return true
		}
	}
	return false
}

// isUnknownMarking reports whether s, which has none of the signs /:(#, looks like a classification line whose level is
// no known word: it has a section counter, or ends with the digits of a serial number after at least two words.
func isUnknownMarking(s string) bool {
	if s != strings.ToUpper(s) {
		return false
	}
	if strings.Contains(s, " SECTION ") && strings.Contains(s, " OF ") {
		return true
	}
	end := strings.TrimRight(s, "0123456789")
	if len(s)-len(end) < 3 {
		return false
	}
	w := firstWord(s)
	for _, level := range tables.Levels {
		if tables.OneLetterApart(w, level.Word) || strings.HasPrefix(w, "UNCLAS") {
			return postWords(strings.ReplaceAll(end, " E F T O ", " EFTO "))
		}
	}
	return false
}

// hasSerial reports whether a run of four to eight digits is in s.
func hasSerial(s string) bool {
	for i := 0; i < len(s); i++ {
		if n := digits(s[i:]); n > 0 {
			if n >= 4 && n <= 8 {
				return true
			}
			i += n
		}
	}
	return false
}

// nearLevel returns the length of a level with a letter wrong that s begins with, blanks aside, if
// a post and a serial number follow: S E C B E T PORT LOUIS 000042. Otherwise it returns 0.
func nearLevel(s string) int {
	const least, most = 10, 100
	if len(s) > most || len(s) < least || strings.ContainsAny(s, "/:(#") {
		return 0
	}
	if end := strings.TrimRight(s, "0123456789"); len(s)-len(end) < 3 {
		return 0
	}
	var letters [24]byte
	n, i := 0, 0
	for i < len(s) && n < len(letters) { // single letters with blanks between, or one word
		j := i
		for j < len(s) && s[j] != ' ' {
			j++
		}
		if j-i > 2 && n > 0 || n+j-i > len(letters) {
			break
		}
		n += copy(letters[n:], s[i:j])
		word := i == 0 && n > 3
		for i = j; i < len(s) && s[i] == ' '; i++ {
		}
		if word {
			break
		}
	}
	word := string(letters[:n])
	for _, level := range longLevels {
		if tables.OneLetterApart(word, level) {
			return len(strings.TrimRight(s[:i], " "))
		}
	}
	return 0
}

// longLevels are the levels of more than five letters, without blanks.
var longLevels = func() (words []string) {
	for _, level := range tables.Levels {
		if len(level.Word) > 5 {
			words = append(words, strings.ReplaceAll(level.Word, " ", ""))
		}
	}
	return words
}()

// isNotice reports whether s is a notice of a corrected copy, its letters spaced or not.
func isNotice(s string) bool {
	s = strings.Trim(s, "(*/ ")
	return spacedLength(s, "CORRECTED COPY") > 0 || spacedLength(s, "CORRECTED") > 0 && strings.Contains(s, "C O P Y")
}

// isSensitiveNotice reports whether s warns of what the caption SENSITIVE means: SENSITIVE BUT UNCLASSIFIED. PLEASE
// PROTECT ACCORDINGLY.
func isSensitiveNotice(s string) bool {
	const near = 80  // bytes
	if s[0] == '(' { // (U) This message is sensitive but unclassified, please handle accordingly.
		head := s[:min(len(s), near)]
		return strings.HasPrefix(head, "(U) This ") && strings.Contains(head, "sensitive but unclassified, ")
	}
	if first := s[0] | 0x20; first != 's' && first != 't' {
		return false
	}
	for _, begins := range [...]string{"SENSITIVE BUT UNCLASSIFIED", "THIS CABLE IS SENSITIVE",
		"THIS MESSAGE IS SENSITIVE"} {
		// alone it stands for the caption
		if len(s) > len(begins) && s[2]&^0x20 == begins[2] && strings.EqualFold(s[:len(begins)], begins) {
			return true
		}
	}
	return false
}

// isQuotedNotice reports whether s is a warning of the author in quotation marks: "NOT FOR INTERNET DISTRIBUTION".
func isQuotedNotice(s string) bool {
	const least = 12 // bytes
	return len(s) > least && s[0] == '"' && s[len(s)-1] == '"' && !hasLower(s) && strings.Contains(s, "NOT ")
}

// coreCaptions are captions that are known wherever they stand alone on a line, by their first letters.
var coreCaptions struct {
	once  sync.Once
	names [256][]string
}

// captionsWith returns the captions that are known wherever they stand alone, by their first letter.
func captionsWith(first byte) []string {
	coreCaptions.once.Do(func() {
		names := &coreCaptions.names
		for _, c := range tables.BuiltIn().Captions() {
			if c.StandsAlone() {
				names[c.Name[0]] = append(names[c.Name[0]], c.Name)
			}
		}
	})
	return coreCaptions.names[first]
}

func isCoreCaption(s string) bool {
	for _, caption := range captionsWith(s[0]) {
		if rest, ok := strings.CutPrefix(s, caption); ok {
			if rest = strings.Trim(rest, " ,/"); rest == "" || isCoreCaption(rest) {
				return true
			}
		}
	}
	return false
}

// isSmallCaption reports whether s is a known caption in small letters: Sipdis.
func isSmallCaption(s string) bool {
	const most = 40 // bytes
	return len(s) <= most && isLetter(s[0]) && len(captionsWith(s[0]&^0x20)) > 0 && hasLower(s) &&
		isCoreCaption(strings.ToUpper(s))
}

// captionCost is what it costs to take s for a caption that is not known.
func captionCost(s string, mixed bool) cost {
	const most = 40 // bytes
	switch {
	case mixed || len(s) > most || !isUpper(s[0]) || s[len(s)-1] == '.' || strings.IndexByte(s, '(') >= 0 ||
		strings.HasSuffix(s, "---") || isUsualTitle(s): // SUMMARY ------
		return never
	case upperWord(s):
		return trifle
	case addressesOffice(s):
		return never
	case strings.IndexByte(s, '/') >= 0, strings.IndexByte(s, ',') >= 0:
		return doubtful
	}
	return damaged
}

// attentionCost is what it costs to take s for an attention line: STATE FOR AF/E, DEPT PASS USTR, NEA/MAG (POE).
func attentionCost(s string, mixed bool) cost {
	const most, mostMixed, soon, words, mostWith = 200, 100, 8, 12, 2000
	if len(s) > most && (mixed || len(s) > mostWith || !passesSoon(s)) || !isUpper(s[0]) && s[0] != '(' {
		return never
	}
	if mixed && len(s) <= mostMixed {
		caption, offices, ok := strings.Cut(s, ", ")
		if ok && strings.IndexByte(offices, '/') > 0 && isSmallCaption(caption) {
			return doubtful // Sipdis, nea/ir and eur/rpm
		}
	}
	verb, codes, slants, i := false, false, strings.IndexByte(s, '/') > 0, 0
	first, rest := cutWord(s)
	for w := first; w != "" && (i < soon || slants && i <= words) && (mixed || !verb); w, rest = cutWord(rest) {
		switch w[0] | 0x20 {
		case 'f', 'p', 'a':
			verb = verb || i == 1 && !mixed && gluesVerb(s, w) ||
				i < soon && (w == "FOR" || w == "PASS" || w == "ALSO" || w == "PASSES") ||
				i > 0 && i < 3 && mixed && (strings.EqualFold(w, "for") || strings.EqualFold(w, "pass"))
		}
		if i == 0 && !mixed && gluesPass(s, w) {
			verb = true
		}
		codes = codes || slants && strings.IndexByte(w, '/') > 0 && isUpper(w[0]) && !hasLower(w)
		i++
	}
	switch {
	case (!verb || mixed) && strings.IndexByte(first, ':') > 0 && namesAgency(s):
		return damaged
	case verb && (!mixed || codes):
		return trifle
	case verb || codes && !mixed, !mixed && addressesOffice(s):
		return damaged
	case !mixed && strings.ContainsAny(s, "/("), codes && len(s) < mostMixed:
		return doubtful
	}
	return never
}

// gluesVerb reports whether the second word of a pass line is FOR with the name glued to it: PARIS FORPOE.
func gluesVerb(s, w string) bool {
	first := firstWord(s)
	if !strings.HasPrefix(w, "FOR") || len(w) < len("FORR") || s != first+" "+w {
		return false
	}
	switch w {
	case "FORUM", "FORUMS", "FORCE", "FORCES", "FORTY", "FORMAT", "FORMS", "FORMER", "FORMAL", "FORTH",
		"FORMED", "FORT":
		return false
	}
	_, post := tables.BuiltIn().FindPost(first)
	return post || isAgency(first)
}

// gluesPass reports whether the first word of a pass line is a department and PASS, and TO follows:
// DOEPASS TO NRC.
func gluesPass(s, w string) bool {
	agency, ok := strings.CutSuffix(w, "PASS")
	return ok && isAgency(agency) && strings.HasPrefix(s[len(w):], " TO ")
}

// isForColon reports whether s is a pass line such as FOR: CU/ARA.
func isForColon(s string) bool {
	const most = 100
	return strings.HasPrefix(s, "FOR: ") && len(s) <= most && !hasLower(s)
}

// namesAgency reports whether s begins with a department and a colon, as pass lines without a verb do: STATE/EUR: ROE;
// TREASURY: POE.
func namesAgency(s string) bool {
	w := firstWord(s)
	return isAgency(w) && strings.HasPrefix(strings.TrimLeft(s[len(w):], "/ABCDEFGHIJKLMNOPQRSTUVWXYZ"), ":")
}

// addressesOffice reports whether s begins with a department or a bureau and goes on with words, as
// pass lines without a verb do, or has a name after a dash: NSC ROE AND POE; ENERGY OFFICE - ROE.
func addressesOffice(s string) bool {
	const least = 2 // words after it
	w := firstWord(s)
	if len(w) < 2 || len(w) == len(s) || s[len(w)] != ' ' || strings.Count(s, " ") < least {
		return false
	}
	_, known := tables.FindOffice(w)
	return known && strings.Contains(s, ", ") || isAgency(w) || strings.Contains(s, " - ")
}

// isAgency reports whether w is the name of a department as pass lines have it.
func isAgency(w string) bool {
	switch w {
	case "STATE",
		"DEPT",
		"TREASURY",
		"COMMERCE",
		"USDOC",
		"USDA",
		"ENERGY",
		"DOE",
		"JUSTICE",
		"DOJ",
		"LABOR",
		"OSD",
		"NSC",
		"USTR":
		return true
	}
	return false
}

// passesSoon reports whether FOR or PASS is among the first words of s: a pass line, however long.
func passesSoon(s string) bool {
	const soon = 12 // words: FROM U.S. MISSION TO THE UN AGENCIES IN ROME PASS TREASURY FOR ROE
	i := 0
	for w := range strings.FieldsSeq(s) {
		if i > 0 && (w == "FOR" || w == "PASS") {
			return true
		}
		if i++; i > soon {
			break
		}
	}
	return false
}

func hasLower(s string) bool { return indexLower(s) >= 0 }

// indexLower returns where the first small letter is in s, or -1.
func indexLower(s string) int {
	for i := range len(s) {
		if 'a' <= s[i] && s[i] <= 'z' {
			return i
		}
	}
	return -1
}
