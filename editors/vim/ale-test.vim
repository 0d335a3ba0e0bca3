" The vimrc of a test that .ci/editors runs in a terminal: opens faulty.cable under ALE, writes its list into ale.out, takes a
" suggestion, lays the cable out and saves it. Each step is begun by the event that ends the one before; the timer only gives up.
set nocompatible viminfo= noswapfile shortmess+=A
let g:ale_fixers = {'cable': ['cablelint']}
filetype plugin on
syntax on
packadd! ale

augroup cable
augroup END

function! s:After(event, step) abort
  autocmd! cable
  execute 'autocmd cable' a:event 'call' a:step . '()'
endfunction

function! Found() abort
  let l:list = ale#engine#GetLoclist(bufnr(''))
  if empty(l:list) | return | endif " the server has only begun
  call s:After('TextChanged faulty.cable', 'Corrected')
  call writefile(map(copy(l:list), {_, d -> printf('%d:%d %s %s [%s]', d.lnum, d.col, d.type, d.text, d.code)}), 'ale.out')
  function! ale#util#Input(message, ...) abort " the user's answer to the menu
    call writefile(split(a:message, "\n"), 'ale.out', 'a')
    return '1'
  endfunction
  call cursor(17, 8)
  ALECodeAction
endfunction

function! Corrected() abort
  call s:After('User ALEFixPost', 'Fixed')
  ALEFix
endfunction

function! Fixed() abort
  autocmd! cable
  write
  qall!
endfunction

call s:After('User ALELintPost', 'Found')
call timer_start(60000, {-> execute("call writefile(['waited in vain'], 'ale.out', 'a') | cquit")})
autocmd VimEnter * ++nested edit faulty.cable
