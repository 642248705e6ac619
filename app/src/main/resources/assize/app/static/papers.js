"use strict";
// Papers in pieces: what was chosen is sent at once, and a sending that broke off goes on where it stopped.
const PIECE = 256 * 1024, AT_ONCE = 2, TRIES = 3;

/** Fills a sentence's places. */
const filled = (words, ...values) => values.reduce((text, value, at) => text.replaceAll(`[${at}]`, value), words);
const rest = milliseconds => new Promise(done => setTimeout(done, milliseconds));

for (const room of document.querySelectorAll("[data-pieces]")) {
  const form = room.closest("form"), list = room.querySelector("ul"), status = room.querySelector("[role=status]");
  const waiting = [];
  let running = 0, stopped = 0, taken = 0, left = 0, pressed = null;
  room.hidden = false;

  async function ask(file, how, more) {
    const key = `${file.name} ${file.size} ${file.lastModified}`.slice(-200);
    const query = new URLSearchParams({ key, ...more });
    return fetch(`${room.dataset.pieces}?${query}`, how);
  }

  /** Sends what is missing of a file; the next piece begins where the site says, whatever we think. */
  async function send(file, told) {
    const asked = await ask(file, {}, {});
    if (!asked.ok) throw new Error(asked.status);
    let { have } = await asked.json();
    for (;;) {
      told(have);
      const body = file.slice(have, have + PIECE);
      const headers = { "X-XSRF-TOKEN": form.elements._csrf.value, "Content-Type": "application/octet-stream" };
      const answer = await ask(file, { method: "POST", body, headers },
        { name: file.name, size: file.size, starts: have });
      if (![200, 409, 422].includes(answer.status)) throw new Error(answer.status);
      const said = await answer.json();
      if (answer.status === 422) return said.why;
      if (said.whole) return "";
      have = said.have;
    }
  }

  function line(file) {
    const item = document.createElement("li"), words = document.createElement("span");
    const bar = document.createElement("progress");
    bar.max = file.size;
    bar.setAttribute("aria-label", file.name);
    item.append(words, " ", bar);
    list.append(item);
    return { item, words, bar };
  }

  async function one(file) {
    const { item, words, bar } = line(file);
    const percent = () => Math.floor(100 * bar.value / file.size);
    const told = have => {
      bar.value = have;
      words.textContent = filled(room.dataset.sending, file.name, percent());
    };
    for (let tries = 0; ; tries++) {
      const before = bar.value;
      try {
        const why = await send(file, told);
        bar.remove();
        words.textContent = why ? `${file.name}: ${why}` : filled(room.dataset.whole, file.name);
        words.className = why ? "govuk-error-message" : "";
        status.textContent = words.textContent;
        taken += why ? 0 : 1;
        left += why ? 1 : 0;
        return;
      } catch (failure) {
        if (bar.value > before) tries = 0;
        if (tries >= TRIES) {
          words.textContent = filled(room.dataset.stopped, file.name, percent());
          status.textContent = words.textContent;
          stopped++;
          await again(item, file);
          stopped--;
          tries = 0;
        }
        await rest(500 * 2 ** tries);
      }
    }
  }

  /** Until somebody presses the button, or the browser says that it has a connection. */
  const again = (item, file) => new Promise(done => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "az-plain";
    button.textContent = filled(room.dataset.on, file.name);
    const on = () => { button.remove(); removeEventListener("online", on); done(); };
    button.addEventListener("click", on);
    addEventListener("online", on);
    item.append(" ", button);
  });

  async function next() {
    while (running < AT_ONCE && waiting.length) {
      running++;
      const file = waiting.shift();
      one(file).finally(() => {
        running--;
        next();
        if (running || waiting.length) return;
        // what was taken is listed by the page itself; what was not stays to be read
        if (!left && pressed) form.requestSubmit(pressed);
        else if (!left && taken) location.reload();
        pressed = null;
      });
    }
  }

  // whoever goes on while something is being sent goes on when it is here
  form.addEventListener("submit", event => {
    if (running > stopped) {
      event.preventDefault();
      pressed = event.submitter;
    }
  });

  for (const input of form.querySelectorAll("input[type=file]")) {
    const take = () => {
      waiting.push(...input.files);
      // the form would send the same once more
      input.value = "";
      next();
    };
    input.addEventListener("change", take);
    // chosen before this was loaded, on a slow line
    take();
  }
}
