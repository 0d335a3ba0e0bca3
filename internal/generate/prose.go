package generate

import (
	"strconv"
	"strings"
	"time"
)

// prose makes sentences of templates and remembers whom it has named.
type prose struct {
	dice
	plan  *plan
	topic *topic
	cast  map[*topic][]*person
	all   []*person
	decks map[*string]*deck
	last  *person // quoted last
	ref   string  // {ref}
}

func newProse(p *plan) *prose {
	return &prose{
		dice:  p.dice,
		plan:  p,
		topic: p.topics[0],
		cast:  make(map[*topic][]*person),
		decks: make(map[*string]*deck),
	}
}

// deck is a bank of templates, dealt in random order, each once before any comes again.
type deck struct{ left []int }

// draw returns a sentence made of one of the templates.
func (w *prose) draw(bank []string) string { return w.expand(w.template(bank)) }

func (w *prose) template(bank []string) string {
	d := w.decks[&bank[0]]
	if d == nil {
		d = &deck{}
		w.decks[&bank[0]] = d
	}
	if len(d.left) == 0 {
		d.left = w.Perm(len(bank))
	}
	i := d.left[0]
	d.left = d.left[1:]
	return bank[i]
}

// expand fills a template: {town} is a slot, {2-9} a number in words or figures, {n:10-90} a number
// in figures, and [a|b] a choice. The first letter becomes a capital.
func (w *prose) expand(template string) string {
	var b strings.Builder
	for rest := template; rest != ""; {
		i := strings.IndexAny(rest, "{[")
		if i < 0 {
			b.WriteString(rest)
			break
		}
		b.WriteString(rest[:i])
		if rest[i] == '{' {
			end := i + strings.IndexByte(rest[i:], '}')
			b.WriteString(w.slot(rest[i+1 : end]))
			rest = rest[end+1:]
			continue
		}
		end := i + strings.IndexByte(rest[i:], ']')
		rest = pick(w.dice, strings.Split(rest[i+1:end], "|")) + rest[end+1:]
	}
	return capital(capitalSentences(b.String()))
}

// capitalSentences gives a capital to each sentence: the letter after a blank after the sign that
// ends a word.
func capitalSentences(s string) string {
	var text []byte
	for i := 0; i+3 < len(s); i++ {
		if (isSmall(s[i]) || s[i] == ')') && isStop(s[i+1]) && s[i+2] == ' ' && isSmall(s[i+3]) {
			if text == nil {
				text = []byte(s)
			}
			i += 3
			text[i] -= 'a' - 'A'
		}
	}
	if text == nil {
		return s
	}
	return string(text)
}

func isSmall(c byte) bool { return c >= 'a' && c <= 'z' }

func isStop(c byte) bool { return c == '.' || c == '?' || c == '!' }

func capital(s string) string {
	if s == "" || !isSmall(s[0]) {
		return s
	}
	return string(s[0]-'a'+'A') + s[1:]
}

// slot returns what stands for a slot.
func (w *prose) slot(name string) string {
	p := w.plan
	switch name {
	case "country":
		return p.post.inText()
	case "people":
		return p.post.people
	case "city":
		return p.post.city
	case "house":
		return p.post.house()
	case "near":
		return p.near.inText()
	case "ministry":
		return w.topic.ministry
	case "officer":
		return pick(w.dice, p.officers())
	case "who":
		return w.quote()
	case "other":
		return w.quote()
	case "ref":
		return w.ref
	case "para":
		return paraSlot
	}
	if words := slotWords[name]; words != nil {
		return pick(w.dice, words)
	}
	return w.number(name)
}

// paraSlot stands for the number of a paragraph until all are known.
const paraSlot = "\x01"

var slotWords = map[string][]string{
	"town": {
		"Marrowen", "Tellis", "Port Adara", "Velmora", "Quista", "Sandrino", "Ostavar", "Brenholt", "Karsenne", "Lumbari",
		"Ostelle", "Nevaro",
	},
	"river": {"Orvan", "Telmi", "Sarrow", "Upper Dell", "Irissa"},
	"paper": {
		"the Morning Ledger",
		"the daily Meridian",
		"the weekly Compass",
		"the Harbor Gazette",
		"the Evening Courant",
	},
	"firm": {
		"Norvane Shipping",
		"Delmar Freight",
		"Aldacor",
		"Brightwater Textiles",
		"Tessel Foods",
		"Harrow and Lund",
	},
	"weekday": {"Monday", "Tuesday", "Wednesday"},
	"other_weekday": {
		"Thursday", "Friday", "Saturday",
	},
}

// number returns a number of the range low-high, or a date.
func (w *prose) number(name string) string {
	switch name {
	case "day":
		return w.plan.at.AddDate(0, 0, -w.between(1, 20)).Format("January 2")
	case "next":
		return w.plan.at.AddDate(0, 0, w.between(5, 40)).Format("January 2")
	case "month":
		month := w.plan.at.Month() + time.Month(w.between(2, 9))
		return ((month-1)%12 + 1).String()
	}
	span, figures := strings.CutPrefix(name, "n:")
	low, high, ok := strings.Cut(span, "-")
	if !ok {
		panic("no slot {" + name + "}")
	}
	n := w.between(atoi(low), atoi(high))
	if !figures && n < len(numerals) && atoi(high) > 1 && w.plan.look.words {
		return numerals[n]
	}
	return strconv.Itoa(n)
}

var numerals = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(err)
	}
	return n
}

// quote returns somebody to quote, in full the first time, never the same person twice in a row.
func (w *prose) quote() string {
	if w.cast[w.topic] == nil {
		w.meet()
	}
	who := pick(w.dice, w.cast[w.topic])
	for who == w.last {
		who = pick(w.dice, w.cast[w.topic])
	}
	w.last = who
	if who.met {
		return who.surname
	}
	who.met = true
	return who.title + " " + who.name()
}

// meet invents the people of a topic.
func (w *prose) meet() {
	for _, title := range some(w.dice, w.topic.titles, w.between(2, 4)) {
		who := stranger(w.dice, title, w.all)
		w.cast[w.topic] = append(w.cast[w.topic], who)
		w.all = append(w.all, who)
	}
}

// officers are those of the post who talk to people.
func (p *plan) officers() []string {
	if p.post.kind == "AMCONSUL" {
		return []string{"Econoff", "Conoff", "the Consul General", "Poloff"}
	}
	return []string{"Econoff", "Poloff", "the Ambassador", "the DCM", "Pol/Econ Chief", "Polcouns"}
}

// inText is the country as it is in a sentence.
func (p *post) inText() string {
	switch p.country {
	case "Philippines", "Netherlands", "Dominican Republic":
		return "the " + p.country
	}
	return p.country
}
