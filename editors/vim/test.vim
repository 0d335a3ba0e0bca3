" Run by .ci/editors: writes the quickfix list of a faulty cable, as "line:column type text".
filetype plugin on
edit port-louis.cable
silent make!
call writefile(map(getqflist(), {_, q -> printf('%d:%d %s %s', q.lnum, q.col, q.type, q.text)}), 'vim.out')
qall!
