" Vim compiler: mdlint-news, a linter for news posts in Markdown.
" :compiler mdlint-news, then :make checks the post of the buffer.
if exists('current_compiler')
  finish
endif
let current_compiler = 'mdlint-news'

CompilerSet makeprg=mdlint-news\ check\ --quiet\ --output-format\ concise\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m,%f:\ %trror:\ %m
