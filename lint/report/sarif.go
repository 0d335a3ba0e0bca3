package report

import (
	"encoding/json"
	"io"
	"net/url"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// This file prints SARIF 2.1.0. Columns count characters (unicodeCodePoints), lines and columns
// from 1.

type sarifRule struct {
	ID      string       `json:"id"`
	Short   sarifMessage `json:"shortDescription"`
	Full    sarifMessage `json:"fullDescription"`
	Help    sarifMessage `json:"help"`
	URL     string       `json:"helpUri,omitempty"`
	Default sarifLevel   `json:"defaultConfiguration"`
	Tags    sarifTags    `json:"properties"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifLevel struct {
	Level string `json:"level"`
}

type sarifTags struct {
	Tags []string `json:"tags"`
}

var sarifLevels = map[lint.Severity]string{lint.Off: "none", lint.Info: "note",
	lint.Warning: "warning", lint.Error: "error"}

// sarifHead returns the text before the results: the tool and its rules.
func sarifHead(book []*lint.Rule, doc func(string) string, version string) string {
	rules := make([]sarifRule, len(book))
	for i, r := range book {
		page := strings.TrimSpace(doc(r.Name))
		first, _, _ := strings.Cut(page, "\n\n")
		first = strings.Join(strings.Fields(first), " ")
		rules[i] = sarifRule{r.Name, sarifMessage{FirstSentence(page)}, sarifMessage{first},
			sarifMessage{page}, r.URL, sarifLevel{sarifLevels[r.Severity]}, sarifTags{[]string{r.Group}}}
	}
	named, err1 := json.Marshal(version)
	list, err := json.Marshal(rules)
	if err1 != nil || err != nil {
		panic(err) // strings alone
	}
	return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints",` +
		`"tool":{"driver":{"name":"cablelint","informationUri":"https://github.com/cablelint/cablelint","version":` + string(
		named,
	) + `,"rules":` + string(
		list,
	) + `}},"results":[` + "\n"
}

type sarifResult struct {
	RuleID       string             `json:"ruleId"`
	Level        string             `json:"level"`
	Message      sarifMessage       `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Related      []sarifLocation    `json:"relatedLocations,omitempty"`
	Prints       map[string]string  `json:"partialFingerprints"`
	Fixes        []sarifFix         `json:"fixes,omitempty"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
}

type sarifLocation struct {
	ID       int           `json:"id,omitempty"`
	Physical sarifPhysical `json:"physicalLocation"`
	Message  *sarifMessage `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine"`
	EndColumn   int `json:"endColumn"`
}

type sarifFix struct {
	Description sarifMessage  `json:"description"`
	Changes     []sarifChange `json:"artifactChanges"`
}

type sarifChange struct {
	Artifact     sarifArtifact      `json:"artifactLocation"`
	Replacements []sarifReplacement `json:"replacements"`
}

type sarifReplacement struct {
	Deleted  sarifRegion   `json:"deletedRegion"`
	Inserted *sarifMessage `json:"insertedContent,omitempty"`
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

// artifactOf returns the place of a file: a path with forward slashes as a reference relative to
// the working folder, an absolute path as file:///srv/a.cable.
func artifactOf(name string) sarifArtifact {
	u := url.URL{Path: name}
	if drive := len(name) > 2 && name[1] == ':' && name[2] == '/'; drive ||
		strings.HasPrefix(name, "/") {
		u.Scheme, u.Path = "file", "/"+strings.TrimPrefix(name, "/")
	}
	return sarifArtifact{u.String()}
}

func printSARIF(w io.Writer, res *lint.Result) error {
	file := res.Cable.File
	res = folded(res)
	artifact := artifactOf(file.Path())
	var starts, ends places
	starts.file, ends.file = file, file
	region := func(at grammar.Span) sarifRegion {
		start, end := starts.at(at.Start), ends.at(at.End)
		return sarifRegion{start.Line, start.Column, end.Line, end.Column}
	}
	prints := Fingerprints(file.Name, res)
	results := make([]sarifResult, len(res.Diagnostics))
	for i, d := range res.Diagnostics {
		r := sarifResult{RuleID: d.Rule, Level: sarifLevels[d.Severity], Message: sarifMessage{d.Message},
			Locations: []sarifLocation{{Physical: sarifPhysical{artifact,
				region(d.At)}}}, Prints: map[string]string{"cablelint/v1": prints[i]}}
		for j, n := range d.Notes {
			r.Related = append(r.Related,
				sarifLocation{j + 1, physicalOf(n, artifact, region), &sarifMessage{n.Message}})
		}
		for _, f := range d.Fixes {
			change := sarifChange{Artifact: artifact}
			for _, e := range f.Edits {
				replacement := sarifReplacement{Deleted: region(e.At)}
				if e.New != "" {
					replacement.Inserted = &sarifMessage{e.New}
				}
				change.Replacements = append(change.Replacements, replacement)
			}
			r.Fixes = append(r.Fixes, sarifFix{sarifMessage{f.Title}, []sarifChange{change}})
		}
		if d.Suppressed != "" {
			r.Suppressions = []sarifSuppression{{"external", d.Suppressed}}
		}
		results[i] = r
	}
	return items(w, results)
}

// physicalOf returns the place of a note. Places in the file of the finding are counted by region.
func physicalOf(n lint.Note, artifact sarifArtifact, region func(grammar.Span) sarifRegion) sarifPhysical {
	if n.In == nil {
		return sarifPhysical{artifact, region(n.At)}
	}
	start, end := n.In.Position(n.At.Start), n.In.Position(n.At.End)
	return sarifPhysical{artifactOf(grammar.WithoutPart(n.In.Name)),
		sarifRegion{start.Line, start.Column, end.Line, end.Column}}
}
