package collection

import (
	"fmt"
	"math"
	"strings"
)

// part is one of the parts of a column in a chart: a level, a severity. Class gives its colour.
type part struct{ Name, Class string }

// columns is a chart of columns, one per year, each of several parts.
type columns struct {
	ID, Title, Desc string // Desc says in words what the chart shows
	Parts           []part
	Boxes           []box
	Ticks           []tick
	Labels          []label
	Note            string // what a reader needs to know
}

// box is a part of a column, in the units of the drawing.
type box struct {
	X, Y, Width, Height float64
	Class, Title        string
}

type tick struct {
	Y    float64
	Text string
}

type label struct {
	X     float64
	Text  string
	Minor bool // left out where the window is narrow
}

// The size of a drawing and its margins.
const (
	chartWidth, chartHeight = 760.0, 250.0
	chartLeft, chartRight   = 52.0, 6.0
	chartTop, chartBottom   = 10.0, 30.0
)

// column is the values of one year, of each part.
type column struct {
	year   int
	values []float64
}

// stack lays out the columns. Years between the first and the last without a column are left blank,
// so that the axis is even. The unknown year comes last.
func (c *columns) stack(list []column, text func(v float64) string) {
	slots := slotsOf(list)
	highest := 0.0
	for _, col := range list {
		highest = max(highest, sumOf(col.values))
	}
	step := niceStep(highest)
	top := math.Max(step, math.Ceil(highest/step)*step)
	height := chartHeight - chartTop - chartBottom
	y := func(v float64) float64 { return chartTop + height*(1-v/top) }
	for v := 0.0; v <= top+step/2; v += step {
		c.Ticks = append(c.Ticks, tick{y(v), number(v)})
	}
	wide := (chartWidth - chartLeft - chartRight) / float64(len(slots))
	const widest = 60 // of a column, where there are few years
	gap := max(min(6, wide*0.22), wide-widest)
	at := map[int]float64{}
	for i, year := range slots {
		at[year] = chartLeft + wide*float64(i)
	}
	for _, col := range list {
		below := 0.0
		for i, v := range col.values {
			if v <= 0 {
				continue
			}
			b := box{at[col.year] + gap/2, y(below + v), wide - gap, y(below) - y(below+v), c.Parts[i].Class,
				fmt.Sprintf("%s, %s: %s", yearName(col.year), c.Parts[i].Name, text(v))}
			if b.Height > 2 {
				b.Y, b.Height = b.Y+1, b.Height-1 // parts can be distinguished in any colours
			}
			c.Boxes = append(c.Boxes, b)
			below += v
		}
	}
	c.Labels = labelsOf(slots, at, wide)
	if len(slots) > 0 && slots[len(slots)-1] == 0 {
		c.Note = "A question mark stands for cables whose year is not known."
	}
}

// slotsOf returns the years of an axis.
func slotsOf(list []column) (slots []int) {
	const most = 80 // years between the first and the last; more mean damaged dates
	first, last, unknown := 0, 0, false
	for _, col := range list {
		if col.year == 0 {
			unknown = true
			continue
		}
		widen(&first, &last, col.year)
	}
	switch {
	case first == 0:
	case last-first <= most:
		for y := first; y <= last; y++ {
			slots = append(slots, y)
		}
	default:
		for _, col := range list {
			if col.year != 0 {
				slots = append(slots, col.year)
			}
		}
	}
	if unknown {
		slots = append(slots, 0)
	}
	return slots
}

// labelsOf labels as many years as there is room for.
func labelsOf(slots []int, at map[int]float64, wide float64) (labels []label) {
	const (
		room, roomNarrow = 44.0, 84.0 // of a label in a wide and in a narrow window
		// between the middle of a year and that of the question mark
		roomOfSign, roomOfSignNarrow = 18.0, 48.0
	)
	if len(slots) == 0 {
		return nil
	}
	step := func(room float64) int {
		for _, s := range []int{1, 2, 5, 10, 20, 50} {
			if wide*float64(s) >= room {
				return s
			}
		}
		return 100
	}
	every, narrow := step(room), step(roomNarrow)
	question := math.Inf(1) // the place of the sign for the unknown year
	if slots[len(slots)-1] == 0 {
		question = at[0] + wide/2
	}
	for _, year := range slots {
		x := at[year] + wide/2
		switch {
		case year == 0:
			labels = append(labels, label{x, "?", false})
		case year%every == 0 && question-x > roomOfSign:
			labels = append(labels,
				label{x, fmt.Sprint(year), year%narrow != 0 || question-x < roomOfSignNarrow})
		}
	}
	return labels
}

// niceStep returns the step between the lines of an axis: 1, 2 or 5 times a power of ten, for about
// five lines.
func niceStep(highest float64) float64 {
	const lines = 5
	if highest <= lines {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(highest/lines)))
	for _, m := range []float64{1, 2, 5} {
		if highest/lines <= m*power {
			return m * power
		}
	}
	return 10 * power
}

func sumOf(values []float64) (sum float64) {
	for _, v := range values {
		sum += v
	}
	return sum
}

// spark is a small chart of columns in a row of a table, one per year.
func spark(values []int) (boxes []box) {
	highest := 0
	for _, v := range values {
		highest = max(highest, v)
	}
	const width, height = 120.0, 22.0
	wide := min(8, width/float64(max(len(values), 1)))
	for i, v := range values {
		if v > 0 {
			h := math.Max(1.5, height*float64(v)/float64(highest))
			boxes = append(boxes, box{X: wide * float64(i), Y: height - h, Width: wide * 0.82, Height: h})
		}
	}
	return boxes
}

// bar returns parts of a whole, from left to right in percent.
func bar(whole int, values []int, classes []string) (boxes []box) {
	x := 0.0
	for i, v := range values {
		if v == 0 || whole == 0 {
			continue
		}
		width := 100 * float64(v) / float64(whole)
		boxes = append(boxes, box{X: x, Width: width, Class: classes[i]})
		x += width
	}
	return boxes
}

// number writes a number with separated thousands: 251,287; 0.5.
func number(v any) string {
	switch n := v.(type) {
	case int:
		return thousands(fmt.Sprint(n))
	case float64:
		if n == math.Trunc(n) {
			return thousands(fmt.Sprintf("%.0f", n))
		}
		return fmt.Sprintf("%.1f", n)
	}
	return fmt.Sprint(v)
}

func thousands(digits string) string {
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 && digits[i-1] != '-' {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	return b.String()
}

// percent writes a share: 97.3 %. It writes 100 % only for all, and 0 % only for nothing.
func percent(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	share := 100 * float64(part) / float64(whole)
	switch {
	case part == whole:
		return "100 %"
	case part == 0:
		return "0 %"
	case share < 0.1:
		return "under 0.1 %"
	case share > 99.9:
		return "99.9 %"
	}
	return fmt.Sprintf("%.1f %%", share)
}
