"""How mdformat writes a post: what an author wrote with care stays as it is, the rest is laid out in one way."""
