package lsp

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/cablelint/cablelint/internal/lazyregexp"
)

const (
	maxMessage = 256 << 20 // bytes; a message that is said to be longer is a mistake
	maxHeader  = 8 << 10   // bytes of one header line
)

// frames reads and writes messages after headers with their length, as the protocol has them:
//
//	Content-Length: 52
//
//	{"jsonrpc":"2.0","method":"initialized","params":{}}
//
// It takes any content type, and can be ended from within: after the notification exit no message
// is read.
//
// A header that gives no usable length leaves open where its message ends. It is reported once, and
// what follows is skipped up to the next line that ends with a usable Content-Length. No message
// has such a line within, for a JSON string has no raw line ends.
type frames struct {
	in      *bufio.Reader
	sending sync.Mutex // guards out
	out     io.WriteCloser

	length  int    // that the header lines so far give, in bytes; -1 for none
	fields  bool   // whether there are header lines so far
	lost    bool   // whether what is read belongs to no message; reported already
	skipped int    // bytes that were read since the last message
	tail    []byte // the end of the part that was read of a long line, see line; nil for none

	once   sync.Once
	ended  chan struct{}
	source io.Reader

	last    sync.Once
	over    chan struct{} // closed when nothing more is read
	writing atomic.Int64  // when the message that is being written was begun, in nanoseconds; 0 for none
}

func newFrames(in io.Reader, out io.WriteCloser) *frames {
	return &frames{
		in: bufio.NewReaderSize(in, maxHeader), out: out, source: in, length: -1,
		ended: make(chan struct{}), over: make(chan struct{}),
	}
}

// Send writes one message. It may be called from several goroutines at the same time.
func (f *frames) Send(message []byte) error {
	f.sending.Lock()
	defer f.sending.Unlock()
	b := make([]byte, 0, len(message)+40)
	b = append(b, "Content-Length: "...)
	b = strconv.AppendInt(b, int64(len(message)), 10)
	b = append(b, "\r\n\r\n"...)
	f.writing.Store(time.Now().UnixNano())
	defer f.writing.Store(0)
	_, err := f.out.Write(append(b, message...))
	return err
}

// isStuck reports whether a message has waited for a reader for so long that there is none any
// more.
func (f *frames) isStuck() bool {
	const most = 2 * time.Second
	began := f.writing.Load()
	return began != 0 && time.Since(time.Unix(0, began)) > most
}

// frameError is what is wrong with a frame after which the stream can be read on.
type frameError string

func (e frameError) Error() string { return string(e) }

// Recv reads one message. After a [frameError] it can be called again. At the end of the stream, or
// once the frames were ended, it returns io.EOF.
func (f *frames) Recv() ([]byte, error) {
	message, err := f.read()
	select {
	case <-f.ended:
		return nil, io.EOF
	default:
	}
	if err != nil && !errors.As(err, new(frameError)) {
		f.last.Do(func() { close(f.over) })
	}
	return message, err
}

func (f *frames) read() ([]byte, error) {
	size, err := f.header()
	if err != nil {
		return nil, err
	}
	var message bytes.Buffer
	message.Grow(min(size, 1<<16) + bytes.MinRead) // beyond that it grows as bytes come: a length may be a lie
	if _, err := io.CopyN(&message, f.in, int64(size)); err != nil {
		return nil, err
	}
	f.skipped = 0
	return message.Bytes(), nil
}

// header reads header lines to the blank line after them, and returns the length that they give.
func (f *frames) header() (size int, err error) {
	for {
		line, whole, err := f.line()
		switch {
		case err == io.EOF && f.lost:
			return 0, fmt.Errorf("no message in the last %d bytes of the stream", f.skipped)
		case err != nil:
			return 0, err
		case f.skipped > maxMessage:
			return 0, fmt.Errorf("no message within %d bytes", maxMessage)
		}
		if len(line) > 0 || !whole { // the last part of a long line may be empty
			err = f.field(line, whole)
		} else if size, err = f.blankLine(); size >= 0 {
			return size, nil
		}
		if err != nil && !f.lost {
			f.lost = true
			return 0, err
		}
	}
}

// line reads one line, without its ending. One that is longer than a header line may be comes in
// parts that are not whole, each after the end of the one before, so that the last one has all of a
// header that ends the line.
func (f *frames) line() (line []byte, whole bool, err error) {
	const most = 64 // bytes; Content-Length with its number is shorter
	part, err := f.in.ReadSlice('\n')
	f.skipped += len(part)
	line, whole = append(f.tail, part...), f.tail == nil
	switch {
	case err == bufio.ErrBufferFull:
		f.tail = slices.Clone(part[len(part)-most:])
		return line, false, nil
	case err != nil && (err != io.EOF || len(line) == 0):
		return nil, false, err
	}
	f.tail = nil
	return bytes.TrimRight(line, "\r\n"), whole, nil
}

// blankLine ends a header. It returns the length that the header gives, -1 for none.
func (f *frames) blankLine() (size int, err error) {
	size = f.length
	if size < 0 && f.fields {
		err = frameError("message header without Content-Length")
	}
	if size >= 0 {
		f.lost = false
	}
	f.length, f.fields = -1, false
	return size, err
}

var (
	lengthField = lazyregexp.New(`(?i)Content-Length[ \t]*:[ \t]*([^ \t]*)[ \t]*$`)
	otherField  = lazyregexp.New(`^[!#-'*+\-.0-9A-Z^-z|~]+[ \t]*:`)
)

// field reads one header line.
func (f *frames) field(line []byte, whole bool) error {
	m := lengthField().FindSubmatchIndex(line)
	switch {
	case m != nil:
		value := string(line[m[2]:m[3]])
		n, err := strconv.ParseUint(value, 10, 32)
		if err != nil || n > maxMessage {
			f.length, f.fields = -1, true
			return frameError(fmt.Sprintf("Content-Length is %.40q, expected 0 to %d", value, maxMessage))
		}
		f.length, f.fields = int(n), true
		if whole && m[0] == 0 {
			return nil
		}
	case whole && otherField().Match(line): // such as the content type
		f.fields = true
		return nil
	}
	return frameError("text that belongs to no message")
}

// end lets Recv return io.EOF from now on, also the one that is waiting, if the stream can be
// closed.
func (f *frames) end() {
	f.once.Do(func() {
		close(f.ended)
		f.last.Do(func() { close(f.over) })
		if c, ok := f.source.(io.Closer); ok {
			c.Close()
		}
	})
}

// Close closes both streams.
func (f *frames) Close() error {
	f.end()
	return f.out.Close()
}
