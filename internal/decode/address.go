package decode

import (
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// spoken returns in plain words whom an address names: AMEMBASSY PORT LOUIS is the US embassy in
// Port Louis, Mauritius. It returns "" for an unknown address.
func spoken(tables *tables.Tables, address string) string {
	words := strings.Fields(strings.ToUpper(address))
	if len(words) == 0 {
		return ""
	}
	name := strings.Join(words, " ")
	if mission := mission(tables, words); mission != "" {
		return mission
	}
	if group, ok := strings.CutPrefix(name, "AIG "); ok {
		return "the address group " + group + ", a list of addressees that is kept elsewhere"
	}
	if list, ok := strings.CutSuffix(name, " COLLECTIVE"); ok {
		return "all posts on the list " + list
	}
	if strings.HasPrefix(name, "ALL ") && strings.HasSuffix(name, " POSTS") {
		return strings.ToLower(name)
	}
	if command := command(words); command != "" {
		return command
	}
	return agency(name)
}

// kinds holds the words at the start of the addresses of posts.
var kinds = map[string]string{
	"AMEMBASSY": "the US embassy", "AMEMB": "the US embassy", "AMCONSUL": "the US consulate",
	"AMCONGEN":  "the US consulate general",
	"USMISSION": "the US mission", "USEU": "the US mission to the European Union",
	"USDEL": "the US delegation", "USOFFICE": "the US office",
	"USINT": "the US interests section", "USLO": "the US liaison office (from March 1979 the embassy)",
	"REO": "the US regional embassy office",
	"RPO": "the US regional presence office", "APP": "the American presence post",
	"AIT": "the American Institute in Taiwan, its office",
}

// bodies holds organizations and talks to which a mission or delegation is sent, as addresses name
// them after the first word.
var bodies = map[string]string{
	"USUN": "the United Nations", "USNATO": "NATO", "USOSCE": "the OSCE", "USAU": "the African Union",
	"UNVIE": "the UN organizations",
	"UN":    "the UN agencies", "ASEAN": "ASEAN", "CD": "the Conference on Disarmament",
	"EC": "the European Communities", "OECD": "the OECD",
	"UNESCO": "UNESCO", "USICAO": "the International Civil Aviation Organization",
	"USTR": "the trade organizations", "OPCW": "the OPCW",
	"MBFR": "the talks on force reductions", "SALT": "the talks on strategic arms",
}

// mission returns in plain words which post an address names, with its country where the table has
// it.
func mission(tables *tables.Tables, words []string) string {
	kind, place := kinds[words[0]], words[1:]
	if kind == "" {
		return ""
	}
	if words[0] == "USMISSION" || words[0] == "USDEL" {
		if len(place) == 1 && place[0] == "SECRETARY" {
			return "the party of the Secretary of State on a journey"
		}
		if len(place) > 0 && bodies[place[0]] != "" {
			kind, place = kind+" to "+bodies[place[0]], place[1:]
		}
		if len(place) > 0 && place[0] == "TWO" { // SALT TWO GENEVA
			place = place[1:]
		}
	}
	if len(place) == 0 {
		return kind
	}
	where := titled(place)
	p, ok := tables.FindOriginator(strings.Join(words, " "))
	if !ok { // an embassy that the table has as a consulate: AMEMBASSY ALMATY
		p, ok = tables.FindPost(strings.Join(place, " "))
	}
	if ok && p.Country != "" && p.Country != "US" {
		if country, ok := tables.FindTAG(p.Country); ok && country.Meaning != "" &&
			!strings.EqualFold(country.Meaning, where) {
			where += ", " + country.Meaning
		}
	}
	return kind + " in " + where
}

// inner holds words of names that have no capital: Dar es Salaam.
var inner = map[string]bool{"ES": true, "DE": true, "AU": true, "OF": true, "AND": true,
	"DEL": true}

// titled writes words with the capitals of names.
func titled(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		if out[i] = strings.ToLower(w); i == 0 || !inner[w] {
			out[i] = w[:1] + out[i][1:]
		}
	}
	return strings.Join(out, " ")
}

// commands holds military commands.
var commands = map[string]string{
	"USAFRICOM": "US Africa Command", "USCENTCOM": "US Central Command",
	"USEUCOM": "US European Command", "USJFCOM": "US Joint Forces Command",
	"USNORTHCOM": "US Northern Command", "USPACOM": "US Pacific Command",
	"USSOCOM":    "US Special Operations Command",
	"USSOUTHCOM": "US Southern Command", "USSTRATCOM": "US Strategic Command",
	"USTRANSCOM": "US Transportation Command",
	"CINCPAC":    "the commander in chief in the Pacific", "USCINCPAC": "the commander in chief in the Pacific",
	"CINCLANT": "the commander in chief in the Atlantic", "USCINCLANT": "the commander in chief in the Atlantic",
	"CINCEUR": "the commander in chief in Europe", "USCINCEUR": "the commander in chief in Europe",
	"USCINCCENT": "the commander in chief in the Middle East",
	"USCINCSO":   "the commander in chief in Latin America", "CINCPACFLT": "the commander of the Pacific Fleet",
	"CINCLANTFLT": "the commander of the Atlantic Fleet", "CINCUSNAVEUR": "the commander of the Navy in Europe",
	"USNMR":  "the US military representative at NATO's headquarters in Europe, SHAPE",
	"SACEUR": "NATO's Supreme Allied Commander in Europe",
	"SHAPE":  "NATO's headquarters in Europe", "CNO": "the Chief of Naval Operations",
	"SECNAV": "the Secretary of the Navy", "CMC": "the Commandant of the Marine Corps",
	"NAVADMIN": "all of the Navy", "MARADMIN": "all of the Marine Corps", "ALCOAST": "all of the Coast Guard",
	"CTF": "the commander of a task force", "CTG": "the commander of a task group",
	"CTU": "the commander of a task unit",
}

// numbered are the commands that have a number after their name: CTG 440.01
var numbered = map[string]bool{"CTF": true, "CTG": true, "CTU": true}

// heads holds the words before the name of a command.
var heads = map[string]string{"CDR": "the commander of ", "COMDR": "the commander of ",
	"HQ": "the headquarters of ", "CINC": "the commander in chief of ",
	"HMS": "the British ship ", "USS": "the US ship "}

// command returns in plain words which command an address names: CDR USSOUTHCOM MIAMI FL is the
// commander of US Southern Command.
func command(words []string) string {
	head, rest := heads[words[0]], words
	if head != "" {
		rest = words[1:]
	}
	switch {
	case len(rest) == 0:
		return ""
	case numbered[rest[0]] && len(rest) > 1:
		return strings.Replace(commands[rest[0]], " a ", " ", 1) + " " + strings.Join(rest[1:], " ")
	case commands[rest[0]] != "":
		return head + commands[rest[0]]
	case head != "":
		return head + strings.Join(rest, " ")
	}
	return ""
}

// agencies holds parts of the government, as addresses and attention lines name them.
var agencies = map[string]string{
	"SECSTATE": "the Department of State", "STATE": "the Department of State",
	"DEPT":       "the Department of State",
	"DEPARTMENT": "the Department of State", "SECDEF": "the Department of Defense",
	"DOD":                       "the Department of Defense",
	"OSD":                       "the Office of the Secretary of Defense",
	"JOINT STAFF":               "the staff of the heads of the armed forces, the Joint Chiefs,",
	"JCS":                       "the heads of the armed forces, the Joint Chiefs of Staff,",
	"NSC":                       "the National Security Council",
	"NATIONAL SECURITY COUNCIL": "the National Security Council", "WHITE HOUSE": "the White House",
	"CIA": "the Central Intelligence Agency",
	"DIA": "the Defense Intelligence Agency", "NSA": "the National Security Agency",
	"FBI": "the Federal Bureau of Investigation",
	"DEA": "the Drug Enforcement Administration", "DHS": "the Department of Homeland Security",
	"TREASURY": "the Department of the Treasury",
	"USDOC":    "the Department of Commerce", "DOC": "the Department of Commerce",
	"DOJ": "the Department of Justice", "DOE": "the Department of Energy",
	"DOL": "the Department of Labor", "HHS": "the Department of Health and Human Services",
	"USDA":         "the Department of Agriculture",
	"USDA FAS":     "the Foreign Agricultural Service of the Department of Agriculture",
	"USTR":         "the US Trade Representative",
	"USAID":        "the Agency for International Development",
	"AID":          "the Agency for International Development",
	"DIR FSINFATC": "the Foreign Service Institute", "USIA": "the US Information Agency",
	"USINFO": "the US Information Agency", "USICA": "the International Communication Agency",
	"WHITE HOUSE NATIONAL SECURITY COUNCIL": "the National Security Council at the White House",
	"EPA":                                   "the Environmental Protection Agency",
	"FAA":                                   "the Federal Aviation Administration",
}

// agency returns in plain words which part of the government an address names, with Washington
// where the address has it.
func agency(name string) string {
	where := ""
	for _, end := range []string{" WASHDC", " WASHINGTON DC", " WASH DC"} {
		if rest, ok := strings.CutSuffix(name, end); ok {
			name, where = rest, " in Washington"
			break
		}
	}
	if known := agencies[name]; known != "" {
		return known + where
	}
	for _, begin := range []string{"DEPT OF ", "DEPARTMENT OF "} {
		if of, ok := strings.CutPrefix(name, begin); ok && of != "" {
			return "the Department of " +
				strings.Replace(titled(strings.Fields(of)), "Treasury", "the Treasury", 1) + where
		}
	}
	return ""
}

// stations holds routing indicators that belong to no post.
var stations = map[string]string{
	"RHEHAAA": "the White House", "RHEHNSC": "the National Security Council",
	"RUEKJCS": "the Pentagon",
	"RHMFIUU": "the gateway to the military's own messages, unclassified ones",
	"RHMFISS": "the gateway to the military's own messages, up to secret",
	"RHMFITT": "the gateway to the military's own messages, up to top secret",
}

// station returns in plain words whose station a routing indicator names; "" where it is unknown.
func station(tables *tables.Tables, indicator string) string {
	if p, ok := tables.FindIndicator(indicator); ok {
		if name := spoken(tables, p.From); name != "" {
			return name
		}
		return p.From
	}
	if name := stations[indicator]; name != "" {
		return name
	}
	for _, n := range [...]int{6, 5} { // by ACP 128 letters follow that of the post: RUEHCAA
		if len(indicator) == len("RUEHCAA") {
			if p, ok := tables.FindIndicator(indicator[:n]); ok {
				return "a station of " + known(p.From, spoken(tables, p.From))
			}
		}
	}
	if strings.HasPrefix(indicator, "RUEH") {
		return "one of the State Department's stations"
	}
	return ""
}

// known returns the meaning of a name, or the name where the meaning is unknown.
func known(name, meaning string) string {
	if meaning == "" {
		return name
	}
	return meaning
}

// bureaus holds parts of the Department of State, as attention lines name them before a slash:
// AF/E.
var bureaus = map[string]string{
	"AF": "Africa", "ARA": "Latin America", "WHA": "the Western Hemisphere", "EUR": "Europe",
	"NEA": "the Near East", "EAP": "East Asia and the Pacific",
	"SA": "South Asia", "SCA": "South and Central Asia", "IO": "international organizations",
	"INR": "intelligence and research",
	"PM":  "political-military affairs", "EB": "economics and business",
	"EEB": "economics, energy and business", "E": "economics",
	"DRL": "democracy, human rights and labor", "PRM": "refugees and migration",
	"CA": "consular affairs", "DS": "diplomatic security",
	"INL": "narcotics and law enforcement", "OES": "oceans, environment and science",
	"ISN": "nonproliferation", "NP": "nonproliferation",
	"L": "law", "S": "the Secretary", "D": "the Deputy Secretary", "P": "political affairs",
	"H": "relations with Congress", "PA": "public affairs",
	"S/CT": "counterterrorism", "INL/C": "crime", "S/S": "the Executive Secretariat",
	"S/S-O": "the Operations Center", "S/ES": "the Executive Secretariat", "S/ES-O": "the Operations Center",
	"S/P": "policy planning", "S/NIS": "the newly independent states", "D/LOS": "the law of the sea",
	"POLAD": "the political adviser",
}

// aloneOnly are the offices of which a name before a slash says nothing of what stands behind it:
// S/NIS is no office of the Secretary in particular.
var aloneOnly = map[string]bool{"S": true, "D": true, "P": true, "E": true}

// officesIn writes the names of offices, each with its subject: S/NIS AND EUR/CACEN
func officesIn(names string) string {
	names, sender, hasSender := strings.Cut(names, " FROM ") // S/S FROM AMBASSADOR
	list := strings.Split(names, " AND ")
	for i, name := range list {
		list[i] = office(name)
	}
	text := strings.Join(list, " and ")
	if hasSender {
		text += ", from " + sender + ","
	}
	return text
}

// office writes the name of an office with its subject: AF/E (Africa).
func office(name string) string {
	if strings.ContainsAny(name, " ;(") {
		return name // words, or several offices in one
	}
	bureau, _, within := strings.Cut(name, "/")
	if within && aloneOnly[strings.ToUpper(bureau)] {
		bureau = ""
	}
	for _, key := range []string{name, bureau} {
		if about := bureaus[strings.ToUpper(key)]; about != "" {
			return name + " (" + about + ")"
		}
	}
	return name
}
