package survey

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// Text prints the figures in short, for a terminal.
func Text(out io.Writer, f *Figures) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight|tabwriter.StripEscape)
	title := func(text string) { fmt.Fprintf(w, "\n%s\n", text) }
	fmt.Fprintf(w, "%d cables, %s; %d of them with an error or a warning, %d with nothing at all\n", f.Cables, size(f.Bytes), f.Findings.Faulty, f.Findings.Clean)
	if f.Unread > 0 {
		fmt.Fprintf(w, "%d could not be read\n", f.Unread)
	}
	title("Years")
	fmt.Fprintln(w, "year\tcables\terrors\twarnings\tnotes\t")
	for _, y := range f.Years {
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t\n", yearName(y.Year), y.Cables, y.Found.Errors, y.Found.Warnings, y.Found.Notes)
	}
	return w.Flush()
}

func yearName(year int) string {
	if year == 0 {
		return "not known"
	}
	return fmt.Sprint(year)
}

// size says how many bytes there are.
func size(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d bytes", n)
	case n < 1e6:
		return fmt.Sprintf("%.1f kB", float64(n)/1e3)
	case n < 1e9:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1f GB", float64(n)/1e9)
}
