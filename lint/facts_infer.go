package lint

import (
	"strconv"
	"strings"
	"time"

	"github.com/cablelint/cablelint/tables"
)

// yearsOf returns the years of a term of declassification that is given in years, TWENTY YEARS or 10 YEARS, or 0.
func yearsOf(text string) int {
	number, ok := strings.CutSuffix(strings.ToUpper(strings.TrimRight(text, ". ")), " YEARS")
	if !ok {
		return 0
	}
	switch number {
	case "TEN":
		return 10
	case "FIFTEEN":
		return 15
	case "TWENTY":
		return 20
	case "TWENTY-FIVE", "TWENTY FIVE":
		return 25
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > 99 {
		return 0
	}
	return n
}

// infer fills in what follows from other facts: the year of the cable, and of references that leave it out. A serial of
// the cable's own post that is higher than its own belongs to the year before: in January the year is left out too.
func (f *Facts) infer(tables *tables.Tables) {
	if !f.Sent.Known {
		return
	}
	year := f.Sent.Value.Year()
	if n := yearsOf(f.Declassify.Text.Value); n > 0 && !f.Declassify.Date.Known {
		f.Declassify.Date = known(f.Sent.Value.Truncate(24*time.Hour).AddDate(n, 0, 0), f.Declassify.Text)
	}
	if !f.Year.Known { // or by the message reference number of SMART
		f.Year = known(year, f.Sent)
	}
	early := f.Sent.Value.Month() <= time.March
	for i := range f.References {
		r := &f.References[i]
		if r.Kind != "cable" || r.Year != 0 {
			continue
		}
		r.Year, r.Inferred = year, true
		if !early {
			continue
		}
		if post := tables.PostName(r.Post); post != "" &&
			(post == tables.PostName(f.Post.Value) && r.Serial > f.Number.Value ||
				r.Serial > mostByDay(post, f.Sent.Value.YearDay())) {
			r.Year--
		}
	}
}

// mostByDay returns a number that the telegrams of a post do not reach by a day of the year: STATE 202341 in a
// telegram of January is one of the year before. The Department sent up to 400,000 a year (in the 1980s), no post
// more than 15,000.
func mostByDay(post string, day int) int {
	const ofDepartment, ofPost = 1300, 80 // a day
	if post == "STATE" {
		return ofDepartment * day
	}
	return ofPost * day
}

// number gives the cable, and each cable that it refers to, the number that archives file it under:
// the post as the tables spell it.
func (f *Facts) number(tables *tables.Tables) {
	id := func(year int, post string, serial int) string {
		if m := (MRN{year, tables.PostName(meantName(post)), serial}); m.Known() {
			return m.String()
		}
		return ""
	}
	if n := id(f.Year.Value, f.Post.Value, f.Number.Value); n != "" {
		f.ID = known(n, f.Post.At.To(f.Number))
	}
	for i := range f.References {
		if r := &f.References[i]; r.Kind == "cable" {
			r.ID = id(r.Year, r.Post, r.Serial)
		}
	}
}

// meantName reads digits in the name of a post as the letters that they were typed for: 0TTAWA.
func meantName(post string) string { return tables.NameInLetters(post) }
