/**
 * How a spelling may sound, as classes of consonants: P (b p), V (v f w), T, D, K, H (g h kh), S (s
 * z ts), J (sh zh ch), L, R, M, N. Vowels have no class. `-` is silence.
 */
export interface SoundRule {
  readonly spelling: string;
  /** Letters of which one must follow; `$` among them stands for the end of the word. */
  readonly before: string;
  /** Readings, the one most usual among the people of this border first. */
  readonly sounds: readonly string[];
}

export type SoundTable = ReadonlyMap<string, readonly SoundRule[]>;

/** Reads `c(eiy)=S|J|K` entries; longer spellings, then those with a condition, are tried first. */
function soundTable(source: string): SoundTable {
  const table = new Map<string, SoundRule[]>();
  for (const entry of source.trim().split(/\s+/)) {
    const [left = "", right = ""] = entry.split("=");
    const [spelling = "", before = ""] = left.replace(")", "").split("(");
    const sounds = right.split("|").map((sound) => (sound === "-" ? "" : sound));
    const rules = table.get(spelling[0]!) ?? [];
    rules.push({ spelling, before, sounds });
    table.set(spelling[0]!, rules);
  }
  for (const rules of table.values()) {
    rules.sort(
      (left, right) =>
        right.spelling.length - left.spelling.length ||
        Number(right.before !== "") - Number(left.before !== ""),
    );
  }
  return table;
}

/**
 * Latin letters after `markedLetters`, in which the digits 1 to 4 stand for letters whose mark
 * tells the sound. Spellings of many languages; where they disagree, several readings.
 */
export const latinSounds = soundTable(`
  tzsch=J tsch=J dsch=J shch=J szcz=J stsch=J ssch=SH|J sch=J|SH|SK tch=J dzh=J
  sh=J|S zh=J cz=J|S sz=J|S ts=S tz=S tc=S dz=S dj=J|D cs=J|S zs=J tx=J tj=J|T sj=J|S rz=RS|J
  chr=HR|KR|JR chth=HT ch=J|H|T|K kh=H gh(aeiouyrlnm)=H gh=H|- ph=V th=T|V|S|TH dh=D bh=P rh=RH|R
  wh=V|- lh=L|LH nh=N|NH ck=K|SK cq=K cc(eiy)=J|KS cch=K|H sc(eiy)=S|J c(eiy)=S|J|K c($)=K|S|J
  c(rnvtm)=K|S ic($)=K|J c=K|J|S dg(eiy)=J|DH gg(eiy)=J|H gn=N|HN gli=L|HL gu(eiy)=H|HV g(eiy)=H|J
  ng(eiy)=NH|NJ|N ng=NH|N g=H j($s)=-|J|H|S j=J|-|H|S
  h=H|- x(dmrtz)=H|KS|S x=KS|S|H w=V|- v=V qu(eiy)=K|KV qu=KV|K q=K|S|J
  ll=L|- l=L r=R mb=MP nb=MP np=MP m=M n=N b=P p=P f=V dt=T|D d=D t(i)=T|S t=T k=K s=S z=S au=-|V
  eu=-|V 1=J 2=S|J 3=S 4=-|H
`);

export const cyrillicSounds = soundTable(`
  дж=J дз=S|J дш=J тш=J тц=S тз=S тч=J тс=S чж=J сч=J зс=S цз=S|J сц=S сш=J нг=NH|N кс=KS мб=MP нб=MP
  нп=MP шт=JT|ST шп=JP|SP шх=JH|J тх=TH|T дх=DH|D бх=PH|P пх=PH|P кх=KH|K гх=H дт=T б=P в=V г=H
  ґ=H ғ=H д=D ж=J з=S к=K қ=K л=L м=M н=N ң=N п=P р=R с=S т=T ф=V х=H һ=H ц=S ч=J ш=J щ=J|ST ђ=J|D ј=-
  љ=L њ=N ћ=J џ=J ҷ=J җ=J ҳ=H ҡ=K ҙ=S ҫ=S ҥ=N ҕ=H ӡ=S ќ=K ѓ=H ѕ=S ѳ=V
`);

/** Letters whose sound differs between Arabic and Persian, or that stand for two foreign sounds. */
export const arabicSounds = soundTable(`
  ب=P|V پ=P ت=T ث=T|S ج=J|H چ=J ح=H خ=H د=D ذ=D|S ر=R ز=S ژ=J س=S ش=J ص=S ض=D|S ط=T ظ=S|D غ=H ف=V
  ڤ=V ق=K|H ك=K ک=K گ=H ل=L م=M ن=N ه=H|- ھ=H ہ=H|- و=-|V ة=-|T ء=- تش=J دج=J
  كس=KS تز=S دز=S|DS تس=S
  ٹ=T ڈ=D ڑ=R ں=N
`);

/** Latin letters whose mark tells the sound: 1 as in ship, 2 as s or sh, 3 as s, 4 silent or g. */
export const markedLetters: ReadonlyMap<string, string> = new Map(
  "š1 ş1 ș1 č1 ć1 ž1 ż1 ŝ1 ĉ1 ś2 ç2 ź2 ţ3 ț3 ğ4 ñn łl ıi əa đd ðd þth ßss øo æe œe ąon ęen ħh ŋng"
    .split(" ")
    .map((entry) => [entry[0]!, entry.slice(1)] as const),
);
