package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/cablelint/cablelint/internal/regular"
	"github.com/cablelint/cablelint/lint/config"
)

// ReadFile reads a file, or standard input under the name "-", of at most so many bytes, and
// refuses what is no text. A file whose name ends with .gz or .zst is unpacked; the limit is for
// what comes out, so that a small file cannot fill the memory.
func ReadFile(path string, stdin io.Reader, most int64) (string, error) {
	buffer := buffers.Get().(*[]byte)
	data, err := load(path, stdin, most, (*buffer)[:0])
	defer release(buffer, data)
	if err != nil {
		return "", err
	}
	return asText(path, data, most)
}

// buffers holds room to read files into: of many small ones, most of the work would be to get it
// and to clear it.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// release gives room back, in which data was read.
func release(buffer *[]byte, data []byte) {
	const most = 1 << 20 // bytes that are kept
	if cap(data) <= most {
		*buffer = data
	}
	buffers.Put(buffer)
}

// load reads a file after what is in a buffer.
func load(path string, stdin io.Reader, most int64, buffer []byte) ([]byte, error) {
	if (Source{Path: path}).Stored() {
		return loadStored(path, most, buffer)
	}
	f, err := open(path, stdin, most)
	if err != nil {
		return buffer, err
	}
	defer f.Close()
	return loadFrom(newLineLimit(f, most), path, 0, most, buffer)
}

// loadFrom reads to the end, or as many bytes as a file is known to have.
func loadFrom(r io.Reader, path string, size, most int64, buffer []byte) ([]byte, error) {
	limit := most + 1
	if size > 0 {
		limit = min(limit, size) // so that no other call has to find out that this is all
	}
	before := len(buffer)
	buffer = slices.Grow(buffer, int(min(size, limit))+bytes.MinRead) // so that it is read in one call
	for read := int64(0); read < limit; read = int64(len(buffer) - before) {
		buffer = slices.Grow(buffer, bytes.MinRead)
		room := buffer[len(buffer):cap(buffer)]
		n, err := r.Read(room[:min(int64(len(room)), limit-read)])
		buffer = buffer[:len(buffer)+n]
		switch {
		case errors.Is(err, errLines):
			return buffer, tooManyLines(path, most)
		case errors.Is(err, io.EOF):
			limit = read // this is all
		case err != nil:
			return buffer, named(path, err)
		}
	}
	switch data := buffer[before:]; {
	case int64(len(data)) > mostLines(most) && int64(bytes.Count(data, []byte{'\n'})) > mostLines(most):
		return buffer, tooManyLines(path, most)
	case int64(len(data)) > most:
		return buffer, tooLarge(path, most)
	}
	return buffer, nil
}

// asText returns what was read as text, or what is wrong with it.
func asText(name string, data []byte, most int64) (string, error) {
	text := string(data)
	return text, readable(name, text, most)
}

// readable returns what is wrong with a text in itself.
func readable(name, text string, most int64) error {
	kind, binary := kindOf(text), isBinary(text)
	switch {
	case kind != "":
		return fmt.Errorf("%s: %s", name, kind)
	case strings.HasPrefix(text, "\xff\xfe\x00\x00") || strings.HasPrefix(text, "\x00\x00\xfe\xff"):
		return fmt.Errorf("%s: found UTF-32, expected UTF-8 or UTF-16", name)
	case binary && isUnmarkedUTF16(text):
		return fmt.Errorf("%s: found UTF-16 without a byte order mark, expected one with it", name)
	case binary:
		return fmt.Errorf("%s: found binary data, expected text", name)
	case int64(len(text)) > mostLines(most) && int64(strings.Count(text, "\n")) > mostLines(most):
		return tooManyLines(name, most)
	}
	return nil
}

// mostLines is how many lines a text may have with that limit of bytes, for it is lines that take
// memory when it is judged: one for 64 bytes, which are as many as a line of a cable has, and ten
// thousand in any case. A small archive can hold gigabytes of blank lines. Most texts need not be counted:
// they have fewer bytes.
func mostLines(most int64) int64 { return max(10_000, most/64) }

func tooManyLines(name string, most int64) error {
	return fmt.Errorf(
		"%s: over %d lines, which is the limit that goes with %d bytes (--max-size)",
		name,
		mostLines(most),
		most,
	)
}

var errLines = errors.New("too many lines")

// lineLimit reads so many lines and fails when there are more.
type lineLimit struct {
	r    io.Reader
	left int64
}

func newLineLimit(r io.Reader, most int64) *lineLimit { return &lineLimit{r, mostLines(most)} }

func (l *lineLimit) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.left -= int64(bytes.Count(p[:n], []byte{'\n'})); l.left < 0 {
		err = errLines
	}
	return n, err
}

func tooLarge(name string, most int64) error {
	return fmt.Errorf("%s: over %d bytes, which is the limit (--max-size)", name, most)
}

// named puts the name of a file before an error that does not tell it.
func named(name string, err error) error {
	var path *os.PathError
	if errors.As(err, &path) {
		return err
	}
	return fmt.Errorf("%s: %w", name, err)
}

// stream is a file that is read from its beginning, unpacked if its name says so.
type stream struct {
	io.Reader
	close []func()
}

func (s *stream) Close() error {
	for i := len(s.close) - 1; i >= 0; i-- {
		s.close[i]()
	}
	return nil
}

// opened yields the cables that a function reads out of a source, which is closed afterwards.
func opened(s Source, o Options, read func(io.Reader, func(Cable, error) bool)) iter.Seq2[Cable, error] {
	return func(yield func(Cable, error) bool) {
		f, err := open(s.Path, o.Stdin, o.MaxSize)
		if err != nil {
			yield(Cable{}, err)
			return
		}
		defer f.Close()
		read(f, yield)
	}
}

// open opens a file, or standard input. What is unpacked may grow to a hundred times the file's
// size, and to 64 MB or the limit of one cable in any case: more is no archive of cables but a
// trap.
func open(path string, stdin io.Reader, most int64) (*stream, error) {
	if path == "-" {
		return &stream{Reader: stdin}, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	s := &stream{Reader: f, close: []func(){func() { f.Close() }}}
	lower := strings.ToLower(path)
	gz, zst := strings.HasSuffix(lower, ".gz") || strings.HasSuffix(lower, ".tgz"), strings.HasSuffix(lower, ".zst")
	if !gz && !zst {
		return s, nil
	}
	info, err := f.Stat()
	if err != nil {
		s.Close()
		return nil, err
	}
	if gz {
		r, err := gzip.NewReader(bufio.NewReader(f))
		if err != nil {
			s.Close()
			return nil, named(path, err)
		}
		s.Reader = r
	} else {
		r, err := zstd.NewReader(f, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(64<<20))
		if err != nil {
			s.Close()
			return nil, named(path, err)
		}
		s.Reader, s.close = r, append(s.close, r.Close)
	}
	s.Reader = &bounded{s.Reader, budget(info.Size(), most)}
	return s, nil
}

// Open opens a regular file of lines, or standard input under the name "-", and unpacks it if its
// name ends with .gz or .zst.
func Open(path string, stdin io.Reader) (io.ReadCloser, error) {
	if path != "-" {
		f, err := regular.Open(path)
		if err != nil {
			return nil, err
		}
		f.Close()
	}
	return open(path, stdin, config.MaxSize)
}

// budget is how many bytes a packed file of that size may unpack to.
func budget(size, most int64) int64 { return max(64<<20, most+1, 100*size) }

// bounded reads so many bytes and fails when there are more.
type bounded struct {
	r    io.Reader
	left int64
}

var errTrap = errors.New("unpacks to over a hundred times its size, expected an archive of cables")

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTrap
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}

// isUnmarkedUTF16 reports whether nearly every second of the first bytes is NUL, as in UTF-16 of
// letters and figures.
func isUnmarkedUTF16(data string) bool {
	head := data[:min(len(data), 8192)&^1]
	var zeros [2]int
	for i := range len(head) {
		if head[i] == 0 {
			zeros[i%2]++
		}
	}
	pairs := len(head) / 2
	return pairs > 4 && (zeros[0]*10 > pairs*9 && zeros[1]*10 < pairs || zeros[1]*10 > pairs*9 && zeros[0]*10 < pairs)
}

// isBinary reports whether data is no text: over a tenth of its first bytes are control characters
// that no text has, or a fiftieth where over a fifth are not UTF-8, as in what is packed or
// encrypted. A stray NUL makes no file binary, and UTF-16 is known by its mark.
func isBinary(data string) bool {
	if strings.HasPrefix(data, "\xff\xfe") || strings.HasPrefix(data, "\xfe\xff") {
		return false
	}
	head := data[:min(len(data), 8192)]
	odd := countOdd(head)
	return odd*10 > len(head) || odd*50 > len(head) && notUTF8(head)*5 > len(head)
}

// countOdd counts the control characters in s that no text has.
func countOdd(s string) (n int) {
	for i := range len(s) {
		n += int(oddInText[s[i]])
	}
	return n
}

// notUTF8 counts the bytes of s that are of no character of UTF-8.
func notUTF8(s string) (n int) {
	for at := 0; at < len(s); {
		r, size := utf8.DecodeRuneInString(s[at:])
		if r == utf8.RuneError && size == 1 {
			n++
		}
		at += size
	}
	return n
}

// oddInText has a one for each control character that no text has.
var oddInText = func() (odd [256]byte) {
	for c := range byte(' ') {
		if !strings.ContainsRune("\t\n\v\f\r\a\x1b", rune(c)) {
			odd[c] = 1
		}
	}
	return odd
}()
