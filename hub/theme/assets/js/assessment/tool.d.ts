/** What the views of the self-assessment share; `app.js` makes it. */

import type { Framework, Sheet, Step } from "./types";

/** The page's language and the interface's words: alone, or in their plural forms (CLDR). */
export interface Voice {
  lang: string;
  words: Record<string, string | Record<string, string>>;
}

export interface Tool {
  root: HTMLElement;
  framework: Framework;
  voice: Voice;
  /** The reader's own answers, or null before the first choice. */
  mine: Sheet | null;
  /** The answers to compare with, as long as the page is open. */
  earlier: Sheet | null;
  group: Sheet[];
  steps: Step[];
  /** How many answers that were kept here had to be left out. */
  lost: number;
  /** Whether this browser keeps what it is given. */
  isKept: boolean;
  /** Leads to a view by its name in the address, where something may be said, and the focus goes to what `focus` (a selector)
   * names instead of the heading; Back leads back. */
  go(name: string, said?: string, focus?: string): void;
  /** Makes the view anew, as what it shows has changed; the focus goes to `focus` (a selector) where it names something. */
  show(focus?: string): void;
  /** Says something in the live region. */
  tell(said: string): void;
  /** Adds a step to the plan, for a question (its key) or of one's own, and leads to where it is filled in. */
  addStep(question: string): void;
  /** Keeps the answers, the group and the plan in this browser. */
  keep(): void;
  /** Takes over what another tab has kept since, and says whether anything is another than before. */
  reread(): boolean;
  /** Deletes the answers and the plan from this browser, and leads to the start. */
  forget(): void;
}

/** The elements of a view, its heading among them. */
export type View = (tool: Tool) => HTMLElement[];
