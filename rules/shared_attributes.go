package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/tables"
)

// record is the record of an archive: the first attribute of each key, by its rank in [tables.Attributes].
type record []*lint.Attribute

func recordOf(f *lint.Facts) record {
	r := make(record, len(tables.Attributes))
	for i := range f.Attributes {
		if a := &f.Attributes[i]; a.Rank >= 0 && r[a.Rank] == nil {
			r[a.Rank] = a
		}
	}
	return r
}

// has reports whether the record has an attribute of a key, empty or not.
func (r record) has(key string) bool {
	rank, ok := tables.AttributeRank(key)
	return ok && r[rank] != nil
}

// get returns the attribute of a key, or nil where there is none or it is empty.
func (r record) get(key string) *lint.Attribute {
	rank, ok := tables.AttributeRank(key)
	if !ok || r[rank] == nil || r[rank].Value == "" {
		return nil
	}
	return r[rank]
}
