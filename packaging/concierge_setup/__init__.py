"""What bootstrap.py does, in parts; the standard library only.

It is not called `bootstrap`, which is the door's own name, nor reached through
`packaging`, which is a library's.
"""
