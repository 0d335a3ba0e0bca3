if exists('b:did_ftplugin') | finish | endif
let b:did_ftplugin = 1
compiler cablelint
setlocal textwidth=69 nosmartindent
let b:undo_ftplugin = 'setlocal textwidth< smartindent< makeprg< errorformat<'
