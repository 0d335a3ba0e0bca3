package check

import (
	"github.com/cablelint/cablelint/internal/format"
	"github.com/cablelint/cablelint/lint"
)

// Layout returns how a cable is judged when it is put into the canonical layout of its profile, and the
// rules that are added for that. All safe fixes are made, whatever severities the configuration gives
// and though habits of published copies are off, for the layout is one, and what a check is content
// with in several ways is written in one.
func Layout(conf lint.Config) (layout lint.Config, added []*lint.Rule) {
	conf.Severities, conf.Selected = nil, []string{lint.Habits}
	return conf, format.Rules()
}
