package grammar

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/tables"
)

// Unfinished returns the kinds of line that the line of an offset of a file's text may become,
// given what is typed of it up to the offset and the lines above; the likeliest kind comes first.
// Each kind is tried with lines that it has: a line that begins with what is typed, and what is
// typed with the end of such a line. A kind is returned if the cheapest way through the automaton
// reads one of these lines so, or one that costs little more.
func Unfinished(f *File, offset int) []Kind {
	f = f.asRead()
	first, number := offset, len(f.Lines)
	if number > 0 {
		if l := f.LineAt(offset); offset < f.Lines[l].Stop || f.Lines[l].Stop == f.Lines[l].End {
			first, number = f.Lines[l].Start, l
		}
	}
	typed := strings.TrimLeft(f.Text[first:offset], " \t")
	u := newUnfinished(f, first, number, typed)
	defer u.solver.release()
	framed := framedKinds(u.above, typed)
	if slices.Contains(framed, AttributeKind) {
		return framed // nothing else is below the head of the attributes
	}
	list := u.kinds()
	for _, k := range framed {
		if !slices.Contains(list, k) {
			list = append(list, k)
		}
	}
	return list
}

// framedKinds returns the kinds of line that are known by the whole file, as those of prints and
// records are, and that a line may become.
func framedKinds(above, typed string) (list []Kind) {
	if typed == "" && framesOf(above) == nil {
		return nil
	}
	line := len(splitLines(above))
	for k, lines := range framedSamples {
		if Kind(k) == AttributeKind && strings.Contains(above, attributesHead) {
			lines = attributeSamples()
		}
		if Kind(k) == WrapperKind && releaseLength(typed) > 0 { // codes may follow, each after a comma
			list = append(list, WrapperKind)
			continue
		}
		for _, sample := range lines {
			if len(typed) > len(sample) || !strings.EqualFold(sample[:len(typed)], typed) {
				continue
			}
			if frame := framesOf(above + sample); frame != nil && frame[line].kind == Kind(k) {
				list = append(list, Kind(k))
				break
			}
		}
	}
	return list
}

// framesOf returns what is known of the lines of a text in advance.
func framesOf(text string) frame {
	f := TextFile("", text)
	return frameOf(f, trimLines(nil, f), nil, nil)
}

// framedSamples are lines of each kind that is recognised by the whole file, without those of
// [attributeSamples].
var framedSamples = [kinds][]string{
	WrapperKind: {
		"Message Attributes", "Message Text", "RELEASE IN PART B6", "RELEASE IN FULL", "DENIED IN FULL",
	},
	LevelLineKind:    {"CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "LIMITED OFFICIAL USE"},
	DistributionKind: {"ACTION EUR-12", "INFO OCT-01 ADS-00", "ORIGIN EUR-12"},
	CounterKind:      {"------------------071320 101702Z /61"},
	DraftingKind:     {"DRAFTED BY OES/OFA:RTWINCHELL:MEB", "APPROVED BY OES:JROE"},
	InnerKind:        {"PAGE 02        WINDHO 00871  120944Z"},
	CopyKind:         {"UNCLAS PORT LOUIS 000042"},
	PageKind:         {"PAGE 02        WINDHO 00871  120944Z"},
	HeadingLineKind:  {"R 101530Z MAY 79"},
	FormKind: {
		"TELNO 61\nOF 271109Z MARCH 06", "RAAUZYUW RUEHPLA0042 0861109-UUUU--RUEHC.\nZNR UUUUU", "MSGID/GENADMIN/HARBOR COMMAND//", "SUBJ/HARBOR DUES//", "RMKS/1. THE DUES RISE.//", "POC/ROE//",
		"FROM: CDR SAMPLE DEPOT", "TO: CDR SAMPLE DEPOT", "INFO: CDR SAMPLE DEPOT",
		"DRAFTER TYPED NAME, TITLE, OFFICE SYMBOL, PHONE: J. ROE", "TYPED NAME, TITLE, OFFICE SYMBOL AND PHONE: J. ROE",
		"SIGNATURE  SECURITY CLASSIFICATION UNCLASSIFIED",
	},
}

// attributeSamples are a line of each attribute of a record.
func attributeSamples() (lines []string) {
	for _, a := range tables.Attributes {
		lines = append(lines, a.Key+": ROE")
	}
	return lines
}

// unfinished is a line of which the rest is to come.
type unfinished struct {
	above  string
	line   int // in file
	file   *File
	solver *solver
	paths  []path // that lead to the line
	before solver // the solver there
	trials []trial
	least  [kinds]cost
}

// trial is a line that an unfinished one may become.
type trial struct {
	kind Kind
	at   Span
}

// newUnfinished reads the lines above, and writes below them what the line may become, one line each.
func newUnfinished(f *File, first, number int, typed string) *unfinished {
	u := &unfinished{line: number, solver: solvers.Get().(*solver)}
	var text strings.Builder
	text.WriteString(f.Text[:first])
	if first > 0 && f.Text[first-1] != '\n' && f.Text[first-1] != '\r' {
		text.WriteByte('\n')
	}
	u.above = text.String()
	for k, lines := range samples {
		for _, sample := range lines {
			for _, whole := range endings(typed, sample, free[k] && !strings.Contains(sample, ":")) {
				at := Span{text.Len(), text.Len() + len(whole)}
				text.WriteString(whole + "\n")
				u.trials = append(u.trials, trial{Kind(k), at})
			}
		}
	}
	u.file = &File{Text: text.String(), Lines: slices.Clip(f.Lines[:number])}
	u.solver.solve(u.file, nil)
	u.file.Lines, u.solver.texts = append(u.file.Lines, Line{}), append(u.solver.texts, Span{})
	u.paths, u.before = slices.Clone(u.solver.live), *u.solver
	for k := range u.least {
		u.least[k] = never
	}
	return u
}

// free are the kinds of which a line may begin with any word.
var free = [kinds]bool{
	AddresseeKind: true, CaptionKind: true, AttentionKind: true, TagsKind: true, SubjectKind: true,
	ReferencesKind: true, ParagraphKind: true, SubparagraphKind: true, PassageKind: true,
}

// endings returns what a line may become that begins with what is typed and ends as a sample does:
// STATE FO as STATE FOR AF/E, DEPT as DEPT FOR AF/E. The word that a sample begins with must be
// there, unless it is free.
func endings(typed, sample string, free bool) []string {
	if len(typed) <= len(sample) && strings.EqualFold(sample[:len(typed)], typed) {
		return []string{sample}
	}
	whole := []string{typed}
	words, rest := strings.Fields(typed), sample
	if first, _, _ := strings.Cut(sample, " "); !free && !strings.EqualFold(words[0], first) {
		return whole
	}
	more := func(end string) {
		if end != "" {
			whole = append(whole, strings.TrimRight(typed, " ")+" "+end)
		}
	}
	for i := range words {
		word, after, _ := strings.Cut(rest, " ")
		if i == len(words)-1 {
			if end, ok := strings.CutPrefix(word, words[i]); ok && end != "" && !strings.HasSuffix(typed, " ") {
				whole = append(whole, typed+end+" "+after)
			} else if i > 0 {
				more(rest) // P R, of P 271109Z MAR 06
			}
			if head := strings.TrimSuffix(typed, words[i]); i > 0 && head != typed {
				whole = append(whole, head+rest) // DE PORT, where PORT is to become RUEHPL
			}
		}
		rest = strings.TrimLeft(after, " ")
	}
	more(rest)
	return whole
}

// likely is what a reading may cost more than the cheapest one of a line, for it to be worth naming.
const likely = trifle

// kinds tries all lines. Labels are also below the text.
func (u *unfinished) kinds() []Kind {
	for _, t := range u.trials {
		u.try(t)
	}
	var list []Kind
	for k := range u.least {
		if u.least[k] <= damaged || k == int(LabelKind) && u.least[k] <= hardly {
			list = append(list, Kind(k))
		}
	}
	slices.SortStableFunc(list, func(a, b Kind) int { return int(u.least[a] - u.least[b]) })
	return list
}

// try reads a line where the unfinished one is, and keeps what it costs to take it for its kind.
func (u *unfinished) try(t trial) {
	s := u.solver
	live, next := s.live, s.next
	*s = u.before
	s.live, s.next = append(live[:0], u.paths...), next
	u.file.Lines[u.line] = Line{t.at.Start, t.at.End, t.at.End + 1}
	s.texts[u.line] = trim(u.file.Text, u.file.Lines[u.line])
	s.line(u.line, t.at)
	for i := range s.live {
		w := &s.live[i]
		if k := s.kindAt(w, t.at.Start); w.cost <= likely && (k == t.kind || k.isText() && t.kind == PassageKind) {
			u.least[t.kind] = min(u.least[t.kind], w.cost+s.spent-u.before.spent)
		}
	}
}

// kindAt returns the kind of the logical line of a path that begins at an offset, or that goes on there.
func (s *solver) kindAt(w *path, offset int) Kind {
	for i := w.node; i >= 0; i = s.nodes[i].before {
		if n := &s.nodes[i]; n.start <= offset {
			return n.kind
		}
	}
	return NoKind
}

// samples are lines of each kind that is recognised by its line alone or by those above it.
var samples = [kinds][]string{
	TransmissionKind: {"VZCZCXRO2516"},
	RoutingKind:      {"OO RUEHC RUEHBS", "RR RUEHC", "PP RUEHC", "ZZ RUEHC", "YY RUEHC"},
	StationKind:      {"DE RUEHPL #0042/01 0861109"},
	SecurityKind:     {"ZNY CCCCC ZZH", "ZNR UUUUU ZZH"},
	PreambleKind: {
		"O P 271109Z MAR 06", "R 271109Z MAR 06", "P 271109Z MAR 06", "Z 271109Z MAR 06", "271109Z MAR 06",
	},
	OriginatorKind: {"FM AMEMBASSY PORT LOUIS"},
	AddresseeKind: {
		"TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007", "INFO RUEHBS/USEU BRUSSELS PRIORITY 0835", "XMT AMCONSUL QUEBEC",
		"RUEHLO/AMEMBASSY LONDON PRIORITY 0042", "AMEMBASSY LONDON",
	},
	PrefixKind:     {"GR 37", "GR37"},
	SeparationKind: {"BT"},
	MarkingKind: {
		"UNCLAS PORT LOUIS 000042", "C O N F I D E N T I A L PORT LOUIS 000042", "CONFIDENTIAL PORT LOUIS 000042",
		"S E C R E T SECTION 01 OF 02 PORT LOUIS 000042", "SECRET PORT LOUIS 000042",
		"T O P S E C R E T PORT LOUIS 000042", "LIMITED OFFICIAL USE PORT LOUIS 000042",
		"UNCLASSIFIED PORT LOUIS 000042", "RESTRICTED PORT LOUIS 000042",
	},
	NoticeKind:       {"C O R R E C T E D  C O P Y", "CORRECTED COPY (TEXT)", "SENSITIVE BUT UNCLASSIFIED"},
	CaptionKind:      {"SIPDIS", "NOFORN", "EXDIS", "LIMDIS", "SENSITIVE", "TERREP"},
	AttentionKind:    {"STATE FOR AF/E", "DEPT FOR AF/E", "STATE PASS USTR", "USDOC FOR 4510"},
	OrderKind:        {"E.O. 12958: DECL: 03/27/2016", "E.O. 13526: N/A"},
	TagsKind:         {"TAGS: PREL, MP", "MP"},
	SubjectKind:      {"SUBJECT: HARBOR DUES", "SUBJ: HARBOR DUES", "AND THE NEW BERTH"},
	ReferencesKind:   {"REF: A. PORT LOUIS 31", "REFS: A. PORT LOUIS 31", "REFERENCE: PORT LOUIS 31", "B. PORT LOUIS 31"},
	ClassifiedByKind: {"Classified By: Jane Roe, DCM", "Classified By: DCM Jane Roe for reasons 1.4 (b)."},
	ReasonKind:       {"Reason: 1.4 (b) and (d)", "Reasons: 1.4 (b) and (d)"},
	DerivedFromKind:  {"Derived From: DSCG 05-1"},
	DeclassifyKind:   {"Declassify On: 03/27/2016"},
	LabelKind: {
		"MRN: 14 PORT LOUIS 42", "Date/DTG: Mar 27, 2014 / 271109Z MAR 14", "From: AMEMBASSY PORT LOUIS",
		"Action: WASHDC, SECSTATE ROUTINE", "Captions: SENSITIVE", "Pass Line: STATE FOR AF/E",
		"Signature: Roe", "Drafted By: ECON:Roe, Jane", "Cleared By: POL:Okoro, Daniel",
		"Approved By: EXEC:Roe, Jane", "Released By: PORT LOUIS:Roe, Jane", "Info: PARIS, AMEMBASSY ROUTINE",
		"XMT: AMEMBASSY TRIPOLI", "Attachments: dues.pdf", "Dissemination Rule: Archive Copy",
	},
	PageKind:          {"PORT LOUIS 00000042  002 OF 002", "PAGE 02 RUEHPL 0042 271109Z"},
	ParagraphKind:     {"1. (C) The port captain said no.", "2. (U) The dues rise.", "3. The dues rise."},
	SubparagraphKind:  {"a. (C) The first berth", "-- the first berth", "(i) the first berth"},
	PassageKind:       {"The port captain said that the dues rise."},
	MarkerKind:        {"BEGIN TEXT", "END TEXT", "BEGIN SUMMARY", "END SUMMARY"},
	UnderlineKind:     {"-----------"},
	SerialCheckKind:   {"#0042"},
	EndOfMessageKind:  {"NNNN"},
	TextSeparatorKind: {"BT"},
}
