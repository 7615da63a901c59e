// MiniSearch with title and text as fields and the search options of its own introduction.
// Arguments: the folder of node_modules. Reads {lang, limit, documents, questions} as JSON; prints question, document, rank.
const fs = require("node:fs")
const path = require("node:path")

const MiniSearch = require(path.join(process.argv[2], "minisearch", "dist", "cjs", "index.cjs"))
const { limit, documents, questions } = JSON.parse(fs.readFileSync(0, "utf8"))

const index = new MiniSearch({ fields: ["title", "text"] })
index.addAll(documents)
for (const { id, text } of questions) {
  const found = index.search(text, { boost: { title: 2 }, prefix: true, fuzzy: 0.2 }).slice(0, limit)
  process.stdout.write(found.map((hit, rank) => `${id}\t${hit.id}\t${rank + 1}\n`).join(""))
}
