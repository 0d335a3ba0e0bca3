" cablelint under ALE (https://github.com/dense-analysis/ale), which finds this file by itself on the runtime path.
call ale#Set('cable_cablelint_executable', 'cablelint')

" The folder of the nearest configuration upward, or of the cable.
function! ale_linters#cable#cablelint#Root(buffer) abort
  let l:conf = ale#path#FindNearestFile(a:buffer, '.cablelint.yaml')
  return empty(l:conf) ? fnamemodify(bufname(a:buffer), ':p:h') : fnamemodify(l:conf, ':h')
endfunction

call ale#linter#Define('cable', {
\ 'name': 'cablelint',
\ 'lsp': 'stdio',
\ 'executable': {buffer -> ale#Var(buffer, 'cable_cablelint_executable')},
\ 'command': '%e lsp',
\ 'language': 'cable',
\ 'project_root': function('ale_linters#cable#cablelint#Root'),
\})
