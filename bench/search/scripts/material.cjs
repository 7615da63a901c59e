// Material for MkDocs' own search worker, as its package ships it, answering questions outside a browser.
// Arguments: the worker's file. Reads {lang, limit, documents, questions} as JSON; prints question, document, rank.
const fs = require("node:fs")
const path = require("node:path")
const vm = require("node:vm")

const worker = process.argv[2]
const { lang, limit, documents, questions } = JSON.parse(fs.readFileSync(0, "utf8"))

/** The handler of messages that the worker registers, and the next answer it posts. */
let handle
let answer

const silent = { ...console, warn: () => {} }
const scope = { console: silent, addEventListener: (_, listener) => (handle = listener), postMessage: data => (answer = data) }
scope.self = scope
scope.importScripts = (...files) => files.forEach(file => run(path.resolve(path.dirname(worker), file)))
vm.createContext(scope)

/** Run one script file in the worker's scope. */
function run(file) {
  vm.runInContext(fs.readFileSync(file, "utf8"), scope, { filename: file })
}

/** The text as a page's paragraph: Material indexes HTML. */
function escape(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
}

async function main() {
  run(worker)
  // What Material's search plugin writes into search_index.json for a site in this language.
  const config = {
    lang: [lang],
    separator: "[\\s\\-]+",
    pipeline: ["stopWordFilter"],
    fields: { title: { boost: 1e3 }, text: { boost: 1 }, tags: { boost: 1e6 } }
  }
  const docs = documents.map(({ id, title, text }) => ({ location: id, title: escape(title), text: `<p>${escape(text)}</p>` }))
  await handle({ data: { type: 0, data: { config, docs, options: { suggest: false } } } })
  for (const { id, text } of questions) {
    await handle({ data: { type: 2, data: text } })
    const found = answer.data.items.slice(0, limit)
    process.stdout.write(found.map((item, index) => `${id}\t${item[0].location}\t${index + 1}\n`).join(""))
  }
}

main()
