"""Rules about what a machine left behind: AI."""
