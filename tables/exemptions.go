package tables

import (
	"maps"
	"slices"
	"strings"
)

// exemptions are the codes by which parts of a released document are withheld: the exemptions of
// the Freedom of Information Act, 5 U.S.C. 552(b), and the sections of the order on classification.
var exemptions = map[string]string{
	"B1": "classified in the interest of national security",
	"B2": "rules and practices of personnel within the agency",
	"B3": "another law forbids that it is released",
	"B4": "trade secrets, or commercial information given in confidence",
	"B5": "advice before a decision, or between lawyer and client",
	"B6": "personal privacy",
	"B7": "records of law enforcement",
	"B8": "reports on the examination of banks",
	"B9": "information on oil and gas wells",

	"B7(A)": "records of law enforcement, whose release could interfere with proceedings",
	"B7(B)": "records of law enforcement, whose release could deprive somebody of a fair trial",
	"B7(C)": "records of law enforcement, on the privacy of persons",
	"B7(D)": "records of law enforcement, that would disclose a confidential source",
	"B7(E)": "records of law enforcement, that would disclose how it works",
	"B7(F)": "records of law enforcement, whose release could endanger somebody",

	"NR": "does not answer the request",
}

// Reasons are the letters of section 1.4 of E.O. 13292 and 13526, the reasons for which information
// may be classified; those of section 1.5 of E.O. 12958 are the same up to g.
var Reasons = map[byte]string{
	'a': "military plans, weapons or operations", 'b': "foreign government information",
	'c': "intelligence activities, sources or methods", 'd': "foreign relations or activities",
	'e': "scientific, technological or economic matters",
	'f': "safeguarding nuclear materials or facilities",
	'g': "vulnerabilities of systems, installations or plans", 'h': "weapons of mass destruction",
}

// Exemptions returns the codes by which something is withheld, in order: those of the Freedom of
// Information Act, then the sections of the order on classification.
func Exemptions() []string {
	codes := slices.Sorted(maps.Keys(exemptions))
	for _, letter := range slices.Sorted(maps.Keys(Reasons)) {
		codes = append(codes, "1.4("+strings.ToUpper(string(letter))+")")
	}
	return codes
}

// FindExemption returns why something was withheld under a code, in plain words: personal privacy
// for B6. The code is in capitals; after B3 the law or the agency may be: B3 CIA.
func FindExemption(code string) (meaning string, ok bool) {
	base, behind, _ := strings.Cut(code, " ")
	if meaning, ok := exemptions[base]; ok && (behind == "" || base == "B3") {
		if behind != "" {
			meaning += ", that of " + behind
		}
		return meaning, true
	}
	switch {
	case len(code) == len("1.4(D)") && strings.HasPrefix(code, "1.4(") && code[5] == ')':
		meaning, ok = Reasons[code[4]-'A'+'a']
		return meaning, ok
	case len(code) == len("25X1") && strings.HasPrefix(code, "25X") && '1' <= code[3] && code[3] <= '9':
		return "kept classified beyond 25 years", true
	case code == "A1" || code == "A2" || code == "A3":
		return "withheld under the Privacy Act", true
	}
	return "", false
}
