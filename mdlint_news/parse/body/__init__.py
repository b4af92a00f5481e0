"""The body: its blocks, and what is inline in them."""
