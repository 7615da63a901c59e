// The whole MiniSearch index of documents as JSON. Arguments: node_modules. Reads {documents}.
const fs = require("node:fs")
const path = require("node:path")

const MiniSearch = require(path.join(process.argv[2], "minisearch", "dist", "cjs", "index.cjs"))
const { documents } = JSON.parse(fs.readFileSync(0, "utf8"))

const index = new MiniSearch({ fields: ["title", "text"] })
index.addAll(documents)
process.stdout.write(JSON.stringify(index))
