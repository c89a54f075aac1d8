import {
  type PatronymicSex,
  isPatronymic,
  isPatronymicParticle,
  particleSex,
  patronymicSex,
} from "../names/patronymic.ts";

/** The words of a name part without a patronymic, and what that says. */
export interface PatronymicApart {
  readonly words: readonly string[];
  readonly patronymic?: string;
  /** Told by the patronymic, or by an `oglu` that stands alone. */
  readonly sex?: PatronymicSex;
}

function said(words: readonly string[], patronymic: string): PatronymicApart {
  const sex = patronymicSex(patronymic);
  return { words, patronymic, ...(sex === undefined ? {} : { sex }) };
}

/** Words such as `oglu` without a father's name before them say only the sex. */
export function withoutParticles(words: readonly string[]): PatronymicApart {
  const particle = words.find((word, index) => index > 0 && isPatronymicParticle(word));
  const sex = particle === undefined ? undefined : particleSex(particle);
  if (sex === undefined) return { words };
  return { words: words.filter((word) => !isPatronymicParticle(word)), sex };
}

/** A patronymic in a field of its own: in one word, in two, the father's name alone, or `oglu`. */
export function statedPatronymic(words: readonly string[]): Omit<PatronymicApart, "words"> {
  const [only] = words;
  const sex = words.length === 1 && only !== undefined ? particleSex(only) : undefined;
  if (sex !== undefined) return { sex };
  const { patronymic, sex: told } = said([], words.join(""));
  return { ...(patronymic === undefined ? {} : { patronymic }), ...(told && { sex: told }) };
}

/**
 * Takes out the patronymic that was typed along with the given names, also one in two words. In a
 * whole name of three words that ends with `oglu` nobody can tell whether the father is named.
 */
export function patronymicApart(words: readonly string[], isWholeName: boolean): PatronymicApart {
  const particle = words.findIndex((word, index) => index > 1 && isPatronymicParticle(word));
  const isDoubtful = isWholeName && words.length === 3 && particle === 2;
  if (particle > 1 && !isDoubtful) {
    const rest = words.filter((_, index) => index !== particle && index !== particle - 1);
    return said(rest, words[particle - 1]! + words[particle]!);
  }
  const named = withoutParticles(words);
  if (named.sex !== undefined) return named;
  const whole = words.findIndex((word, index) => index > 0 && isPatronymic(word));
  if (whole < 0) return { words };
  return said(
    words.filter((_, index) => index !== whole),
    words[whole]!,
  );
}
