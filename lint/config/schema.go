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

// object is an object of JSON.
type object = map[string]any

var (
	severitySchema = object{"enum": []string{"off", "info", "warning", "error"}}
	profileSchema  = object{"enum": []string{"auto", "transmission", "archive", "draft"},
		"description": "what the cables are"}
	textSchema  = object{"type": "string"}
	globsSchema = object{"type": "array", "minItems": 1, "items": textSchema,
		"description": "globs, relative to the folder of the file"}
)

// Schema returns the JSON Schema of configuration files, by which editors complete them.
func Schema(book []*lint.Rule) []byte {
	settings, rules := settingsSchema(book), namesOf(book)
	override := object{"files": globsSchema, "profile": profileSchema, "rules": settings}
	schema := closed(nil, object{
		"profile":     profileSchema,
		"rules":       settings,
		"exclude":     excludeSchema(),
		"overrides":   listOf(closed([]string{"files"}, override)),
		"house-rules": described("rules of your own: conditions on the facts of a cable", listOf(houseRuleSchema())),
		"tables":      orNull(closed(nil, object{"posts": textSchema, "tags": textSchema, "captions": textSchema})),
		"closed":      described("what the corpus holds without a gap", listOf(closedCorpusSchema())),
		"limits":      orNull(limitsSchema()),
		"ignore":      listOf(ignoreSchema(rules)),
	})
	schema["if"] = object{"not": object{"required": []string{"house-rules"}}}
	schema["then"] = object{"properties": withoutHouseRules(settings, rules)}
	schema["$id"] = SchemaID
	schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	schema["title"] = "configuration of cablelint"
	out, err := json.MarshalIndent(schema, "", "  ")
	if err != nil {
		panic(err) // strings and maps alone
	}
	return append(out, '\n')
}

// closed returns the schema of an object that has no other properties.
func closed(required []string, properties object) object {
	o := object{"type": "object", "properties": properties, "additionalProperties": false}
	if required != nil {
		o["required"] = required
	}
	return o
}

// orNull makes null valid as well: all keys of the object may be comments.
func orNull(o object) object {
	o["type"] = []string{"object", "null"}
	return o
}

// listOf returns the schema of a list, all of whose entries may be comments.
func listOf(items object) object {
	return object{"type": []string{"array", "null"}, "items": items}
}

func described(description string, o object) object {
	o["description"] = description
	return o
}

// namesOf returns the names of rules, the former ones as well.
func namesOf(book []*lint.Rule) (names []string) {
	for _, r := range book {
		names = append(append(names, r.Name), r.Aliases...)
	}
	return names
}

// settingsSchema returns the schema of the severities of rules, tags and groups.
func settingsSchema(book []*lint.Rule) object {
	names := object{}
	for _, r := range book {
		names[r.Name] = severitySchema
		for _, former := range r.Aliases {
			names[former] = object{"enum": severitySchema["enum"], "deprecated": true,
				"description": "now called " + r.Name}
		}
		for _, name := range append([]string{r.Group}, r.Tags...) {
			names[name] = severitySchema
		}
	}
	for _, name := range []string{lint.AllRules, StaleIgnore.Name, baseline.StaleEntry.Name,
		StaleIgnore.Group, HouseGroup} {
		names[name] = severitySchema
	}
	return object{"type": []string{"object", "null"},
		"description": "severities by rule, tag or group, or of all", "properties": names,
		"additionalProperties": severitySchema} // of house rules
}

func excludeSchema() object {
	return described("globs as in a .gitignore, relative to the folder of the file: keep, keep/, /keep/**, *.txt, !b.txt",
		listOf(textSchema))
}

func closedCorpusSchema() object {
	return closed(nil, object{
		"posts": object{"type": "array", "items": textSchema},
		"years": object{"type": []string{"string", "integer"}},
	})
}

func limitsSchema() object {
	return closed(nil, object{
		"max-size": object{"type": []string{"string", "integer"},
			"pattern": "^ *0*[1-9][0-9]* *([kKmMgGtT][iI]?[bB]?|[bB])? *$", "minimum": 1,
			"description": "size over which a cable is not read, such as 500KB or 16MB"},
		"findings": object{"type": "integer", "minimum": 1,
			"description": "findings of one cable that are shown, the most severe first"},
	})
}

func ignoreSchema(rules []string) object {
	return closed([]string{"files", "rule", "reason"}, object{
		"files":  globsSchema,
		"line":   textSchema,
		"rule":   object{"anyOf": []object{{"enum": rules}, {"type": "string", "pattern": kebabCase}}},
		"reason": object{"type": "string", "minLength": 1},
		"until":  object{"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
	})
}

// withoutHouseRules returns what holds for the properties of a file that has no house rules: no other names of
// rules are known then.
func withoutHouseRules(settings object, rules []string) object {
	within := func(list string, properties object) object {
		return object{list: object{"items": object{"properties": properties}}}
	}
	known := object{"propertyNames": object{"enum": slices.Sorted(maps.Keys(settings["properties"].(object)))}}
	strict := within("overrides", object{"rules": known})
	maps.Copy(strict, within("ignore", object{"rule": object{"enum": rules}}))
	strict["rules"] = known
	return strict
}

// houseRuleSchema returns the schema of a house rule.
func houseRuleSchema() object {
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
