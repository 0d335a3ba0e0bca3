package rules

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/lint"
)

// prints are the layouts with pages and distribution, of 1973-2010.
var prints = lint.Layouts(grammar.ArchivePrint, grammar.TERP, grammar.POEMS)

// telegrams are the layouts to which State's rules on the text of its telegrams since 1980 apply, as sent and
// as systems printed them.
var telegrams = lint.Layouts(grammar.ACP127, grammar.TERP, grammar.POEMS, grammar.NSC)

// stateTexts are the layouts to which rules on the text apply that also hold for SMART.
var stateTexts = lint.Layouts(grammar.SMART) | telegrams

// smartLayouts are the layouts with the labels of SMART's form.
var smartLayouts = lint.Layouts(grammar.SMART)

// textLayouts are the layouts of State's texts of any time: with an order on classification, with numbered
// paragraphs as a rule, and since December 1978 with marks of their levels.
var textLayouts = lint.Layouts(grammar.SMART, grammar.ArchivePrint) | telegrams

// withPrints are those but the prints with the text first, above their heading.
var withPrints = textLayouts &^ poemsPrints

// headingOnly are the layouts of other services, to which no rule on the text of a telegram applies.
var headingOnly = lint.Layouts(grammar.ACP126, grammar.ACP128, grammar.DD173, grammar.GENADMIN, grammar.UKTelno)

// otherLayouts are all layouts that are judged but SMART's, and of the telegrams those of other services.
var otherLayouts = lint.Layouts(grammar.ACP127, grammar.StateDraft, grammar.SMART) | prints | nscPrints | headingOnly

// messageForms are the sheets of the joint message form.
var messageForms = lint.Layouts(grammar.DD173)

// archivePrints are the prints of the records of 1973-79.
var archivePrints = lint.Layouts(grammar.ArchivePrint)

// markedTexts are the layouts with page lines and a classification line with a section counter.
var markedTexts = lint.Layouts(grammar.ACP127, grammar.ArchivePrint, grammar.TERP, grammar.POEMS)

// laterPrints are the prints from 1980 on.
var laterPrints = lint.Layouts(grammar.TERP, grammar.POEMS)

// nscPrints are the prints of the message system of the White House.
var nscPrints = lint.Layouts(grammar.NSC)

// poemsPrints are the prints of State's office system, with the text first.
var poemsPrints = lint.Layouts(grammar.POEMS)

// sectionedPrints are the prints in which each section has a heading.
var sectionedPrints = lint.Layouts(grammar.ArchivePrint, grammar.TERP)

// fieldedTelegrams are the layouts of telegrams with E.O., TAGS and SUBJECT above the text.
var fieldedTelegrams = lint.Layouts(grammar.ACP127, grammar.ArchivePrint, grammar.TERP)

// shortHeadings are the layouts whose heading has the lines of ACP 127 with date, sender and addressees, and not
// all of those before.
var shortHeadings = prints | lint.Layouts(grammar.ACP126, grammar.ACP128, grammar.GENADMIN)

// plaindress are the layouts with the heading of ACP 127: precedence, date-time group, FM, TO and INFO.
var plaindress = lint.Layouts(grammar.ACP127, grammar.ACP126)

// headedTexts are the layouts in which the lines of a heading of ACP 127 may be.
var headedTexts = lint.Layouts(grammar.ACP128, grammar.GENADMIN) | transmittedTexts

// transmittedTexts are the layouts of telegrams and their prints with the lines of a heading.
var transmittedTexts = lint.Layouts(grammar.ACP126) | markedTexts
