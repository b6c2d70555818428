"""The command `subsidy batch`: a list in, a result out, and what the disk and the user may do."""
