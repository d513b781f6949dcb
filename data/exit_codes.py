"""How a command of ``python -m data`` ends."""

DONE, STORE_TROUBLE, BAD_INPUT = 0, 1, 2
"""Done (also when nothing had to be done), trouble with the store, bad input."""
