package collection

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNumbers(t *testing.T) {
	for want, got := range map[string]string{
		"0": number(0), "999": number(999), "1,000": number(1000), "251,287": number(251287),
		"-1,000": number(-1000), "0.5": number(0.5), "1,200": number(1200.0), "–": percent(0, 0),
		"0 %": percent(0, 5), "100 %": percent(5, 5), "33.3 %": percent(1, 3), "99.9 %": percent(99999, 100000),
		"under 0.1 %": percent(1, 100000), "1 cable": plural(1, "cable"), "0 cables": plural(0, "cable"),
		"1,200 cables": plural(1200, "cable"), "a": stem("x/a.cable"), "box.zip!a": stem("x/box.zip!y/a.txt"),
		"table.csv!3": stem("table.csv!3"), "x": folder("x/a.cable"), "": folder("a.cable"),
		"2006": span(2006, 2006), "1983–2009": span(1983, 2009), "not known": span(0, 0),
		"1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …": joinNumbers([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}),
		"999 bytes":                        size(999), "1.5 kB": size(1500), "2.0 MB": size(2e6), "1.7 GB": size(17e8),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestNiceStep(t *testing.T) {
	for highest, want := range map[float64]float64{
		0: 1, 1: 1, 5: 1, 6: 2, 10: 2, 11: 5, 26: 10, 408: 100, 1000: 200, 1001: 500, 3_300_000: 1_000_000,
	} {
		if got := niceStep(highest); got != want {
			t.Errorf("step for %v: %v, want %v", highest, got, want)
		}
	}
}

func TestSlots(t *testing.T) {
	for name, c := range map[string]struct{ years, want []int }{
		"none":                       {nil, nil},
		"a gap is kept blank":        {[]int{2003, 2006}, []int{2003, 2004, 2005, 2006}},
		"an unknown year comes last": {[]int{0, 2005, 2006}, []int{2005, 2006, 0}},
		"only unknown ones":          {[]int{0}, []int{0}},
		"a damaged year":             {[]int{1206, 2005, 2006}, []int{1206, 2005, 2006}},
	} {
		var list []column
		for _, y := range c.years {
			list = append(list, column{year: y})
		}
		if diff := cmp.Diff(c.want, slotsOf(list)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestColumns holds that columns are within the drawing and over each other, and that labels are
// as dense as there is room for.
func TestColumns(t *testing.T) {
	c := &columns{Parts: []part{{"a", "a"}, {"b", "b"}}}
	var list []column
	for y := 1960; y <= 2009; y++ {
		list = append(list, column{y, []float64{float64(y - 1950), 10}})
	}
	c.stack(list, number1)
	var names, narrow []string
	for _, l := range c.Labels {
		names = append(names, l.Text)
		if !l.Minor {
			narrow = append(narrow, l.Text)
		}
	}
	if diff := cmp.Diff([]string{"1960", "1965", "1970", "1975", "1980", "1985", "1990", "1995", "2000", "2005"}, names); diff != "" {
		t.Errorf("labels (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"1960", "1970", "1980", "1990", "2000"}, narrow); diff != "" {
		t.Errorf("labels where it is narrow (-want +got):\n%s", diff)
	}
	if len(c.Boxes) != 100 {
		t.Fatalf("%d boxes", len(c.Boxes))
	}
	for i, b := range c.Boxes {
		if b.X < chartLeft || b.X+b.Width > chartWidth || b.Y < chartTop || b.Y+b.Height > chartHeight-chartBottom+0.001 ||
			b.Height <= 0 {
			t.Errorf("box outside the drawing: %+v", b)
		}
		if i%2 == 1 && b.Y+b.Height > c.Boxes[i-1].Y {
			t.Errorf("box over the one below: %+v", b)
		}
	}
}

// TestLabelsBesideSign holds that the last year gives way to the question mark of those that are not known.
func TestLabelsBesideSign(t *testing.T) {
	for last, want := range map[int]string{2009: "2000 ?", 2010: "2000 2010- ?", 2008: "2000 ?", 2007: "2000 ?"} {
		list := []column{{year: 0}}
		for y := 1983; y <= last; y++ {
			list = append(list, column{year: y})
		}
		slots := slotsOf(list)
		at, wide := map[int]float64{}, (chartWidth-chartLeft-chartRight)/float64(len(slots))
		for i, year := range slots {
			at[year] = wide * float64(i)
		}
		var tens []string
		for _, l := range labelsOf(slots, at, wide) {
			switch {
			case l.Text == "?":
				tens = append(tens, "?")
			case l.Text[:3] >= "200" && l.Text[3] == '0' && l.Minor:
				tens = append(tens, l.Text+"-")
			case l.Text[:3] >= "200" && l.Text[3] == '0':
				tens = append(tens, l.Text)
			}
		}
		if got := strings.Join(tens, " "); got != want {
			t.Errorf("to %d: %q, want %q", last, got, want)
		}
	}
	if labels := labelsOf(nil, nil, 0); labels != nil {
		t.Errorf("labels of no years: %v", labels)
	}
}
