"""Component trees: the shell, the parts pages share, one module a page. No callback is defined here."""
