// The texts that the form of a reply writes: JSON in, JSON out. `tests/property/test_reply_agreement.py` calls it.
import { readFileSync } from "node:fs";

const { writeLetter, writeReply } = await import("../../hub/theme/assets/js/reply-text.js");

const { replies, letters } = JSON.parse(readFileSync(0, "utf8"));
const answer = {
  replies: replies.map(writeReply),
  letters: letters.map((letter) => writeLetter(...letter)),
};
process.stdout.write(JSON.stringify(answer));
