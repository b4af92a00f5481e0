"""The language server: what `check`, `fix` and `format` do, told to an editor while somebody writes."""
