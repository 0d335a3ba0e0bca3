package grammar

import "strings"

// terminals defines the words that the grammars are made of, by characters. Where more than one
// could be at a place, the field decides by what is around it, as the comment says.
const terminals = `Digit = "0" … "9" .
Capital = "A" … "Z" .
Small = "a" … "z" .
Character = Digit | Capital | Small | (* any other letter *) .
Blank = " " | "\t" | "\r" | "\n" | "\u00a0" .  (* separates words and is none itself *)
Any = (* any character *) .

Word = (Capital | Small) Character* .  (* in names also with the signs - ' . & / in it *)
Number = Digit+ .
Alphanumeric = Digit+ Character+ | Digit ("." | "," | "/") Digit .  (* 271109Z; a section of the order, 1.4 *)
Mark = (* one character that is no letter, digit or blank *) | "//" .
mark = Mark .
Item = Word | Number | Alphanumeric .
Trailing = Item | Mark | Handling .
Phrase = (Item | Mark)+ .  (* up to a comma or a double slant *)
AddressName = (Item | Mark)+ .  (* up to a double slant *)
PostName = Word (Word | "-" | "'" | ".")* .
Rest = Any+ .  (* up to the end of the line *)
Label = Word (" " Word)* (" "* (":" | "." | ";"))? .  (* SUBJECT:, Classified By: *)
Keyword = Word | "(" Word ")" .  (* OF, FOR, PASS, DECL, AND, (NOTAL), as the field is built around it *)
keyword = Keyword .

Indicator = ("R" | "Q" | "U") Character+ "/" .  (* RUEHC/ *)
Precedence = ("NIACT" " ")? ("FLASH" | "IMMEDIATE" | "PRIORITY" | "ROUTINE") | "SAVING" .
Sequence = Digit Digit Digit Digit .  (* at the end of an addressee *)
Filing = Digit+ | Digit Digit "/" Digit Digit Digit Digit Capital .  (* 0861109, 02/0009Z *)
Signal = ("Z" | "Q") Capital Capital Digit* | "MID" Digit Character* .
Month = Word .  (* MAR, also misspelt *)
Serial = Number | Alphanumeric .
Level = "TOP SECRET" | "SECRET" | "CONFIDENTIAL" | "LIMITED OFFICIAL USE" | "UNCLASSIFIED" | "UNCLAS" | "RESTRICTED" | Word .
                                                                    (* also with a blank after each letter *)
Handling = "E F T O" | "EFTO" | "NOFORN" | "SVC" .
Section = ("FINAL" " ")? "SECTION" "S"? .  (* also with letters lost *)

Date = Digit+ ("/" | "-" | ".") Digit+ ("/" | "-" | ".") Digit+     (* 03/27/2016 *)
     | Digit Digit Digit Digit Digit Digit Digit Digit              (* 20350414 *)
     | Digit+ Blank Month Blank Number | Month Blank Number "," Blank Number .
PortionMark = "(" Level (("/" | "-" | " ")+ Word)* ")" | "(" ("U" | "C" | "S" | "TS" | "SBU" | "LOU" | "FOUO") (("/" | "-" | " ")+ Word)* ")" .
TagCode = Character+ (("-" | "/" | "&") Character+)* | "[" Character+ "](" Any* ")" | "<a " Any* ">" Character+ "</a>" .
PersonName = "(" Any+ ")" .  (* (ROE, JANE) *)

Bullet = Pilcrow? (Capital | Small) ("." | ")" | ":") | "(" (Capital | Small) " "? ")" | "[" Capital "]" | "-"+ | "*"+ | "•" | Capital .
                                            (* a letter without a sign only where the first of a list has none *)
LaterBullet = "(" Capital ")" .
Year = "'"? Digit Digit (Digit Digit)? | "O" Digit | "(" Digit Digit (Digit Digit)? ")" .
Post = Word ((" " | "-") Word)* .  (* one to five words that begin with a capital, or a known post in small letters *)
ReferenceSerial = (Digit | "O" | "I" | "l" | "Q")+ .
LaterYear = "/" Digit Digit (Digit Digit)? | "(" Digit Digit (Digit Digit)? ")" | Digit Digit Digit Digit .

AddressEntry = Any+ .  (* up to a semicolon or a precedence: WASHDC, SECSTATE *)
Entry = Any+ .  (* up to a comma, or all that stands after the label *)
CallSign = Character+ .  (* NKTA *)
LineHead = Capital Capital Capital Capital Capital Capital Capital Capital .  (* RTTUZYUW *)
SetName = Capital+ .
CaseNumber = Character+ ("-" Character+)* .  (* F-2014-30117 *)
DocumentNumber = Character+ ("-" Character+)* .  (* C05990001 *)
ReleaseKind = ("RELEASE" | "RELEASED" | "DENIED") Blank "IN" (Blank ("PART" | "FULL"))? .
ReleaseCode = ("A" | "B") Digit+ ("(" Capital ")")? (" " Word)? | "1.4(" Capital ")" | "25X" Digit | "NR" .
Officer = Word (" " Word)* ("," " "? ("Jr." | "Sr." | "II" | "III"))? .
OfficerTitle = Word (" " Word)* .  (* of which the words are those of titles, or which stands after a comma *)
Letter = "(" (Capital | Small) ")" | Capital | Small .

OfficeCode = Capital (Capital | Digit | "/")* .  (* before a hyphen or a parenthesis: EUR-12, EUR(01) *)

Pilcrow = "¶" .
ParagraphNumber = Pilcrow? " "? Number ("." | ")")* .
`

// bareKinds defines the kinds of line that have no fields.
const bareKinds = `Separation = "BT" .
TextSeparation = "BT" .
EndOfMessage = "NNN" Capital* .
Underline = Mark+ .
Correction = "C " Rest .
Notice = Rest .
Publisher = Rest .
Repeat = Rest .
Attribute = Rest .
LevelLine = Rest .
PrintLine = Rest .
HeadingLine = PreambleLine | AddressLine | Rest .
Inner = Rest .
Copy = Rest .
Foreign = Rest .
Stray = Rest .
`

// terminalsEBNF prints the definitions of what the other grammars leave undefined.
func terminalsEBNF() string {
	return strings.TrimSuffix(bareKinds+"\n"+terminals, "\n") + "\n"
}
