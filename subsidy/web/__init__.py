"""The clerk's page and the HTTP API: surfaces of the engine, which compute no shares."""
