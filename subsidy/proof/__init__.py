"""Proofs over every citizen there could be: the law as formulas for a solver (Z3).

Facts become variables (`anyone`), conditions and the settlement become formulas over them
(`conditions`, `settlement`), a property asks for a citizen who contradicts it (`properties`), and
what the solver finds is made ordinary (`ordinary`), turned into a profile and decided by the engine
(`example`).
"""
