"""Who may use the page and the API: accounts, roles, passwords, sessions, tokens."""
