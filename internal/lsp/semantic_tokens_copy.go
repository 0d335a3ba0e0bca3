package lsp

import "github.com/cablelint/cablelint/grammar"

// copy adds the tokens of a line of a print, of SMART's form or of another service's message, and
// reports whether it is one.
func (p *tokenizer) copy(e grammar.Element) bool {
	switch e := e.(type) {
	case *grammar.Distribution:
		p.distribution(e)
	case *grammar.HeadingLine:
		switch {
		case e.Preamble != nil:
			p.preamble(e.Preamble)
		case e.Address != nil:
			if e.Address.Name.At.Start > e.Span().Start && e.Address.Indicator == nil {
				p.first(e)
			}
			p.address(e.Address)
		default:
			return false
		}
	case *grammar.Attribute:
		words(p, keywordToken, e.Key)
		for _, a := range e.Addressees {
			p.address(&a.AddressLine)
		}
	case *grammar.Labelled:
		p.labelled(e)
	case *grammar.Form:
		p.form(e)
	default:
		return false
	}
	return true
}

// distribution adds the label of a row, its offices and numbers.
func (p *tokenizer) distribution(e *grammar.Distribution) {
	words(p, keywordToken, e.DistributionLine.Label)
	for _, item := range e.Items {
		switch {
		case item.Office != nil:
			words(p, stationToken, item.Office.Code)
			words(p, numberToken, item.Office.Copies)
		case item.Total != nil:
			words(p, numberToken, item.Total.Copies)
			words(p, codeToken, item.Total.Letter)
		}
	}
}

// labelled adds the label of SMART's form, and the parts of its value.
func (p *tokenizer) labelled(e *grammar.Labelled) {
	p.at(keywordToken, e.Label())
	if m := e.Reference; m != nil {
		words(p, numberToken, m.Year)
		words(p, stationToken, m.Post)
		words(p, numberToken, m.Serial)
	}
	for _, a := range e.Addressees {
		words(p, stationToken, a.Name)
		words(p, codeToken, a.Precedence)
	}
	p.people(e.People)
}

func (p *tokenizer) people(list []*grammar.Person) {
	for _, person := range list {
		words(p, stationToken, person.Office)
	}
}

// form adds the parts of a line of another service's message.
func (p *tokenizer) form(e *grammar.Form) {
	switch {
	case e.Call != nil:
		words(p, stationToken, e.Call.Called...)
		words(p, stationToken, e.Call.Calling)
		words(p, numberToken, e.Call.Number)
		if e.Call.Preamble != nil {
			p.preamble(e.Call.Preamble)
		}
	case e.Line != nil:
		words(p, codeToken, e.Line.Head)
		words(p, stationToken, e.Line.Station)
		words(p, numberToken, e.Line.Serial)
		words(p, numberToken, e.Line.Filed)
		words(p, levelToken, e.Line.Letters)
		words(p, stationToken, e.Line.Indicators...)
	case e.Set != nil:
		words(p, keywordToken, e.Set.Name)
		if e.Set.Name.Text == "REF" && len(e.Set.Fields) > 0 {
			words(p, letterToken, e.Set.Fields[0])
		}
	case e.Row != nil:
		words(p, numberToken, e.Row.Page, e.Row.Total)
		words(p, numberToken, e.Row.Group)
		words(p, numberToken, e.Row.Month)
		words(p, numberToken, e.Row.Year)
		words(p, codeToken, e.Row.Precedences...)
		words(p, levelToken, e.Row.Letters)
		words(p, codeToken, e.Row.Codes...)
		words(p, numberToken, e.Row.Filed)
	case e.Field != nil:
		words(p, keywordToken, e.Field.Name)
		words(p, levelToken, e.Field.Level)
		words(p, numberToken, e.Field.Number)
		words(p, numberToken, e.Field.Group)
		words(p, numberToken, e.Field.Month)
		words(p, numberToken, e.Field.Year)
		for _, a := range e.Field.Addressees {
			words(p, codeToken, a.Precedence)
			words(p, stationToken, a.Name)
		}
	}
	p.people(e.People)
}
