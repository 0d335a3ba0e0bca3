package decode

import "github.com/cablelint/cablelint/tables"

// niact comes before IMMEDIATE where somebody is to act by night.
const niact = "NIACT, night action: somebody is called at any hour"

// urgency says what a precedence means and how soon a cable of it is to arrive.
func urgency(p tables.Precedence) string { return p.Meaning + "; due within about " + p.Within }
