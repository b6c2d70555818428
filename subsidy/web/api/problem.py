"""Errors of the API as problem details (RFC 9457)."""

from starlette.responses import JSONResponse

TITLES = {
    400: "The request cannot be read",
    401: "A token is needed",
    403: "Not allowed",
    404: "Not found",
    405: "No such method here",
    409: "Not now",
    413: "Too large",
    415: "Another kind of content is needed",
    421: "Another server",
    422: "Something stated or asked cannot be used",
    429: "Too many requests",
    500: "A fault of the program",
    503: "Not recorded, so not given out",
}


class Refused(Exception):
    """A request is refused with a status and, where there is more to say, a sentence."""

    def __init__(self, status: int, detail: str = "") -> None:
        super().__init__(status)
        self.status = status
        self.detail = detail


def problem(status: int, detail: str = "", field: str | None = None) -> JSONResponse:
    """Return a problem. `field` names what in the request is wrong."""
    said: dict[str, object] = {"type": "about:blank", "title": TITLES[status], "status": status}
    if detail:
        said["detail"] = detail
    if field is not None:
        said["field"] = field
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    return JSONResponse(said, status, headers, media_type="application/problem+json")
