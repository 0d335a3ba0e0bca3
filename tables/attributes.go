package tables

import "sync"

// Attribute is a key of the records in which the National Archives hold the telegrams of 1973-79.
type Attribute struct {
	Key     string // Draft Date
	Meaning string // date of the telegram
}

// Attributes holds the keys in the order in which records have them. The meanings follow from what
// hundreds of records hold; the archive explains few of them.
var Attributes = []Attribute{
	{"Automatic Decaptioning", "whether a caption on its handling was lifted automatically"},
	{"Capture Date", "when it was loaded into the archive's system"},
	{"Channel Indicators", "special channel that it was sent in"},
	{"Current Classification", "its level today, after the review"},
	{"Concepts", "terms by which it is indexed"},
	{"Control Number", "number of the Executive Secretariat"},
	{"Copy", "whether the record is one or several joined"},
	{"Draft Date", "date of the telegram"},
	{"Sent Date", "date of the telegram, as the records of 1977 name it"},
	{"Decaption Date", "when the caption on its handling was lifted"},
	{"Decaption Note", "why the caption on its handling was lifted"},
	{"Disposition Action", "what the review decided"},
	{"Disposition Approved on Date", "when that decision was approved"},
	{"Disposition Authority", "who decided, as a user's name"},
	{"Disposition Case Number", "request for it under the Freedom of Information Act"},
	{"Disposition Comment", "on what occasion it was decided"},
	{"Disposition Date", "when it was decided"},
	{"Disposition Event", "what led to the decision"},
	{"Disposition History", "decisions before"},
	{"Disposition Reason", "for which reasons parts are withheld"},
	{"Disposition Remarks", "remarks on the decision"},
	{"Document Number", "by which the archive files it: year, post cut to six letters, and number"},
	{"Document Source", "system from which the record came"},
	{"Document Unique ID", "number within the records of the same name"},
	{"Drafter", "who drafted it, as the DRAFTED BY line has it"},
	{"Enclosure", "notes of archivists"},
	{"Executive Order", "when it is declassified, as a code of the E.O. line"},
	{"Errors", "what went wrong when it was loaded"},
	{"Expiration", "when the record expires"},
	{"Film Number", "microfilm: its year, reel and frame"},
	{"Format", "kind of document"},
	{"From", "post that sent it"},
	{"Handling Restrictions", "captions on its handling today"},
	{"Image Path", "file of its image"},
	{"ISecure", "whether its handling was restricted"},
	{"Legacy Key", "its former file"},
	{"Line Count", "lines of the text, blank ones too"},
	{"Litigation Code IDs", "lawsuits that it is kept for"},
	{"Litigation Codes", "lawsuits that it is kept for"},
	{"Litigation History", "lawsuits that it was kept for"},
	{"Locator", "where the text is kept"},
	{"Message ID", "identifier of the record"},
	{"Office", "office that was to act on it, or that wrote it"},
	{"Original Classification", "its level when it was sent"},
	{"Original Handling Restrictions", "captions on its handling when it was sent"},
	{"Original Previous Classification", "its level before a correction"},
	{"Original Previous Handling Restrictions", "captions on its handling before a correction"},
	{"Page Count", "pages"},
	{"Previous Channel Indicators", "special channel before the review"},
	{"Previous Classification", "its level before the review"},
	{"Previous Handling Restrictions", "captions on its handling before the review"},
	{"Reference", "telegrams that it refers to"},
	{"Retention", "how long it is kept"},
	{"Review Action", "steps of the review"},
	{"Review Authority", "who reviewed it, as a user's name"},
	{"Review Comment", "remarks of the reviewer"},
	{"Review Content Flags", "what the reviewer noticed in the text"},
	{"Review Date", "when it was reviewed"},
	{"Review Event", "what led to the review"},
	{"Review Exemptions", "reasons for keeping it classified"},
	{"Review History", "steps of the review, with day and user"},
	{"Review Markings", "stamps of the review"},
	{"Review Media Identifier", "medium that it was reviewed on"},
	{"Review Referrals", "agencies that were asked"},
	{"Review Release Date", "when the review released it"},
	{"Review Release Event", "what led to the release"},
	{"Review Transfer Date", "when it was handed to the archive"},
	{"Review Withdrawn Fields", "parts of the record that were taken out"},
	{"SAS ID", "number in the State Archiving System"},
	{"Secure", "whether the record was locked"},
	{"Status", "whether the archive changed the record"},
	{"Subject", "what it is about"},
	{"TAGS", "codes of what it is about, as indexers put them right"},
	{"To", "first of those who were to act"},
	{"Type", "kind of document"},
	{"Markings", "banner at the head and foot of each sheet"},
}

var attributeRanks = sync.OnceValue(func() map[string]int {
	ranks := make(map[string]int, len(Attributes))
	for i, a := range Attributes {
		ranks[a.Key] = i
	}
	return ranks
})

// AttributeRank returns the index in [Attributes] of the attribute with that key.
func AttributeRank(key string) (int, bool) {
	i, ok := attributeRanks()[key]
	return i, ok
}

// FindAttribute returns the attribute with that key.
func FindAttribute(key string) (Attribute, bool) {
	i, ok := AttributeRank(key)
	if !ok {
		return Attribute{}, false
	}
	return Attributes[i], true
}
