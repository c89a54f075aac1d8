import { Mark } from "../mark/mark.tsx";
import type { Language } from "../language/languages.ts";
import { uiMessages } from "../language/messages/index.ts";
import { createTranslator } from "../language/translator.ts";
import { QrCode } from "./qr-code.tsx";
import { ReferenceNumber } from "./reference-number.tsx";

/** One text in the two languages of the slip, in their order. */
export type SlipText = readonly [first: string, second: string];

export interface SlipContent {
  readonly reference: string;
  /** What the QR code holds, at most 300 bytes. */
  readonly qrContent: string;
  /** Provisional until the hub has acknowledged the record. */
  readonly standing: "provisional" | "confirmed";
  readonly personCount: number;
  /** Only when the holder wants it: a lost slip must not endanger anyone. */
  readonly name?: string;
  readonly nextStep?: SlipText;
  readonly where?: SlipText;
  readonly when?: SlipText;
  readonly hotline?: string;
  /** Date, time and post, ready to read. */
  readonly issued: SlipText;
  readonly isSpecimen?: boolean;
}

export interface SlipSheetProps {
  readonly slip: SlipContent;
  readonly paper: "80mm" | "a4";
  readonly languages: readonly [Language, Language];
}

interface PairProps {
  readonly text: SlipText;
  readonly languages: readonly [Language, Language];
}

function Pair({ text: [first, second], languages }: PairProps) {
  if (first === second) return <span className="cs-slip-pair">{first}</span>;
  return (
    <>
      <span className="cs-slip-pair" lang={languages[0]}>
        {first}
      </span>
      <span className="cs-slip-pair cs-slip-second" lang={languages[1]}>
        {second}
      </span>
    </>
  );
}

type SlipMessage = keyof typeof uiMessages.en & `slip.${string}`;

/** A slip for an 80 mm head or an A4 sheet. It prints alone inside `.cs-slip-print`. */
export function SlipSheet({ slip, paper, languages }: SlipSheetProps) {
  const [first, second] = languages.map((language) => createTranslator(language, uiMessages));
  const pairOf = (key: SlipMessage, count?: number): SlipText => {
    const values = count === undefined ? undefined : { count };
    return [first?.(key, values) ?? "", second?.(key, values) ?? ""];
  };
  const line = (text: SlipText) => text.join(" · ");
  const facts: readonly (readonly [SlipMessage, SlipText | undefined])[] = [
    ["slip.nextStep", slip.nextStep],
    ["slip.where", slip.where],
    ["slip.when", slip.when],
    ["slip.hotline", slip.hotline === undefined ? undefined : [slip.hotline, slip.hotline]],
    ["slip.issued", slip.issued],
  ];
  return (
    <article className="cs-slip" data-paper={paper} lang={languages[0]}>
      {slip.isSpecimen === true ? (
        <p className="cs-slip-specimen">{line(pairOf("slip.specimen"))}</p>
      ) : null}
      <header className="cs-slip-head">
        <div className="cs-slip-title">
          <Pair text={pairOf("slip.title")} languages={languages} />
        </div>
        <Mark size={paper === "a4" ? 56 : 40} />
      </header>
      <div className="cs-slip-reference">
        <QrCode
          content={slip.qrContent}
          label={first?.("qr.label", { reference: slip.reference }) ?? slip.reference}
          size={paper === "a4" ? "55mm" : "42mm"}
        />
        <div>
          <p className="cs-slip-keep">{line(pairOf("slip.reference"))}</p>
          <ReferenceNumber reference={slip.reference} />
          {slip.name === undefined ? null : <p>{slip.name}</p>}
          <p>{line(pairOf("slip.persons", slip.personCount))}</p>
        </div>
      </div>
      <p className="cs-slip-standing" data-standing={slip.standing}>
        {line(pairOf(`slip.${slip.standing}`))}
      </p>
      <dl className="cs-slip-facts">
        {facts.map(([key, text]) =>
          text === undefined ? null : (
            <div key={key}>
              <dt>{line(pairOf(key))}</dt>
              <dd>
                <Pair text={text} languages={languages} />
              </dd>
            </div>
          ),
        )}
      </dl>
      <div className="cs-slip-free">
        <Pair text={pairOf("slip.free")} languages={languages} />
      </div>
      <div className="cs-slip-keep">
        <Pair text={pairOf("slip.keep")} languages={languages} />
      </div>
    </article>
  );
}
