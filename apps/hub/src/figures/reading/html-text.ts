import { Parser } from "htmlparser2";

export interface HtmlText {
  readonly text: string;
  /** ISO day of the document's own statement of publication; null when it makes none. */
  readonly publishedOn: string | null;
}

const hidden = new Set(
  "script style noscript template svg nav footer aside form button iframe select head".split(" "),
);
const blocks = new Set(
  (
    "p div section article header main h1 h2 h3 h4 h5 h6 li ul ol table tr blockquote figure " +
    "figcaption pre br hr dl dt dd td th time address"
  ).split(" "),
);
const paragraphs = new Set("p h1 h2 h3 h4 h5 h6 blockquote table article section div".split(" "));
const dateNames =
  /^(article:published_time|date|dc\.date|dcterms\.date|pubdate|publishdate|og:published_time)$/i;

function isoDayIn(text: string | undefined): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(text ?? "")?.[0] ?? null;
}

/** The readable text of a page, blocks on lines of their own; scripts and navigation left out. */
export function htmlText(html: string): HtmlText {
  const pieces: string[] = [];
  let hiddenDepth = 0;
  let publishedOn: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "meta") {
          const named =
            attributes["property"] ?? attributes["name"] ?? attributes["itemprop"] ?? "";
          if (dateNames.test(named)) publishedOn ??= isoDayIn(attributes["content"]);
        }
        if (name === "time") publishedOn ??= isoDayIn(attributes["datetime"]);
        if (hidden.has(name)) hiddenDepth++;
        if (blocks.has(name)) pieces.push(paragraphs.has(name) ? "\n\n" : "\n");
      },
      ontext(text) {
        if (hiddenDepth === 0) pieces.push(text.replace(/[\t\n\r ]+/g, " "));
      },
      onclosetag(name) {
        if (hidden.has(name)) hiddenDepth = Math.max(0, hiddenDepth - 1);
        if (blocks.has(name)) pieces.push(paragraphs.has(name) ? "\n\n" : "\n");
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  const text = pieces
    .join("")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { text, publishedOn };
}
