"""What slides say before they are a file: native charts read from figures, tables in pages, texts that fit.

Nothing here knows the file format: ``dashboard.deck`` writes it.
"""
