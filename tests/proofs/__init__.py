"""What is promised of a wall that nobody touches, measured: recovery (``heal``) and long running (``soak``).

They take minutes and stand outside the suite; ``make heal`` and ``make soak`` run them. The board is
served from a copy of the tree, the browser is driven over its bare protocol, and both talk through a
proxy of ours that counts requests and makes them fail.
"""
