" :make checks the cable and fills the quickfix list.
if exists('current_compiler') | finish | endif
let current_compiler = 'cablelint'
CompilerSet makeprg=cablelint\ check\ --format\ concise\ --color\ never\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m,%-G%.%#
