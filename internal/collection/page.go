package collection

import (
	"bytes"
	_ "embed" // the template
	"fmt"
	"html/template"
	"io"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

//go:embed page.html
var pageSource string

// Page is what a page on a corpus needs besides the figures.
type Page struct {
	Title string
	Made  time.Time
	Href  func(name string) string // the address of a cable relative to the page; "" for no link
	About func(rule string) string // what a rule reports, in a sentence; "" where unknown
}

// mostRows is the number of posts that are shown first; the rest has a table of its own.
const mostRows = 25

// Write writes the figures as one self-contained HTML page without scripts: charts, each with its
// figures in a table.
func (p Page) Write(w io.Writer, f *Figures) error {
	t, err := template.New("page").Funcs(p.functions(f)).Parse(pageSource)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	err = t.Execute(&b, struct {
		Page
		*Figures
		ByYear, Rates, Refs  *columns
		PostTable, MorePosts *postTable
		Grid                 grid
		Cited, Wanted        []Cited
	}{p.shown(), f, levelsByYear(f), ratesByYear(f), referencesByYear(f), firstPosts(f), morePosts(f),
		seriesGrid(f), several(f.References.Cited),
		several(f.References.Wanted)})
	if err == nil {
		_, err = w.Write(visible.HTML(b.Bytes()))
	}
	return err
}

// shown returns the page with its title fit to be printed.
func (p Page) shown() Page {
	p.Title = visible.Text(p.Title)
	return p
}

// rowsOf is a table that shows its first rows, and the rest on request.
type rowsOf[T any] struct {
	Caption string
	Rows    []T
}

// firstRows is the number of rows of a long list that are shown first.
const firstRows = 12

func first[T any](caption string, list []T) *rowsOf[T] {
	return &rowsOf[T]{caption, list[:min(firstRows, len(list))]}
}

func after[T any](caption string, list []T) *rowsOf[T] {
	if len(list) <= firstRows {
		return nil
	}
	return &rowsOf[T]{caption, list[firstRows:]}
}

func firstBroken(s Sections) *rowsOf[Broken] {
	return first("Incomplete messages, those with most missing sections first", s.Incomplete)
}

func afterBroken(s Sections) *rowsOf[Broken] {
	caption := "More incomplete messages"
	if broken := s.Messages - s.Whole; broken > len(s.Incomplete) {
		caption += fmt.Sprintf("; %s are not listed", number(broken-len(s.Incomplete)))
	}
	return after(caption, s.Incomplete)
}

func firstGaps(gaps []Stride) *rowsOf[Stride] {
	return first("The widest gaps in series of which more than half is held", gaps)
}

func afterGaps(gaps []Stride) *rowsOf[Stride] { return after("More gaps", gaps) }

// postTable is a table of posts. Most is the highest number of cables.
type postTable struct {
	Caption string
	Posts   []Post
	Most    int
}

func firstPosts(f *Figures) *postTable {
	if len(f.Posts) <= mostRows {
		return &postTable{"Cables by post", f.Posts, mostOf(f.Posts)}
	}
	return &postTable{fmt.Sprintf("The %d posts with the most cables", mostRows), f.Posts[:mostRows],
		mostOf(f.Posts)}
}

// morePosts returns the table of the posts that are not among the first, or nil.
func morePosts(f *Figures) *postTable {
	if len(f.Posts) <= mostRows {
		return nil
	}
	return &postTable{"Cables of the other posts", f.Posts[mostRows:], mostOf(f.Posts)}
}

func mostOf(posts []Post) (most int) {
	for _, p := range posts {
		most = max(most, p.Cables)
	}
	return most
}

// functions returns the functions of the template.
func (p Page) functions(f *Figures) template.FuncMap {
	return template.FuncMap{
		"href": p.Href, "about": p.About,
		"stem":   func(name string) string { return visible.Text(stem(name)) },
		"folder": func(name string) string { return visible.Text(folder(name)) },
		"named":  func(post string) string { return nameOf(f, post) },
		"number": number, "percent": percent, "plural": plural, "size": size, "join": joinNumbers,
		"sub":  func(a, b int) int { return a - b },
		"year": yearName, "years": span, "rest": func(year int) int { return year % 100 },
		"century": func(year int) string { return fmt.Sprintf("%02d", year/100) },
		"post":    postName, "dialect": dialectName, "profile": kindName, "level": levelClass,
		"levelName": levelName, "wrapper": wrapperName,
		"spark": spark, "spread": spread(f), "bar": bar, "ints": func(v ...int) []int { return v },
		"strings": func(v ...string) []string { return v },
		"days":    days, "knownYears": knownYears, "one": one,
		"firstBroken": firstBroken, "afterBroken": afterBroken, "firstGaps": firstGaps,
		"afterGaps": afterGaps,
	}
}

// several leaves out what is referred to once, unless nothing is left then.
func several(list []Cited) []Cited {
	if i := slices.IndexFunc(list, func(c Cited) bool { return c.Times < 2 }); i > 0 {
		return list[:i]
	}
	return list
}

func levelsByYear(f *Figures) *columns {
	c := &columns{ID: "by-year", Title: "Cables by year and classification level"}
	for _, l := range f.Levels {
		c.Parts = append(c.Parts, part{levelName(l.Level), levelClass(l.Level)})
	}
	var list []column
	most := Year{}
	for _, y := range f.Years {
		col := column{year: y.Year}
		for _, n := range y.Levels {
			col.values = append(col.values, float64(n))
		}
		list = append(list, col)
		if y.Cables > most.Cables && y.Year != 0 {
			most = y
		}
	}
	if most.Cables > 0 {
		c.Desc = fmt.Sprintf("A column for each year, split by level. The highest is %d with %s.",
			most.Year, plural(most.Cables, "cable"))
	}
	c.stack(list, number1)
	return c
}

func number1(v float64) string { return number(v) }

func ratesByYear(f *Figures) *columns {
	c := &columns{ID: "rates", Title: "Errors and warnings for every 100 cables, by year",
		Parts: []part{{"errors", "error"}, {"warnings", "warning"}}}
	var list []column
	worst, rate := 0, 0.0
	for _, y := range f.Years {
		per := 100 / float64(y.Cables)
		list = append(list, column{y.Year,
			[]float64{per * float64(y.Found.Errors), per * float64(y.Found.Warnings)}})
		if r := per * float64(y.Found.Errors+y.Found.Warnings); y.Year != 0 && r > rate {
			worst, rate = y.Year, r
		}
	}
	c.Desc = "No cable has an error or a warning."
	if worst != 0 {
		c.Desc = fmt.Sprintf(
			"A column for each year. The highest is %d with %.1f errors and warnings for every 100 cables.",
			worst,
			rate,
		)
	}
	c.stack(list, func(v float64) string { return fmt.Sprintf("%.1f for every 100 cables", v) })
	return c
}

func referencesByYear(f *Figures) *columns {
	c := &columns{ID: "references-by-year", Title: "References by the year of the cable that refers",
		Parts: []part{{"held", "held"}, {"not held, though others of that post and year are", "hole"},
			{"outside the collection", "outside"},
			{"unclear", "unclear"}}}
	var list []column
	for _, y := range f.References.Years {
		values := []float64{float64(y.Held), float64(y.Hole), float64(y.Outside), float64(y.Unclear)}
		list = append(list, column{y.Year, values})
	}
	r := f.References
	c.Desc = fmt.Sprintf("A column for each year. Of all %s, %s lead to a cable that is held.",
		plural(r.All, "reference"), percent(r.Held, r.All))
	c.stack(list, number1)
	return c
}

// grid is how whole the series are, a row a post and a column a year.
type grid struct {
	Years []int
	Rows  []gridRow
	Left  int // posts that are not shown
}

type gridRow struct {
	Post      string
	Held, Due int
	Cells     []gridCell
}

// gridCell is the series of one year; the zero gridCell where none is held.
type gridCell struct {
	Class, Text, Title string
}

// seriesGrid shows the posts of which most numbers are held, and the latest years.
func seriesGrid(f *Figures) (g grid) {
	const mostPosts, mostYears = 25, 30
	rows := map[string]*gridRow{}
	for _, r := range f.Series.Runs {
		row := cell(rows, r.Post, func() *gridRow { return &gridRow{Post: r.Post} })
		row.Held, row.Due = row.Held+r.Held, row.Due+r.Due()
		if i, known := slices.BinarySearch(g.Years, r.Year); !known {
			g.Years = slices.Insert(g.Years, i, r.Year)
		}
	}
	g.Years = g.Years[max(0, len(g.Years)-mostYears):]
	order := make([]*gridRow, 0, len(rows))
	for _, row := range rows {
		row.Cells = make([]gridCell, len(g.Years))
		order = append(order, row)
	}
	for _, r := range f.Series.Runs {
		if i, shown := slices.BinarySearch(g.Years, r.Year); shown {
			rows[r.Post].Cells[i] = cellOf(r)
		}
	}
	slices.SortFunc(order, func(a, b *gridRow) int {
		if a.Held != b.Held {
			return b.Held - a.Held
		}
		return strings.Compare(a.Post, b.Post)
	})
	g.Left = max(0, len(order)-mostPosts)
	for _, row := range order[:min(mostPosts, len(order))] {
		row.Post = nameOf(f, row.Post)
		g.Rows = append(g.Rows, *row)
	}
	return g
}

func cellOf(r Run) gridCell {
	title := fmt.Sprintf("%d: %s of %s, from %d to %d", r.Year, number(r.Held),
		plural(r.Due(), "number"), r.First, r.Last)
	if r.Held == 1 {
		return gridCell{"one", "1", fmt.Sprintf("%d: one cable, number %d", r.Year, r.First)}
	}
	share := 100 * r.Held / r.Due()
	return gridCell{fmt.Sprint("h", min(share/20, 4)), fmt.Sprint(share), title}
}

// nameOf returns the name of a post as its cables write it.
func nameOf(f *Figures, post string) string {
	if i := slices.IndexFunc(f.Posts, func(p Post) bool { return p.Post == post }); i >= 0 {
		return postName(f.Posts[i])
	}
	return post
}

func postName(p Post) string {
	switch {
	case p.Name != "":
		return p.Name
	case p.Post == "":
		return "not stated"
	}
	return p.Post
}

// knownYears counts the known years.
func knownYears(years []Year) (n int) {
	for _, y := range years {
		if y.Year != 0 {
			n++
		}
	}
	return n
}

// days writes on which day, or between which days, cables were sent.
func days(first, last time.Time) string {
	const day = "2 January 2006"
	from, to := first.Format(day), last.Format(day)
	if from == to {
		return "on " + from
	}
	return "between " + from + " and " + to
}

// one returns the singular for one, and the plural for any other number.
func one(n int, single, many string) string {
	if n == 1 {
		return single
	}
	return many
}

// span writes the years from the first to the last.
func span(from, to int) string {
	switch {
	case from == 0:
		return "not known"
	case from == to:
		return fmt.Sprint(from)
	}
	return fmt.Sprintf("%d–%d", from, to)
}

// stem returns the last part of a cable's name, with the archive or the table that contains it, and
// without the extension of cables.
func stem(name string) string {
	holder, member, held := strings.Cut(name, "!")
	if held {
		return path.Base(holder) + "!" + stem(member)
	}
	return strings.TrimSuffix(strings.TrimSuffix(path.Base(name), ".cable"), ".txt")
}

// folder returns the folder of a cable's file.
func folder(name string) string {
	holder, _, _ := strings.Cut(name, "!")
	return strings.TrimSuffix(path.Dir(holder), ".")
}

// Example returns the file as an example of itself.
func (f File) Example() Example { return Example{Name: f.Name} }

// levelName returns the name of a level for readers.
func levelName(l lint.Level) string {
	if l == lint.NoLevel {
		return "not stated"
	}
	return l.String()
}

func levelClass(l lint.Level) string { return fmt.Sprint("level-", int(l)) }

// spread returns in words how the findings of a rule are distributed over the years.
func spread(f *Figures) func(r Rule) string {
	return func(r Rule) string {
		most, with, from, to := 0, 0, 0, 0
		for i, n := range r.Years {
			if n > 0 {
				with++
				widen(&from, &to, f.Years[i].Year)
			}
			if n > r.Years[most] {
				most = i
			}
		}
		year := yearName(f.Years[most].Year)
		if f.Years[most].Year == 0 {
			year = "a year that is not known"
		}
		if with == 1 {
			return fmt.Sprintf("%d in %s", r.Years[most], year)
		}
		return fmt.Sprintf("years %s, most in %s with %d", span(from, to), year, r.Years[most])
	}
}

func dialectName(l grammar.Layout) string {
	names := map[grammar.Layout]string{
		grammar.ACP127: "ACP\u00a0127", grammar.ACP128: "ACP\u00a0128", grammar.ArchivePrint: "archive print, 1973–79",
		grammar.SMART: "SMART", grammar.TERP: "print, 1980 on", grammar.POEMS: "POEMS print", grammar.NSC: "NSC print",
		grammar.StateDraft: "draft of the Department", grammar.ACP126: "ACP\u00a0126", grammar.DD173: "DD\u00a0173",
		grammar.GENADMIN: "GENADMIN", grammar.UKTelno: "British TELNO", grammar.Weather: "weather bulletin",
		grammar.NOTAM: "notice to airmen", grammar.CIA: "CIA", grammar.Press: "press item",
		grammar.Memorandum: "memorandum", grammar.Mail: "e-mail",
	}
	if name, ok := names[l]; ok {
		return name
	}
	return "not known"
}

func wrapperName(w grammar.Wrapping) string {
	names := map[grammar.Wrapping]string{
		grammar.AADRecord: "record of the National Archives", grammar.ReviewBanner: "banners of the systematic review",
		grammar.FOIARelease: "release under the Freedom of Information Act", grammar.Library: "presidential library",
		grammar.EMail: "e-mail", grammar.Newspaper: "newspaper", grammar.Database: "rows of a database",
		grammar.Reprint: "reprint by SMART", grammar.PlusD: "web copy of a record",
	}
	if name, ok := names[w]; ok {
		return name
	}
	return "not known"
}

func profileName(p grammar.Profile) string {
	names := map[grammar.Profile]string{grammar.TransmissionProfile: "as sent",
		grammar.ArchiveProfile: "published copy",
		grammar.DraftProfile:   "draft"}
	if name, ok := names[p]; ok {
		return name
	}
	return "not known"
}

// kindName returns the name of a profile, or "" where it is what the layout is: a print is always a
// published copy, and a form is no draft because it has no heading.
func kindName(l grammar.Layout, p grammar.Profile) string {
	usual := grammar.TransmissionProfile
	switch {
	case l.IsPrint(), l == grammar.NSC:
		usual = grammar.ArchiveProfile
	case l == grammar.SMART, l == grammar.UKTelno, l == grammar.DD173, l == grammar.StateDraft:
		usual = grammar.DraftProfile
	case l == grammar.ACP127, l == grammar.UnknownLayout:
		return profileName(p)
	}
	if p == usual {
		return ""
	}
	return profileName(p)
}

// joinNumbers writes at most ten numbers with commas.
func joinNumbers(list []int) string {
	var words []string
	for i, n := range list {
		if i == 10 {
			words = append(words, "…")
			break
		}
		words = append(words, fmt.Sprint(n))
	}
	return strings.Join(words, ", ")
}

// plural writes a number and the noun that it counts.
func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return number(n) + " " + what + "s"
}
