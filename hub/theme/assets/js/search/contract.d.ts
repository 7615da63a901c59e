/** What the search page and the engine in its worker say to each other, and what the page passes around. */
declare namespace Hub {
  interface Part {
    text: string;
    mark: boolean;
  }

  /** A concept or label through which a result was found, where it was not directly. */
  interface Via {
    label: string;
    lang: string;
    concept: string;
  }

  interface Hit {
    record: string;
    kind: string;
    /** Relative to the root of the language. */
    url: string;
    title: Part[];
    /** The language of the text that is shown. */
    lang: string;
    snippet: Part[];
    via: Via[];
    /** Short facts: who, where, when. */
    meta: string[];
    fictitious: boolean;
    /** Whether it has no word of the query, and is only like the best results. */
    near?: boolean;
  }

  /** In the language of the page and in order; what is chosen is there whatever its count. */
  interface Facet {
    id: string;
    label: string;
    values: { value: string; label: string; count: number; depth: number }[];
  }

  interface Results {
    total: number;
    hits: Hit[];
    /** None where no counts were asked for. */
    facets: Facet[];
    words: string[];
    corrections: string[];
    broader: { label: string; url: string }[];
    /** Whether a part of the index could not be loaded. */
    partial: boolean;
  }

  /** What is looked for: all that the address of the page holds. */
  interface State {
    query: string;
    facets: Record<string, string[]>;
    sort: string;
  }

  interface Question extends State {
    from: number;
    size: number;
    counts: boolean;
    /** Whether the last word may go on. */
    typing?: boolean;
  }

  /** To the worker: once the folder of the index (an absolute address), then questions. */
  type Message = { type: "open"; index: string } | ({ type: "search"; id: number } & Question);
  /** From the worker; the error is `offline` where nothing could be loaded. */
  type Answer = { id: number; results: Results; error?: undefined } | { id: number; results?: undefined; error: string };

  /** A question that waits for its answer: null where a later one has taken its place. */
  interface Asked {
    question: Question;
    answer: (results: Results | null) => void;
    fail: (error: Error) => void;
  }

  /** The words that a page brings, some with plural forms, and how its language counts. */
  interface Voice {
    words: Record<string, string | Record<string, string>>;
    numbers: Intl.NumberFormat;
    plurals: Intl.PluralRules;
  }

  /** What a search page brings: addresses, words and the names of languages. */
  interface Place extends Voice {
    lang: string;
    index: string;
    home: string;
    root: string;
    languages: Record<string, string>;
    main: any;
  }
}
