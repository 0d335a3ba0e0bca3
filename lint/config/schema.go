package config

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/baseline"
)

// SchemaID is the address under which the schema of this version is published.
const SchemaID = "https://raw.githubusercontent.com/cablelint/cablelint/main/docs/cablelint.schema.json"

// kebabCase matches the names of rules.
const kebabCase = "^[a-z0-9]+(-[a-z0-9]+)*$"

// houseRuleSchema returns the JSON Schema of a house rule.
func houseRuleSchema() map[string]any {
	type object = map[string]any
	text := func(description string, examples ...string) object {
		return object{"type": "string", "minLength": 1, "description": description, "examples": examples}
	}
	name := text("the name, in small letters, digits and single hyphens", "no-sardines")
	name["pattern"] = kebabCase
	return object{"type": "object", "additionalProperties": false,
		"required": []string{"name", "severity", "message", "at"},
		"anyOf":    []object{{"required": []string{"when"}}, {"required": []string{"corpus"}}},
		"properties": object{
			"name":     name,
			"severity": object{"enum": []string{"info", "warning", "error"}},
			"message":  text("what is wrong, with facts in double braces", "sardines in {{subject}}"),
			"at": text("the fact to which the finding points, or an entry of a list",
				"subject", "sent", "find(references, .year > year)"),
			"when": text("the condition, in the language of github.com/expr-lang/expr over the facts of a cable",
				`subject contains "SARDINE" and level == "secret"`, `sent < date("1995-10-14")`,
				`any(references, .kind == "cable" and .year > year)`),
			"corpus": object{"type": "object", "additionalProperties": false, "required": []string{"group", "when"},
				"description": "groups the cables, and reports those of groups for which a condition is true",
				"properties": object{
					"group": text("the fact by which cables are grouped", "post + string(year)", "id"),
					"when":  text("a condition on the count and the name of the group", "count > 3"),
				}},
		}}
}

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
		StaleIgnore.Group, HouseGroup} {
		names[name] = severity
	}
	settings := object{"type": []string{"object", "null"},
		"description": "severities by rule, tag or group, or of all", "properties": names,
		"additionalProperties": severity} // of house rules
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
		"house-rules": object{
			"type":        list,
			"items":       houseRuleSchema(),
			"description": "rules of your own: conditions on the facts of a cable",
		},
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
			"files": globs, "line": text,
			"rule": object{
				"anyOf": []object{{"enum": rules}, {"type": "string", "pattern": kebabCase}},
			}, "reason": object{"type": "string",
				"minLength": 1},
			"until": object{"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
		})},
	})
	for _, key := range []string{"tables", "limits"} {
		schema["properties"].(object)[key].(object)["type"] = []string{"object", "null"}
	}
	within := func(list string, properties object) object {
		return object{list: object{"items": object{"properties": properties}}}
	}
	ours := object{"propertyNames": object{"enum": slices.Sorted(maps.Keys(names))}}
	strict := within("overrides", object{"rules": ours})
	maps.Copy(strict, within("ignore", object{"rule": object{"enum": rules}}))
	strict["rules"] = ours
	schema["if"] = object{"not": object{"required": []string{"house-rules"}}}
	schema["then"] = object{"properties": strict}
	schema["$id"] = SchemaID
	schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	schema["title"] = "configuration of cablelint"
	out, err := json.MarshalIndent(schema, "", "  ")
	if err != nil {
		panic(err) // strings and maps alone
	}
	return append(out, '\n')
}
