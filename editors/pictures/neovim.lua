-- What is seen of Neovim in docs/editors.md: what is found beside the lines, and what the page of a rule says. Its text is written to
-- $SHOWN as well, by which .ci/editors sees that a picture is out of date.
vim.o.background = 'light'
vim.o.termguicolors = true
vim.o.number = true
vim.o.signcolumn = 'yes'
vim.o.laststatus = 0
for group, colours in pairs({
  LineNr = { fg = '#a0a0a0' }, SignColumn = {}, NormalFloat = { bg = '#f1f5f9' }, FloatBorder = { fg = '#8090a0', bg = '#f1f5f9' },
  DiagnosticError = { fg = '#c01818' }, DiagnosticWarn = { fg = '#a86c00' }, DiagnosticInfo = { fg = '#3070b0' },
}) do
  vim.api.nvim_set_hl(0, group, colours)
end
vim.diagnostic.config({ virtual_text = { prefix = '●' }, severity_sort = true })
vim.lsp.handlers['textDocument/hover'] = vim.lsp.with(vim.lsp.handlers.hover, { border = 'rounded', max_width = 86, max_height = 7 })

local shown
local hover = vim.lsp.handlers['textDocument/hover']
vim.lsp.handlers['textDocument/hover'] = function(...)
  local buffer, window = hover(...)
  vim.wo[window].linebreak = true
  vim.cmd('redraw')
  local text = vim.tbl_filter(function(line) return not vim.startswith(line, '─') end, vim.api.nvim_buf_get_lines(buffer, 0, -1, false))
  for _, d in ipairs(vim.diagnostic.get(0)) do
    table.insert(text, ('%d: %s'):format(d.lnum + 1, d.message))
  end
  vim.fn.writefile(text, vim.env.SHOWN)
  if #vim.api.nvim_list_uis() == 0 then vim.cmd('qall!') end
  vim.schedule(function() vim.fn.writefile({ 'ready' }, vim.env.READY) end)
  return buffer, window
end
vim.api.nvim_create_autocmd('DiagnosticChanged', {
  callback = function()
    if shown or #vim.diagnostic.get(0) == 0 then return end
    shown = true
    vim.api.nvim_win_set_cursor(0, { 3, 20 })
    vim.lsp.buf.hover()
  end,
})
vim.opt.shortmess:append('F')
vim.cmd('edit port-louis.cable')
