package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cablelint/cablelint/internal/generate"
)

func corpusTexts(n int) (texts []string) {
	for f := range generate.Corpus(1, n) {
		texts = append(texts, f.Text)
	}
	return texts
}

// TestRegexps holds that the comparison is a fair one: each expression finds its field in many of the cables.
func TestRegexps(t *testing.T) {
	const cables = 300
	texts := corpusTexts(cables)
	for _, field := range append(slices.Clone(fields), paragraphs) {
		found := 0
		for _, text := range texts {
			if field.MatchString(text) {
				found++
			}
		}
		t.Logf("%3d %v", found, field)
		if found < cables/20 {
			t.Errorf("%v is found in %d cables of %d", field, found, cables)
		}
	}
}

func TestStages(t *testing.T) {
	for _, s := range stagesOver(corpusTexts(30)) {
		before := sink
		s.run()
		if sink == before && !strings.HasPrefix(s.name, "report") && !strings.HasPrefix(s.name, "corpus") {
			t.Errorf("%s does nothing", s.name)
		}
	}
}

func TestMedian(t *testing.T) {
	if got := median([]time.Duration{20, 90, 40}); got != 40 {
		t.Errorf("%v, want 40", got)
	}
}
