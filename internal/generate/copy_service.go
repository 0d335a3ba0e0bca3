package generate

import (
	"fmt"
	"strings"
)

// Messages of other services. Their texts are short, in capitals and without fields of the Department.

// words are the sentences of a short text, in capitals.
func (c *copyist) words(n int) []string {
	w := newProse(c.plan)
	w.topic = &harbors
	var lines []string
	for i := range n {
		lines = append(lines, wrap(fmt.Sprintf("%d. %s", i+1, upper(w.draw(remarks))), 64, false)...)
	}
	return lines
}

// ships and staffs that messages come from and go to.
var (
	ships  = []string{"SAMPLE", "ARDENT TERN", "QUIET HERON", "NORTHERN DIVER", "PALE GANNET", "GREY PETREL"}
	staffs = []string{"CTG 512.03", "CTG 512.07", "CTU 512.03.1", "COMSAMPLEGRU 4", "CTF 512"}
)

func (c *copyist) acp126() string {
	called, calling := c.callSign(), c.callSign()
	c.addf("%s DE %s NR %d", called, calling, c.between(1, 400))
	c.addf("%s %s", c.due.prosigns(), c.dateTimeGroup())
	c.add("FM HMS "+pick(c.dice, ships), "TO "+pick(c.dice, staffs))
	if c.due.info != noPrecedence || c.chance(0.5) {
		c.add("INFO CINCNAVHOME")
	}
	if c.chance(0.2) { // which can be counted
		wanted := pick(c.dice, []string{"WATER BARGE", "TWO LINES", "PILOT AND COOK"})
		signal := strings.Fields("SEND " + wanted + " TO BERTH AT NOON")
		c.addf("GR %d", len(signal)+1)
		c.add("BT", "UNCLAS", strings.Join(signal, " "))
	} else {
		c.add("GRNC", "BT")
		c.add(c.serviceText()...)
	}
	c.add("BT", pick(c.dice, []string{"K", "AR"}))
	return c.text()
}

// serviceText is a text with its level, codes and exercise, or plain.
func (c *copyist) serviceText() (lines []string) {
	level := "UNCLAS"
	if c.chance(0.4) {
		level = "N A T O  " + pick(c.dice, []string{"U N C L A S S I F I E D", "R E S T R I C T E D"})
		lines = append(lines, level, "SIC "+pick(c.dice, []string{"FAA", "FAA/ICA", "I3C"}))
	} else {
		lines = append(lines, level)
	}
	exercise := c.chance(0.4)
	if exercise {
		lines = append(lines, "EXERCISE "+pick(c.dice, []string{"BRASS LANTERN", "GREEN PAINT", "LONG PIER"}))
	}
	lines = append(lines, c.words(c.between(1, 3))...)
	if exercise {
		lines = append(lines, "EXERCISE EXERCISE EXERCISE")
	}
	return lines
}

// nato writes a message in the base procedure of ACP 127.
func (c *copyist) nato() string {
	stations := []string{"RXFPBR", "RBDAHE", "RFEHNA", "RXDLDA"}
	names := map[string]string{
		"RXFPBR": "NATO BRUSSELS", "RBDAHE": "MOD UK", "RFEHNA": "MOD NORWAY", "RXDLDA": "HQ LANDNORTH",
	}
	to := some(c.dice, stations, 2)
	levels := map[string]string{"U": "U N C L A S S I F I E D", "R": "R E S T R I C T E D", "C": "C O N F I D E N T I A L",
		"S": "S E C R E T"}
	letter := pick(c.dice, []string{"U", "R", "C", "S"})
	warning := "ZNY "
	if letter == "U" {
		warning = "ZNR "
	}
	c.addf("VZCZC%s%03d", pick(c.dice, []string{"LTA", "ABC", "RNO"}), c.between(1, 999))
	prosign := c.due.action.prosign()
	c.add(prosign + prosign + " " + strings.Join(to, " "))
	filed := c.at.Format("02/1504Z")
	if c.chance(0.5) {
		filed = fmt.Sprintf("%03d%s", c.at.YearDay(), c.at.Format("1504"))
	}
	c.addf("DE RDFRDA %03d%s %s", c.between(1, 999), pick(c.dice, []string{"", "A", "B"}), filed)
	c.add(warning+strings.Repeat(letter, 5), c.due.prosigns()+" "+c.dateTimeGroup(), "FM CHOD DENMARK",
		"TO "+to[0]+"/"+names[to[0]], "INFO "+to[1]+"/"+names[to[1]], "GRNC", "BT")
	c.add("N A T O  "+levels[letter], "SIC "+pick(c.dice, []string{"FAA", "FAA/ICA", "I3C"}))
	exercise := c.chance(0.5)
	if exercise {
		c.add("EXERCISE " + pick(c.dice, []string{"BRASS LANTERN", "GREEN PAINT", "LONG PIER"}))
	}
	c.add(c.words(c.between(1, 3))...)
	if exercise {
		c.add("EXERCISE EXERCISE EXERCISE")
	}
	c.add("BT", "", "NNNN")
	return c.text()
}

func (c *copyist) callSign() string {
	letters := make([]byte, 4)
	for i := range letters {
		letters[i] = byte('A' + c.IntN(26))
	}
	letters[0] = pick(c.dice, []byte("NLMG"))
	letters[1] = pick(c.dice, []byte("KRMTLX"))
	return string(letters)
}

func (c *copyist) acp128() string {
	n := c.serial % 10000
	station := c.post.indicator[:min(6, len(c.post.indicator))] + "A"
	c.addf("%sTTUZYUW %s%04d %03d%s-UUUU--RUEHCAA RUKABCD.", c.due.action.prosign(), station,
		n, c.at.YearDay(), c.at.Format("1504"))
	c.add("ZNR UUUUU")
	c.addf("%s %s", c.due.prosigns(), c.dateTimeGroup())
	c.add("FM "+c.post.designation(), "TO RUEHCAA/SECSTATE WASHDC",
		"INFO RUKABCD/COMSAMPLEGRU FOUR YOKOSUKA JA//N3//", "BT")
	c.add("UNCLAS //N03120//", "SUBJ: "+upper(c.subject))
	c.add(c.words(c.between(1, 4))...)
	c.add("BT", fmt.Sprintf("#%04d", n), "NNNN")
	return c.text()
}

// formLevels are the levels of joint message forms: in the boxes, in the text and as four letters.
var formLevels = [...]struct{ box, text, letters string }{
	{"UNCLASSIFIED", "UNCLAS", "UUUU"}, {"UNCLASSIFIED", "UNCLAS E F T O", "EEEE"},
	{"CONFIDENTIAL", "C O N F I D E N T I A L", "CCCC"}, {"SECRET", "S E C R E T", "SSSS"},
}

// dd173 writes a joint message form, of one sheet or two.
func (c *copyist) dd173() string {
	level := formLevels[c.IntN(len(formLevels))]
	action, info := strings.Repeat(c.due.action.prosign(), 2), "  "
	if c.due.info != noPrecedence {
		info = strings.Repeat(c.due.info.prosign(), 2)
	}
	sheets := c.between(1, 2)
	sheet := func(n int) {
		c.add("JOINT MESSAGEFORM                              SECURITY CLASSIFICATION",
			"                                               "+level.box,
			"PAGE  DTG/RELEASER TIME   PRECEDENCE   CLASS SPECAT LMF  CIC   ORIG/MSG IDENT")
		c.addf("%02d OF %02d  %s   %s  %s       %s        AT   ZYUW  %03d%s", n, sheets, c.dateTimeGroup(), action, info,
			level.letters, c.at.YearDay(), c.at.Format("1504"))
		c.add("")
	}
	sheet(1)
	c.add("BOOK NO      MESSAGE HANDLING INSTRUCTIONS", "")
	office := pick(c.dice, []string{"ATZX-PL", "ATZX-LG", "AFZK-DO"})
	c.add("     FROM: CDRUSAG FORT SAMPLE VA//"+office+"//", "     TO:   CDRUSATRANSCOM WASHINGTON DC//J3//")
	if c.chance(0.4) {
		c.add("           CDR SAMPLE DEPOT PA//SDSTO-T//")
	}
	if info != "  " {
		c.add("     INFO: PORT OFFICER " + c.post.name)
	}
	c.add("", level.text, "SUBJ: "+upper(c.subject))
	text := c.words(c.between(2, 5))
	next := len(text)
	if sheets > 1 {
		next = c.between(1, len(text)-1)
		for next < len(text) && !isNumbered(text[next]) {
			next++
		}
	}
	c.add(text[:next]...)
	if sheets > 1 {
		c.add("")
		sheet(2)
		c.add(text[next:]...)
	}
	signer := func() string {
		who := colleague(c.dice)
		title := pick(c.dice, []string{"CPT", "MAJ", "GS-12"})
		return fmt.Sprintf("%c. %s, %s, %s, %04d", who.given[0], upper(who.surname), title, office, c.between(100, 999))
	}
	c.add("", "DRAFTER TYPED NAME, TITLE, OFFICE SYMBOL, PHONE: "+signer(),
		"TYPED NAME, TITLE, OFFICE SYMBOL AND PHONE: "+signer(),
		"SIGNATURE                      SECURITY CLASSIFICATION "+level.box)
	return c.text()
}

// isNumbered reports whether a line begins a paragraph.
func isNumbered(line string) bool { return line != "" && '0' <= line[0] && line[0] <= '9' }

func (c *copyist) genadmin() string {
	n := c.serial % 10000
	month := upper(c.at.Format("Jan"))
	c.addf("%sATUZYUW RUENAAA%04d %03d%s-UUUU--RUCRNAD.", c.due.action.prosign(), n, c.at.YearDay(), c.at.Format("1504"))
	c.add("ZNR UUUUU")
	c.addf("%s %s", c.due.prosigns(), c.dateTimeGroup())
	c.add("FM CNO WASHINGTON DC//N9//", "TO NAVADMIN", "BT", "UNCLAS //N05000//")
	c.addf("MSGID/GENADMIN/CNO WASHINGTON DC/N9/%s//", month)
	c.addf("SUBJ/%s//", strings.NewReplacer("/", " ", ";", " AND").Replace(upper(c.subject)))
	refs := c.between(1, 3)
	var asked []string
	for i := range refs {
		at := c.at.AddDate(0, 0, -c.between(3, 200))
		c.addf("REF/%c/LTR/OPNAV/%s//", 'A'+i, upper(at.Format("02Jan06")))
		asked = append(asked, fmt.Sprintf("REF %c ASKS FOR A COUNT.", 'A'+i))
	}
	for i, l := range wrap(strings.Join(asked, " "), 60, false) {
		if i == 0 {
			l = "NARR/" + l
		}
		c.add(l)
	}
	c.lines[len(c.lines)-1] += "//"
	who := colleague(c.dice)
	c.addf("POC/%s, %s/CIV/N9/-/TEL: (555) 010-%04d//", upper(who.surname), upper(who.given), c.between(100, 199))
	text := c.words(c.between(1, 3))
	for i, l := range text {
		text[i] = strings.ReplaceAll(l, "/", " ")
	}
	text[0] = "RMKS/" + text[0]
	text[len(text)-1] += "//"
	c.add(text...)
	c.add("BT", fmt.Sprintf("#%04d", n), "NNNN")
	return c.text()
}

// telnoAbove is by how much the numbers of British telegrams are above the serial numbers of plans, so
// that each can refer to an earlier one.
const telnoAbove = 20

func (c *copyist) telno() string {
	level := pick(c.dice, []string{"CONFIDENTIAL", "RESTRICTED", "UNCLASSIFIED", "SECRET"})
	n := c.serial + telnoAbove
	words := map[precedence]string{routine: "ROUTINE", priority: "PRIORITY", immediate: "IMMEDIATE", flash: "FLASH"}
	word := words[c.due.action]
	c.add(level, "", "FM "+c.post.name, "TO "+word+" FCO", fmt.Sprintf("TELNO %d", n))
	c.add("OF " + c.at.Format("021504Z ") + upper(c.at.Format("January 06")))
	if near := some(c.dice, c.post.neighbours(c.at.Year()), c.between(0, 3)); len(near) > 0 {
		var names []string
		for _, p := range near {
			names = append(names, p.name)
		}
		c.add("INFO ROUTINE " + strings.Join(names, ", "))
	}
	if c.chance(0.5) {
		c.add("", "DESKBY "+c.at.AddDate(0, 0, 1).Format("020800Z"))
	}
	c.add("")
	c.addf("MY TELNO %d (NOT TO ALL): %s TERMINAL", n-c.between(1, 15), upper(strings.Fields(c.subject)[0]))
	c.add("")
	c.add(c.words(c.between(1, 4))...)
	c.add("", upper(colleague(c.dice).surname), "", "YYYY", "", level)
	return c.text()
}
