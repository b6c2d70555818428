"""Other places: local resolutions over the same national law, one file a resolution.

Hà Nội, Hồ Chí Minh City, Quảng Ninh, Thanh Hóa, Đắk Lắk and Điện Biên. `policies` says which hold
where and when. Less is known of them than of Hải Phòng: `unstated` has what no source says.
"""

from .policies import POLICIES

__all__ = ["POLICIES"]
