"""What language models say to whom they answer, which nobody meant to publish: in many languages."""
