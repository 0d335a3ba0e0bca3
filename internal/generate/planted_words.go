package generate

import "time"

// misspelt returns a word with two neighbouring letters exchanged, not the first two, each time
// another one; false when there are none left.
func (pl *planter) misspelt(word string) (string, bool) {
	for i := 1; i+1 < len(word); i++ {
		wrong := word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:]
		if wrong != word && pl.once(wrong) {
			return wrong, true
		}
	}
	return "", false
}

// signatureMisspelt is a cable over the name of the chief, misspelt, of a year in which many have
// it right.
func signatureMisspelt(pl *planter, p *plan, _ File) []planted {
	const many = 5
	year := p.at.Year()
	s := series{p.post, year}
	if pl.chiefs[s] < many || pl.used[p.post.name+p.at.Format(" 2006")] {
		return nil
	}
	o := pl.other(p, anything)
	if o == nil {
		return nil
	}
	pl.once(p.post.name + p.at.Format(" 2006"))
	o.signer = p.post.chief(year)
	name := o.signer.surname
	for i := 1; o.signer.surname == name; i++ {
		o.signer.surname = name[:i] + name[i+1:i+2] + name[i:i+1] + name[i+2:]
	}
	return []planted{o.found("lone-signature")}
}

// rareTags are codes that no cable has, each a letter from one that many have.
var rareTags = []struct{ rare, usual string }{
	{
		"PREF",
		"PREL",
	}, {"EMIN", "EFIN"}, {"BTIO", "TBIO"}, {"EIND", "EINV"}, {"OSCI", "SOCI"}, {"PBIO", "TBIO"}, {"AFIN", "EFIN"},
}

// tagMisspelt is a cable with a code that is nowhere else, in the place of one that is in
// many.
func tagMisspelt(pl *planter, p *plan, _ File) []planted {
	const many = 20
	for _, t := range rareTags {
		if pl.tags[t.usual] < many || pl.used[t.rare] {
			continue
		}
		o := pl.other(p, anything)
		if o == nil {
			return nil
		}
		pl.once(t.rare)
		o.tags[0] = t.rare
		return []planted{o.found("lone-tag")}
	}
	return nil
}

// captionMisspelt is a cable with a misspelt caption of an office. The first of them comes after
// cables that have it right.
func captionMisspelt(pl *planter, p *plan, _ File) []planted {
	const caption, many, unknown = "HARBORDIS", 20, "unknown-caption"
	o := pl.other(p, anything)
	if o == nil {
		return nil
	}
	var list []planted
	for i := 0; !pl.used[caption] && len(list) < many; i++ {
		at, ok := p.apartBy(time.Duration(i*25+pl.between(1, 24)) * time.Hour)
		if !ok {
			return nil
		}
		if o := pl.at(p.era, p.post, at, func(o *plan) { o.office = caption }); o != nil {
			list = append(list, o.found(unknown))
		}
	}
	wrong, ok := pl.misspelt(caption)
	if !ok {
		return nil
	}
	pl.used[caption] = true
	o.captions = append(o.captions, wrong)
	return append(list, o.found(unknown, "lone-caption"))
}
