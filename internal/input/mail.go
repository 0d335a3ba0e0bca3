package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"mime"
	"slices"
	"strconv"
	"strings"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // which decodes texts in other character sets than UTF-8

	"github.com/cablelint/cablelint/grammar"
)

// mails yields the cables in an e-mail (.eml), or in those of a mailbox (.mbox): of each the text, and
// the attachments with a cable's name, where a cable is recognised in them. Other mails and
// attachments are passed over.
func mails(s Source, o Options) iter.Seq2[Cable, error] {
	return opened(s, o, func(f io.Reader, yield func(Cable, error) bool) {
		box := mailbox{lines: bufio.NewReaderSize(f, 64<<10), most: mostMail(o.MaxSize)}
		if ending, _ := endingOf(s.Path); ending == ".eml" {
			box.single = true
		}
		some := false
		for n := 1; ; n++ {
			data, err := box.next()
			if errors.Is(err, io.EOF) {
				break
			}
			name := s.row(n)
			if errors.Is(err, errFieldTooLarge) {
				some = true
				if !yield(Cable{}, fmt.Errorf("%s: a mail of over %d bytes (--max-size)", name, box.most)) {
					return
				}
				continue
			}
			if err != nil {
				yield(Cable{}, named(s.Path, err))
				return
			}
			cables := cablesInMail(name, data, o.MaxSize)
			some = some || len(cables) > 0
			if !give(cables, yield) {
				return
			}
		}
		if !some {
			yield(Cable{}, fmt.Errorf("%s: no cable was recognised in the mail, in its text or in an attachment", s.Path))
		}
	})
}

// mostMail is how many bytes a mail may have with that limit of one cable: attachments are written in
// four letters for three bytes, and a mail has several.
func mostMail(most int64) int64 { return 4*most + 1<<20 }

// mailbox cuts a mailbox at its `From ` lines, which are at the beginning and after blank lines.
type mailbox struct {
	lines  *bufio.Reader
	most   int64 // bytes of a mail
	single bool  // it is one mail
	ended  bool
}

// next returns the next mail, io.EOF after the last one, and errFieldTooLarge for one over the limit,
// which is passed over.
func (m *mailbox) next() (mail []byte, err error) {
	blank, long := len(mail) == 0, false
	for !m.ended {
		line, err := boundedLine(m.lines, m.most)
		if m.ended = errors.Is(err, io.EOF); err != nil && !m.ended && !errors.Is(err, errFieldTooLarge) {
			return nil, err
		}
		if !m.single && blank && bytes.HasPrefix(line, []byte("From ")) {
			if blank = false; len(bytes.TrimSpace(mail)) > 0 || long {
				break
			}
			continue
		}
		blank = len(bytes.TrimRight(line, "\r\n")) == 0
		if long = long || errors.Is(err, errFieldTooLarge) || int64(len(mail)+len(line)) > m.most; long {
			mail = mail[:0]
			continue
		}
		mail = append(mail, unquotedFrom(line)...)
	}
	switch {
	case long:
		return nil, errFieldTooLarge
	case len(bytes.TrimSpace(mail)) == 0:
		return nil, io.EOF
	}
	return mail, nil
}

// unquotedFrom returns a line of a mailbox as it was in the mail: `From ` within a text is written
// `>From `.
func unquotedFrom(line []byte) []byte {
	if rest := bytes.TrimLeft(line, ">"); len(rest) < len(line) && bytes.HasPrefix(rest, []byte("From ")) {
		return line[1:]
	}
	return line
}

// found is a cable, or what is wrong with it.
type found struct {
	cable Cable
	err   error
}

// cablesInMail returns the cables in a mail: those in its text under the name of the mail, those in
// attachments under theirs. A text that is there as HTML too is taken once.
func cablesInMail(name string, data []byte, most int64) (cables []found) {
	entity, err := message.Read(bytes.NewReader(data))
	if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
		return []found{{err: fmt.Errorf("%s: no e-mail: %w", name, err)}}
	}
	plain := false // its text was taken
	take := func(name, text string) {
		if hasCable(text) {
			c, err := held(name, text, most)
			cables = append(cables, found{c, err})
		}
	}
	before := len(cables)
	_ = entity.Walk(func(path []int, part *message.Entity, err error) error {
		if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
			return err // what came before it is taken
		}
		kind, parameters, _ := part.Header.ContentType()
		file := attachmentName(part, parameters["name"])
		ending, _ := endingOf(file)
		isPage := slices.Contains(pageEndings, ending)
		switch {
		case strings.HasPrefix(kind, "multipart/"):
		case file == "" && kind == "text/plain":
			text, _ := io.ReadAll(io.LimitReader(part.Body, most+1))
			take(partName(name, len(cables)-before), string(text))
			plain = plain || len(cables) > before
		case kind == "text/html" && (file == "" && !plain || file != "") || file != "" && isPage:
			if text, err := pageText(io.LimitReader(part.Body, most+1)); err == nil {
				take(attached(name, file, len(cables)-before), text)
			}
		case file != "" && isCableName(file):
			text, _ := io.ReadAll(io.LimitReader(part.Body, most+1))
			take(attached(name, file, 0), string(text))
		case kind == "message/rfc822":
			inner, _ := io.ReadAll(io.LimitReader(part.Body, mostMail(most)))
			cables = append(cables, cablesInMail(name+"/"+strconv.Itoa(path[len(path)-1]+1), inner, most)...)
		}
		return nil
	})
	return cables
}

// attached returns the name of a cable in an attachment, or in the text of the mail where it is in no
// file.
func attached(mail, file string, n int) string {
	if file == "" {
		return partName(mail, n)
	}
	return mail + "/" + file
}

// partName returns the name of the n-th text of a mail, from 0.
func partName(mail string, n int) string {
	if n == 0 {
		return mail
	}
	return fmt.Sprintf("%s/%d", mail, n+1)
}

// attachmentName returns the name of the file that a part of a mail is, without folders; "" for a part
// that is no file.
func attachmentName(part *message.Entity, named string) string {
	_, parameters, err := part.Header.ContentDisposition()
	name := parameters["filename"]
	if err != nil || name == "" {
		name = named
	}
	if decoded, err := new(mime.WordDecoder).DecodeHeader(name); err == nil {
		name = decoded
	}
	return name[strings.LastIndexAny(name, `/\`)+1:]
}

// hasCable reports whether a text among others that are none is one in which a cable is: with a
// line that only cables have. Mails, too, have subjects, senders and levels.
func hasCable(text string) bool {
	for _, e := range grammar.Parse("", text).Elements {
		switch e.Kind() {
		case grammar.TransmissionKind, grammar.StationKind, grammar.PreambleKind:
			if e.Err() == nil {
				return true
			}
		case grammar.MarkingKind:
			if m := e.(*grammar.Marking); m.Err() == nil && m.Serial != nil {
				return true
			}
		case grammar.LabelKind:
			if strings.HasPrefix(strings.TrimLeft(e.Span().Of(text), ".| "), "MRN:") {
				return true
			}
		}
	}
	return false
}
