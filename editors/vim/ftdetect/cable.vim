" By name, and by the first line where a name says nothing (VZCZC…, DE R…).
autocmd BufRead,BufNewFile *.cable,*.tel setfiletype cable
autocmd BufRead,BufNewFile * if getline(1) =~# '^\(VZCZC\|DE R[A-Z]\{3,6\} \)' | setfiletype cable | endif
