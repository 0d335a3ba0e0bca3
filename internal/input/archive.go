package input

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/lint/config"
)

// zipped yields the cables of a zip archive. Members whose name does not end like a cable's are
// passed over; of an archive or a packed cable within it a [SkippedError] is yielded.
func zipped(s Source, o Options) iter.Seq2[Cable, error] {
	return func(yield func(Cable, error) bool) {
		z, err := zip.OpenReader(s.Path)
		if err != nil {
			yield(Cable{}, named(s.Path, err))
			return
		}
		defer z.Close()
		left, some := budget(s.Size(), o.MaxSize), false
		for _, f := range z.File {
			if !f.Mode().IsRegular() || !isMember(f.Name) { // of a link the text would be where it leads
				if f.Mode().IsRegular() && !s.skip(f.Name, yield) {
					return
				}
				continue
			}
			cables, n := zipMember(s, f, o)
			if left -= n; left <= 0 {
				yield(Cable{}, fmt.Errorf("%s: %w", s.Path, errTrap))
				return
			}
			some = some || len(cables) > 0
			if !give(cables, yield) {
				return
			}
		}
		if !some {
			yield(Cable{}, noCable(s.Path))
		}
	}
}

// zipMember reads one member and returns the cables in it, with how many bytes came out.
func zipMember(s Source, f *zip.File, o Options) ([]found, int64) {
	name := s.member(f.Name)
	r, err := f.Open()
	if err != nil {
		return []found{{err: fmt.Errorf("%s: %w", name, err)}}, 0
	}
	defer r.Close()
	return readMember(name, r, o.MaxSize)
}

// readMember reads a member out of a stream, and returns the cables in it, of at most so many bytes
// each, with how many bytes came out. Web pages and mails in which no cable is recognised are passed
// over: a site that was packed has others beside those of cables.
func readMember(name string, r io.Reader, most int64) ([]found, int64) {
	limit, ending := most, strings.ToLower(path.Ext(name))
	isMail, isPage := slices.Contains(mailEndings, ending), slices.Contains(pageEndings, ending)
	if isMail || isPage {
		limit = mostMail(most)
	}
	data, err := io.ReadAll(newLineLimit(io.LimitReader(r, limit+1), limit))
	n := int64(len(data))
	switch {
	case errors.Is(err, errLines):
		return []found{{err: tooManyLines(name, most)}}, n
	case err != nil:
		return []found{{err: fmt.Errorf("%s: %w", name, err)}}, n
	case n > limit:
		return []found{{err: tooLarge(name, most)}}, n
	case isMail:
		return cablesInMail(name, data, most), n
	}
	text := string(data)
	if isPage {
		if text, err = pageText(bytes.NewReader(data)); err == nil && !hasCable(text) {
			return nil, n
		}
	}
	c, err := held(name, text, most)
	return []found{{c, err}}, n
}

// give yields cables, and reports whether more are wanted.
func give(cables []found, yield func(Cable, error) bool) bool {
	for _, c := range cables {
		if !yield(c.cable, c.err) {
			return false
		}
	}
	return true
}

// tarred yields the cables of a tar archive, packed or not. A stream that breaks ends it; what came
// before is yielded.
func tarred(s Source, o Options) iter.Seq2[Cable, error] {
	return opened(s, o, func(f io.Reader, yield func(Cable, error) bool) {
		r, some := tar.NewReader(f), false
		for {
			h, err := r.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				yield(Cable{}, fmt.Errorf("%s: %w", s.Path, err))
				return
			}
			if h.Typeflag != tar.TypeReg || !isMember(h.Name) {
				if h.Typeflag == tar.TypeReg && !s.skip(h.Name, yield) {
					return
				}
				continue
			}
			cables, _ := readMember(s.member(h.Name), r, o.MaxSize)
			some = some || len(cables) > 0
			if !give(cables, yield) {
				return
			}
		}
		if !some {
			yield(Cable{}, noCable(s.Path))
		}
	})
}

// isMember reports whether a member of an archive may hold a cable: its name ends like a cable's, a web
// page's or a mail's, unpacked.
func isMember(name string) bool {
	ending, packed := endingOf(name)
	return !packed && (config.IsCable(ending) || slices.Contains(pageEndings, ending) || ending == ".eml")
}

// skip yields a [SkippedError] of a member that is an archive itself, or a packed cable, and reports
// whether more are wanted.
func (s Source) skip(name string, yield func(Cable, error) bool) bool {
	switch {
	case isArchive(name):
		return yield(Cable{}, &SkippedError{s.member(name), "an archive in an archive, unpack it first"})
	case isCableName(name):
		return yield(Cable{}, &SkippedError{s.member(name), "a packed file in an archive, unpack it first"})
	}
	return true
}

func noCable(path string) error {
	return fmt.Errorf("%s: no cable in it, expected members whose names end in .cable, .txt, .msg or .tel", path)
}
