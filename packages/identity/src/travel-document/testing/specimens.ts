import { checkDigit } from "../check-digit.ts";
import { encodeRussianLetters } from "../russian-letters.ts";

/** Fictional documents with right check digits, built by the rules and not copied from anywhere. */

function filled(text: string, columns: number): string {
  return text.padEnd(columns, "<").slice(0, columns);
}

function withDigit(text: string): string {
  return text + checkDigit(text);
}

export interface PassportParts {
  readonly issuer: string;
  readonly names: string;
  readonly number: string;
  readonly birth: string;
  readonly sex: string;
  readonly expiry: string;
  readonly optional: string;
}

export const passportParts: PassportParts = {
  issuer: "UTO",
  names: "VYDUMANNY<<ILIA<MARK",
  number: "X7304219H",
  birth: "860327",
  sex: "M",
  expiry: "310914",
  optional: "Z55019",
};

export function passportLines(parts: PassportParts = passportParts): string[] {
  const number = withDigit(filled(parts.number, 9));
  const birth = withDigit(parts.birth);
  const expiry = withDigit(parts.expiry);
  const optional = withDigit(filled(parts.optional, 14));
  const composite = checkDigit(number + birth + expiry + optional);
  return [
    filled(`P<${parts.issuer}${parts.names}`, 44),
    number + parts.issuer + birth + parts.sex + expiry + optional + composite,
  ];
}

export function cardLinesTd2(parts: PassportParts = passportParts): string[] {
  const number = withDigit(filled(parts.number, 9));
  const birth = withDigit(parts.birth);
  const rest = withDigit(parts.expiry) + filled(parts.optional, 7);
  return [
    filled(`I<${parts.issuer}${parts.names}`, 36),
    number + parts.issuer + birth + parts.sex + rest + checkDigit(number + birth + rest),
  ];
}

/** TD1; a number longer than nine characters goes on in the optional field. */
export function cardLinesTd1(parts: PassportParts = passportParts): string[] {
  const head = parts.number.slice(0, 9);
  const tail = parts.number.slice(9);
  const numberPart =
    tail === ""
      ? withDigit(filled(head, 9)) + filled("", 15)
      : filled(`${head}<${tail}${checkDigit(head + tail)}<`, 25);
  const birth = withDigit(parts.birth);
  const expiry = withDigit(parts.expiry);
  const optional = filled(parts.optional, 11);
  const composite = checkDigit(numberPart + birth + expiry + optional);
  return [
    `I<${parts.issuer}${numberPart}`,
    birth + parts.sex + expiry + parts.issuer + optional + composite,
    filled(parts.names, 30),
  ];
}

export function visaLines(columns: 44 | 36, parts: PassportParts = passportParts): string[] {
  const number = withDigit(filled(parts.number, 9));
  const rest = filled(withDigit(parts.expiry) + parts.optional, columns - 21);
  return [
    filled(`V<${parts.issuer}${parts.names}`, columns),
    number + parts.issuer + withDigit(parts.birth) + parts.sex + rest,
  ];
}

export interface RussianParts {
  /** Ten digits: four of the series, six of the number. */
  readonly number: string;
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly birth: string;
  readonly sex: string;
  readonly issued: string;
  readonly department: string;
}

export const russianParts: RussianParts = {
  number: "5099730415",
  family: "ЩЁКИН-ЮРЬЕВ",
  given: "ЭММАНУИЛ",
  patronymic: "ХАРИТОНЬЕВИЧ",
  birth: "860327",
  sex: "M",
  issued: "060412",
  department: "900001",
};

export function russianLines(parts: RussianParts = russianParts): string[] {
  const names = [parts.given, parts.patronymic].map(encodeRussianLetters).join("<");
  const number = withDigit(parts.number.slice(0, 3) + parts.number.slice(4));
  const birth = withDigit(parts.birth);
  const optional = withDigit(`${parts.number[3]}${parts.issued}${parts.department}<`);
  const expiry = "<<<<<<<";
  const composite = checkDigit(number + birth + expiry + optional);
  return [
    filled(`PNRUS${encodeRussianLetters(parts.family)}<<${names}`, 44),
    `${number}RUS${birth}${parts.sex}${expiry}${optional}${composite}`,
  ];
}
