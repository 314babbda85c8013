"""Passkeys: signing in by what a device keeps, without a password. They need scripts; all else here does not."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, current_app, flash, redirect, request, session, url_for
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, parse_authentication_credential_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from quizapp.settings import Shared
from quizapp.study import accounts
from quizapp.study.accounts import Passkey
from quizapp.web.account import AddForm, RemoveForm, is_me, me, show, show_again
from quizapp.web.audit import audit
from quizapp.web.identity import describe_agent
from quizapp.web.learner import now
from quizapp.web.policy import ACCOUNT, ANYONE, policy
from quizapp.web.sign_in import enter_as
from quizapp.web.tries import count_passkey

blueprint = Blueprint("passkeys", __name__)

MOST = 20  # of one account
_CHALLENGE = "challenge"  # where the session keeps what the device must sign
REFUSED = "The passkey was not accepted. Try again, or sign in with your password."
NOT_ADDED = "The passkey was not added. Try again."


def _shared() -> Shared:
    shared: Shared = current_app.extensions["quizapp"].settings.shared
    return shared


def _options(options: Any) -> Any:
    session[_CHALLENGE] = bytes_to_base64url(options.challenge)
    return current_app.response_class(options_to_json(options), mimetype="application/json")


def _challenge() -> bytes:
    """What was to be signed; asked for once."""
    return bytes(base64url_to_bytes(str(session.pop(_CHALLENGE, ""))))


@blueprint.post("/account/passkeys/options")
@policy(ACCOUNT)
def registration_options() -> Any:
    """What the device must sign; 422 where the password is wrong, so that no device keeps a key that is refused."""
    account = me()
    if not is_me(AddForm(prefix="passkey")):
        return "", 422
    known = [PublicKeyCredentialDescriptor(id=base64url_to_bytes(each.id)) for each in accounts.passkeys_of(account.id)]
    return _options(
        generate_registration_options(
            rp_id=_shared().host,
            rp_name="Quizapp",
            user_name=account.email,
            user_id=account.id.encode(),
            exclude_credentials=known,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
            ),
        )
    )


@blueprint.post("/account/passkeys")
@policy(ACCOUNT, again=show_again)
def add() -> Any:
    form, account = AddForm(prefix="passkey"), me()
    if not is_me(form) or len(accounts.passkeys_of(account.id)) >= MOST:
        return show(adding=form), 422
    try:
        made = verify_registration_response(
            credential=request.form.get("credential", ""),
            expected_challenge=_challenge(),
            expected_rp_id=_shared().host,
            expected_origin=_shared().url,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError):
        form.password.errors = [NOT_ADDED]
        return show(adding=form), 422
    key = bytes_to_base64url(made.credential_public_key)
    name = describe_agent(request.user_agent.string)
    passkey_id = bytes_to_base64url(made.credential_id)
    accounts.add_passkey(Passkey(passkey_id, account.id, key, made.sign_count, name, now()))
    audit("passkey_added", account=account.id)
    flash("Added. You can sign in with it from now on.", "right")
    return redirect(url_for("account.page"), 303)


@blueprint.post("/account/passkeys/remove")
@policy(ACCOUNT, again=show_again)
def remove() -> Any:
    form, account = RemoveForm(prefix="remove"), me()
    if not is_me(form):
        return show(removing=form), 422
    accounts.remove_passkey(account.id, request.form.get("passkey", ""))
    audit("passkey_removed", account=account.id)
    flash("Removed. Delete it on the device as well.", "right")
    return redirect(url_for("account.page"), 303)


@blueprint.post("/sign-in/passkey/options")
@policy(ANYONE)
def authentication_options() -> Any:
    return _options(
        generate_authentication_options(rp_id=_shared().host, user_verification=UserVerificationRequirement.REQUIRED)
    )


@blueprint.post("/sign-in/passkey")
@policy(ANYONE)
def enter() -> Any:
    """Which key it is, the device says; whose it is, the store."""
    count_passkey()
    passkey = _verified(request.form.get("credential", ""))
    account = accounts.find_by_id(passkey.account_id) if passkey else None
    if account is None or not account.is_active:
        audit("passkey_refused")
        flash(REFUSED, "wrong")
        return redirect(url_for("sign_in.page"), 303)
    return enter_as(account)


def _verified(written: str) -> Passkey | None:
    try:
        credential = parse_authentication_credential_json(written)
        passkey = accounts.find_passkey(bytes_to_base64url(credential.raw_id))
        if passkey is None:
            return None
        proof = verify_authentication_response(
            credential=credential,
            expected_challenge=_challenge(),
            expected_rp_id=_shared().host,
            expected_origin=_shared().url,
            credential_public_key=base64url_to_bytes(passkey.public_key),
            credential_current_sign_count=passkey.sign_count,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError):
        return None
    accounts.use_passkey(passkey.id, proof.new_sign_count)
    return passkey
