package input

import (
	"archive/tar"
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"iter"
)

// zipped yields the cables of a zip archive. Members whose name does not end like a cable's are
// passed over, archives within it too.
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
				continue
			}
			some = true
			c, n, err := zipMember(s, f, o)
			if left -= n; left <= 0 {
				yield(Cable{}, fmt.Errorf("%s: %w", s.Path, errTrap))
				return
			}
			if !yield(c, err) {
				return
			}
		}
		if !some {
			yield(Cable{}, noCable(s.Path))
		}
	}
}

// zipMember reads one member and returns it with how many bytes came out.
func zipMember(s Source, f *zip.File, o Options) (Cable, int64, error) {
	name := s.member(f.Name)
	r, err := f.Open()
	if err != nil {
		return Cable{}, 0, fmt.Errorf("%s: %w", name, err)
	}
	defer r.Close()
	return readMember(name, r, o.MaxSize)
}

// readMember reads a cable of at most so many bytes out of a stream.
func readMember(name string, r io.Reader, most int64) (Cable, int64, error) {
	data, err := io.ReadAll(newLineLimit(io.LimitReader(r, most+1), most))
	n := int64(len(data))
	switch {
	case errors.Is(err, errLines):
		return Cable{}, n, tooManyLines(name, most)
	case err != nil:
		return Cable{}, n, fmt.Errorf("%s: %w", name, err)
	case n > most:
		return Cable{}, n, tooLarge(name, most)
	}
	c, err := held(name, string(data), most)
	return c, n, err
}

// tarred yields the cables of a tar archive, packed or not. A stream that breaks ends it; what came
// before is yielded.
func tarred(s Source, o Options) iter.Seq2[Cable, error] {
	return func(yield func(Cable, error) bool) {
		f, err := open(s.Path, o.Stdin, o.MaxSize)
		if err != nil {
			yield(Cable{}, err)
			return
		}
		defer f.Close()
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
				continue
			}
			some = true
			c, _, err := readMember(s.member(h.Name), r, o.MaxSize)
			if !yield(c, err) {
				return
			}
		}
		if !some {
			yield(Cable{}, noCable(s.Path))
		}
	}
}

// isMember reports whether a member of an archive is taken for a cable: its name ends like one's,
// unpacked.
func isMember(name string) bool {
	_, packed := unpacked(name)
	return !packed && isCableName(name)
}

func noCable(path string) error {
	return fmt.Errorf("%s: no cable in it, expected members whose names end in .cable, .txt, .msg or .tel", path)
}
