"""Rules about dates: DT."""
