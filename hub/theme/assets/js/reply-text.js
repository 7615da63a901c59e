// @ts-check
/** The text of a reply as `hub import` reads it (`hub/contribute/replies.py`); the empty one is made by `hub/view/reply.py`. */

/** @typedef {{ id: string, version: string, title: string, text: string }} Answer */
/** @typedef {{ words: Record<string, string>, lang: string, by: string, date: string, answers: Answer[] }} Reply */

const FORMAT = "hub-reply 1";

/** Letters that only steer: taken out there and here alike. */
const UNSEEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** What the reader takes for a part of the form: a line of dashes, a quotation of an e-mail, a first line. */
const STRUCTURE = /^(\s*)(?=\\*(?:\s*(?:>|-{2}|[–—])|.*hub-reply\s*[0-9]))/i;

/** @param {string} text */
export function clean(text) {
  return text
    .replace(/\r\n?|[\x85\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(UNSEEN, "")
    .replace(/\p{Surrogate}/gu, "")
    .normalize("NFC");
}

/** @param {string} text */
const joinLines = (text) => clean(text).split(/\s+/).filter(Boolean).join(" ");

/** The lines of an answer, those that look like a part of the form behind a backslash. @param {string} text */
const escapeLines = (text) =>
  clean(text)
    .split("\n")
    .map((line) => line.replace(STRUCTURE, "$1\\"))
    .join("\n")
    .trim();

/** The reply as text. @param {Reply} reply */
export function writeReply({ words, lang, by, date, answers }) {
  const lines = [`${words.name} · ${FORMAT}`, ""];
  for (const [label, value] of [[words.by, joinLines(by)], [words.date, date], [words.lang, lang]])
    lines.push(`${label} ${value}`.trimEnd());
  for (const { id, version, title, text } of answers) {
    lines.push("", `--- ${id} ---`, `${words.version} ${version}`);
    lines.push(words.quoted.replace("{title}", () => joinLines(title)), words.answer, escapeLines(text));
  }
  return [...lines, "", `--- ${words.end} ---`, ""].join("\n");
}

/** The address of a letter (RFC 6068). @param {string} mailbox @param {string} subject @param {string} body */
export function writeLetter(mailbox, subject, body) {
  const lines = body.replace(/\n/g, "\r\n");
  const to = encodeURIComponent(mailbox).replace(/%40/g, "@");
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
