"""The search among settings of a policy's numbers: the cheapest that leaves nobody worse off.

The population says what each setting costs and who gains or loses; a proof says of the winner that
nobody there could be loses by it. What is not proved is never called a winner.
"""
