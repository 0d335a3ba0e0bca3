package lsp

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

const (
	maxMessage = 256 << 20 // bytes; a longer one is no message but a mistake, and must not be made room for
	maxHeader  = 8 << 10   // bytes of one header line
)

// frames reads and writes messages behind headers with their length, as the protocol has them:
//
//	Content-Length: 52
//
//	{"jsonrpc":"2.0","method":"initialized","params":{}}
//
// It takes any content type, makes no room for a length that nobody can mean, and can be ended from within: after the notification exit
// no message is read.
type frames struct {
	in      *bufio.Reader
	sending sync.Mutex // guards out
	out     io.WriteCloser

	once   sync.Once
	ended  chan struct{}
	source io.Reader

	last    sync.Once
	over    chan struct{} // closed when nothing more is read
	writing atomic.Int64  // since when a message is written, in nanoseconds; 0 while none is
}

func newFrames(in io.Reader, out io.WriteCloser) *frames {
	return &frames{in: bufio.NewReaderSize(in, maxHeader), out: out, ended: make(chan struct{}), source: in, over: make(chan struct{})}
}

// Send writes one message. They may be sent at the same time.
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

// isStuck reports whether a message waits for a reader for so long that there is none any more.
func (f *frames) isStuck() bool {
	const most = 2 * time.Second
	began := f.writing.Load()
	return began != 0 && time.Since(time.Unix(0, began)) > most
}

// Recv reads one message. At the end of the stream, or once the frames were ended, it returns io.EOF.
func (f *frames) Recv() ([]byte, error) {
	message, err := f.read()
	select {
	case <-f.ended:
		return nil, io.EOF
	default:
	}
	if err != nil {
		f.last.Do(func() { close(f.over) })
	}
	return message, err
}

func (f *frames) read() ([]byte, error) {
	size, err := f.header()
	if err != nil {
		return nil, err
	}
	message := make([]byte, size)
	if _, err := io.ReadFull(f.in, message); err != nil {
		return nil, err
	}
	return message, nil
}

// header reads the header lines and returns the length that they give.
func (f *frames) header() (size int, err error) {
	size = -1
	for {
		line, err := f.in.ReadSlice('\n')
		if err != nil {
			return 0, err // also a line that is too long
		}
		text := strings.TrimRight(string(line), "\r\n")
		if text == "" && size >= 0 {
			return size, nil
		}
		name, value, _ := strings.Cut(text, ":")
		if !strings.EqualFold(strings.TrimSpace(name), "Content-Length") {
			continue // the content type, or blank lines between messages
		}
		value = strings.TrimSpace(value)
		if size, err = strconv.Atoi(value); err != nil || size < 0 || size > maxMessage {
			return 0, fmt.Errorf("content length %q where one of up to %d bytes is due", value, maxMessage)
		}
	}
}

// end lets Recv return io.EOF from now on, also the one that is waiting, if the stream can be closed.
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
