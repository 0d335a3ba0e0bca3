package rules_test

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
)

var _ = plants(
	mutation{rule: "file-name-mismatch", also: "serial-mismatch missing-serial-check later-reference self-reference", plant: func(s sound) (lint.Edit, bool) {
		return swap(s.facts.Number, fmt.Sprintf("%06d", s.facts.Number.Value+1))
	}},
	mutation{rule: "declassification-passed", also: "declassify-on-mismatch", plant: func(s sound) (lint.Edit, bool) {
		next := s.facts.Sent.Value.AddDate(1, 0, 0)
		return lint.Replace(s.facts.Declassify.Date.At, next.Format("01/02/2006")), s.facts.Declassify.Date.Known && s.facts.Sent.Known && s.facts.Level.Value.Classified()
	}},
)
