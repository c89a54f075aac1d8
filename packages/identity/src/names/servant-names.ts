import type { Script } from "./script.ts";

const latinServant = /^abd([aeu]?)([a-z]{4,})$/;
const cyrillicServant = /^абд([уаеэ]?)(\p{Script=Cyrillic}{4,})$/u;
const arabicServant = /^عبدال(?=.{2})/u;

/** The article at the end of `Abdul`, or its assimilation to the consonant that follows. */
function withoutArticle(rest: string): string {
  const [first, second] = rest;
  if (first === "l" || first === "л") return rest.replace(/^(?:ль?|l)/u, "");
  if (rest.startsWith("shsh")) return rest.slice(2);
  return first === second ? rest.slice(1) : rest;
}

function namedAfter(text: string, pattern: RegExp): string | undefined {
  const [, vowel, rest] = pattern.exec(text) ?? [];
  if (vowel === undefined || rest === undefined) return undefined;
  if (vowel !== "") return withoutArticle(rest);
  return /^[aeiouyаеиоуыэюя]/u.test(rest) ? undefined : rest;
}

/**
 * A compound with `Abdul` without its article, by which `Abdurrahman`, `Abdelrahman`, `Абдрахман`
 * and `عبدالرحمن` are written alike; any other word as it is.
 */
export function withoutServantArticle(text: string, script: Script): string {
  if (script === "arabic") return text.replace(arabicServant, "عبد");
  if (script === "latin") {
    const name = namedAfter(text, latinServant);
    return name === undefined ? text : `abdu${name}`;
  }
  if (script !== "cyrillic") return text;
  const name = namedAfter(text, cyrillicServant);
  return name === undefined ? text : `абду${name}`;
}

/** The Latin form of such a compound with exchangeable spellings made equal; or undefined. */
export function servantForm(form: string): string | undefined {
  const name = namedAfter(form, latinServant);
  if (name === undefined) return undefined;
  const plain = name
    .replace(/[kg]h/g, (pair) => (pair === "kh" ? "h" : "g"))
    .replace(/q/g, "k")
    .replace(/oo|ou/g, "u")
    .replace(/ee|iy/g, "i")
    .replace(/(.)\1/g, "$1");
  return `abdu${plain}`;
}
