-- How the language server is started. Neovim 0.11 reads this file itself (vim.lsp.config); plugin/cablelint.lua does for older ones.
return {
  cmd = { 'cablelint', 'lsp' },
  filetypes = { 'cable' },
  root_markers = { '.cablelint.yaml', '.git' },
  settings = { cablelint = { inlayHints = false } },
}
