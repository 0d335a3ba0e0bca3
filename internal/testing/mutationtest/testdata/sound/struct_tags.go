package sound

import "github.com/alecthomas/participle/v2"

// list is numbers in parentheses, or a name: (1, 2) or x.
type list struct {
	Numbers []string `parser:"( '(' @Int (',' @Int)*"`
	Open    bool     `parser:"  @'?'? ')' )"`
	Name    string   `parser:"| @Ident | @String"`
}

var lists = participle.MustBuild[list]()
