package check

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"iter"

	"github.com/cablelint/cablelint/internal/diagnostics"
	"github.com/cablelint/cablelint/lint"
)

// appendResults adds what was found in cables of a corpus: of each the entry of which its Result can
// be made, as JSON, and the findings, both after their lengths.
func appendResults(b []byte, results []*lint.Result) ([]byte, error) {
	for _, res := range results {
		entry, err := json.Marshal(res.Entry())
		if err != nil {
			return nil, err
		}
		b = appendPart(appendPart(b, entry), diagnostics.Append(nil, res.Diagnostics))
	}
	return b, nil
}

func appendPart(b, part []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(part))), part...)
}

// readResults yields what appendResults wrote. Each Result is made when it is asked for: they take
// more room than what they are made of.
func readResults(b []byte) iter.Seq2[*lint.Result, error] {
	return func(yield func(*lint.Result, error) bool) {
		for len(b) > 0 {
			var res *lint.Result
			entry, rest, err := cutPart(b)
			if err == nil {
				var list []byte
				if list, b, err = cutPart(rest); err == nil {
					res, err = readResult(entry, list)
				}
			}
			if !yield(res, err) || err != nil {
				return
			}
		}
	}
}

func cutPart(b []byte) (part, rest []byte, err error) {
	n, width := binary.Uvarint(b)
	if width <= 0 || n > uint64(len(b)-width) {
		return nil, nil, errors.New("truncated findings between cables in the cache")
	}
	return b[width : width+int(n)], b[width+int(n):], nil
}

func readResult(entry, list []byte) (*lint.Result, error) {
	e := new(lint.Entry)
	if err := json.Unmarshal(entry, e); err != nil {
		return nil, err
	}
	if err := e.Valid(); err != nil {
		return nil, err
	}
	found, err := diagnostics.Read(string(list))
	if err != nil {
		return nil, err
	}
	return e.Result(found), nil
}
