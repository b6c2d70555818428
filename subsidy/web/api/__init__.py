"""The HTTP API for programs, /api/v1: JSON of the contract, errors as problem details."""
