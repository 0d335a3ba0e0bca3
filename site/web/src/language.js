// The colours of a cable: labels, marks and the lines that frame it. What they mean is judged by the library, not here.
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

// In order; the first that matches at the start of a line names its colour.
const lineStarts = [
  [/^(?:VZCZC\S*|NNNN|BT)\s*$/, 'meta'],
  [/^(?:ZN[RY] \S+ \S+|[A-Z]{2}(?: [A-Z]{7})+)\s*$/, 'meta'],
  [/^(?:DE|FM|TO|INFO|XMT)(?= )/, 'keyword'],
  [/^[ZOPR](?: [ZOPR])? (?=\d{6}Z)/, 'keyword'],
  [/^(?:E\.O\. ?\d+|TAGS|SUBJECT|SUBJ|REF|CLASSIFIED BY|DECLASSIFY ON|REASON|DERIVED FROM) ?:/i, 'keyword'],
  [/^(?:MRN|Date\/DTG|From|Action|E\.O\.|Captions|Reference|Pass Line|Drafted By|Approved By) ?:/, 'keyword'],
  [/^(?:C O N F I D E N T I A L|S E C R E T|T O P {1,3}S E C R E T|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\b/, 'heading'],
  [/^¶?\d{1,3}\. ?/, 'number'],
];

const cable = {
  name: 'cable',
  token(stream) {
    if (stream.sol()) {
      for (const [pattern, colour] of lineStarts) if (stream.match(pattern)) return colour;
    }
    if (stream.match(/^\((?:TS|[CSU]|SBU|LOU|FOUO)(?:\/+[A-Z]+)*\)/)) return 'atom';
    stream.next();
    stream.eatWhile(/[^(]/);
    return null;
  },
};

const colours = HighlightStyle.define([
  { tag: tags.meta, class: 'tok-frame' },
  { tag: tags.keyword, class: 'tok-label' },
  { tag: tags.heading, class: 'tok-level' },
  { tag: tags.number, class: 'tok-number' },
  { tag: tags.atom, class: 'tok-mark' },
]);

export const cableLanguage = [StreamLanguage.define(cable), syntaxHighlighting(colours)];
