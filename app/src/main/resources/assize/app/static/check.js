"use strict";
// Checks a receipt here, in the browser: nothing is sent, nothing is kept. The words come from the page. The forms are
// tlog-proof, signed-note, tlog-checkpoint and tlog-cosignature of c2sp.org, the tree of RFC 6962, JSON after RFC 8785.
const HEAD = "c2sp.org/tlog-proof@v1";
const MOST_RECEIPT = 1 << 20, MOST_CONTENT = 8 << 20, MOST_SIGNATURES = 100; // bytes, bytes, lines
const ED25519_LENGTH = 64, ML_DSA_LENGTH = 8 + 2420; // of a signature; the second with its moment
const HASH = /^[0-9a-f]{64}$/, STRING = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g;
const ENTRY = {
  actor: /^[a-z][a-z0-9-]{0,39}$/, at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/,
  case: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, content: HASH,
  entered: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/, prev: HASH, type: /^./,
};
/** Why nothing is proved: the name of a sentence, and what stands in it. */
class Refused extends Error {}
const refuse = (name, values = {}) => { throw Object.assign(new Refused(name), { values }); };
const utf8 = text => new TextEncoder().encode(text);
const hex = bytes => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
const unhex = text => Uint8Array.from(text.match(/../g), pair => parseInt(pair, 16));
const textOf = bytes => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
const joined = parts => new Blob(parts).arrayBuffer();
const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", await joined(parts)));

/** What binds a content under a salt, in hex. */
async function commitment(salt, content) {
  const key = await crypto.subtle.importKey("raw", salt, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return hex(new Uint8Array(await crypto.subtle.sign("HMAC", key, content)));
}

/** The bytes of a text in base 64, or null; several texts would do for the same bytes, here only one is right. */
function base64(encoded) {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || encoded.length % 4 !== 0) return null;
  const decoded = atob(encoded);
  return btoa(decoded) === encoded ? Uint8Array.from(decoded, letter => letter.charCodeAt(0)) : null;
}

function canonical(value) {
  if (Array.isArray(value)) return "[" + value.map(canonical).join() + "]";
  if (value !== null && typeof value === "object") {
    return "{" + Object.keys(value).sort().map(name => canonical(name) + ":" + canonical(value[name])).join() + "}";
  }
  const sound = typeof value === "number" ? Number.isSafeInteger(value) : !/\p{Surrogate}/u.test(value);
  return sound ? JSON.stringify(value) : refuse("no-other");
}

/** The same JSON in its one form, so that lines and spaces don't matter; null if it can be read in two ways, or not. */
function normal(json) {
  try {
    const form = canonical(JSON.parse(json));
    const names = one => Array.from(one.matchAll(STRING)).filter(found => found[1]).length;
    return names(json) === names(form) && !/\d[.e]/i.test(json.replace(STRING, "")) ? form : null;
  } catch { return null; }
}

function readReceipt(given) {
  if (given.trim() === "") refuse("no-receipt");
  if (given.length > MOST_RECEIPT) refuse("no-size", { most: "1 MB" });
  const all = given.trim() + "\n"; // whoever pastes a text may lose its last line end
  if (all.startsWith("{")) refuse("no-extract");
  const odd = all.search(/[\0-\x09\x0b-\x1f]/);
  if (odd >= 0) refuse("no-line", { line: all.slice(0, odd).split("\n").length });
  const lines = all.split("\n");
  if (lines[0] !== HEAD) refuse("no-head", { head: HEAD });
  const blank = all.indexOf("\n\n"), note = all.slice(blank + 2), end = note.lastIndexOf("\n\n");
  if (blank < 0 || end < 0) refuse("no-end");
  const path = all.slice(0, blank).split("\n").slice(3);
  const first = path.length + 5; // the line at which the head of the log begins
  const head = note.slice(0, end).split("\n");
  const number = line => /^(0|[1-9]\d{0,18})$/.test(line) && BigInt(line) < 1n << 63n ? BigInt(line) : null;
  const at = (line, found) => found ?? refuse("no-line", { line });
  const hash = (line, encoded) => at(line, base64(encoded ?? "")?.length === 32 ? base64(encoded) : null);
  if (head.includes("")) refuse("no-line", { line: first + head.indexOf("") });
  const signatures = note.slice(end + 2, -1).split("\n");
  if (signatures.length > MOST_SIGNATURES) refuse("no-line", { line: first + head.length + MOST_SIGNATURES });
  return {
    ...readOpening(base64((/^extra (.+)$/.exec(lines[1]) ?? refuse("no-opening"))[1])),
    index: at(3, /^index /.test(lines[2]) ? number(lines[2].slice(6)) : null),
    path: path.map((line, i) => hash(i + 4, line)),
    origin: head[0], size: at(first + 1, number(head[1] ?? "")), root: hash(first + 2, head[2]),
    signed: head.join("\n") + "\n",
    signatures: signatures.map((line, i) => at(first + head.length + 1 + i, readSignature(line))),
  };
}

function readSignature(line) {
  const [, name, encoded] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
  const bytes = base64(encoded ?? "");
  return bytes && bytes.length > 4 ? { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) } : null;
}

/** The entry and the two salts: under one the leaf commits to the entry, under the other the entry to its content. */
function readOpening(bytes) {
  try {
    const json = textOf(bytes);
    const { entry, "leaf-salt": leafSalt, "content-salt": contentSalt = null, v, ...more } = JSON.parse(json);
    const { seq, v: version, ...texts } = entry;
    const is = (form, value) => typeof value === "string" && form.test(value);
    if (v === 1 && version === 1 && Number.isSafeInteger(seq) && seq > 0 && Object.keys(more).length === 0
      && is(HASH, leafSalt) && (contentSalt === null || is(HASH, contentSalt))
      && Object.keys(texts).sort().join() === Object.keys(ENTRY).join()
      && Object.entries(ENTRY).every(([name, form]) => is(form, texts[name]))
      && canonical(JSON.parse(json)) === json) return { entry, leafSalt, contentSalt };
  } catch { /* it is none */ }
  return refuse("no-opening");
}

/** A key as notes have it: name+id+key. One for ML-DSA is told apart, not used. */
async function readKey(line) {
  const wrong = () => refuse("no-key", { key: line.slice(0, 60) });
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(line) ?? wrong();
  const typed = base64(encoded) ?? wrong();
  if (hex((await sha256(utf8(name + "\n"), typed)).slice(0, 4)) !== id) wrong();
  if (typed[0] === 6) return { name, id, mlDsa: true };
  if (typed.length !== 33 || (typed[0] !== 1 && typed[0] !== 4)) wrong();
  const key = await crypto.subtle.importKey("raw", typed.slice(1), "Ed25519", false, ["verify"])
    .catch(failure => failure.name === "NotSupportedError" ? refuse("no-browser") : wrong());
  return { name, id, line, key, timed: typed[0] === 4 };
}

/** Which of these keys signed, and when they say so; refuses if a known one signed wrongly, or the log did not. */
async function signers(receipt, keys) {
  const found = [];
  for (const gave of receipt.signatures) {
    const { name, id, bytes } = gave;
    const known = keys.find(key => key.key && key.name === name && key.id === id);
    if (!known) continue;
    const from = known.timed ? 8 : 0;
    if (found.some(one => one.known === known)) refuse("no-twice", { name });
    if (bytes.length !== ED25519_LENGTH + from) refuse("no-signature", { name });
    const second = known.timed ? new DataView(bytes.buffer).getBigUint64(0) : 0n;
    const message = (known.timed ? `cosignature/v1\ntime ${second}\n` : "") + receipt.signed;
    const good = await crypto.subtle.verify("Ed25519", known.key, bytes.slice(from), utf8(message));
    if (!good) refuse("no-signature", { name });
    found.push({ known, second, gave });
  }
  const log = found.find(one => !one.known.timed && one.known.name === receipt.origin);
  return log ? { log: log.known, found } : refuse("no-signer", { origin: receipt.origin });
}

/** The hash in the tree of the leaf that stands for the entry. */
async function leafOf({ entry, index, leafSalt }) {
  const bound = await sha256(new Uint8Array([0]), utf8(canonical(entry)));
  return sha256(new Uint8Array([0]), utf8(canonical({
    v: 1, index: Number(index), second: entry.entered.slice(0, 19) + "Z", type: entry.type, actor: entry.actor,
    commitment: await commitment(unhex(leafSalt), bound),
  })));
}

/** Refuses unless the path leads from the hash of the leaf to the root (RFC 9162, 2.1.3). */
async function walk({ index, size, path, root }, hash) {
  const bits = number => number === 0n ? "" : number.toString(2);
  const inner = bits(index ^ (size - 1n)).length;
  const border = bits(index >> BigInt(inner)).replaceAll("0", "").length;
  for (let i = 0; i < path.length; i++) {
    const left = i < inner && ((index >> BigInt(i)) & 1n) === 0n;
    hash = await sha256(new Uint8Array([1]), ...(left ? [hash, path[i]] : [path[i], hash]));
  }
  if (path.length !== inner + border || hex(hash) !== hex(root)) refuse("no-path");
}

/** Refuses unless the entry committed to this content, in any lines and spaces. */
async function compare({ entry, contentSalt }, content) {
  if (content.length > MOST_CONTENT) refuse("no-size", { most: "8 MB" });
  if (contentSalt === null) refuse("no-erased");
  const is = async form => await commitment(unhex(contentSalt), utf8(form)) === entry.content;
  const form = normal(content);
  if (!await is(content) && (form === null || !await is(form))) refuse("no-content");
}

/** What a receipt proves, what not, and what was not checked, each as the name of a sentence and its values. */
async function check(given, content, keyLines, own) {
  const receipt = readReceipt(given);
  if (!globalThis.crypto?.subtle) refuse("no-browser");
  const keys = await Promise.all(keyLines.split("\n").map(line => line.trim()).filter(line => line).map(readKey));
  if (keys.length === 0) refuse("no-keys");
  const { log, found } = await signers(receipt, keys);
  if (receipt.index >= receipt.size || receipt.index > Number.MAX_SAFE_INTEGER) refuse("no-path");
  await walk(receipt, await leafOf(receipt));
  const compared = content.trim() !== "";
  if (compared) await compare(receipt, content);
  const { index, origin, signatures, entry: { seq, type, actor, at, entered } } = receipt;
  const witnesses = found.filter(one => one.known.timed && one.second > 0n);
  const mlDsa = [...keys, ...signatures].filter(one => one.mlDsa || one.bytes?.length === ML_DSA_LENGTH);
  const others = signatures.filter(one => !mlDsa.includes(one) && !found.some(({ gave }) => gave === one));
  const names = (name, list) => list.length === 0 ? []
    : [[name, { names: [...new Set(list.map(one => one.name))].join(", ") }]];
  const proves = [
    ["entry", { seq, case: receipt.entry.case, type, actor, at: new Date(at), entered: new Date(entered) }],
    ["log", { index, origin }], ...(compared ? [["content"]] : []),
    ...witnesses.map(one => ["before", { name: one.known.name, before: new Date(Number(one.second) * 1000) }]),
  ];
  const open = [...(compared ? [] : [["what"]]), ...(witnesses.length === 0 ? [["when"]] : [])];
  const signed = own.split(/\s+/).includes(log.line) ? "own-key" : "your-key";
  const trust = [[signed, { key: log.line }], ...names("others", others), ...names("ml-dsa", mlDsa)];
  return { proves, not: [...open, ["true"], ["read"], ["nothing-else"]], trust };
}

/** Shows the form, which is of no use without script, and checks what is put into it. */
function begin(form) {
  const words = JSON.parse(form.dataset.words);
  const { receipt, content, key } = form.elements;
  const result = document.getElementById("check-result");
  const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "long", timeZone: "UTC" });
  const shown = value => value instanceof Date ? moment.format(value) : `${value}`;
  const say = (name, values = {}) => words[name].replace(/\{([a-z]+)\}/g, (all, named) => shown(values[named] ?? all));
  const element = (tag, kind, ...inside) => {
    const made = Object.assign(document.createElement(tag), { className: kind });
    made.append(...inside); // as text: what a receipt says is never read as HTML
    return made;
  };
  const show = (state, sheet, title, ...inside) => {
    const heading = element("h2", "govuk-heading-m az-state az-state--" + state, say(title));
    heading.tabIndex = -1;
    result.replaceChildren(element("section", "az-sheet az-sheet--" + sheet, heading, ...inside));
    heading.focus();
  };
  const list = (title, lines) => [element("h3", "govuk-heading-s", say(title)),
    element("ul", "govuk-list govuk-list--bullet", ...lines.map(line => element("li", "", say(...line))))];
  const tell = (failure, otherwise) => {
    const { message, values } = failure instanceof Refused ? failure : { message: otherwise };
    const title = /^no-(receipt|keys)$/.test(message) ? "nothing" : "refused";
    show("late", "late", title, element("p", "", say(message, values)));
  };
  const take = (field, most) => async file => {
    result.replaceChildren();
    try {
      field.value = "";
      if (file.size > most) refuse("no-size", { most: (most >> 20) + " MB" });
      field.value = textOf(await file.arrayBuffer());
    } catch (failure) { tell(failure, "no-text"); }
  };
  const takeReceipt = take(receipt, MOST_RECEIPT), takeContent = take(content, MOST_CONTENT);
  form.elements["receipt-file"].onchange = event => Array.from(event.target.files).forEach(takeReceipt);
  form.elements["content-file"].onchange = event => Array.from(event.target.files).forEach(takeContent);
  form.ondragover = event => event.preventDefault();
  form.ondrop = event => {
    const files = Array.from(event.dataTransfer.files);
    if (files.length > 0) event.preventDefault(); // a text that is dropped goes where it falls
    files.forEach(file => (/\.json$/i.test(file.name) ? takeContent : takeReceipt)(file));
  };
  form.onsubmit = async event => {
    event.preventDefault();
    try {
      const { proves, not, trust } = await check(receipt.value, content.value, key.value, key.defaultValue);
      show("good", "first", "holds", ...list("proves", proves), ...list("not", not), ...list("trust", trust));
    } catch (failure) { tell(failure, "no-other"); }
  };
  form.hidden = false;
}
begin(document.getElementById("check"));
