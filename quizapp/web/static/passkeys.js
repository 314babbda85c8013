// Passkeys: a form with data-passkey gets what its device signs, then is sent like any other.
"use strict";
const known = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON;
for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.hidden = !known;
  form.classList.remove("for-scripts");   // which a browser before 2023 would not show
  if (known) {
    const told = form.querySelector("[role=status]");
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      told.textContent = "";
      try {
        const reply = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
        if (reply.status === 422) return form.submit();   // the page says what is amiss
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
