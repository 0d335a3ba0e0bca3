package config

import (
	"encoding/json"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
)

// SchemaID is the address under which the schema of this version is published.
const SchemaID = "https://raw.githubusercontent.com/cablelint/cablelint/main/docs/cablelint.schema.json"

// Schema returns the JSON Schema of configuration files, by which editors complete them.
func Schema(book []*lint.Rule) []byte {
	type object = map[string]any
	severity := object{"enum": []string{"off", "info", "warning", "error"}}
	names := object{}
	var rules []string
	for _, r := range book {
		names[r.Name] = severity
		for _, former := range r.Aliases {
			names[former] = object{"enum": severity["enum"], "deprecated": true,
				"description": "now called " + r.Name}
		}
		for _, name := range append([]string{r.Group}, r.Tags...) {
			names[name] = severity
		}
		rules = append(append(rules, r.Name), r.Aliases...)
	}
	for _, name := range []string{lint.AllRules, StaleIgnore.Name, baseline.StaleEntry.Name,
		StaleIgnore.Group} {
		names[name] = severity
	}
	settings := object{"type": []string{"object", "null"},
		"description": "severities by rule, tag or group, or of all", "properties": names,
		"additionalProperties": false}
	list := []string{"array", "null"} // all entries may be comments
	globs := object{"type": "array", "minItems": 1, "items": object{"type": "string"},
		"description": "globs, relative to the folder of the file"}
	exclude := object{"type": list, "items": object{"type": "string"},
		"description": "globs as in a .gitignore, relative to the folder of the file: keep, keep/, /keep/**, *.txt, !b.txt"}
	profile := object{"enum": []string{"auto", "transmission", "archive", "draft"},
		"description": "what the cables are"}
	text := object{"type": "string"}
	closed := func(required []string, properties object) object {
		o := object{"type": "object", "properties": properties, "additionalProperties": false}
		if required != nil {
			o["required"] = required
		}
		return o
	}
	schema := closed(nil, object{
		"profile": profile, "rules": settings, "exclude": exclude,
		"overrides": object{"type": list,
			"items": closed([]string{"files"},
				object{"files": globs, "profile": profile, "rules": settings})},
		"tables": closed(nil, object{"posts": text, "tags": text, "captions": text}),
		"closed": object{"type": list, "description": "what the corpus holds without a gap",
			"items": closed(nil, object{
				"posts": object{"type": "array",
					"items": text}, "years": object{"type": []string{"string", "integer"}},
			})},
		"limits": closed(nil, object{
			"max-size": object{"type": []string{"string", "integer"},
				"pattern": "^ *0*[1-9][0-9]* *([kKmMgGtT][iI]?[bB]?|[bB])? *$", "minimum": 1,
				"description": "size over which a cable is not read, such as 500KB or 16MB"},
			"findings": object{"type": "integer", "minimum": 1,
				"description": "findings of one cable that are shown, the most severe first"},
		}),
		"ignore": object{"type": list, "items": closed([]string{"files", "rule", "reason"}, object{
			"files": globs, "rule": object{"enum": rules}, "line": text, "reason": object{"type": "string",
				"minLength": 1},
			"until": object{"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
		})},
	})
	for _, key := range []string{"tables", "limits"} {
		schema["properties"].(object)[key].(object)["type"] = []string{"object", "null"}
	}
	schema["$id"] = SchemaID
	schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	schema["title"] = "configuration of cablelint"
	out, err := json.MarshalIndent(schema, "", "  ")
	if err != nil {
		panic(err) // strings and maps alone
	}
	return append(out, '\n')
}
