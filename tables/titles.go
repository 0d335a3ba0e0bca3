package tables

import (
	"strings"
	"unicode/utf8"
)

// titleWords are the words of officers' titles, in capitals.
var titleWords = wordSet(`
	A.I AI ACTING ADCM ADMIN ADMINISTRATOR ADVISER ADVISOR AFFAIRES AFFAIRS AGENCY AGRICULTURAL AIDE ALTERNATE AMB AMBASSADOR AMBASSADOR-AT-LARGE ASSISTANT
	ASSOCIATE ATTACHE ATTACHÉ BRANCH BUREAU CDA CG CHARGE CHARGÉ CHIEF COM COMMERCIAL CONGEN CONOFF CONS CONSUL CONSUL-GENERAL CONSULAR CONSULATE COORDINATOR
	COUNS COUNSEL COUNSELOR COUNSELLOR COUNTRY CULTURAL D'AFFAIRE D'AFFAIRES D' DAO DAS DATT DCG DCM DEFENSE DELEGATION DEP DEPUTY DESK DIR DIRECTOR
	DIVISION ECON ECONCHIEF ECONCOUNS ECONOFF ECONOMIC ECONOMICS EMBASSY EMIN ENERGY ENVIRONMENT ENVIRONMENTAL EXECUTIVE FIELD FINANCIAL FIRST FOREIGN GENERAL HEAD
	INFORMATION INTERIM LABOR LEADER LEGAL LEGATT MANAGEMENT MANAGER MC MILITARY MINCOUNS MINISTER MISSION NARCOTICS OFF OFFICE OFFICER OIC PA PAO PDAS PERMANENT
	POL POLAD POLCHIEF POLCOUNS POLEC POLECON POLECONCHIEF POLECONOFF POLITICAL POLMC POLMIL POLMINCOUNS POLOFF PRINCIPAL PROGRAM PRT PUBLIC REFUGEE REGIONAL REP
	REPRESENTATIVE RSO SCIENCE SECOND SECRETARY SECTION SECURITY SENIOR SERVICE SPECIAL STAFF TEAM THIRD TRADE TREASURY UNDER UNDERSECRETARY UNIT USAID VICE
	BG BGEN BRIG BRIGADIER CAPT CAPTAIN COL COLONEL COMMANDER GEN LT LTC LTCOL LTG MAJ MAJOR MG RADM VADM`)

func wordSet(words string) map[string]bool {
	list := strings.Fields(words)
	set := make(map[string]bool, len(list))
	for _, w := range list {
		set[w] = true
	}
	return set
}

// apostrophes writes those of D’Affaires as typewriters do.
var apostrophes = strings.NewReplacer("\u2019", "'", "\u2018", "'", "\u00b4", "'", "`", "'", ",", "'")

// IsTitle reports whether a word is one of officers' titles, in any case, whole or in parts between
// slants and hyphens: Ambassador, A/DCM, Political-Economic, PolMinCouns.
func IsTitle(word string) bool {
	word = strings.TrimRight(word, ".:")
	parted, odd := false, false
	for i := range len(word) {
		switch c := word[i]; {
		case c == '/' || c == '-':
			parted = true
		case c == '`' || c == ',' || c >= utf8.RuneSelf: // which apostrophes may replace; few words have any
			odd = true
		}
	}
	if !odd && !parted { // as most
		return isPlainTitle(word)
	}
	word = strings.ToUpper(apostrophes.Replace(word))
	if titleWords[word] {
		return true
	}
	parts := strings.FieldsFunc(word, func(r rune) bool { return r == '/' || r == '-' })
	if len(parts) < 2 {
		return false
	}
	slant := strings.Contains(word, "/")
	for _, p := range parts {
		if !titleWords[p] && !(slant && len(p) <= 4) { // POL/C, S/CT
			return false
		}
	}
	return true
}

// isPlainTitle reports whether a word of ASCII is one of [titleWords], in any case.
func isPlainTitle(word string) bool {
	var room [32]byte
	upper := room[:0]
	for i := range len(word) {
		c := word[i]
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		upper = append(upper, c)
	}
	return titleWords[string(upper)]
}
