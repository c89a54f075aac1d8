import { assert } from "@caravanserai/kernel";

/** A number with the way it is shown: its plural form follows what is read, not what is hidden. */
export interface Amount {
  readonly shown: string;
  readonly count: number;
}

export type MessageValues = Readonly<Record<string, string | Amount>>;

/**
 * The part of ICU messages that reports need: `{name}` and
 * `{name, plural, one {# person} other {# persons}}`. A missing value is a bug.
 */
export function formatMessage(
  message: string,
  values: MessageValues,
  rules: Intl.PluralRules,
): string {
  return new MessageReading(message, values, rules).text(undefined);
}

class MessageReading {
  readonly #message: string;
  readonly #values: MessageValues;
  readonly #rules: Intl.PluralRules;
  #at = 0;

  constructor(message: string, values: MessageValues, rules: Intl.PluralRules) {
    this.#message = message;
    this.#values = values;
    this.#rules = rules;
  }

  /** Up to the closing brace of the branch it stands in, or to the end. */
  text(hash: string | undefined): string {
    let text = "";
    while (this.#at < this.#message.length && this.#message[this.#at] !== "}") {
      const sign = this.#message[this.#at]!;
      if (sign === "{") text += this.#argument();
      else {
        text += sign === "#" && hash !== undefined ? hash : sign;
        this.#at += 1;
      }
    }
    return text;
  }

  #argument(): string {
    const head = /\{\s*([\w-]+)\s*(,\s*plural\s*,)?\s*/uy;
    head.lastIndex = this.#at;
    const found = head.exec(this.#message);
    assert(found !== null, "a message's argument has a name");
    this.#at = head.lastIndex;
    const value = this.#values[found[1] ?? ""];
    assert(value !== undefined, `a message has its value ${found[1] ?? ""}`);
    const shown = typeof value === "string" ? value : value.shown;
    if (found[2] === undefined) {
      this.#close();
      return shown;
    }
    assert(typeof value !== "string", "a plural is chosen by a number");
    return this.#branches(value);
  }

  #branches({ shown, count }: Amount): string {
    const texts = new Map<string, string>();
    const name = /\s*(zero|one|two|few|many|other)\s*\{/uy;
    for (;;) {
      name.lastIndex = this.#at;
      const found = name.exec(this.#message);
      if (found === null) break;
      this.#at = name.lastIndex;
      texts.set(found[1] ?? "", this.text(shown));
      this.#close();
    }
    this.#close();
    const chosen = texts.get(this.#rules.select(count)) ?? texts.get("other");
    assert(chosen !== undefined, "a plural has its other form");
    return chosen;
  }

  #close(): void {
    const close = /\s*\}/uy;
    close.lastIndex = this.#at;
    assert(close.test(this.#message), "a message's braces close");
    this.#at = close.lastIndex;
  }
}
