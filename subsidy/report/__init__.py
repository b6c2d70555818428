"""What a comparison says, for people and for programs: screen, JSON, HTML page, Word, workbook.

All forms show the same tables; none of them computes a share.
"""
