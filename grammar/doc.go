// Package grammar reads the text of a diplomatic cable into a tree. It holds no opinion about what it reads.
//
// # From bytes to a tree
//
// [Parse] decodes the bytes, cuts the text into physical lines, and gathers these into logical
// lines: an addressee, a SUBJECT that wraps, a paragraph. Each logical line has a [Kind]. It is
// found by evidence over the whole file: a table of signs says what a line may be and at what
// cost, the structure grammar says what may follow what, and the cheapest way through both wins,
// so that one foreign or damaged line affects only itself. Two grammars, both written for
// participle, do the rest:
//
//   - the structure grammar's alphabet is logical lines; its sentence is a cable: heading (format lines 1-11), text
//     (format line 12) and ending (format lines 13-16);
//   - a field grammar's alphabet is words, numbers and marks; its sentence is one logical line.
//
// [EBNF] prints both from the parsers themselves.
//
// # What is promised
//
// Parse never fails, whatever the bytes. Every byte of the text lies in one physical line and in
// the extent of one element of [Cable.Elements], in order, so the extents joined are the text. What
// cannot be read is an element with a [SyntaxError] that says what was found there and what was expected;
// its neighbours are read all the same. Time grows in proportion to the input. To that end the
// package sets participle.MaxIterations, the elements that participle takes of one list, to no
// limit: the text is one already.
//
// # Places
//
// Every place is a [Span] in bytes of the decoded text ([File.Text]). [File.Position] gives lines
// and characters, [File.SourceSpan] bytes of the file as it was read.
package grammar
