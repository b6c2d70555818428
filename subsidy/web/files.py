"""The style sheet and the script: served from the package, nothing from elsewhere."""

from functools import cache

from starlette.requests import Request
from starlette.responses import Response

from subsidy.web.render import FOLDER

_KINDS = {
    "style.css": "text/css",
    "live.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}


@cache
def _content(name: str) -> bytes:
    return (FOLDER / "static" / name).read_bytes()


async def file(request: Request) -> Response:
    """Return one of the few files there are."""
    name = request.path_params["name"]
    if name not in _KINDS:
        return Response(status_code=404)
    headers = {"Cache-Control": "max-age=300"}
    return Response(_content(name), media_type=_KINDS[name], headers=headers)
