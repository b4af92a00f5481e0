"""Rules of the Acme newsroom: ACME."""
