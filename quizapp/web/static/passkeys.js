// Passkeys: a form with data-passkey gets what its device signs, then is sent like any other.
"use strict";
if (window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const told = form.querySelector("[role=status]");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      told.textContent = "";
      try {
        const headers = { "X-CSRFToken": form.elements.csrf_token.value };
        const reply = await fetch(form.dataset.options, { method: "POST", headers });
        if (!reply.ok) throw new Error(reply.status);
        const options = await reply.json();
        const made = form.dataset.passkey === "make"
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        form.elements.credential.value = JSON.stringify(made);
        form.submit();
      } catch {
        told.textContent = "The device gave no passkey. Try again.";
      }
    });
  }
}
