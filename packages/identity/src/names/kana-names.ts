/** Katakana in the order of the alphabet, with the vowels that stand before each row. */
const rows =
  "アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto ナna ニni ヌnu " +
  "ネne ノno ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヲo ンn " +
  "ガga ギgi グgu ゲge ゴgo ザza ジji ズzu ゼze ゾzo ダda ヂji ヅzu デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu " +
  "ペpe ポpo ヴvu ヮwa";
const small = new Map("ァa ィi ゥu ェe ォo ャya ュyu ョyo".split(" ").map(entryOf));
const latinByKana = new Map(rows.split(" ").map(entryOf));

const kana = /^[\u3041-\u3096\u30a1-\u30f6\u30fc]+$/u;

/** Between the two alphabets of one writing. */
const hiraganaShift = 0x60;

function entryOf(entry: string): readonly [string, string] {
  return [entry[0]!, entry.slice(1)];
}

function katakana(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0x3041 && code <= 0x3096 ? String.fromCharCode(code + hiraganaShift) : character;
}

/** A small vowel takes the place of the one before it: `フェ` is fe, `シャ` sha. */
function withSmall(syllable: string, vowel: string): string {
  const start = syllable.replace(/[aeiou]$/, "");
  return /(?:sh|ch|j)$/.test(start) ? start + vowel.replace("y", "") : start + vowel;
}

/** Latin syllables of a word in katakana or hiragana; undefined for any other word. */
export function kanaSyllables(word: string): readonly string[] | undefined {
  if (!kana.test(word)) return undefined;
  const syllables: string[] = [];
  for (const character of word) {
    const sign = katakana(character);
    const vowel = small.get(sign);
    const last = syllables.at(-1);
    const syllable = latinByKana.get(sign);
    if (vowel !== undefined && last !== undefined) syllables.splice(-1, 1, withSmall(last, vowel));
    else if (syllable !== undefined) syllables.push(syllable);
  }
  return syllables.length === 0 ? undefined : syllables;
}
