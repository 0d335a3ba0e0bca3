package generate

import "strings"

// newTags returns the codes: subjects first, then countries, the post's own among them.
func (p *plan) newTags() []string {
	const most = 6
	var tags []string
	seen := make(map[string]bool)
	add := func(tag string) {
		if !seen[tag] {
			seen[tag] = true
			tags = append(tags, tag)
		}
	}
	for _, t := range p.topics {
		for _, tag := range t.tags {
			if len(tags) < most && (tag[0] != 'K' || p.at.Year() >= 1997) {
				add(tag)
			}
		}
	}
	add(p.post.tag)
	if p.nearTagged {
		add(p.near.tag)
	}
	return tags
}

// tagsLine is the codes in the form of the copy. Links that publishers make of them are a mistake, of
// linked-tag, and not invented.
func (p *plan) tagsLine() string { return "TAGS: " + strings.Join(p.tags, p.look.tagSeparator) }
