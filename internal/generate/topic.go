package generate

// topic is something to write about. Its sentences stand by themselves, so that any order reads
// well. They are templates; see [prose.expand].
type topic struct {
	tags      []string // subjects, the chief one first
	ministry  string   // {ministry}
	titles    []string // of the people who are quoted
	subjects  []string
	headings  []string
	sentences []string
}

// topics returns all there are.
func topics() []*topic {
	return []*topic{
		&harbors, &harvest, &fisheries, &power, &trade, &budget, &aviation,
		&consultations, &borders, &councils, &exercise, &smuggling,
		&floods, &film, &vaccines, &labor,
	}
}
