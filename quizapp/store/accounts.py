"""Accounts, where they are signed in, and their passkeys. Whom an account learns as is a learner like any other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, ForeignKey, Index, String, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.store.base import Base, Big, Id


class Accounts(Base):
    """See `Account`, which has the same names."""

    __tablename__ = "accounts"
    id: Mapped[Id] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(320), unique=True)
    password: Mapped[str]
    stamp: Mapped[Id]
    role: Mapped[str]
    is_active: Mapped[bool]
    confirmed_at: Mapped[datetime | None]
    learns_as: Mapped[Id | None]  # no foreign key, learners may live elsewhere
    created_at: Mapped[datetime]


class SignIns(Base):
    """See `SignIn`, which has the same names."""

    __tablename__ = "sign_ins"
    id: Mapped[str] = mapped_column(String(43), primary_key=True)
    account_id: Mapped[Id] = mapped_column(ForeignKey(Accounts.id))
    began_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    agent: Mapped[str]
    address: Mapped[str]
    __table_args__ = (Index("ix_sign_ins_account_id", "account_id", "began_at"),)


class Passkeys(Base):
    """See `Passkey`, which has the same names."""

    __tablename__ = "passkeys"
    id: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[Id] = mapped_column(ForeignKey(Accounts.id), index=True)
    public_key: Mapped[str]
    sign_count: Mapped[Big]
    name: Mapped[str]
    created_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Account:
    """`email` is as it is compared; `password` a hash; `stamp` changes with the password, and with it die the links
    that were given out for it. `role` is learner, author or admin; `learns_as` is None until the first sign-in.
    """

    id: str
    email: str
    password: str
    stamp: str
    role: str
    is_active: bool
    confirmed_at: datetime | None
    learns_as: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SignIn:
    """`id` is the secret of the session's cookie; it counts until `ended_at`. `seen_at` is kept to the day."""

    id: str
    account_id: str
    began_at: datetime
    seen_at: datetime
    ended_at: datetime | None
    agent: str
    address: str


@dataclass(frozen=True, slots=True)
class Passkey:
    """`id` and `public_key` are the credential's, in base64url."""

    id: str
    account_id: str
    public_key: str
    sign_count: int
    name: str
    created_at: datetime


def _columns(record: type[Any], table: type[Base]) -> list[Any]:
    return [getattr(table, field.name) for field in fields(record)]


_ACCOUNTS = select(*_columns(Account, Accounts))
_BY_ID = _ACCOUNTS.where(Accounts.id == bindparam("account_id"))
_LOCKED = _BY_ID.with_for_update(key_share=True)
_BY_EMAIL = _ACCOUNTS.where(Accounts.email == bindparam("email"))
_BY_SIGN_IN = (
    _ACCOUNTS.add_columns(SignIns.began_at, SignIns.seen_at)
    .join(SignIns, SignIns.account_id == Accounts.id)
    .where(SignIns.id == bindparam("sign_in_id"), SignIns.ended_at.is_(None))
)
_SIGN_INS = (
    select(*_columns(SignIn, SignIns))
    .where(SignIns.account_id == bindparam("account_id"), SignIns.ended_at.is_(None))
    .order_by(SignIns.began_at.desc())
)
_PASSKEYS = select(*_columns(Passkey, Passkeys)).order_by(Passkeys.created_at)


def add_account(db: Connection, account: Account) -> None:
    """IntegrityError where the e-mail address has an account."""
    db.execute(insert(Accounts), asdict(account))


def read_account(db: Connection, account_id: str, *, lock: bool = False) -> Account | None:
    row = db.execute(_LOCKED if lock else _BY_ID, {"account_id": account_id}).one_or_none()
    return None if row is None else Account(*row)


def find_account(db: Connection, email: str) -> Account | None:
    row = db.execute(_BY_EMAIL, {"email": email}).one_or_none()
    return None if row is None else Account(*row)


def find_signed_in(db: Connection, sign_in_id: str) -> tuple[Account, datetime, datetime] | None:
    """The account of a sign-in that has not ended, when that began and when it was last seen."""
    row = db.execute(_BY_SIGN_IN, {"sign_in_id": sign_in_id}).one_or_none()
    return None if row is None else (Account(*row[:-2]), row[-2], row[-1])


def list_accounts(db: Connection, parts: Collection[str], *, after: str, most: int) -> list[Account]:
    """By address those that hold one of `parts`, from the one behind `after` on."""
    holds = or_(*(Accounts.email.contains(part, autoescape=True) for part in parts))
    found = _ACCOUNTS.where(holds, Accounts.email > after)
    return [Account(*row) for row in db.execute(found.order_by(Accounts.email).limit(most))]


def lock_accounts(db: Connection, role: str) -> None:
    """Hold off every other writer for the accounts of a role until the commit."""
    db.execute(select(Accounts.id).where(Accounts.role == role).order_by(Accounts.id).with_for_update()).all()


def count_accounts(db: Connection, role: str | None = None) -> int:
    """Of one role only those that can sign in."""
    counted = select(func.count()).select_from(Accounts)
    if role is not None:
        counted = counted.where(Accounts.role == role, Accounts.is_active.is_(True))
    return db.scalar(counted) or 0


def change_account(db: Connection, account_id: str, **values: Any) -> None:
    db.execute(update(Accounts).where(Accounts.id == account_id).values(**values))


def remove_account(db: Connection, account_id: str) -> None:
    """With its sign-ins and passkeys."""
    for table in (SignIns, Passkeys):
        db.execute(delete(table).where(table.account_id == account_id))
    db.execute(delete(Accounts).where(Accounts.id == account_id))


def add_sign_in(db: Connection, sign_in: SignIn) -> None:
    db.execute(insert(SignIns), asdict(sign_in))


def list_sign_ins(db: Connection, account_id: str) -> list[SignIn]:
    """Those that have not ended, the newest first."""
    return [SignIn(*row) for row in db.execute(_SIGN_INS, {"account_id": account_id})]


def touch_sign_in(db: Connection, sign_in_id: str, now: datetime) -> None:
    db.execute(update(SignIns).where(SignIns.id == sign_in_id).values(seen_at=now))


def end_sign_ins(db: Connection, sign_in_ids: Sequence[str], now: datetime) -> None:
    db.execute(update(SignIns).where(SignIns.id.in_(sign_in_ids), SignIns.ended_at.is_(None)).values(ended_at=now))


def forget_sign_ins(db: Connection, before: datetime) -> None:
    """Remove those that ended, or were last seen, before a moment."""
    db.execute(delete(SignIns).where(or_(SignIns.ended_at < before, SignIns.seen_at < before)))


def add_passkey(db: Connection, passkey: Passkey) -> None:
    db.execute(insert(Passkeys), asdict(passkey))


def find_passkey(db: Connection, passkey_id: str) -> Passkey | None:
    row = db.execute(_PASSKEYS.where(Passkeys.id == passkey_id)).one_or_none()
    return None if row is None else Passkey(*row)


def list_passkeys(db: Connection, account_id: str) -> list[Passkey]:
    return [Passkey(*row) for row in db.execute(_PASSKEYS.where(Passkeys.account_id == account_id))]


def count_use(db: Connection, passkey_id: str, sign_count: int) -> None:
    db.execute(update(Passkeys).where(Passkeys.id == passkey_id).values(sign_count=sign_count))


def remove_passkey(db: Connection, account_id: str, passkey_id: str) -> None:
    db.execute(delete(Passkeys).where(Passkeys.id == passkey_id, Passkeys.account_id == account_id))
