package report

import (
	"encoding/json"
	"io"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

// place is a position in a JSON line.
type place struct {
	Offset int `json:"offset"` // bytes of the decoded text, from 0
	grammar.Position
}

type finding struct {
	Path     string        `json:"path"`
	Rule     string        `json:"rule"`
	Severity lint.Severity `json:"severity"`
	Message  string        `json:"message"`
	Start    place         `json:"start"`
	End      place         `json:"end"`
	Notes    []note        `json:"notes"`
	Fixes    []fix         `json:"fixes"`
}

type note struct {
	Path    string `json:"path,omitempty"` // where the place is in another file
	Message string `json:"message"`
	Start   place  `json:"start"`
	End     place  `json:"end"`
}

type fix struct {
	Title string `json:"title"`
	Safe  bool   `json:"safe"`
	Edits []edit `json:"edits"`
}

type edit struct {
	Start place  `json:"start"`
	End   place  `json:"end"`
	New   string `json:"new"`
}

// JSONLines prints the findings of one cable, one JSON object a line. Offsets count bytes of the
// decoded text of the file from 0, lines and columns from 1, columns in characters.
func JSONLines(w io.Writer, res *lint.Result) error {
	enc := json.NewEncoder(visible.JSONWriter{W: w})
	enc.SetEscapeHTML(false)
	file := res.Cable.File
	starts, ends, others := places{file: file}, places{file: file}, places{file: file}
	before := file.Part.Bytes
	away := func(offset int) place { return place{before + offset, others.at(offset)} }
	for _, d := range res.Diagnostics {
		f := finding{file.Name, d.Rule, d.Severity, d.Message, place{before + d.At.Start, starts.at(d.At.Start)},
			place{before + d.At.End, ends.at(d.At.End)}, []note{}, []fix{}}
		for _, n := range d.Notes {
			f.Notes = append(f.Notes, noteOf(n, away))
		}
		for _, x := range d.Fixes {
			edits := make([]edit, len(x.Edits))
			for i, e := range x.Edits {
				edits[i] = edit{away(e.At.Start), away(e.At.End), e.New}
			}
			f.Fixes = append(f.Fixes, fix{x.Title, x.Safe, edits})
		}
		if err := enc.Encode(f); err != nil {
			return err
		}
	}
	return nil
}

// noteOf returns a note. Places in the file of the finding are counted by away.
func noteOf(n lint.Note, away func(int) place) note {
	if n.In == nil {
		return note{"", n.Message, away(n.At.Start), away(n.At.End)}
	}
	return note{n.In.Name, n.Message, place{n.At.Start, n.In.Position(n.At.Start)},
		place{n.At.End, n.In.Position(n.At.End)}}
}
