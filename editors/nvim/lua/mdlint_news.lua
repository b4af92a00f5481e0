-- mdlint-news, a linter for news posts in Markdown, in Neovim: as a language server, or through nvim-lint.

local M = {}

local MARKERS = { "mdlint-news.toml", ".mdlint-news.toml", "pyproject.toml", ".git" }

local function root(path)
  local found = vim.fs and vim.fs.find(MARKERS, { path = path, upward = true })[1]
  return found and vim.fs.dirname(found) or vim.fn.fnamemodify(path, ":p:h")
end

--- Start the language server for every Markdown buffer. `options.cmd` is the command, a list.
function M.setup(options)
  local config = vim.tbl_extend("force", { name = "mdlint_news", cmd = { "mdlint-news", "server" } }, options or {})
  if vim.lsp.config then
    vim.lsp.config("mdlint_news", { cmd = config.cmd, filetypes = { "markdown" }, root_markers = MARKERS })
    vim.lsp.enable("mdlint_news")
    return
  end
  -- Before Neovim 0.11 a server is started by hand, and before 0.8 for each root by its own id.
  local clients = {}
  vim.api.nvim_create_autocmd("FileType", {
    pattern = "markdown",
    callback = function(event)
      local here = vim.tbl_extend("force", config, { root_dir = root(vim.api.nvim_buf_get_name(event.buf)) })
      if vim.lsp.start then
        vim.lsp.start(here, { bufnr = event.buf })
        return
      end
      clients[here.root_dir] = clients[here.root_dir] or vim.lsp.start_client(here)
      vim.lsp.buf_attach_client(event.buf, clients[here.root_dir])
    end,
  })
end

local SEVERITIES = {
  ERROR = vim.diagnostic.severity.ERROR,
  WARNING = vim.diagnostic.severity.WARN,
  INFO = vim.diagnostic.severity.INFO,
}

--- Read what the command prints, a finding on each line, with columns in bytes: diagnostics of Neovim.
function M.parse(output)
  local found = {}
  for line in vim.gsplit(output, "\n", true) do
    if line:sub(1, 1) == "{" then
      local one = vim.fn.json_decode(line)
      local start = one.location.range.start
      local stop = one.location.range["end"] or start
      table.insert(found, {
        lnum = start.line - 1,
        col = start.column - 1,
        end_lnum = stop.line - 1,
        end_col = stop.column - 1,
        severity = SEVERITIES[one.severity],
        code = one.code.value,
        message = one.message,
        source = "mdlint-news",
      })
    end
  end
  return found
end

--- The linter for nvim-lint: require("lint").linters.mdlint_news = require("mdlint_news").linter
M.linter = {
  name = "mdlint_news",
  cmd = "mdlint-news",
  stdin = true,
  append_fname = false,
  args = {
    "check",
    "--quiet",
    "--output-format",
    "rdjsonl",
    "--stdin-filename",
    function()
      return vim.api.nvim_buf_get_name(0)
    end,
    "-",
  },
  stream = "stdout",
  ignore_exitcode = true,
  parser = M.parse,
}

return M
