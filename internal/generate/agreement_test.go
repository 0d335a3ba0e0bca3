package generate

import (
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/internal/testing/slowtest"
)

// TestAgreement reads cables back, by other means than they were written with, and holds that what
// they say twice agrees.
func TestAgreement(t *testing.T) {
	slowtest.Skip(t)
	for file := range Corpus(4, 1500) {
		r := &reading{file: file, t: t}
		r.layout()
		r.marking()
		r.heading()
		r.order()
		r.tags()
		r.references()
		r.paragraphs()
		r.pairs()
		if t.Failed() {
			t.Log(file.Text)
			return
		}
	}
}

// reading is one cable and what was found in it.
type reading struct {
	file  File
	t     *testing.T
	level string // U, C or S
	post  string
	part  int // sections
	year  int
}

func (r *reading) errorf(format string, args ...any) {
	r.t.Helper()
	r.t.Errorf("%s: %s", r.file.Name, fmt.Sprintf(format, args...))
}

// find returns the groups of the first match, or nil.
func (r *reading) find(expr string) []string {
	return regexp.MustCompile("(?m)" + expr).FindStringSubmatch(r.file.Text)
}

// need is find for what must be there.
func (r *reading) need(expr string) []string {
	r.t.Helper()
	groups := r.find(expr)
	if groups == nil {
		r.errorf("no %s", expr)
		return make([]string, 10)
	}
	return groups
}

func (r *reading) is(kind string) bool { return strings.HasPrefix(r.file.Name, kind+"/") }

func (r *reading) layout() {
	text := r.file.Text
	if strings.ContainsAny(text, "\t\r\x01") || strings.Contains(text, " \n") || strings.Contains(text, "\n\n\n") {
		r.errorf("tabs, trailing blanks or empty lines together")
	}
	if !strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\n\n") {
		r.errorf("the end is not one line feed")
	}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if !r.is("archive") && len(line) > 69 {
			r.errorf("%d characters in %q", len(line), line)
		}
		if strings.ContainsFunc(line, func(c rune) bool { return c > '~' && (c != '\u00b6' || !r.is("archive")) }) {
			r.errorf("beyond ASCII: %q", line)
		}
	}
	for _, left := range []string{"{", "}", "%!", "(#)("} {
		if strings.Contains(text, left) {
			r.errorf("%q left over", left)
		}
	}
}

const markingLine = `^(UNCLAS|C O N F I D E N T I A L|S E C R E T)( E F T O)?( SECTION 01 OF (\d\d))? ([A-Z ]+?)( (\d{5,6}))?$`

func (r *reading) marking() {
	m := r.need(markingLine)
	r.level = (m[1] + "?")[:1]
	r.post = m[5]
	r.part, _ = strconv.Atoi(m[4])
	name := strings.TrimSuffix(path.Base(r.file.Name), ".cable")
	if id := name[:2] + strings.ReplaceAll(m[5], " ", "") + strings.TrimLeft(m[7], "0"); id != name && !(r.is("draft") && m[7] == "") {
		r.errorf("reference number %s", id)
	}
	r.year, _ = strconv.Atoi(name[:2])
	r.year += 1900
	if r.year < 1980 {
		r.year += 100
	}
	r.pages(m[7])
	r.captions()
}

func (r *reading) pages(serial string) {
	due := 1
	for _, m := range regexp.MustCompile(`(?m)^([A-Z ]+) (\d{8})  ?(\d{3})(\.2)? OF (\d{3})$`).FindAllStringSubmatch(r.file.Text, -1) {
		section, _ := strconv.Atoi(m[3])
		if m[4] == "" {
			due++
		}
		if total, _ := strconv.Atoi(m[5]); total != r.part || section != due {
			r.errorf("page line %q", m[0])
		}
		if !strings.HasPrefix(r.post, m[1]) || strings.TrimLeft(m[2], "0") != strings.TrimLeft(serial, "0") {
			r.errorf("page line %q", m[0])
		}
	}
	if due != max(r.part, 1) {
		r.errorf("%d sections, want %d", due, r.part)
	}
}

func (r *reading) captions() {
	has := func(caption string) bool { return r.find("^"+caption+"$") != nil }
	portion := func(mark string) bool { return r.find(`^\x{b6}?\d+\. \(`+mark+`\)`) != nil }
	if sbu := portion("SBU"); r.level == "U" && sbu != has("SENSITIVE") || r.level != "U" && has("SENSITIVE") {
		r.errorf("SENSITIVE and (SBU)")
	}
	if portion("[CS]/NF") != has("NOFORN") {
		r.errorf("NOFORN and /NF")
	}
	if has("SIPDIS") && (has("EXDIS") || has("NODIS")) {
		r.errorf("SIPDIS with EXDIS or NODIS")
	}
	if highest := r.highest(); highest != r.level {
		r.errorf("highest portion %s, level %s", highest, r.level)
	}
}

// highest returns the highest level of the portions.
func (r *reading) highest() string {
	highest := "U"
	for _, m := range regexp.MustCompile(`(?m)^\x{b6}?\d+\. (?:\((SBU|U|C|S)[ /)]|(CONFIDENTIAL|SECRET) - ENTIRE TEXT)`).FindAllStringSubmatch(r.file.Text, -1) {
		switch mark := (m[1] + m[2])[:1]; {
		case m[1] == "SBU":
		case mark == "S", mark == "C" && highest == "U":
			highest = mark
		}
	}
	return highest
}

func (r *reading) heading() {
	if r.is("draft") {
		if r.find("^(VZCZC|FM |TO R\\w+/|BT$|NNNN$)") != nil {
			r.errorf("a draft with a heading or an ending")
		}
		return
	}
	top, _, _ := strings.Cut(r.file.Text, r.need(markingLine)[0])
	if top != strings.ToUpper(top) {
		r.errorf("small letters in the heading")
	}
	de := r.need(`^DE (\w+) #(\d{4})(/01)? (\d{3})(\d{4})$`)
	dtg := r.need(`^([ZOPR])( [ZOPR])? (\d{6}Z [A-Z]{3} \d\d)$`)
	at, err := time.Parse("021504Z Jan 06", dtg[3])
	if err != nil || at.Year() != r.year || fmt.Sprintf("%03d", at.YearDay()) != de[4] || at.Format("1504") > de[5] {
		r.errorf("%q and %q: %v", de[0], dtg[0], err)
	}
	if serial := r.need(markingLine)[7]; "00"+de[2] != fmt.Sprintf("%06s", serial) && "0"+de[2] != serial || (de[3] != "") != (r.part > 1) {
		r.errorf("%q and serial %s", de[0], serial)
	}
	if fm := r.need(`^FM [A-Z]+ (.+)$`); fm[1] != r.post {
		r.errorf("%q, %s", fm[0], r.post)
	}
	letters := r.need(`^(ZNR|ZNY) (\w)\w{4} ZZH$`)
	if encrypted := r.need(markingLine)[2] != ""; letters[2] != r.level && !(encrypted && letters[2] == "E") || (letters[1] == "ZNR") != (letters[2] == "U") {
		r.errorf("%q, level %s", letters[0], r.level)
	}
	r.addresses(top, dtg)
	r.ending(de[2])
}

// precedenceWords are in order.
var precedenceWords = map[string]int{"ROUTINE": 0, "PRIORITY": 1, "IMMEDIATE": 2, "FLASH": 3}

func (r *reading) addresses(top string, dtg []string) {
	routing := r.need(`^([ZOPR]{2})((?: [A-Z]+)+(?:\nR[A-Z]+(?: [A-Z]+)*)?)\nDE`)
	if routing[1] != dtg[1]+dtg[1] {
		r.errorf("%q and %q", routing[1], dtg[0])
	}
	seen := make(map[string]bool)
	for _, indicator := range strings.Fields(routing[2]) {
		if seen[indicator] || !strings.Contains(top, indicator+"/") {
			r.errorf("routing indicator %s", indicator)
		}
		seen[indicator] = true
	}
	_, list, _ := strings.Cut(strings.TrimSuffix(strings.TrimSpace(top), "\nBT"), "\nTO ")
	list, exempt, _ := strings.Cut(list, "\nXMT ")
	_, info, _ := strings.Cut(list, "\nINFO ")
	if dtg[2] != "" && (info == "" || strings.Index("ZOPR", dtg[1]) >= strings.Index("ZOPR", strings.TrimSpace(dtg[2]))) {
		r.errorf("%q without INFO or out of order", dtg[0])
	}
	if exempt != "" && !strings.Contains(list, "COLLECTIVE") {
		r.errorf("XMT without a collective")
	}
	word := regexp.MustCompile(`(PRIORITY|IMMEDIATE|FLASH)( \d{4})?$`)
	for _, line := range strings.Split(strings.TrimSpace(list), "\n") {
		line = strings.TrimPrefix(line, "INFO ")
		if m := word.FindStringSubmatch(line); m != nil && precedenceWords[m[1]] > 3-strings.Index("ZOPR", dtg[1]) {
			r.errorf("%q above %q", line, dtg[0])
		}
		name, _, _ := strings.Cut(word.ReplaceAllString(line, ""), " NIACT")
		name = strings.TrimRight(name, " 0123456789")
		if !strings.Contains(name, "/") || seen[name] {
			r.errorf("addressee %q", line)
		}
		seen[name] = true
	}
	for _, name := range strings.Split(exempt, "\n") {
		if name != "" && strings.Contains(list, "/"+name) {
			r.errorf("%s is exempt and addressed", name)
		}
	}
}

func (r *reading) ending(serial string) {
	ending := regexp.MustCompile(`\n[A-Z-]+\nBT\n#(\d{4})\n\n?NNNN\n$`).FindStringSubmatch(r.file.Text)
	if r.is("archive") {
		if r.find(`^(BT|#\d{4}|NNNN)$`) != nil {
			r.errorf("an archive copy with BT or an ending")
		}
		return
	}
	if ending == nil || ending[1] != serial || strings.Count(r.file.Text, "\nBT\n") != 2 {
		r.errorf("ending %q", ending)
	}
}

func (r *reading) order() {
	m := r.need(`^E\.O\. (12356|12958): (N/A|DECL: (.+))$`)
	if (m[2] == "N/A") != (r.level == "U") || (m[1] == "12356") != (r.year <= 1995) {
		r.errorf("%q, level %s, year %d", m[0], r.level, r.year)
	}
	authority := r.find(`(?i)classified by:? `)
	reason := r.find(`(?is)reasons?:? (1\.[45])\s*\([a-g]\)`)
	if due := r.level != "U" && r.year >= 1996; due != (authority != nil) || due != (reason != nil) {
		r.errorf("authority %q, reason %q", authority, reason)
	}
	if reason != nil && r.year != 2003 && (reason[1] == "1.4") != (r.year > 2003) {
		r.errorf("%q in %d", reason[0], r.year)
	}
	r.declassification(m[3])
}

func (r *reading) declassification(due string) {
	switch {
	case due == "":
	case due == "OADR":
		if r.year > 1995 {
			r.errorf("OADR in %d", r.year)
		}
	case due[0] == 'X':
		if r.year < 1996 || r.year > 2003 {
			r.errorf("%s in %d", due, r.year)
		}
	default:
		date, err := time.Parse("1/2/2006", due)
		most := 25
		if r.year < 2003 {
			most = 10
		}
		if err != nil || date.Year() <= r.year || date.Year() > r.year+most {
			r.errorf("%s in %d: %v", due, r.year, err)
		}
	}
}

func (r *reading) tags() {
	m := r.need(`^TAGS: (.+)$`)
	seen := make(map[string]bool)
	countries := 0
	for _, tag := range regexp.MustCompile(`[A-Z]+`).FindAllString(m[1], -1) {
		if seen[tag] || len(tag) == 4 && countries > 0 || len(tag) != 4 && len(tag) != 2 {
			r.errorf("%q in %q", tag, m[0])
		}
		seen[tag] = true
		if len(tag) == 2 {
			countries++
		}
	}
	for _, p := range posts {
		if p.name == r.post && !seen[p.tag] {
			r.errorf("no %s in %q", p.tag, m[0])
		}
	}
	if len(seen) == countries {
		r.errorf("no subject in %q", m[0])
	}
}

func (r *reading) references() {
	field := r.find(`^REFS?: ((?:.+\n)(?:(?: +|\x{b6}?[B-I]\. |.*[A-I][.)] ?).*\n)*)`)
	rest := r.file.Text[strings.Index(r.file.Text, "\nSUBJECT"):]
	if field == nil {
		if m := regexp.MustCompile(`(?i)\breftel|\brefs? [A-I]\b`).FindString(rest); m != "" {
			r.errorf("%q without a reference", m)
		}
		return
	}
	_, text, _ := strings.Cut(rest, field[0])
	text = strings.ToUpper(strings.Join(strings.Fields(text), " "))
	letters := regexp.MustCompile(`(?:^|[ (\x{b6}\n])([A-I])[.)]`).FindAllStringSubmatch(field[1], -1)
	if len(letters) == 0 && !strings.Contains(text, "REFTEL") {
		r.errorf("%q is not cited", field[0])
	}
	cited := make(map[byte]bool)
	for _, m := range regexp.MustCompile(`\bREFS? ([A-I])(?:( AND |-| THROUGH )([A-I]))?\b`).FindAllStringSubmatch(text, -1) {
		cited[m[1][0]] = true
		for c := m[1][0]; m[3] != "" && c <= m[3][0]; c++ {
			cited[c] = true
		}
	}
	for i, m := range letters {
		if int(m[1][0]) != 'A'+i || !cited[m[1][0]] {
			r.errorf("letter %s of %q", m[1], field[0])
		}
	}
	if len(cited) > len(letters) {
		r.errorf("cited are %v of %q", cited, field[0])
	}
	r.earlier(field[1])
}

// earlier holds that references without a year to the cable's own post have smaller numbers.
func (r *reading) earlier(field string) {
	serial := r.need(markingLine)[7]
	own, _ := strconv.Atoi(serial)
	for _, m := range regexp.MustCompile(`(\d+\s+)?`+r.post+` (\d+)`).FindAllStringSubmatch(field, -1) {
		n, _ := strconv.Atoi(m[2])
		year := strings.TrimSpace(m[1])
		same := year == "" || strings.HasSuffix(strconv.Itoa(r.year), year)
		if same && own > 0 && n >= own {
			r.errorf("%q in number %d", m[0], own)
		}
	}
}

func (r *reading) paragraphs() {
	numbers := regexp.MustCompile(`(?m)^\x{b6}?(\d+)\. `).FindAllStringSubmatch(r.file.Text, -1)
	for i, m := range numbers {
		if m[1] != strconv.Itoa(i+1) {
			r.errorf("paragraph %s, want %d", m[1], i+1)
		}
	}
	if len(numbers) == 1 {
		r.errorf("one paragraph alone is numbered")
	}
	for _, m := range regexp.MustCompile(`(?i)\bpara(?:graph)?\s+(\d+)`).FindAllStringSubmatch(r.file.Text, -1) {
		if n, _ := strconv.Atoi(m[1]); n < 1 || n > len(numbers) {
			r.errorf("%q of %d", m[0], len(numbers))
		}
	}
}

// pairs holds that what is opened is closed.
func (r *reading) pairs() {
	_, text, _ := strings.Cut(r.file.Text, r.need(markingLine)[0])
	for _, block := range strings.Split(text, "\n\n") {
		if strings.HasPrefix(block, "REF") || strings.Contains(block, "\nREF") || strings.HasPrefix(block, "\u00b6") && strings.Contains(block, "\n\u00b6") {
			continue // A) in references
		}
		if strings.Count(block, "(") != strings.Count(block, ")") || strings.Count(block, `"`)%2 != 0 {
			r.errorf("parentheses or quotes in %q", block)
		}
	}
	for _, word := range []string{"SUMMARY", "COMMENT", "NOTE", "TEXT"} {
		begin := regexp.MustCompile(`(?m)(`+capital(strings.ToLower(word))+`|`+word+`):\s|^`+word+`$|^BEGIN `+word+`:$`).FindAllString(text, -1)
		end := regexp.MustCompile(`(?i)\bend\s+`+word+`\.`).FindAllString(text, -1)
		if len(begin) != len(end) {
			r.errorf("%s opened %d times and closed %d times", word, len(begin), len(end))
		}
	}
}
