"""Rules about the comments that switch rules off: SU."""
