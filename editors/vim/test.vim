" Run by .ci/editors: writes the quickfix list of a faulty cable, as "line:column type text".
filetype plugin on
edit port-louis.cable
silent make!
call writefile(map(getqflist(), {_, q -> printf('%d:%d %s %s', q.lnum, q.col, q.type, q.text)}), 'vim.out')

" What a cable is: by name, and by the first line under names that say nothing.
for s:line in readfile('first-lines.txt')
  let [s:due, s:name, s:first] = split(s:line, "\t", 1)
  call writefile([s:first], s:name)
  execute 'edit!' s:name
  if (s:due ==# 'cable') != (&filetype ==# 'cable') | call writefile([s:name .. ' with ' .. s:first .. ' is ' .. &filetype], 'vim.out', 'a') | endif
  bwipeout!
endfor
qall!
