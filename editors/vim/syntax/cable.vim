" The colours of a cable: heading, marking, fields, paragraph marks and what belongs to the transmission.
if exists('b:current_syntax') | finish | endif
syntax case match
syntax match cableSignal "^\(VZCZC\w*\|BT\|NNNN\|#\d\{4}\)\s*$"
syntax match cableHeading "^\(DE\|ZNY\|FM\|TO\|INFO\)\ze "
syntax match cableHeading "^[ZOPR]\( [ZOPR]\)\?\ze \d\{6}Z "
syntax match cableHeading "^[ZOPR]\{2}\( [ZOPR]\{2}\)\?\ze R[A-Z]\{3,6}"
syntax match cableLevel "^\(UNCLAS\|C O N F I D E N T I A L\|T O P S E C R E T\|S E C R E T\)\>.*$" contains=cableSerial
syntax match cableSerial "\d\{6}\s*$" contained
syntax match cableCaption "^\(SIPDIS\|NOFORN\|NODIS\|EXDIS\|SENSITIVE\|STADIS\)\s*$"
syntax match cableField "^\(E\.O\. \d\{5}:\|TAGS:\|SUBJECT:\|SUBJ:\|REFS\?:\|Classified [Bb]y:\|CLASSIFIED BY:\)"
syntax match cableMark "^¶\?\d\+\. *\zs([A-Z/ ]\+)"
syntax match cablePage "^[A-Z][A-Z ]\+ \d\{8}  \d\{3} OF \d\{3}\s*$"
highlight default link cableSignal PreProc
highlight default link cableHeading Keyword
highlight default link cableLevel Type
highlight default link cableSerial Number
highlight default link cableCaption Special
highlight default link cableField Keyword
highlight default link cableMark Type
highlight default link cablePage Comment
let b:current_syntax = 'cable'
