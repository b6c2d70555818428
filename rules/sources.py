"""Sources that more than one rule file cites."""

FOUNDING_ARTICLE = "Báo Hải Phòng, 29/10/2025"
"""The newspaper article behind this project."""

TELEVISION = "haiduongtv.com.vn 145364"
