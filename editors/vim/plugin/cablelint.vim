" Tells ALE, where it is installed, how a cable is laid out: let g:ale_fixers = {'cable': ['cablelint']}, then :ALEFix.
if exists('g:loaded_cablelint_ale') | finish | endif
let g:loaded_cablelint_ale = 1

function! CablelintFix(buffer) abort
  return {'command': ale#Escape(ale#Var(a:buffer, 'cable_cablelint_executable')) . ' fmt -'}
endfunction

let g:ale_cable_cablelint_executable = get(g:, 'ale_cable_cablelint_executable', 'cablelint')
silent! call ale#fix#registry#Add('cablelint', 'CablelintFix', ['cable'], 'The canonical layout of a cable.')
