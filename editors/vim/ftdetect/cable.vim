" By name; and by the first line (VZCZC…, DE R…, a routing line, a line of classification) where a name says nothing or only text.
autocmd BufRead,BufNewFile *.cable,*.tel,*.msg set filetype=cable
autocmd BufRead * if index(['', 'text', 'conf'], &filetype) >= 0 && getline(1) =~# '\v^(VZCZC|DE R[A-Z]{3,6} #|[ZOPR]{2}( [ZOPR]{2})? R[A-Z]{3,6}>|(UNCLAS|C O N F I D E N T I A L|S E C R E T|T O P S E C R E T)>)' | set filetype=cable | endif
