"""Lists of citizens, decided in columns: the same rules and the same settlement as for one citizen.

Conditions become column expressions; which rules are granted is then one number a row, and each
number that occurs is settled once, by the settlement that decides one citizen. Rows that their
missing facts leave open are tried out exactly, once for all rows that the rules do not tell apart.
"""
