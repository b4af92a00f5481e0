"""Rules about posts beside others of their site: ST."""
