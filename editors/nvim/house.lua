-- Run by .ci/editors in Neovim without a screen: opens a cable in SMART's layout beside a configuration with a rule of the house, and
-- writes what is found into house.out. It waits for events; the time is only how long it waits before it gives up.
local found
vim.api.nvim_create_autocmd('DiagnosticChanged', { callback = function() found = vim.diagnostic.get(0) end })
vim.cmd('edit smart.cable')
if not vim.wait(30000, function() return found and #found > 0 end, 5) then
  io.stderr:write('nvim: nothing was found\n')
  vim.cmd('cquit 1')
end
local lines = {}
for _, d in ipairs(found) do
  table.insert(lines, string.format('%d %s [%s]', d.lnum + 1, d.message, d.code or d.user_data.lsp.code))
end
vim.fn.writefile(lines, 'house.out')
vim.cmd('qall!')
