"""What the pages and the API share: accounts, sessions, the audit log, limits, jobs."""

import hmac

from subsidy.accounts.account import Account, Role
from subsidy.accounts.database import Database
from subsidy.accounts.register import Register
from subsidy.accounts.sessions import Sessions
from subsidy.audit.entry import keyed
from subsidy.audit.log import AuditLog
from subsidy.web.jobs import Jobs
from subsidy.web.limits import AtOnce, Buckets
from subsidy.web.settings import Settings, loopback

LOCAL = Account("local", Role.POLICY)
"""Whoever sits at a machine on which nobody has made an account, and that only itself can reach."""


class Office:
    """One data folder, served."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        database = Database(settings.folder)
        self.register = Register(database)
        self.sessions = Sessions(database, self.register)
        self.log = AuditLog(settings.folder)
        self.jobs = Jobs(database, settings, self.log)
        self.requests = Buckets(most=240, a_second=20)
        self.at_work = AtOnce(16)
        self.log_ins = Buckets(most=60, a_second=1)

    @property
    def open(self) -> bool:
        """Tell whether anybody at this machine may use the page: no account, no way in for others.

        Behind TLS others have a way in.
        """
        here = loopback(self.settings.host) and not self.settings.behind_tls
        return here and not self.register.any()

    def csrf(self, secret: str) -> str:
        """Return what a form must bring that was shown to the visitor with this cookie."""
        return keyed("form", secret)

    def is_csrf(self, secret: str, given: str) -> bool:
        """Tell whether a form was shown to the visitor who sends it."""
        return hmac.compare_digest(self.csrf(secret).encode(), given.encode())
