" ALE: mdlint-news, a linter for news posts in Markdown, on every change; and :ALEFix with its safe fixes.

call ale#Set('markdown_mdlint_news_executable', 'mdlint-news')
call ale#Set('markdown_mdlint_news_options', '')

function! ale_linters#markdown#mdlint_news#Command(buffer) abort
    return '%e check --quiet --output-format rdjsonl'
    \   . ale#Pad(ale#Var(a:buffer, 'markdown_mdlint_news_options'))
    \   . ' --stdin-filename %s -'
endfunction

" Each line of the output is a finding, with columns in bytes, as Vim counts them.
function! ale_linters#markdown#mdlint_news#Handle(buffer, lines) abort
    let l:types = {'ERROR': 'E', 'WARNING': 'W', 'INFO': 'I'}
    let l:found = []

    for l:line in filter(copy(a:lines), 'v:val[:0] is# "{"')
        let l:one = json_decode(l:line)
        let l:start = l:one.location.range.start
        let l:end = get(l:one.location.range, 'end', l:start)
        call add(l:found, {
        \   'lnum': l:start.line,
        \   'col': l:start.column,
        \   'end_lnum': l:end.line,
        \   'end_col': max([l:end.column - 1, 1]),
        \   'type': l:types[l:one.severity],
        \   'code': l:one.code.value,
        \   'text': substitute(l:one.message, "\n", ' - ', ''),
        \})
    endfor

    return l:found
endfunction

call ale#linter#Define('markdown', {
\   'name': 'mdlint_news',
\   'executable': {b -> ale#Var(b, 'markdown_mdlint_news_executable')},
\   'command': function('ale_linters#markdown#mdlint_news#Command'),
\   'callback': 'ale_linters#markdown#mdlint_news#Handle',
\})
