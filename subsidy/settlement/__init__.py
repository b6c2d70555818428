"""From granted rules to a route, the share of each payer, and đồng."""
