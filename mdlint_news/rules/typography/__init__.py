"""Rules about characters: TY."""
