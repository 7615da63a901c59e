// @ts-check
/** The reader's answers as a file and as a code that is read aloud; both without a name. */

import { writeCode } from "./code.js";
import { askFirst, make, makeButton, makePart, makeRow, say } from "./dom.js";
import { copyText, saveFile } from "./files.js";
import { nameFile, writeSheet } from "./sheet.js";

/** @typedef {import("./types").Sheet} Sheet */
/** @typedef {import("./tool").Tool} Tool */

/** @param {Tool} tool @param {Sheet} mine */
export function makeSharing(tool, mine) {
  const { voice, framework } = tool;
  const code = writeCode(mine, framework);
  const sure = make("div", {});
  const save = () => {
    const name = nameFile(mine);
    saveFile(name, writeSheet(mine, framework), "application/json");
    tool.tell(say(voice, "saved", { name }));
  };
  const forget = () => askFirst(voice, sure, say(voice, "delete-ask"), ["delete-yes", "cancel"], () => tool.forget());
  const part = makePart(
    "keep",
    say(voice, "keep"),
    makeRow(
      makeButton(say(voice, "save"), save, { class: "hub-btn" }),
      makeButton(say(voice, "print"), () => print()),
      makeButton(say(voice, "gather"), () => tool.go("group")),
      makeButton(say(voice, "delete"), forget),
    ),
    sure,
    make("h4", {}, say(voice, "share-code")),
    make("p", {}, say(voice, "share-code-hint")),
    makeGroups(tool, code),
    makeRow(makeButton(say(voice, "copy-code"), async () => tool.tell(say(voice, (await copyText(code)) ? "copied" : "uncopied")))),
  );
  part.dataset.hubScreen = "";
  return part;
}

/** The groups of a code, in the order they are said, each a line for who listens. @param {Tool} tool @param {string} code */
function makeGroups({ voice }, code) {
  const groups = code.split("-").map((group, at) => {
    const name = make("span", { class: "hub-hidden" }, `${say(voice, "group-n", {}, at + 1)} `);
    const spelt = make("span", { class: "hub-hidden" }, [...group].join(" "));
    return make("li", {}, name, make("b", { "aria-hidden": "true" }, group), spelt);
  });
  return make("ol", { class: "hub-code-groups", "aria-label": say(voice, "spoken") }, ...groups);
}
