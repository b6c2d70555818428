"""Missing facts: what they could be, which of them matter, what every way agrees on."""
