package generate

import "fmt"

// page is a page line, which comes before a block of the body.
type page struct {
	before  int // index of the block
	section int
	part    int // 2 for the second page of a section; 0 if it is not counted
}

// divide returns how many sections the text has and where page lines fall: between paragraphs,
// never within one.
func (p *plan) divide() (sections int, pages []page) {
	const single, each = 6900, 6000
	const unsummed = 7500 // without a summary, which a text of two sections begins with
	total := p.size()
	if p.kind == draft || total <= single || p.look.summary == without && total <= unsummed {
		return 1, nil
	}
	n := (total + each - 1) / each
	if p.chance(0.1) {
		breaks := p.breaks(2 * n)
		if len(breaks) == 2*n-1 {
			for i, at := range breaks {
				pages = append(pages, page{before: at, section: (i+1)/2 + 1, part: 2 * ((i + 1) % 2)})
			}
			return n, pages
		}
	}
	for i, at := range p.breaks(n) {
		pages = append(pages, page{before: at, section: i + 2})
	}
	return len(pages) + 1, pages
}

// size is about how many bytes the body takes.
func (p *plan) size() int {
	n := 1000
	for _, b := range p.body {
		n += len(b.text) + 10
	}
	return n
}

// breaks returns the blocks that begin the second and following of n parts of like size.
func (p *plan) breaks(n int) []int {
	var at []int
	total, sum := p.size()-1000, 0
	for i, b := range p.body {
		opens := b.kind == title || b.kind == paragraph && (i == 0 || p.body[i-1].kind != title)
		if opens && i > 0 && len(at) < n-1 && sum >= total*(len(at)+1)/n {
			at = append(at, i)
		}
		sum += len(b.text) + 10
	}
	return at
}

// pageLine is the line at the head of a page: DUSHANBE 00000546  002 OF 002.
func (p *plan) pageLine(at page) string {
	gap := "  "
	if p.look.width == 0 {
		gap = " "
	}
	number := fmt.Sprintf("%03d", at.section)
	if at.part > 0 {
		number += fmt.Sprintf(".%d", at.part)
	}
	return fmt.Sprintf("%s %08d%s%s OF %03d", p.post.pageName(), p.serial, gap, number, p.sections)
}
