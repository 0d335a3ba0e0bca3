package main

import "regexp"

// fields has an expression for each field, as programs that read cables without a grammar have.
// They find what they look for in cables that are as they should be, and tell nothing of what is
// wrong in others.
var fields = []*regexp.Regexp{
	regexp.MustCompile(`(?m)^VZCZC(\w+)$`),
	regexp.MustCompile(`(?m)^(ZZ|OO|PP|RR) ((?:[A-Z]{4,8} ?)+)$`),
	regexp.MustCompile(`(?m)^DE (\w+) #(\d{4})(?:/(\d\d))? (\d{7})`),
	regexp.MustCompile(`(?m)^ZN[RY] ([A-Z]{5})`),
	regexp.MustCompile(`(?m)^([ZOPR](?: [ZOPR])?) (\d{6}Z) ([A-Z]{3}) (\d{2,4})`),
	regexp.MustCompile(`(?m)^FM (.+)$`),
	regexp.MustCompile(`(?m)^TO (.+(?:\n[A-Z]{4,8}/.+)*)`),
	regexp.MustCompile(`(?m)^INFO (.+(?:\n[A-Z]{4,8}/.+)*)`),
	regexp.MustCompile(
		`(?m)^(UNCLAS(?:SIFIED)?|C O N F I D E N T I A L|S E C R E T|CONFIDENTIAL|SECRET)(?: SECTION (\d\d) OF (\d\d))? (.+) (\d{6})`,
	),
	regexp.MustCompile(`(?m)^(SIPDIS|SENSITIVE|NOFORN|EXDIS|NODIS|LIMDIS)$`),
	regexp.MustCompile(`(?m)^E\.O\. (\d{5}): (.+)$`),
	regexp.MustCompile(`(?m)^TAGS: (.+)$`),
	regexp.MustCompile(`(?m)^SUBJECT: (.+(?:\n\S.*)*)`),
	regexp.MustCompile(`(?m)^REFS?: (.+(?:\n.+)*)`),
	regexp.MustCompile(`(?mi)^Classified By: (.+?)\.? Reasons?:? (.+)$`),
	regexp.MustCompile(`(?m)^([A-Z]{2,20})\n+BT$`),
	regexp.MustCompile(`(?m)^#(\d{4})$`),
}

// paragraphs appear many times in a cable, where a field is looked for until it is found.
var paragraphs = regexp.MustCompile(`(?m)^\x{b6}?(\d+)\. (?:\(([A-Z/]+)\))?`)

// byRegexps returns how many fields and paragraphs are found in a cable.
func byRegexps(text string) int {
	n := len(paragraphs.FindAllStringSubmatch(text, -1))
	for _, field := range fields {
		if field.FindStringSubmatch(text) != nil {
			n++
		}
	}
	return n
}
