"""Nobody gets in who does not belong, and hostile input meets a refusal."""

import logging
from pathlib import Path
from re import search

import pytest

from subsidy.accounts.register import FAILURES
from subsidy.audit.replay import entries
from tests.web.conftest import HUE, PASSWORD, Browser, Place


@pytest.fixture
def clerks(place: Place) -> Place:
    """Return a place with two clerks."""
    place.account("lan")
    place.account("hoa")
    return place


@pytest.mark.parametrize("address", ["/", "/lists", "/rules", "/audit", "/accounts"])
def test_without_log_in_every_page_leads_to_the_log_in(clerks: Place, address: str) -> None:
    assert clerks.browser().get(address).url.path == "/login"


def test_a_log_in_is_refused_in_words_that_do_not_tell_who_exists(clerks: Place) -> None:
    wrong = clerks.browser().log_in("lan", "wrong password")
    nobody = clerks.browser().log_in("nobody", "wrong password")
    assert wrong.status_code == nobody.status_code == 401
    marks = [search(r'role="alert"[^>]*>([^<]+)', one.text) for one in (wrong, nobody)]
    assert marks[0]
    assert marks[1]
    assert marks[0][1] == marks[1][1]


def test_after_five_failures_the_name_is_locked(clerks: Place) -> None:
    visitor = clerks.browser()
    for _ in range(FAILURES):
        visitor.log_in("lan", "wrong password")
    assert visitor.log_in("lan").status_code == 401
    assert clerks.browser().log_in("hoa").url.path == "/"


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(clerks: Place) -> None:
    visitor = clerks.browser()
    csrf = visitor.csrf()
    fields = {"csrf": csrf, "name": "lan", "password": PASSWORD}
    answer = visitor.client.post("/login", data=fields, follow_redirects=False)
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


def test_behind_tls_the_cookie_travels_over_tls_alone(place: Place) -> None:
    safe = Place(place.folder, behind_tls=True, names=("127.0.0.1",))
    answer = safe.browser().get("/login")
    assert "Secure" in answer.headers["set-cookie"]
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


def test_log_in_gives_another_cookie_than_before(clerks: Place) -> None:
    visitor = clerks.browser()
    before = visitor.get("/login").cookies["subsidy"]
    visitor.log_in("lan")
    assert visitor.client.cookies["subsidy"] != before


@pytest.mark.parametrize("csrf", ["", "0" * 64, "é"])
def test_a_form_with_a_forged_token_is_refused(browser: Browser, csrf: str) -> None:
    browser.csrf()
    assert browser.client.post("/", data={**HUE, "csrf": csrf}).status_code == 403


def test_a_form_with_another_visitor_s_token_is_refused(place: Place) -> None:
    visitor, other = place.browser(), place.browser()
    visitor.csrf()
    assert visitor.client.post("/", data={**HUE, "csrf": other.csrf()}).status_code == 403
    assert list(entries(place.folder)) == []


def test_a_form_replayed_after_log_out_is_refused(clerks: Place) -> None:
    visitor = clerks.browser()
    visitor.log_in("lan")
    csrf, cookie = visitor.csrf(), visitor.client.cookies["subsidy"]
    assert visitor.client.post("/", data={**HUE, "csrf": csrf}).status_code == 200
    visitor.post("/logout", {})
    visitor.client.cookies.set("subsidy", cookie, domain="127.0.0.1")
    answer = visitor.client.post("/", data={**HUE, "csrf": csrf})
    assert answer.url.path == "/login"


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
@pytest.mark.parametrize("address", ["/", "/api/v1/check"])
def test_what_another_site_sends_is_refused(
    browser: Browser, address: str, headers: dict[str, str]
) -> None:
    data = {**HUE, "csrf": browser.csrf()}
    assert browser.client.post(address, data=data, headers=headers).status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::2]:8000"])
def test_another_host_s_name_is_refused(browser: Browser, host: str) -> None:
    assert browser.client.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize(
    "address", ["/", "/login", "/nowhere", "/static/style.css", "/api/v1/jobs"]
)
def test_every_answer_forbids_foreign_content_and_frames(browser: Browser, address: str) -> None:
    headers = browser.get(address).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_nothing_in_a_page_needs_what_the_policy_forbids(browser: Browser) -> None:
    text = browser.post("/", HUE).text
    assert not search(r"<style|style=|\son[a-z]+=|javascript:|https?://", text)


@pytest.mark.parametrize("field", ["birth_date", "commune", "person_id", "on", "months", "policy"])
def test_a_script_typed_into_a_field_stays_text(browser: Browser, field: str) -> None:
    script = '"><script>alert(1)</script>'
    answer = browser.post("/", {**HUE, field: script})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize("address", ["/", "/login", "/api/v1/check"])
def test_a_large_body_is_refused_before_it_is_read(browser: Browser, address: str) -> None:
    answer = browser.client.post(address, content=b"x" * 300_000)
    assert answer.status_code == 413


def test_a_large_body_without_a_length_is_cut_off(browser: Browser) -> None:
    def endless() -> "list[bytes]":
        return [b"x" * 65_536] * 8

    answer = browser.client.post(
        "/api/v1/check", content=iter(endless()), headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "Tệp quá lớn: tối đa 1 MB"), ("en", "The file is too large: at most 1 MB")],
)
def test_a_list_that_is_too_large_is_told_in_the_reader_s_language(
    tmp_path: Path, language: str, said: str
) -> None:
    visitor = Place(tmp_path, largest_upload=1 << 20).browser()
    visitor.get(f"/?lang={language}")
    for length in ("declared", "found out"):
        body = b"x" * 2_000_000
        content = body if length == "declared" else iter([body])
        kind = {"Content-Type": "multipart/form-data; boundary=x"}
        answer = visitor.client.post("/lists", content=content, headers=kind)
        assert answer.status_code == 413
        assert said in answer.text


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/slip?lang=en", "/?lang=en"),
        ("/logout", "/"),
        ("/policies/compare?lang=vi", "/policies?lang=vi"),
        ("/policies/verify?lang=//evil.example", "/policies?lang=vi"),
    ],
)
def test_an_address_of_a_form_leads_to_its_page(browser: Browser, address: str, page: str) -> None:
    assert str(browser.get(address).url) == f"http://127.0.0.1:8000{page}"


def test_a_form_of_thousands_of_fields_is_refused(browser: Browser) -> None:
    fields = {f"field{number}": "x" for number in range(300)}
    assert browser.post("/", fields).status_code == 400


def test_too_many_requests_at_once_are_refused(
    clerks: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("subsidy.web.limits.monotonic", lambda: 1_000.0)  # all in one moment
    visitor = clerks.browser()
    statuses = {visitor.client.get("/login").status_code for _ in range(400)}
    assert statuses == {200, 429}


def test_no_fact_is_in_an_address(browser: Browser) -> None:
    answer = browser.post("/", HUE)
    assert str(answer.url) == "http://127.0.0.1:8000/"
    assert 'method="get"' not in answer.text.lower()


def test_a_fault_tells_its_place_and_no_fact(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("a citizen with hiv: 031190001234")

    monkeypatch.setattr("subsidy.web.deciding.decide", broken)
    with caplog.at_level(logging.DEBUG):
        page = browser.post("/", HUE)
        api = browser.client.post("/api/v1/check", json={"profile": {"birth_date": "1955"}})
    assert page.status_code == api.status_code == 500
    assert "ValueError at test_guarded.py" in caplog.text
    for told in (caplog.text, page.text, api.text):
        assert "031190001234" not in told
        assert "hiv" not in told


@pytest.mark.parametrize(
    "address", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/app.py"]
)
def test_only_the_named_files_are_handed_out(browser: Browser, address: str) -> None:
    assert browser.get(address).status_code == 404


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via"])
def test_what_comes_through_a_proxy_that_nobody_told_of_is_refused(
    browser: Browser, header: str
) -> None:
    assert browser.client.get("/", headers={header: "192.0.2.7"}).status_code == 421
