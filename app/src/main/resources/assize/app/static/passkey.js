"use strict";
// Passkeys: the site gives a challenge, the browser lets an authenticator sign it, and the answer goes with the form.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), one => one.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
const named = list => list.map(one => ({ ...one, id: bytes(one.id) }));

/** How each form asks the browser, and which parts of its answer the site needs. */
const ceremonies = {
  async add(asked) {
    const user = { ...asked.user, id: bytes(asked.user.id) };
    const excludeCredentials = named(asked.excludeCredentials);
    const publicKey = { ...asked, challenge: bytes(asked.challenge), user, excludeCredentials };
    const made = await navigator.credentials.create({ publicKey });
    return [made, { attestationObject: text(made.response.attestationObject) }];
  },
  async use(asked) {
    const allowCredentials = named(asked.allowCredentials);
    const publicKey = { ...asked, challenge: bytes(asked.challenge), allowCredentials };
    const used = await navigator.credentials.get({ publicKey });
    const handle = used.response.userHandle;
    return [used, {
      authenticatorData: text(used.response.authenticatorData), signature: text(used.response.signature),
      ...(handle ? { userHandle: text(handle) } : {}),
    }];
  },
};

async function answer(form) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const asked = await fetch(form.dataset.challenge, { method: "POST", body });
  if (!asked.ok) throw new Error(asked.status);
  const [credential, response] = await ceremonies[form.dataset.passkey](await asked.json());
  response.clientDataJSON = text(credential.response.clientDataJSON);
  return JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: {},
  });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const said = form.querySelector("[role=alert]");
  const say = word => { said.textContent = form.dataset[word]; said.hidden = false; };
  if (!window.PublicKeyCredential) {
    say("none");
    continue;
  }
  form.querySelector("[data-with-script]").hidden = false;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    said.hidden = true;
    try {
      form.elements.answer.value = await answer(form);
      form.submit();
    } catch (failure) {
      // an authenticator that knows this person says so; all else is the person's own doing, or the site's
      say(failure instanceof DOMException ? failure.name === "InvalidStateError" ? "known" : "stopped" : "failed");
    }
  });
}
