// Package check is the engine: it checks cables by the rules and configurations that apply to
// each. The command, its reports and facts, fix and fmt, and the language server are faces of it.
//
// The walk of one cable through a check, each step in a file of its own:
//
//	options.go     flags are turned into Options once, and Open makes an Engine of them
//	sources.go     Find finds the files at the paths; each cable in them becomes a unit of work
//	run.go         Run does the units, several side by side (batch.go), and takes what comes of
//	               them in the order of the files; all that follows it calls in turn
//	judge.go       the bytes are read and judged by the configuration of the cable (settings.go),
//	               or what was found in them before is remembered (cache.go); the small cables of
//	               a batch are all read before the first of them is judged
//	suppress.go    what the configuration or the baseline covers is marked
//	sink.go        what was found is counted, and rendered for each sink
//	corpus.go      what a corpus keeps of the cable is collected; after the last cable all are
//	               judged against each other, and what that finds is suppressed and rendered too
//	stale.go       suppressions that covered nothing are findings as well
//	report.go      a sink that writes a report; facts_write.go is one that writes facts
//
// Files of facts (facts_read.go) are in the place of sources.go and judge.go: what was found in
// their cables, and what a corpus keeps of them, is read, and all that follows is the same.
//
// A step never calls one before it. What a corpus keeps of a cable may turn out to be damaged in the
// cache only when all are brought together: then run.go does the unit of that cable again (rerun.go).
//
// Fix and fmt process files one after another (rewrite.go): each is read, judged and suppressed
// by the same engine, made again, and replaced in one step by package replace.
package check
