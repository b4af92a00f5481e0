" Mend the safe findings of a buffer, as a fixer of ALE: let b:ale_fixers = [function('mdlint_news#Fix')]
function! mdlint_news#Fix(buffer) abort
    return {'command': 'mdlint-news check --quiet --exit-zero --fix --stdin-filename %s - 2>/dev/null'}
endfunction
