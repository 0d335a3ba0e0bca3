-- Starts cablelint's language server for buffers of filetype cable, in Neovim 0.7 and later.
if vim.g.loaded_cablelint then return end
vim.g.loaded_cablelint = true

-- The server is told of open configurations as well, so that an entry that ignores a finding goes into what stands there, saved or not.
local function tell(client_id)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    local name = vim.api.nvim_buf_get_name(buffer)
    if vim.api.nvim_buf_is_loaded(buffer) and vim.fn.fnamemodify(name, ':t') == '.cablelint.yaml' then
      vim.lsp.buf_attach_client(buffer, client_id)
    end
  end
end

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, {
  pattern = '.cablelint.yaml',
  callback = function()
    for _, client in pairs((vim.lsp.get_clients or vim.lsp.get_active_clients)()) do
      if client.name == 'cablelint' then tell(client.id) end
    end
  end,
})

if vim.lsp.config and vim.lsp.enable then -- 0.11
  vim.api.nvim_create_autocmd('LspAttach', {
    callback = function(event)
      local client = vim.lsp.get_client_by_id(event.data.client_id)
      if client and client.name == 'cablelint' and vim.bo[event.buf].filetype == 'cable' then tell(client.id) end
    end,
  })
  vim.lsp.enable('cablelint')
  return
end

local config = dofile(vim.api.nvim_get_runtime_file('lsp/cablelint.lua', false)[1])

-- root returns the nearest folder upward that holds a marker, or the folder of the cable itself.
local function root(path)
  local folder = vim.fn.fnamemodify(path, ':p:h')
  for _, marker in ipairs(config.root_markers) do
    local at = folder
    while true do
      if vim.loop.fs_stat(at .. '/' .. marker) then return at end
      local up = vim.fn.fnamemodify(at, ':h')
      if up == at then break end
      at = up
    end
  end
  return folder
end

local clients = {} -- by root, where vim.lsp.start does not keep them

local function start(buffer)
  local dir = root(vim.api.nvim_buf_get_name(buffer))
  local options = { name = 'cablelint', cmd = config.cmd, root_dir = dir, settings = config.settings }
  if vim.lsp.start then -- 0.8
    tell(vim.lsp.start(options, { bufnr = buffer }))
    return
  end
  if not (clients[dir] and vim.lsp.get_client_by_id(clients[dir])) then
    clients[dir] = vim.lsp.start_client(options)
  end
  if clients[dir] then
    vim.lsp.buf_attach_client(buffer, clients[dir])
    tell(clients[dir])
  end
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = config.filetypes,
  callback = function(event)
    if vim.bo[event.buf].buftype == '' then start(event.buf) end
  end,
})
