"""What the command line has in common: options, errors, exit codes."""
