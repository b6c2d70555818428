"""Other rule engines on the same rules and the same citizens, each written as its users would."""
