package check

import (
	"github.com/cablelint/cablelint/internal/format"
	"github.com/cablelint/cablelint/lint"
)

// Layout returns how a cable is judged when it is put into the canonical layout of its profile,
// and the rules that are added for that. All safe fixes are made, whatever the severities in the
// configuration, and also those of habits of published copies: there is one canonical layout,
// even where a check accepts several forms.
func Layout(conf lint.Config) (layout lint.Config, added []*lint.Rule) {
	conf.Severities, conf.Selected = nil, []string{lint.Habits}
	return conf, format.Rules()
}
