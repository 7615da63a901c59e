/** What the modules of the self-assessment say to each other; `hub/view/assessment.py` writes the framework. */

/** A text in the page's language, or in another one that is named (BCP 47). */
export type Text = string | { text: string; lang: string };

/** Something that helps: a record of the site; `href` is absolute, relative to the page, or empty. */
export interface Help {
  title: Text;
  href: string;
  fictitious?: boolean;
}

export interface Level {
  label: Text;
  descriptor: Text;
}

export interface Question {
  /** `<dimension>#<question>`, as records refer to it. */
  key: string;
  /** Its number in the whole framework, whatever the role, as printed on the cards of the workshop. */
  number: number;
  text: Text;
  why: Text;
  /** Ids of roles that it concerns first; none: everyone. */
  roles: string[];
  /** Four, from the most distant from the aim to the nearest. */
  levels: Level[];
  practices: Help[];
  resources: Help[];
  terms: Help[];
}

export interface Dimension {
  id: string;
  title: Text;
  summary: Text;
  href: string;
  questions: Question[];
}

export interface Role {
  id: string;
  label: string;
}

/** One framework in one language: the records of its dimensions, in their order. */
export interface Framework {
  format: "hub-framework";
  version: 1;
  id: string;
  lang: string;
  title: string;
  /** All roles of the schema, in its order, whether or not a question names them. */
  roles: Role[];
  dimensions: Dimension[];
}

/** A question in its dimension. */
export interface Place {
  question: Question;
  dimension: Dimension;
}

/** A level (1–4), "I don't know" or "I would rather not say"; a question without answer has none. */
export type Answer = 1 | 2 | 3 | 4 | "unknown" | "unsaid";

/** The answers of one person or one team: no name, no date of birth, no place. */
export interface Sheet {
  /** Random; tells two copies of one sheet from two sheets. Empty where it came as a code or from paper. */
  id: string;
  framework: string;
  /** Role id, or "" for all questions. */
  role: string;
  /** The day it was last changed (ISO 8601), or "" where it came as a code or from paper. */
  date: string;
  answers: Record<string, Answer>;
}

/** Why a text is no sheet; `groups` are the groups of a code (from 1) to look at: those that hold a typing error or a
 * foreign letter; in a code that is too short or too long, the first where it goes wrong, if that can be told. */
export interface Problem {
  code:
    | "not-a-sheet"
    | "too-new"
    | "other-framework"
    | "other-version"
    | "code-short"
    | "code-long"
    | "code-groups"
    | "code-letters"
    | "empty";
  groups?: number[];
}

/** Either a sheet, with the number of answers left out because their questions are no longer there, or why not. */
export type Reading = { sheet: Sheet; lost: number; problem?: undefined } | { problem: Problem; sheet?: undefined };

/** What all sheets say about one question; one sheet alone is a group of one. Questions that fewer than five sheets
 * were asked, and not all of them, are left out (`listWithheld` has them). */
export interface Spread {
  question: Question;
  dimension: Dimension;
  /** How many sheets were asked it, with or without an answer. */
  asked: number;
  /** How many chose each level, from the first to the fourth. */
  counts: [number, number, number, number];
  /** How many sheets answered without a level: "unknown" and "unsaid" apart only where five were asked, else together
   * in `unknown`. */
  unknown: number;
  unsaid: number;
  /** How many sheets gave a level. */
  placed: number;
  /** Lowest and highest level given, and the difference; 0 where fewer than one level was given. */
  lowest: number;
  highest: number;
  spread: number;
  /** Between two levels (2.5) where the middle two differ; 0 where no level was given. */
  median: number;
}

/** A dimension as the profile shows it: never a sum, a mean or a rank. */
export interface Axis {
  dimension: Dimension;
  median: number;
  lowest: number;
  highest: number;
  /** How many of its questions have a level, and how many were asked. */
  placed: number;
  asked: number;
}

/** One step of the plan of action; all three are free text. */
export interface Step {
  question: string;
  what: string;
  who: string;
  when: string;
}

/** Questions and dimensions then and now; a side is missing where it was not asked then. */
export interface Comparison {
  questions: { question: Question; dimension: Dimension; before?: Spread; now?: Spread }[];
  axes: { dimension: Dimension; before?: Axis; now?: Axis }[];
}

/** The words of a plan in Markdown. */
export interface PlanWords {
  heading: string;
  question: string;
  what: string;
  who: string;
  when: string;
  /** Above the practices and resources. */
  helps: string;
  /** Behind the title of a fictitious record. */
  fictitious: string;
  /** The last line, if any. */
  note?: string;
}

/** The day as it is read, and the page's public address: without it, relative links are only titles. */
export interface PlanContext {
  date: string;
  address?: string;
}

export interface Point {
  x: number;
  y: number;
}

/** Points of SVG in a square of `size`; `points` is what `<polygon>` and `<polyline>` take. */
export interface Radar {
  size: number;
  centre: Point;
  rings: { level: number; points: string }[];
  /** From the centre to `end`; no points where nothing was placed. */
  spokes: {
    axis: Axis;
    end: Point;
    label: Point & { anchor: "start" | "middle" | "end" };
    median: Point | null;
    lowest: Point | null;
    highest: Point | null;
  }[];
  /** One closed line through all medians, or open ones between neighbours where some dimensions have none. */
  lines: { points: string; closed: boolean }[];
}
