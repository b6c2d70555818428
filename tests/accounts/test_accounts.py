"""Accounts: who is let in, who is locked out, what is kept of secrets."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError

import pytest
from click.testing import CliRunner

from subsidy.__main__ import commands
from subsidy.accounts import register as registers
from subsidy.accounts import sessions as keeping
from subsidy.accounts.account import Right, Role
from subsidy.accounts.database import FILE, Database
from subsidy.accounts.register import FAILURES, LOCKED, Register
from subsidy.accounts.sessions import IDLE, LONGEST, Sessions
from subsidy.errors import InputError

PASSWORD = "ba con chim bay qua sông"


@pytest.fixture
def register(tmp_path: Path) -> Register:
    found = Register(Database(tmp_path))
    found.add("lan", Role.CLERK, PASSWORD)
    return found


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1_000_000.0
        for module in (registers, keeping):
            monkeypatch.setattr(module, "time", lambda: self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def test_the_right_password_lets_in(register: Register) -> None:
    found = register.let_in("lan", PASSWORD)
    assert found is not None
    assert found.may(Right.DECIDE)


@pytest.mark.parametrize(("name", "password"), [("lan", "wrong"), ("hoa", PASSWORD), ("", "")])
def test_anything_else_does_not(register: Register, name: str, password: str) -> None:
    assert register.let_in(name, password) is None


def test_after_five_failures_even_the_right_password_waits(
    register: Register, clock: Clock
) -> None:
    for _ in range(FAILURES):
        register.let_in("lan", "wrong")
    assert register.let_in("lan", PASSWORD) is None
    clock.now += LOCKED + 1
    assert register.let_in("lan", PASSWORD) is not None


def test_passwords_tried_all_at_once_are_no_way_past_the_lock(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = FAILURES + 2
    together, looked_at = Barrier(count, timeout=5), []

    def slow(password: str, _: str | None) -> bool:
        looked_at.append(password)
        with suppress(BrokenBarrierError):
            together.wait()
        return False

    monkeypatch.setattr(registers, "fits", slow)
    with ThreadPoolExecutor(count) as guesses:
        found = list(guesses.map(lambda number: register.let_in("lan", str(number)), range(count)))
    assert len(looked_at) == count
    assert set(found) == {None}
    assert register.locked() == {"lan"}
    monkeypatch.undo()
    assert register.let_in("lan", PASSWORD) is None


def test_a_success_forgets_the_failures_before_it(register: Register) -> None:
    for _ in range(2):
        for _ in range(FAILURES - 1):
            register.let_in("lan", "wrong")
        assert register.let_in("lan", PASSWORD) is not None


def test_a_name_that_nobody_has_is_locked_like_any_other(register: Register) -> None:
    for _ in range(FAILURES):
        register.let_in("nobody", "wrong")
    assert register.locked() == {"nobody"}


def test_an_administrator_unlocks(register: Register) -> None:
    for _ in range(FAILURES):
        register.let_in("lan", "wrong")
    register.unlock("lan")
    assert register.let_in("lan", PASSWORD) is not None


def test_passwords_and_session_secrets_are_on_the_disk_only_as_hashes(
    register: Register, tmp_path: Path
) -> None:
    sessions = Sessions(Database(tmp_path), register)
    account = register.get("lan")
    assert account is not None
    secrets = [PASSWORD, sessions.begin(account), sessions.new_token("lan", "", 1)]
    kept = b"".join(path.read_bytes() for path in tmp_path.glob(f"{FILE}*"))
    assert b"$argon2id$" in kept
    assert not [secret for secret in secrets if secret.encode() in kept]


@pytest.mark.parametrize("password", ["short", "", "x" * 201])
def test_a_password_is_neither_short_nor_endless(register: Register, password: str) -> None:
    with pytest.raises(InputError, match="it takes 12 to 200"):
        register.add("hoa", Role.CLERK, password)


@pytest.mark.parametrize("name", ["", "a", "Lan", "../lan", "lan hoa", "9lan", "x" * 33])
def test_a_name_is_made_of_small_letters(register: Register, name: str) -> None:
    with pytest.raises(InputError, match="small letters"):
        register.add(name, Role.CLERK, PASSWORD)


def test_a_session_ends_after_an_hour_without_a_request(
    register: Register, tmp_path: Path, clock: Clock
) -> None:
    sessions = Sessions(Database(tmp_path), register)
    account = register.get("lan")
    assert account is not None
    secret = sessions.begin(account)
    clock.now += IDLE - 1
    assert sessions.account(secret) == account
    clock.now += IDLE + 1
    assert sessions.account(secret) is None


def test_a_session_ends_after_twelve_hours_however_busy(
    register: Register, tmp_path: Path, clock: Clock
) -> None:
    sessions = Sessions(Database(tmp_path), register)
    account = register.get("lan")
    assert account is not None
    secret = sessions.begin(account)
    end = clock.now + LONGEST
    while clock.now < end:
        assert sessions.account(secret) == account
        clock.now += IDLE / 2
    clock.now += 1
    assert sessions.account(secret) is None


def test_closing_an_account_ends_its_sessions_and_tokens(
    register: Register, tmp_path: Path
) -> None:
    sessions = Sessions(Database(tmp_path), register)
    account = register.get("lan")
    assert account is not None
    secret, token = sessions.begin(account), sessions.new_token("lan", "", 1)
    register.disable("lan")
    register.disable("lan", disabled=False)
    assert sessions.account(secret) is None
    assert sessions.token_account(token) is None


def test_a_token_runs_out(register: Register, tmp_path: Path, clock: Clock) -> None:
    sessions = Sessions(Database(tmp_path), register)
    token = sessions.new_token("lan", "", days=2)
    clock.now += 2 * 86_400 - 1
    assert sessions.token_account(token) is not None
    clock.now += 2
    assert sessions.token_account(token) is None


def test_tokens_are_revoked_by_their_label_or_all_at_once(
    register: Register, tmp_path: Path
) -> None:
    sessions = Sessions(Database(tmp_path), register)
    tokens = [sessions.new_token("lan", label, days=1) for label in ("ward", "ward", "school")]
    words = ["user", "revoke", "lan", "--data", str(tmp_path), "--lang", "en"]
    result = CliRunner().invoke(commands().main, [*words, "--label", "ward"])
    assert result.output == "Tokens revoked: 2.\n"
    assert [sessions.token_account(token) is None for token in tokens] == [True, True, False]
    assert CliRunner().invoke(commands().main, words).output == "Tokens revoked: 1.\n"
    assert sessions.token_account(tokens[2]) is None


def test_closing_the_last_account_lets_nobody_in(register: Register) -> None:
    register.disable("lan")
    assert register.any()


def test_the_command_makes_an_account_with_a_password_from_standard_input(tmp_path: Path) -> None:
    words = ["user", "add", "hoa", "--role", "auditor", "--data", str(tmp_path)]
    result = CliRunner().invoke(commands().main, words, input=f"{PASSWORD}\n")
    assert result.exit_code == 0, result.output
    found = Register(Database(tmp_path)).let_in("hoa", PASSWORD)
    assert found is not None
    assert found.role is Role.AUDITOR


def test_an_unknown_name_is_answered_with_the_nearest(tmp_path: Path, register: Register) -> None:
    words = ["user", "unlock", "lam", "--data", str(tmp_path), "--lang", "en"]
    result = CliRunner().invoke(commands().main, words)
    assert (result.exit_code, "did you mean lan?" in result.output) == (2, True)
