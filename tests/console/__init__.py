"""The command line as the contract promises it."""
