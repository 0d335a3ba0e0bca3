-- Run by .ci/editors in Neovim without a screen: opens faulty.cable as a user does, writes what is found into nvim.out, takes a
-- suggestion, lays the cable out and saves it. It waits for events; the times are only how long it waits before it gives up.
local patience = 30000

local function die(what)
  io.stderr:write('nvim: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local found -- the diagnostics of the last event
vim.api.nvim_create_autocmd('DiagnosticChanged', { callback = function() found = vim.diagnostic.get(0) end })

local function rules()
  local names = {}
  for _, d in ipairs(found or {}) do
    names[d.code or d.user_data.lsp.code] = true
  end
  return names
end

local function wait(what, condition)
  if not vim.wait(patience, condition, 5) then
    die('waited in vain for ' .. what .. '; diagnostics are ' .. vim.inspect(found))
  end
end

vim.cmd('edit faulty.cable')
if vim.bo.filetype ~= 'cable' then die('filetype ' .. vim.bo.filetype .. ' where cable is due') end
wait('diagnostics', function() return found and #found > 0 end)
local lines = {}
for _, d in ipairs(found) do
  table.insert(lines, string.format('%d:%d-%d %s %s [%s]', d.lnum + 1, d.col + 1, d.end_col + 1,
    vim.diagnostic.severity[d.severity], d.message, d.code or d.user_data.lsp.code))
end
table.sort(lines, function(a, b) return tonumber(a:match('^%d+')) < tonumber(b:match('^%d+')) end)
vim.fn.writefile(lines, 'nvim.out')

-- The menu of code actions: the user picks what changes PRLE to PREL.
local picked
vim.ui.select = function(items, options, choose)
  for i, item in ipairs(items) do
    local title = options.format_item and options.format_item(item) or item[2].title
    if title:find('PREL') then
      picked = title
      return choose(item, i)
    end
  end
  die('no action with PREL among ' .. vim.inspect(items))
end
vim.api.nvim_win_set_cursor(0, { 17, 7 })
vim.lsp.buf.code_action()
wait('PREL', function() return vim.fn.getline(17):find('PREL') end)
wait('the finding on PRLE to go', function() return not rules()['misspelt-tag'] end)

if vim.lsp.buf.format then -- 0.8
  vim.lsp.buf.format({ timeout_ms = patience })
else
  vim.lsp.buf.formatting_sync(nil, patience)
end
wait('the findings on layout to go', function() return not rules()['trailing-blank'] and not rules()['pilcrow'] end)
vim.cmd('write')
vim.fn.writefile({ 'picked: ' .. picked }, 'nvim.out', 'a')

-- Typing is sent as it is typed: a day of the year that is right ends the last finding of the heading.
vim.fn.setline(3, (vim.fn.getline(3):gsub('0891115', '0861115')))
wait('the finding on the day to go', function() return not rules()['julian-mismatch'] end)

-- Two findings are ignored one after the other, and the configuration is not saved in between.
local asked, executed = 0, 0
vim.lsp.handlers['workspace/executeCommand'] = function() executed = executed + 1 end
vim.ui.select = function(items, options, choose)
  for i, item in ipairs(items) do
    local title = options.format_item and options.format_item(item) or item[2].title
    if title:find('^ignore .* on this line') then return choose(item, i) end
  end
  asked = asked + 1 -- Neovim has not sent yet what it wrote into the configuration
end
local function configuration()
  local buffer = vim.fn.bufnr('.cablelint.yaml')
  return buffer > 0 and table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') or ''
end
for i, place in ipairs({ { 10, 53 }, { 35, 4 } }) do
  vim.api.nvim_win_set_cursor(0, place)
  local before = asked
  vim.lsp.buf.code_action()
  wait('entry ' .. i .. ' behind\n' .. configuration(), function()
    if asked > before then
      before = asked
      vim.lsp.buf.code_action()
    end
    return executed == i and select(2, configuration():gsub('rule: ', '')) == i
  end)
end
vim.fn.writefile(vim.split(configuration(), '\n'), 'nvim.out', 'a')
vim.cmd('qall!')
