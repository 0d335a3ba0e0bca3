package command

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish,powershell" help:"The shell: ${enum}."`
}

// shells are the scripts that ask `cablelint __complete` for what may follow. A line of its answer
// is a word, a tab and what it means; the line :files says that files may follow too.
var shells = map[string]string{
	// Bash parts words at = as well (COMP_WORDBREAKS), so --format=sar comes in three: they are joined
	// for the question, and of each answer what precedes the last part, which is all that bash
	// replaces, is taken away.
	"bash": `_cablelint() {
  local IFS=$'\n' answer part reply files=() replies=() words=() joins=
  for part in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ ${#words[@]} -gt 0 && ( $part == =* || $joins ) ]]; then words[${#words[@]}-1]+=$part; else words+=("$part"); fi
    if [[ $part == = ]]; then joins=yes; else joins=; fi
  done
  local word=${words[${#words[@]}-1]} last=${COMP_WORDS[COMP_CWORD]}
  if [[ $last == = && $word != = ]]; then last=; fi
  local before=${word%"$last"} value=${word##*=}
  answer=$(cablelint __complete -- "${words[@]}" 2>/dev/null)
  replies=($(printf '%s\n' "$answer" | grep -v '^:' | cut -f1))
  if [[ $answer == *:files ]]; then
    replies+=($(compgen -f -- "$word"))
    if [[ $word == *=* ]]; then files=($(compgen -f -- "$value")); fi
    for reply in "${files[@]}"; do replies+=("${word%"$value"}$reply"); done
  fi
  COMPREPLY=()
  for reply in "${replies[@]}"; do COMPREPLY+=("${reply#"$before"}"); done
}
complete -o filenames -F _cablelint cablelint
`,
	"zsh": `#compdef cablelint
_cablelint() {
  local -a answer words_only
  answer=("${(@f)$(cablelint __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
  local line
  for line in $answer; do
    [[ $line == :* || -z $line ]] || words_only+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
  done
  (( $#words_only )) && _describe cablelint words_only
  [[ ${answer[-1]} == :files ]] && _files
}
compdef _cablelint cablelint
`,
	"fish": `complete -c cablelint -f -a '(cablelint __complete -- (commandline -opc)[2..-1] (commandline -ct) | string match -rv "^:")'
complete -c cablelint -n 'cablelint __complete -- (commandline -opc)[2..-1] (commandline -ct) | string match -q ":files"' -F
`,
	"powershell": `Register-ArgumentCompleter -Native -CommandName cablelint -ScriptBlock {
  param($word, $ast, $cursor)
  $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -eq '') { $words += '' }
  cablelint __complete -- @words | Where-Object { $_ -notlike ':*' } | ForEach-Object {
    $part = $_ -split "` + "`t" + `", 2
    [System.Management.Automation.CompletionResult]::new($part[0], $part[0], 'ParameterValue', ($part[1] + ' '))
  }
}
`,
}

// Run prints the script that makes the shell complete commands, flags, their values and rules.
func (c *completionCommand) Run(s streams) error {
	_, err := io.WriteString(s.out, shells[c.Shell])
	return err
}

type completeCommand struct {
	Words []string `arg:"" optional:"" passthrough:""`
}

// Run prints what may be in the place of the last word.
func (c *completeCommand) Run(s streams, k *kong.Kong) error {
	words := c.Words
	if len(words) > 0 && words[0] == "--" {
		words = words[1:]
	}
	all, err := s.bookHere()
	if err != nil {
		return err
	}
	for _, line := range complete(k.Model, all, words) {
		fmt.Fprintln(s.out, line)
	}
	return nil
}

// complete returns what may be in the place of the last word, a line each.
func complete(app *kong.Application, all book, words []string) (lines []string) {
	last := ""
	if len(words) > 0 {
		last, words = words[len(words)-1], words[:len(words)-1]
	}
	node, open := follow(app.Node, words)
	offer := func(prefix, word, help string) {
		if strings.HasPrefix(prefix+word, last) {
			lines = append(lines, prefix+word+"\t"+help)
		}
	}
	values := func(prefix string, v *kong.Value) {
		switch {
		case v.Enum != "":
			for _, word := range v.EnumSlice() {
				if word != "" {
					offer(prefix, word, "")
				}
			}
		case slices.Contains([]string{"rule", "select", "extend-select", "ignore"}, v.Name):
			for _, r := range all.rules {
				offer(prefix, r.Name, r.Group)
			}
		default:
			lines = append(lines, ":files")
		}
	}
	name, _, assigned := strings.Cut(last, "=")
	switch flag := flagNamed(node, name); {
	case open != nil:
		values("", open.Value)
	case assigned && flag != nil:
		values(name+"=", flag.Value)
	case strings.HasPrefix(last, "-"):
		for _, f := range flags(node) {
			offer("--", f.Name, f.Help)
		}
	default:
		for _, child := range node.Children {
			if !child.Hidden {
				offer("", child.Name, child.Help)
			}
		}
		for _, p := range node.Positional {
			values("", p)
		}
	}
	return lines
}

// follow goes down the commands that the words name, and returns the last one with the flag that
// still waits for its value, if any.
func follow(node *kong.Node, words []string) (at *kong.Node, open *kong.Flag) {
	for _, w := range words {
		if open != nil {
			open = nil
			continue
		}
		if strings.HasPrefix(w, "-") {
			if f := flagNamed(node, w); f != nil && !f.IsBool() {
				open = f
			}
			continue
		}
		if i := slices.IndexFunc(node.Children, func(c *kong.Node) bool { return c.Name == w }); i >= 0 {
			node = node.Children[i]
		}
	}
	return node, open
}

// flags returns the flags that hold for a command, its own first.
func flags(node *kong.Node) (list []*kong.Flag) {
	for ; node != nil; node = node.Parent {
		for _, f := range node.Flags {
			if !f.Hidden {
				list = append(list, f)
			}
		}
	}
	return list
}

// flagNamed returns the flag written --name, or -n, or nil.
func flagNamed(node *kong.Node, word string) *kong.Flag {
	for _, f := range flags(node) {
		if name, ok := strings.CutPrefix(word, "--"); ok && (f.Name == name || slices.Contains(f.Aliases, name)) {
			return f
		}
		if f.Short != 0 && word == "-"+string(f.Short) {
			return f
		}
	}
	return nil
}
