package check

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/cablelint/cablelint/internal/visible"
	"github.com/cablelint/cablelint/lint"
)

// WriteFacts checks each cable of the sources by itself and writes a line for each between the first
// line and the last one, which is left out when the user ends the check. The options have to ask for
// entries.
func (e *Engine) WriteFacts(w io.Writer, sources *Sources) (*Total, error) {
	begin, err := e.begin()
	if err != nil {
		return nil, err
	}
	lines := json.NewEncoder(visible.JSONWriter{W: w})
	if err := lines.Encode(FactsLine{Form: FactsForm, Begin: begin}); err != nil {
		return nil, err
	}
	t, err := e.Run(sources, func(c *Checked) (func() error, error) { return e.writeFacts(w, c) })
	if err != nil || t.Undone != "" {
		return t, err
	}
	return t, lines.Encode(FactsLine{Form: FactsForm, End: &FactsEnd{t.Read, t.Failures}})
}

// writeFacts is the sink that writes the line of one cable. What is suppressed is found out again
// where the lines are judged together.
func (e *Engine) writeFacts(w io.Writer, c *Checked) (put func() error, err error) {
	entry, err := e.corpus.Decode(c.Entry)
	if err != nil {
		return nil, err
	}
	sum, err := e.settingsSum(entry.Name)
	if err != nil {
		return nil, err
	}
	found := append([]lint.Diagnostic{}, c.Diagnostics...)
	var places []lint.Place
	for i := range found {
		found[i].Suppressed = ""
		places = append(places, placesOf(found[i])...)
	}
	entry.Keep(c.Cable.File, places...)
	var line bytes.Buffer
	err = json.NewEncoder(
		visible.JSONWriter{W: &line},
	).Encode(
		FactsLine{Form: FactsForm, Settings: sum, Entry: entry, Found: found},
	)
	return func() error {
		_, err := w.Write(line.Bytes())
		return err
	}, err
}
