"""Modules become one script that does the same, and no form of import or export slips through unnoticed."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from hub.export.bundle import bundle_modules, read_modules

ROOT = Path(__file__).parents[3]
ASSETS = ROOT / "hub" / "theme" / "assets" / "js"


def write(folder: Path, modules: Mapping[str, str]) -> Path:
    for name, text in modules.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder / next(iter(modules))


def run(script: str) -> list[object]:
    """What the script says, in a context with nothing but a way to say it."""
    program = (
        "const said = []; const vm = require('vm');"
        "vm.runInNewContext(require('fs').readFileSync(0, 'utf8'), { say: (x) => said.push(x) });"
        "console.log(JSON.stringify(said));"
    )
    node = subprocess.run(
        [ROOT / "bin/ensure-node"], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout.strip()
    done = subprocess.run([node, "-e", program], input=script, capture_output=True, text=True, check=True)
    found: list[object] = json.loads(done.stdout)
    return found


MODULES = {
    "entry.js": """// @ts-check
import { twice, LIMIT as most } from "./inner/numbers.js";
import {
  Counter,
  count,
} from "./counter.js";

/** Speaks. @param {import("./types").Text} text */
say(twice(most));
say(new Counter(count).next());
""",
    "inner/numbers.js": """import { count } from "../counter.js";
export const LIMIT = 20 + count;
export function twice(n) {
  return own(n) * 2; // import nothing
}
const own = (n) => n;
""",
    "counter.js": """export const count = 1;
say("once");
export class Counter {
  constructor(from) { this.at = from; }
  next() { return ++this.at; }
}
export async function later() {}
""",
}


def test_a_bundle_does_what_its_modules_do_each_once_after_those_it_needs(tmp_path: Path) -> None:
    script = bundle_modules(write(tmp_path, MODULES))
    assert run(script) == ["once", 42, 2]
    assert list(read_modules("entry.js", tmp_path)) == ["counter.js", "inner/numbers.js", "entry.js"]


def test_names_of_one_module_are_not_those_of_another(tmp_path: Path) -> None:
    modules = {
        "entry.js": 'import { a } from "./a.js";\nconst own = "entry";\nsay(a());\nsay(own);\n',
        "a.js": 'const own = "a";\nexport const a = () => own;\n',
    }
    assert run(bundle_modules(write(tmp_path, modules))) == ["a", "entry"]


def test_comments_are_taken_out(tmp_path: Path) -> None:
    assert "Speaks" not in bundle_modules(write(tmp_path, MODULES))


@pytest.mark.parametrize(
    "line",
    [
        'import x from "./a.js";',
        'import * as x from "./a.js";',
        'import "./a.js";',
        'import { a } from "https://other.example/a.js";',
        "import { a } from './a.js';",
        'import { "b c" as d } from "./a.js";',
        'const { a } = await import("./a.js");',
        "const here = import.meta.url;",
        "export default function () {}",
        "export let a = 1;",
        "export var a = 1;",
        "const a = 1; export { a };",
        'export * from "./a.js";',
        'export { a } from "./a.js";',
        "  export const b = 1;",
        "export const { a } = window;",
        'const text = "</script>";',
        'import { a } from "./missing.js";',
    ],
)
def test_any_other_form_is_refused(line: str, tmp_path: Path) -> None:
    entry = write(tmp_path, {"entry.js": f"{line}\n", "a.js": "export const a = 1;\n"})
    with pytest.raises(ValueError, match=r"\.js: "):
        bundle_modules(entry)


def test_modules_in_a_circle_are_refused(tmp_path: Path) -> None:
    modules = {
        "a.js": 'import { b } from "./b.js";\nexport const a = 1;\n',
        "b.js": 'import { a } from "./a.js";\nexport const b = 1;\n',
    }
    with pytest.raises(ValueError, match=r"a\.js → b\.js → a\.js"):
        bundle_modules(write(tmp_path, modules))


def test_the_same_modules_give_the_same_script() -> None:
    entry = ASSETS / "assessment" / "alone.js"
    assert bundle_modules(entry) == bundle_modules(entry)
