package rules_test

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// sent reports whether s is a transmission, with all its lines.
func (s sound) sent() bool { return s.facts.Profile == grammar.TransmissionProfile }

// dual reports whether s has two precedences.
func (s sound) dual() bool { return len(s.facts.Precedence) == 2 }

// indicator returns the place of the first addressee's routing indicator.
func (s sound) indicator() (grammar.Span, bool) {
	for e := range grammar.All[*grammar.Addressee](s.cable) {
		if e.Indicator != nil {
			return grammar.Span{Start: e.Indicator.At.Start, End: e.Indicator.At.End - 1}, true
		}
	}
	return grammar.Span{}, false
}

// before plants text before the first element of type T.
func before[T interface {
	grammar.Element
	comparable
}](s sound, text string) (lint.Edit, bool) {
	var none T
	e := grammar.First[T](s.cable)
	if e == none {
		return lint.Edit{}, false
	}
	return lint.Insert(e.Span().Start, text), true
}

// without takes the first element of type T away.
func without[T interface {
	grammar.Element
	comparable
}](s sound) (lint.Edit, bool) {
	var none T
	e := grammar.First[T](s.cable)
	if e == none {
		return lint.Edit{}, false
	}
	return lint.Delete(e.Extent()), true
}

var _ = plants(
	mutation{rule: "malformed-transmission", plant: func(s sound) (lint.Edit, bool) { return s.replace("VZCZC", "VZCZCZCZC") }},
	mutation{rule: "confusable-transmission-letters", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.Transmission](s.cable)
		if e == nil {
			return lint.Edit{}, false
		}
		return lint.Replace(e.ID, "VZCZCHUA027"), s.sent()
	}},
	mutation{rule: "malformed-prosign", plant: func(s sound) (lint.Edit, bool) {
		return swap(s.facts.Prosign, "XX")
	}},
	mutation{rule: "malformed-routing-indicator", plant: func(s sound) (lint.Edit, bool) {
		at, ok := s.indicator()
		return lint.Insert(at.End, "4"), ok
	}},
	mutation{rule: "unassigned-nation-letter", plant: func(s sound) (lint.Edit, bool) {
		at, ok := s.indicator()
		return lint.Replace(grammar.Span{Start: at.Start + 1, End: at.Start + 2}, "J"), ok
	}},
	mutation{rule: "repeated-routing-indicator", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Routing)
		if n < 1 {
			return lint.Edit{}, false
		}
		return lint.Insert(s.facts.Routing[n-1].At.End, " "+s.facts.Routing[n-1].Value), true
	}},
	mutation{rule: "long-routing-list", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Routing)
		if n < 1 || !s.sent() {
			return lint.Edit{}, false
		}
		return lint.Insert(s.facts.Routing[n-1].At.End, "\nRUEHAA\nRUEHAB\nRUEHAD"), true
	}, at: "RUEHAA"},
	mutation{rule: "routing-not-addressed", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Routing)
		if n < 1 || !s.sent() || strings.Contains(s.text, "COLLECTIVE") || strings.Contains(s.text, "XMT") || strings.Contains(s.text, "AIG") {
			return lint.Edit{}, false
		}
		return lint.Insert(s.facts.Routing[n-1].At.End, " RUEHXXX"), true
	}},
	mutation{rule: "malformed-station-serial", plant: func(s sound) (lint.Edit, bool) {
		return lint.Delete(grammar.Span{Start: s.facts.Serial.At.Start - 1, End: s.facts.Serial.At.Start}), s.facts.Serial.Known
	}},
	mutation{rule: "station-post-mismatch", plant: func(s sound) (lint.Edit, bool) {
		return swap(s.facts.Station, "RUEHKO")
	}},
	mutation{rule: "malformed-security-letters", plant: func(s sound) (lint.Edit, bool) {
		return lint.Delete(grammar.Span{Start: s.facts.Letters.At.End - 1, End: s.facts.Letters.At.End}), s.facts.Letters.Known
	}},
	mutation{rule: "malformed-release-code", plant: func(s sound) (lint.Edit, bool) {
		return lint.Replace(grammar.Span{Start: s.facts.Letters.At.End - 2, End: s.facts.Letters.At.End}, "XB"), s.facts.Letters.Known
	}},
	mutation{rule: "malformed-handling-designator", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Letters.At.End, "/AAAA"), s.facts.Letters.Known
	}},
	mutation{rule: "restricted-level", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Letters, "RRRRR")
		return e, ok && s.facts.Warning.Value == "ZNY" && strings.HasPrefix(s.facts.Originator.Value, "AM")
	}, also: "security-letters-mismatch"},
	mutation{rule: "unknown-operating-signal", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Letters.At.End, " ZQJ"), s.facts.Letters.Known
	}},
	mutation{rule: "misplaced-operating-signal", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Letters.At.End, " ZEX"), s.facts.Letters.Known
	}},
	mutation{rule: "date-time-run-together", plant: func(s sound) (lint.Edit, bool) {
		return swap(s.facts.Sent, strings.ReplaceAll(s.facts.Sent.At.Of(s.text), " ", ""))
	}},
	mutation{rule: "zone-not-zulu", plant: func(s sound) (lint.Edit, bool) {
		return lint.Replace(grammar.Span{Start: s.facts.Sent.At.Start + 6, End: s.facts.Sent.At.Start + 7}, "R"), s.facts.Sent.Known
	}},
	mutation{rule: "midnight-time", plant: func(s sound) (lint.Edit, bool) {
		return lint.Replace(grammar.Span{Start: s.facts.Sent.At.Start + 2, End: s.facts.Sent.At.Start + 6}, "0000"), s.facts.Sent.Known
	}},
	mutation{rule: "date-time-without-year", plant: func(s sound) (lint.Edit, bool) {
		return lint.Delete(grammar.Span{Start: s.facts.Sent.At.End - 3, End: s.facts.Sent.At.End}), s.facts.Sent.Known
	}},
	mutation{rule: "unknown-precedence", plant: func(s sound) (lint.Edit, bool) {
		if len(s.facts.Precedence) == 0 {
			return lint.Edit{}, false
		}
		return lint.Insert(s.facts.Sent.At.Start, "X "), s.dual() || len(s.facts.Precedence) == 1
	}, also: "dual-precedence-without-info"},
	mutation{rule: "precedence-out-of-order", plant: func(s sound) (lint.Edit, bool) {
		if !s.dual() {
			return lint.Edit{}, false
		}
		a, b := s.facts.Precedence[0], s.facts.Precedence[1]
		return lint.Replace(a.At.To(b), b.Value+" "+a.Value), true
	}, also: "addressee-above-preamble"},
	mutation{rule: "dual-precedence-without-info", plant: func(s sound) (lint.Edit, bool) {
		for _, a := range s.facts.Addressees {
			if a.Role != grammar.ActionRole || strings.Contains(a.Name, "COLLECTIVE") || strings.HasPrefix(a.Name, "AIG") {
				return lint.Edit{}, false
			}
		}
		if len(s.facts.Precedence) != 1 || s.facts.Precedence[0].Value == "R" {
			return lint.Edit{}, false
		}
		return lint.Insert(s.facts.Sent.At.Start, "R "), true
	}},
	mutation{rule: "flash-sent-to-info", plant: func(s sound) (lint.Edit, bool) {
		if !s.dual() || len(s.facts.Routing) < 2 {
			return lint.Edit{}, false
		}
		return lint.Edit{At: s.facts.Prosign.At.To(s.facts.Precedence[0]),
			New: "ZZ" + s.text[s.facts.Prosign.At.End:s.facts.Precedence[0].At.Start] + "Z"}, hasInfoAlone(s)
	}},
	mutation{rule: "missing-format-line", plant: func(s sound) (lint.Edit, bool) { return without[*grammar.Security](s) }},
	mutation{rule: "format-line-out-of-order", plant: func(s sound) (lint.Edit, bool) {
		a, b := grammar.First[*grammar.Security](s.cable), grammar.First[*grammar.Preamble](s.cable)
		if a == nil || b == nil {
			return lint.Edit{}, false
		}
		return lint.Edit{At: grammar.Span{Start: a.Extent().Start, End: b.Extent().End}, New: b.Extent().Of(s.text) + a.Extent().Of(s.text)}, true
	}},
	mutation{rule: "missing-separation", plant: func(s sound) (lint.Edit, bool) {
		e, ok := without[*grammar.TextSeparation](s)
		return e, ok && s.sent()
	}},
	mutation{rule: "missing-end-of-message", plant: func(s sound) (lint.Edit, bool) {
		e, ok := without[*grammar.EndOfMessage](s)
		return e, ok && s.sent()
	}},
	mutation{rule: "garbled-end-of-message", plant: func(s sound) (lint.Edit, bool) { return s.replace("NNNN", "NNN") }},
	mutation{rule: "missing-serial-check", plant: func(s sound) (lint.Edit, bool) { return without[*grammar.SerialCheck](s) }},
	mutation{rule: "end-signal-in-text", plant: func(s sound) (lint.Edit, bool) { return s.replace(" the ", " the NNNN ") }},
	mutation{rule: "cancelled-transmission", plant: func(s sound) (lint.Edit, bool) {
		return s.replace(" the ", " the E E E E E E E E AR ")
	}},
	mutation{rule: "messages-run-together", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Paragraphs)
		if n == 0 || !s.facts.Serial.Known {
			return lint.Edit{}, false
		}
		head := s.text[:grammar.First[*grammar.Preamble](s.cable).Extent().End]
		head = strings.Replace(head, fmt.Sprintf("#%04d", s.facts.Serial.Value), "#9876", 1)
		return lint.Insert(s.facts.Paragraphs[n-1].At.Start, head+"\n"), true
	}},
	mutation{rule: "blank-line-in-heading", plant: func(s sound) (lint.Edit, bool) { return before[*grammar.Originator](s, "\n") }},
	mutation{rule: "uneven-spacing", plant: func(s sound) (lint.Edit, bool) { return s.replace("DE RU", "DE  RU") }},
	mutation{rule: "lower-case-in-heading", plant: func(s sound) (lint.Edit, bool) {
		return lint.Replace(s.facts.Originator.At, strings.ToLower(s.facts.Originator.Value)), s.facts.Originator.Known
	}, also: "post-mismatch"},
	mutation{rule: "character-not-on-circuit", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Originator.At.End, "\u201d"), s.facts.Originator.Known
	}},
	mutation{rule: "repeated-originator", plant: func(s sound) (lint.Edit, bool) {
		return before[*grammar.Originator](s, "FM AMEMBASSY PARIS\n")
	}, also: "post-mismatch"},
	mutation{rule: "glued-prosign", plant: func(s sound) (lint.Edit, bool) { return s.replace("\nTO R", "\nTOR") }},
	mutation{rule: "info-without-action", plant: func(s sound) (lint.Edit, bool) {
		return s.replace("\nTO ", "\nINFO ")
	}, also: "repeated-addressee"},
	mutation{rule: "malformed-addressee", plant: func(s sound) (lint.Edit, bool) { return s.replace("TO RUEHC/", "TO RUEHC ") }},
	mutation{rule: "misspelt-precedence", plant: func(s sound) (lint.Edit, bool) { return s.replace("WASHDC PRIORITY", "WASHDC PIORITY") }},
	mutation{rule: "addressee-above-preamble", at: "FLASH", plant: func(s sound) (lint.Edit, bool) {
		for e := range grammar.All[*grammar.Addressee](s.cable) {
			if e.Precedence != nil && len(s.facts.Precedence) > 0 && s.facts.Precedence[0].Value != "Z" {
				return lint.Replace(e.Precedence, "FLASH"), true
			}
		}
		return lint.Edit{}, false
	}},
	mutation{rule: "repeated-addressee", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.Addressee](s.cable)
		if e == nil || e.Indicator == nil {
			return lint.Edit{}, false
		}
		return lint.Insert(e.Span().End, "\n"+e.Indicator.Text+e.Name.Text), true
	}},
	mutation{rule: "exempt-without-collective", plant: func(s sound) (lint.Edit, bool) {
		e := lastAddressee(s)
		if e == nil {
			return lint.Edit{}, false
		}
		for _, word := range []string{"COLLECTIVE", "AIG", "ALL ", "RUCN", "RUEHZ", "RHCR", "XMT", "POSTS", "MEMBER", "STATES", "NATIONS", "COUNTRIES", "GROUP", "CAD"} {
			if strings.Contains(s.text[:e.Extent().End], word) {
				return lint.Edit{}, false
			}
		}
		return lint.Insert(e.Extent().End, "XMT AMEMBASSY KIGALI\n"), true
	}},
	mutation{rule: "page-line-in-addresses", plant: func(s sound) (lint.Edit, bool) {
		e := lastAddressee(s)
		if e == nil || e.Label().Len() > 0 || !s.facts.Serial.Known {
			return lint.Edit{}, false
		}
		return lint.Insert(e.Span().Start, fmt.Sprintf("PAGE 02 %s %04d\n", s.facts.Station.Value, s.facts.Serial.Value)), true
	}},
	mutation{rule: "delivered-collective", plant: func(s sound) (lint.Edit, bool) {
		at, ok := s.indicator()
		return lint.Replace(at, "RUCRNAD"), ok && s.sent()
	}},
	mutation{rule: "group-count-in-plain-text", plant: func(s sound) (lint.Edit, bool) { return before[*grammar.Separation](s, "GR 37\n") }},
	mutation{rule: "wrapped-addressee", plant: func(s sound) (lint.Edit, bool) {
		return s.replace("SECSTATE WASHDC", "SECSTATE\nWASHDC")
	}},

	mutation{rule: "unknown-level", plant: func(s sound) (lint.Edit, bool) {
		e, ok := s.replace("UNCLAS ", "UNCLASS ")
		return e, ok && s.facts.Number.Known
	}},
	mutation{rule: "level-spacing", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Level, strings.ReplaceAll(s.facts.Level.At.Of(s.text), " ", ""))
		return e, ok && s.facts.Level.Value.Classified() && s.facts.Profile != grammar.DraftProfile
	}},
	mutation{rule: "missing-classification", plant: func(s sound) (lint.Edit, bool) {
		e := grammar.First[*grammar.Marking](s.cable)
		if e == nil || len(s.facts.Pages) > 0 || s.facts.Profile == grammar.DraftProfile {
			return lint.Edit{}, false
		}
		return lint.Delete(e.Extent()), true
	}, also: "missing-classified-by"},
	mutation{rule: "level-out-of-date", plant: func(s sound) (lint.Edit, bool) {
		return lint.Replace(s.facts.Level.At, "LIMITED OFFICIAL USE"),
			s.facts.Level.Value == lint.Unclassified && s.facts.Sent.Known && s.facts.Sent.Value.Year() > 1996 && len(s.facts.Pages) == 0
	}},
	mutation{rule: "dialect-out-of-date", plant: func(s sound) (lint.Edit, bool) { // a counter line of the prints of 1973-79
		e := grammar.First[*grammar.Preamble](s.cable)
		if e == nil || !s.facts.Sent.Known || s.facts.Sent.Value.Year() < 1980 {
			return lint.Edit{}, false
		}
		precedence := grammar.Span{Start: e.Span().Start, End: s.facts.Sent.At.Start}
		return lint.Replace(precedence, "------------------065004  271823Z /62\n"+precedence.Of(s.text)), true
	}},
	mutation{rule: "level-changes", plant: func(s sound) (lint.Edit, bool) {
		n := len(s.facts.Paragraphs)
		if n < 2 || s.facts.Level.Value != lint.Confidential || !s.facts.Number.Known {
			return lint.Edit{}, false
		}
		line := fmt.Sprintf("S E C R E T %s %s\n\n", s.facts.Post.Value, s.facts.Number.At.Of(s.text))
		return lint.Insert(s.facts.Paragraphs[n-1].At.Start, line), true
	}},
	mutation{rule: "section-out-of-range", plant: func(s sound) (lint.Edit, bool) {
		return swap(s.facts.Section, "99")
	}},
	mutation{rule: "garbled-section", plant: func(s sound) (lint.Edit, bool) { return s.replace(" SECTION ", " SECTIO ") }},
	mutation{rule: "section-padding", plant: func(s sound) (lint.Edit, bool) {
		return lint.Delete(grammar.Span{Start: s.facts.Section.At.Start, End: s.facts.Section.At.Start + 1}),
			s.facts.Section.Known && s.facts.Section.At.Of(s.text)[0] == '0'
	}},
	mutation{rule: "serial-width", plant: func(s sound) (lint.Edit, bool) {
		return lint.Delete(grammar.Span{Start: s.facts.Number.At.Start, End: s.facts.Number.At.Start + 1}),
			s.facts.Number.Known && s.facts.Sent.Known && s.facts.Sent.Value.Year() >= 2004 && s.facts.Number.At.Of(s.text)[0] == '0'
	}},
	mutation{rule: "missing-serial", plant: func(s sound) (lint.Edit, bool) {
		e, ok := swap(s.facts.Number, "")
		return e, ok && s.facts.Profile != grammar.DraftProfile
	}},
	mutation{rule: "glued-handling", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Post.At.Start, "EFTO"), s.facts.Post.Known && s.facts.Level.Value == lint.Unclassified && len(s.facts.Pages) == 0
	}, also: "post-mismatch"},
	mutation{rule: "unknown-post", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Post.At.Start, "QX"), s.facts.Post.Known && len(s.facts.Pages) == 0
	}, also: "post-mismatch"},
	mutation{rule: "text-after-serial", plant: func(s sound) (lint.Edit, bool) {
		return lint.Insert(s.facts.Number.At.End, " ZFR 763"), s.facts.Number.Known
	}},
	mutation{rule: "page-out-of-order", plant: func(s sound) (lint.Edit, bool) {
		if n := len(s.facts.Pages); n > 1 && s.facts.Pages[n-1].Section.Known && s.facts.Pages[n-2].Section.Value > 1 {
			return lint.Replace(s.facts.Pages[n-1].Section, "001"), true
		}
		return lint.Edit{}, false
	}},
	mutation{rule: "missing-page", plant: func(s sound) (lint.Edit, bool) {
		if n := len(s.facts.Pages); n > 1 && s.facts.Pages[0].Section.Value == 2 && s.facts.Pages[1].Section.Value == 3 && s.facts.Section.Value == 1 {
			return lint.Delete(grammar.First[*grammar.Page](s.cable).Extent()), true
		}
		return lint.Edit{}, false
	}, at: "003 OF"},
	mutation{rule: "page-total-mismatch", plant: func(s sound) (lint.Edit, bool) {
		if len(s.facts.Pages) == 0 || !s.facts.Pages[0].Total.Known {
			return lint.Edit{}, false
		}
		return lint.Replace(s.facts.Pages[0].Total, "033"), true
	}},
	mutation{rule: "page-post-mismatch", plant: func(s sound) (lint.Edit, bool) {
		if len(s.facts.Pages) == 0 || !s.facts.Pages[0].Post.Known {
			return lint.Edit{}, false
		}
		return lint.Replace(s.facts.Pages[0].Post, "QUITO"), s.facts.Post.Value != "QUITO"
	}},
)

// hasInfoAlone reports whether the routing line of s names a station that has information addressees alone.
func hasInfoAlone(s sound) bool {
	for _, r := range s.facts.Routing {
		action, info := false, false
		for _, a := range s.facts.Addressees {
			action = action || a.Indicator == r.Value && a.Role == grammar.ActionRole
			info = info || a.Indicator == r.Value && a.Role == grammar.InfoRole
		}
		if info && !action {
			return true
		}
	}
	return false
}

// lastAddressee returns the last addressee of the heading, or nil.
func lastAddressee(s sound) (last *grammar.Addressee) {
	for e := range grammar.All[*grammar.Addressee](s.cable) {
		last = e
	}
	return last
}
