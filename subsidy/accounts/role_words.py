"""What roles are called."""

from subsidy.accounts.account import Role
from subsidy.message import Message, message

ROLE_WORDS: dict[Role, Message] = {
    Role.CLERK: message("clerk"),
    Role.POLICY: message("policy staff"),
    Role.AUDITOR: message("auditor"),
    Role.ADMINISTRATOR: message("administrator"),
}
