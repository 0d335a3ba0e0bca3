package grammar

import "fmt"

// Recognisers are the functions that say whether a text has a shape, by their names.
var Recognisers = map[string]func(string) bool{
	"allIndicators":         allIndicators,
	"beginsDistribution":    beginsDistribution,
	"beginsLabel":           beginsLabel,
	"beginsTelegram":        beginsTelegram,
	"citesBehindLetter":     citesBehindLetter,
	"endsOpen":              endsOpen,
	"endsTitleBlock":        endsTitleBlock,
	"endsWithCapitals":      endsWithCapitals,
	"endsWithDate":          endsWithDate,
	"endsWithSerial":        endsWithSerial,
	"endsWithSite":          endsWithSite,
	"endsWithStationSerial": endsWithStationSerial,
	"endsWithStop":          endsWithStop,
	"gluedLetter":           gluedLetter,
	"hasBaseSerial":         hasBaseSerial,
	"hasColon":              hasColon,
	"hasFilingTime":         hasFilingTime,
	"hasLower":              hasLower,
	"hasMultibyteRune":      hasMultibyteRune,
	"hasOpenParenthesis":    hasOpenParenthesis,
	"hasReason":             hasReason,
	"hasSerial":             hasSerial,
	"hasSlant":              hasSlant,
	"hasWord":               hasWord,
	"isAccountingSymbol":    isAccountingSymbol,
	"isAcronym":             isAcronym,
	"isAddressWord":         isAddressWord,
	"isAgency":              isAgency,
	"isBareOrder":           isBareOrder,
	"isCall":                isCall,
	"isCallSign":            isCallSign,
	"isCaveat":              isCaveat,
	"isClassifiedByStart":   isClassifiedByStart,
	"isClearances":          isClearances,
	"isClosing":             isClosing,
	"isCodes":               isCodes,
	"isColumns":             isColumns,
	"isConnective":          isConnective,
	"isCopyTotal":           isCopyTotal,
	"isCoreCaption":         isCoreCaption,
	"isCounter":             isCounter,
	"isDatabaseRow":         isDatabaseRow,
	"isDateLine":            isDateLine,
	"isDateTimeLine":        isDateTimeLine,
	"isDistribution":        isDistribution,
	"isDrafted":             isDrafted,
	"isDrafting":            isDrafting,
	"isEndOfMessage":        isEndOfMessage,
	"isEndOfPrint":          isEndOfPrint,
	"isExtract":             isExtract,
	"isFieldStart":          isFieldStart,
	"isGroupCount":          isGroupCount,
	"isIndicator":           isIndicator,
	"isInternalRow":         isInternalRow,
	"isJunior":              isJunior,
	"isLevelAlone":          isLevelAlone,
	"isLevelLine":           isLevelLine,
	"isLine128":             isLine128,
	"isListedReference":     isListedReference,
	"isMailLine":            isMailLine,
	"isMark":                isMark,
	"isMarker":              isMarker,
	"isMonth":               isMonth,
	"isNotice":              isNotice,
	"isOf":                  isOf,
	"isOffice":              isOffice,
	"isOfficeName":          isOfficeName,
	"isOfficeRow":           isOfficeRow,
	"isOrderNumber":         isOrderNumber,
	"isOrderStart":          isOrderStart,
	"isPageHeader":          isPageHeader,
	"isParticled":           isParticled,
	"isPortion":             isPortion,
	"isPrintBanner":         isPrintBanner,
	"isPrintNumber":         isPrintNumber,
	"isPrintPage":           isPrintPage,
	"isPrintPageLine":       isPrintPageLine,
	"isProse":               isProse,
	"isProsign":             isProsign,
	"isPublisher":           isPublisher,
	"isQuoteOpened":         isQuoteOpened,
	"isQuotedNotice":        isQuotedNotice,
	"isReasonSection":       isReasonSection,
	"isReasonStart":         isReasonStart,
	"isRecordDate":          isRecordDate,
	"isRecordNumber":        isRecordNumber,
	"isRedaction":           isRedaction,
	"isReferencesStart":     isReferencesStart,
	"isReleaseBanner":       isReleaseBanner,
	"isReleaseCodes":        isReleaseCodes,
	"isReleaseStamp":        isReleaseStamp,
	"isRemainder":           isRemainder,
	"isReviewBanner":        isReviewBanner,
	"isReviewNote":          isReviewNote,
	"isRow":                 isRow,
	"isSIC":                 isSIC,
	"isScannedGroup":        isScannedGroup,
	"isSensitiveNotice":     isSensitiveNotice,
	"isSequence":            isSequence,
	"isSerialCheck":         isSerialCheck,
	"isShortProse":          isShortProse,
	"isSignal":              isSignal,
	"isSmallBT":             isSmallBT,
	"isSmallCaption":        isSmallCaption,
	"isSmallDateTimeLine":   isSmallDateTimeLine,
	"isStamp":               isStamp,
	"isStateOriginator":     isStateOriginator,
	"isSubjectStart":        isSubjectStart,
	"isSurname":             isSurname,
	"isTelegramID":          isTelegramID,
	"isText":                isText,
	"isUnderline":           isUnderline,
	"isUnknownMarking":      isUnknownMarking,
	"isUsualTitle":          isUsualTitle,
	"mayBePrint":            mayBePrint,
	"mayHoldField":          mayHoldField,
	"monthAfter":            monthAfter,
	"mostlyCapitals":        mostlyCapitals,
	"namesAgency":           namesAgency,
	"namesMessage":          namesMessage,
	"passesSoon":            passesSoon,
	"postWords":             postWords,
	"reportNumber":          reportNumber,
	"sectionAhead":          sectionAhead,
	"smallLetters":          smallLetters,
	"startsCable":           startsCable,
	"startsSmallItem":       startsSmallItem,
	"startsWithZero":        startsWithZero,
	"upperStart":            upperStart,
	"upperWord":             upperWord,
}

// Measures are the functions that say how much of a text has a shape, or at what cost.
var Measures = map[string]func(string) int{
	"addressLabel":       addressLabel,
	"attributeKey":       attributeKey,
	"bareLetter":         bareLetter,
	"bareLetterLength":   bareLetterLength,
	"bulletLength":       bulletLength,
	"closing":            closing,
	"dateLength":         dateLength,
	"datedLength":        datedLength,
	"declassifyLength":   declassifyLength,
	"digits":             digits,
	"entireTextLength":   entireTextLength,
	"figuresDateLength":  figuresDateLength,
	"filingTimeIn":       filingTimeIn,
	"formPrecedence":     formPrecedence,
	"gluedSerial":        gluedSerial,
	"handlingLength":     handlingLength,
	"labelLength":        labelLength,
	"labelledDateLength": labelledDateLength,
	"levelLength":        levelLength,
	"lineEnding":         lineEnding,
	"linkLength":         linkLength,
	"listLetterLength":   listLetterLength,
	"mailLabel":          mailLabel,
	"natoLevelLength":    natoLevelLength,
	"nearLevel":          nearLevel,
	"nearSMARTLabel":     nearSMARTLabel,
	"officerLength":      officerLength,
	"orderLabel":         orderLabel,
	"pageLineLength":     pageLineLength,
	"paragraphWithin":    paragraphWithin,
	"pluralLength":       pluralLength,
	"portionLength":      portionLength,
	"postLength":         postLength,
	"preambleYear":       preambleYear,
	"precedenceAt":       precedenceAt,
	"precedenceLength":   precedenceLength,
	"publisherBefore":    publisherBefore,
	"quotedStart":        quotedStart,
	"reasonWord":         reasonWord,
	"referencesLabel":    referencesLabel,
	"releaseCodeLength":  releaseCodeLength,
	"releaseLength":      releaseLength,
	"sectionLength":      sectionLength,
	"sectionNumber":      sectionNumber,
	"serialBefore":       serialBefore,
	"serialLength":       serialLength,
	"setLength":          setLength,
	"smallPostLength":    smallPostLength,
	"stationBefore":      stationBefore,
	"subBulletLength":    subBulletLength,
	"subjectLabel":       subjectLabel,
	"tagLength":          tagLength,
	"tagsLabel":          tagsLabel,
	"telnoLabel":         telnoLabel,
	"titleLength":        titleLength,
	"wordDateLength":     wordDateLength,
	"wordsLength":        wordsLength,
	"yearLength":         yearLength,
	"yearWithin":         yearWithin,
}

func init() {
	for name, is := range map[string]func(s, word string) bool{
		"isTransmission": isTransmission, "isRouting": isRouting, "isStation": isStation, "isSecurity": isSecurity,
	} {
		Recognisers[name] = func(s string) bool { return is(s, firstWord(s)) }
	}
	Recognisers["isPlain"] = func(s string) bool { return isPlain(&piece{text: s, mixed: hasLower(s), content: contentOf(s)}) }
	for name, cost := range map[string]func(s string, mixed bool) cost{
		"markingCost": markingCost, "damagedMarkingCost": damagedMarkingCost, "captionCost": captionCost,
		"attentionCost": attentionCost, "addresseeCost": addresseeCost,
	} {
		Measures[name] = func(s string) int { return int(cost(s, hasLower(s))) }
	}
	Measures["nameLength"] = func(s string) int { return nameLength(s, true) }
	Measures["postOf"] = func(s string) int { return len(postOf(s)) }
	Measures["afterCounter"] = func(s string) int { return len(afterCounter(s)) }
	Measures["withoutSigns"] = func(s string) int { rest, _ := withoutSigns(s, lastLine(s)); return len(rest) }
	Measures["withoutNumber"] = func(s string) int { return len(withoutNumber(s)) }
	Measures["stampWithin"] = func(s string) int { return stampWithin(s, 6) }
	Measures["nscLabel"] = func(s string) int { return nscLabel(s, nscLabels) }
	Measures["nscEndLabel"] = func(s string) int { return nscLabel(s, nscEndLabels) }
	Measures["reasonWithin"] = func(s string) int { start, sections := reasonWithin(s); return 100*start + sections }
	Measures["sectionLine"] = func(s string) int { start, end := sectionLine(s); return 100*start + end }
	Measures["gluedName"] = func(s string) int { start, end := gluedName(s, lastLine(s)); return 100*start + end }
	Measures["paragraphNumber"] = func(s string) int {
		n, stop, rest := paragraphNumber(s)
		return 100*(100*n+len(rest)) + int(stop)
	}
	Measures["labelOf"] = func(s string) int {
		l := labelOf(s)
		n := 100*int(l.kind) + 4*l.length
		if l.stop {
			n++
		}
		if l.near {
			n += 2
		}
		return n
	}
	Measures["fieldWithin"] = func(s string) int { return fieldWithin(s, labelOf(s), orderLabel(s) > 0) }
	Measures["serviceOfOriginator"] = func(s string) int { _, other := serviceMarks(OriginatorKind, s); return other }
	Measures["serviceOfMarking"] = func(s string) int { _, other := serviceMarks(MarkingKind, s); return other }
	Measures["yearOrSerialAfter"] = func(s string) int {
		before, after, _ := cutAt(s, '/')
		if yearOrSerialAfter(before, after) {
			return 1
		}
		return 0
	}
	Measures["foreignSort"] = func(s string) int {
		if sign := foreignSignOf(s, contentOf(s)); sign != nil {
			return int(sign.sort)
		}
		return 0
	}
}

// cutAt returns what is before and after a sign.
func cutAt(s string, sign byte) (before, after string, found bool) {
	for i := range len(s) {
		if s[i] == sign {
			return s[:i], s[i+1:], true
		}
	}
	return s, "", false
}

// cuts are the functions that cut lines into tokens, by their names.
var cuts = map[string]func(*scanner){
	"cutClassifiedBy": cutClassifiedBy, "cutReason": cutReason, "cutCall": cutCall, "cutLine128": cutLine128,
	"cutSet": cutSet, "cutSheet": cutSheet, "cutTelno": cutTelno, "cutDraft": cutDraft, "cutStation": cutStation,
	"cutSecurity": cutSecurity, "cutPreamble": cutPreamble, "cutAddress": cutAddress, "cutMarking": cutMarking,
	"cutAttention": cutAttention, "cutOrder": cutOrder, "cutPage": cutPage, "cutParagraph": cutParagraph,
	"cutDistribution": cutDistribution, "cutCounterLine": cutCounterLine, "cutReferences": cutReferences,
	"cutRelease": cutRelease, "cutMail": cutMail, "cutSubject": cutSubject, "cutTags": cutTags,
	"MRN": smartCut("MRN"), "Date/DTG": smartCut("Date/DTG"), "Action": smartCut("Action"),
	"Drafted By": smartCut("Drafted By"), "Pass Line": smartCut("Pass Line"), "Captions": smartCut("Captions"),
	"Signature": smartCut("Signature"),
}

// Tokens returns what a function cuts a line into whose label is known, the names of the tokens and their
// texts.
func Tokens(of, label, value string) (names, texts []string) {
	cut := cuts[of]
	if cut == nil {
		panic("no function " + of)
	}
	s := scanner{text: label + value, end: len(label) + len(value)}
	s.label(len(label))
	cut(&s)
	for _, t := range s.tokens {
		names, texts = append(names, tokenNames[t.Type]), append(texts, t.Value)
	}
	return names, texts
}

// LineEvidence prints what speaks for and against what the first line of a text may be, at the beginning
// of a file, among the fields or in the text.
func LineEvidence(text, where string) string {
	f := NewFile("", text)
	texts := trimLines(nil, f)
	at := texts[0]
	if at.Len() == 0 {
		return "blank"
	}
	places := map[string]when{"above": above | heading | fields, "heading": heading | fields, "fields": fields, "text": always}
	p := &piece{at: at, text: at.Of(f.Text), file: f, texts: texts, blank: true, mixed: hasLower(at.Of(f.Text)),
		content: contentOf(at.Of(f.Text))}
	p.page = pageLineLength(p.text) == len(p.text)
	var e evidence
	e.gather(p, places[where])
	said := ""
	for _, c := range e.candidates {
		said += fmt.Sprintf("%v %d", c.kind, c.cost)
		if c.label > 0 {
			said += fmt.Sprintf(" label %d", c.label)
		}
		said += ", "
	}
	said += fmt.Sprintf("%v %d", e.foreignKind, e.foreign)
	if e.foreignSign != nil {
		said += " " + e.foreignSign.says
	}
	for _, n := range []struct {
		name string
		is   cost
	}{{"against", e.against}, {"inserted", e.inserted}, {"listed", e.listed}, {"numbered", e.numbered}} {
		if n.is > 0 {
			said += fmt.Sprintf(", %s %d", n.name, n.is)
		}
	}
	if e.heading != NoKind {
		said += ", heading " + e.heading.String()
	}
	if e.number >= 0 {
		said += fmt.Sprintf(", number %d%s before %q", e.number, string(rune(max(e.stop, ' '))), e.rest)
	}
	if isPlain(p) {
		said += ", plain"
	}
	return said
}
