"""Front matter: where it is, what is in it, and at which place."""
