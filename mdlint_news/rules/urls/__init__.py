"""Rules about addresses: UR."""
