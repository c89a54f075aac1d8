import { letterTable } from "./cyrillic-tables.ts";

/** Georgian national system of 2002, without its apostrophes. */
export const georgianTable = letterTable(`
  ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k
  ღ=gh ყ=q შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h
`);

/** Armenian as Armenian passports print it. */
export const armenianTable = letterTable(`
  ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n
  շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f և=ev
`);

export const greekTable = letterTable(`
  α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch
  ψ=ps ω=o ά=a έ=e ή=i ί=i ό=o ύ=y ώ=o ϊ=i ϋ=y ΐ=i ΰ=y
`);

export const hebrewTable = letterTable(`
  א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=ts ץ=ts
  ק=k ר=r ש=sh ת=t
`);

/**
 * Arabic and Persian letters. Short vowels are not written: the result is a consonant frame with
 * long vowels, good for skeletons and for a proposal, not for print.
 */
export const arabicTable = letterTable(`
  ا=a أ=a إ=i آ=a ٱ=a ى=a ة=a ب=b پ=p ت=t ث=th ج=j چ=ch ح=h خ=kh د=d ذ=dh ر=r ز=z ژ=zh س=s ش=sh ص=s
  ض=d ط=t ظ=z ع= غ=gh ف=f ڤ=v ق=q ك=k ک=k گ=g ل=l م=m ن=n ه=h ھ=h ہ=h و=u ؤ=u ي=i ی=i ئ=i ء= ے=e
  ۀ=a ۃ=a ڭ=ng ٹ=t ڈ=d ڑ=r ں=n
`);

/** The same with و and ي as consonants. */
export const arabicConsonantTable = letterTable("و=w ي=y ی=y", arabicTable);
