package rules

import (
	"github.com/cablelint/cablelint/lint"
)

// UnknownAttribute reports an attribute whose key no record of the archive has.
//
// A key that is misspelt hides its value from every search.
//
//	Draught Date: 10 may 1979
//
// Compare with the record as the archive publishes it.
//
// Fix: none. The record is never changed automatically.
//
// Source: the keys of the records released from 2004 to 2014.
var UnknownAttribute = add(lint.Rule{
	Name: "unknown-attribute", Group: "layout", Severity: lint.Info,
	Layouts: prints, Check: checkUnknownAttribute,
})

func checkUnknownAttribute(p *lint.Pass) {
	for _, a := range p.Facts.Attributes {
		if !attributeKeys[a.Key] {
			p.Reportf(a.At, "unknown attribute %q", a.Key)
		}
	}
}

// attributeKeys are the keys of the records, and of the program that printed those of 2014.
var attributeKeys = map[string]bool{
	"Automatic Decaptioning": true, "Capture Date": true, "Channel Indicators": true,
	"Current Classification": true, "Concepts": true, "Control Number": true,
	"Copy": true, "Draft Date": true, "Sent Date": true,
	"Decaption Date": true, "Decaption Note": true, "Disposition Action": true,
	"Disposition Approved on Date": true, "Disposition Authority": true, "Disposition Case Number": true,
	"Disposition Comment": true, "Disposition Date": true, "Disposition Event": true,
	"Disposition History": true, "Disposition Reason": true, "Disposition Remarks": true,
	"Document Number": true, "Document Source": true, "Document Unique ID": true,
	"Drafter": true, "Enclosure": true, "Executive Order": true,
	"Errors": true, "Expiration": true, "Film Number": true,
	"Format": true, "From": true, "Handling Restrictions": true,
	"Image Path": true, "ISecure": true, "Legacy Key": true,
	"Line Count": true, "Litigation Code IDs": true, "Litigation Codes": true,
	"Litigation History": true, "Locator": true, "Message ID": true,
	"Office": true, "Original Classification": true, "Original Handling Restrictions": true,
	"Original Previous Classification": true, "Original Previous Handling Restrictions": true, "Page Count": true,
	"Previous Channel Indicators": true, "Previous Classification": true, "Previous Handling Restrictions": true,
	"Reference": true, "Retention": true, "Review Action": true,
	"Review Authority": true, "Review Comment": true, "Review Content Flags": true,
	"Review Date": true, "Review Event": true, "Review Exemptions": true,
	"Review History": true, "Review Markings": true, "Review Media Identifier": true,
	"Review Referrals": true, "Review Release Date": true, "Review Release Event": true,
	"Review Transfer Date": true, "Review Withdrawn Fields": true, "SAS ID": true,
	"Secure": true, "Status": true, "Subject": true,
	"TAGS": true, "To": true, "Type": true,
	"Markings":  true,
	"vdkvgwkey": true, "Item Subject": true,
}
