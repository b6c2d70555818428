"""A folder of lists: each list is a task of its own, whoever does it, and a run can go on."""
