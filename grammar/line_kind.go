package grammar

import "github.com/alecthomas/participle/v2/lexer"

// Kind is what a logical line is, recognised by how it begins and where it occurs. Kinds are the
// alphabet of the structure grammar.
type Kind uint8

// The kinds of line, in the order in which a cable has them.
const (
	NoKind Kind = iota

	TransmissionKind // VZCZCXYZ0001
	RoutingKind      // OO RUEHC RUEHBS
	StationKind      // DE RUEHPO #0042/01 0861109
	SecurityKind     // ZNY CCCCC ZZH
	PreambleKind     // O 271109Z MAR 06
	OriginatorKind   // FM AMEMBASSY PORT LOUIS
	AddresseeKind    // TO RUEHC/SECSTATE WASHDC IMMEDIATE 0007
	PrefixKind       // GR 37
	StrayKind        // a line in the heading or the ending that is none of these
	SeparationKind   // BT

	MarkingKind       // C O N F I D E N T I A L SECTION 01 OF 02 PORT LOUIS 000042
	NoticeKind        // C O R R E C T E D  C O P Y
	CaptionKind       // SIPDIS
	AttentionKind     // STATE FOR AF/E
	OrderKind         // E.O. 12958: DECL: 03/27/2016
	TagsKind          // TAGS: PREL, MP
	SubjectKind       // SUBJECT: HARBOR DUES
	ReferencesKind    // REF: A. PORT LOUIS 31
	ClassifiedByKind  // Classified By: DCM Jane Roe
	ReasonKind        // Reason: 1.4 (b) and (d)
	DerivedFromKind   // DERIVED FROM: DSCG 05-1
	DeclassifyKind    // DECLASSIFY ON: 03/27/2016
	LabelKind         // MRN: 11 PORT LOUIS 42, and other labelled fields of the SMART form
	RepeatKind        // a heading's line repeated inside the text
	PageKind          // PORT LOUIS 00000042 002 OF 002
	ForeignKind       // Wednesday, 27 July 2005, 16:10: no line of a cable
	DistributionKind  // INFO  LOG-00   AF-00   CIAE-00
	WrapperKind       // Message Text, and other lines that an archive put around the message
	AttributeKind     // Draft Date: 14 MAR 1974
	LevelLineKind     // CONFIDENTIAL, above and below a page of a print
	PrintLineKind     // 46, the number of an operator, and other lines of a print that say nothing else
	CounterKind       // ------------------071320 101702Z /61
	DraftingKind      // DRAFTED BY OES/OFA:RTWINCHELL:MEB
	InnerKind         // PAGE 01   WINDHO 00871 120944Z, and all of a telegram that is printed below SMART's labels
	FormKind          // TELNO 61, and other lines of the headings of other services
	CopyKind          // UNCLAS PORT LOUIS 000042, and all of a copy of the text that is there twice
	HeadingLineKind   // R 101530Z MAY 79, of a further section, or where the text comes first
	ParagraphKind     // 1. (C) The port captain said
	SubparagraphKind  // a. (C) The first
	PassageKind       // text without a number
	TitleKind         // HARBOR DUES
	UnderlineKind     // -----------
	MarkerKind        // BEGIN TEXT
	SignatureKind     // ROE
	PublisherKind     // =====CABLE ENDS=====
	CorrectionKind    // C WA 1500Z POSITION
	SerialCheckKind   // #0042
	EndOfMessageKind  // NNNN
	TextSeparatorKind // BT after the text
	kinds
)

// kindNames are the terminals of the structure grammar, as [EBNF] prints them.
var kindNames = [kinds]string{
	"None", "Transmission", "Routing", "Station", "Security", "Preamble", "Originator", "Addressee", "Prefix", "Stray",
	"Separation", "Marking", "Notice", "Caption", "Attention", "Order", "Tags", "Subject", "References", "ClassifiedBy",
	"Reason", "DerivedFrom", "Declassify", "Labelled", "Repeat", "Page", "Foreign", "Distribution",
	"Wrapper", "Attribute", "LevelLine",
	"PrintLine", "CounterLine", "Drafting", "Inner", "Form", "Copy", "HeadingLine", "Paragraph",
	"Subparagraph", "Passage", "Title", "Underline", "Marker", "Signature", "Publisher",
	"Correction", "SerialCheck", "EndOfMessage", "TextSeparation",
}

func (k Kind) String() string { return kindNames[k] }

// token returns the kind as a symbol of the structure grammar.
func (k Kind) token() lexer.TokenType { return lexer.TokenType(k) + 1 }

// isField reports whether lines of kind k are fields of the text that come before the paragraphs.
func (k Kind) isField() bool { return MarkingKind <= k && k <= LabelKind }

// isText reports whether lines of kind k are running text, which may go on over lines and blank lines.
func (k Kind) isText() bool { return ParagraphKind <= k && k <= PassageKind }

// IsSetAside reports whether lines of kind k were put into a copy of a cable, or show where it
// turns a page: they may occur anywhere, and what follows is read as if they were not there.
func (k Kind) IsSetAside() bool { return PageKind <= k && k <= HeadingLineKind }
