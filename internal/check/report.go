package check

import (
	"bytes"
	"io"

	"github.com/cablelint/cablelint/lint/report"
)

// Report is a report that is written while cables are checked: Begin, [Report.Put] as the sink of a
// check, End.
type Report struct {
	Format report.Format
	W      io.Writer
	Most   int // findings that are written, the most severe ones, at the end; 0 for all, as they come

	written bool // something was written after the head
	most    mostSevere
}

// Begin writes the head.
func (r *Report) Begin() error {
	if r.Format.Head == nil {
		return nil
	}
	_, err := io.WriteString(r.W, r.Format.Head())
	return err
}

// Put is the sink that writes what was found in one cable.
func (r *Report) Put(c *Checked) (put func() error, err error) {
	if r.Most > 0 {
		res := c.Result // which is kept
		return func() error { r.most.add(res, r.Most); return nil }, nil
	}
	part := new(bytes.Buffer)
	if err := r.Format.Print(part, c.Result); err != nil || part.Len() == 0 {
		return nil, err
	}
	return func() error { return r.write(part.Bytes()) }, nil
}

// write writes the part of one cable.
func (r *Report) write(part []byte) error {
	if len(part) == 0 {
		return nil
	}
	if r.written && r.Format.Separator != "" {
		if _, err := io.WriteString(r.W, r.Format.Separator); err != nil {
			return err
		}
	}
	r.written = true
	_, err := r.W.Write(part)
	return err
}

// End writes the end of the report. It returns how many findings beyond Most are not written.
func (r *Report) End(t *Total) (hidden int, err error) {
	if hidden, err = r.writeMost(); err != nil {
		return 0, err
	}
	for _, u := range t.Unread {
		var part bytes.Buffer
		if err := r.Format.PrintUnread(&part, u); err != nil {
			return 0, err
		}
		if err := r.write(part.Bytes()); err != nil {
			return 0, err
		}
	}
	_, err = io.WriteString(r.W, r.Format.End(t.ends()))
	return hidden, err
}
