"""What machines leave in texts, which nobody meant to publish: in many languages."""
