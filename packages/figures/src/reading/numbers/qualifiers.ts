import type { ClaimQualifier } from "../../claims/claim.ts";
import { createPhraseLexicon } from "../lexicon/phrase-lexicon.ts";

/** Words before a number that limit it. The longest wins: "just over" before "over". */
export const qualifiersBefore = createPhraseLexicon<ClaimQualifier | "hedged" | "range" | "none">([
  [
    "about",
    "about|around|approximately|roughly|some|circa|ca|ca .|c .|approx|approx ." +
      "|an estimated|estimated|in the region of|in the order of|something like|close on" +
      "|etwa|rund|ungefähr|zirka|an die|schätzungsweise|um die|in etwa|gegen|grob" +
      "|geschätzt|geschätzte|geschätzten" +
      "|около|примерно|порядка|приблизительно|ориентировочно|где-то|в районе|~|≈" +
      "|шамамен|шамамен алғанда",
  ],
  [
    "almost",
    "almost|nearly|close to|just under|just short of|just below|slightly less than" +
      "|a little less than|approaching|a little under|slightly fewer than|not quite|virtually" +
      "|some way short of|a shade under" +
      "|fast|beinahe|knapp|nahezu|annähernd|etwas weniger als|kaum weniger als|beinah" +
      "|nicht ganz|etwas unter|leicht unter|wenig unter|knapp unter" +
      "|почти|без малого|чуть менее|чуть меньше|немногим менее|немногим меньше" +
      "|чуть менее чем|дерлік|едва не|не совсем|близко к|немногим ниже",
  ],
  [
    "more-than",
    "more than|over|above|in excess of|upwards of|exceeding|exceeded|exceeds|exceed" +
      "|surpassing|surpasses|topped|tops|beyond" +
      "|north of|surpassed|upward of" +
      "|mehr als|über|oberhalb von|übersteigt|überstieg|übersteigen|überschreitet|überschritt" +
      "|übertrifft|более|более чем|свыше|больше|больше чем" +
      "|превысил*|превыша*|превысив|превысит|перевалил* за",
  ],
  [
    "slightly-more-than",
    "slightly more than|just over|a little over|a little more than|slightly over" +
      "|just above|a bit more than|a shade over|barely more than|somewhat more than" +
      "|etwas mehr als|gut|knapp über|gut und gern|ein wenig mehr als|leicht über|etwas über" +
      "|wenig mehr als|kaum mehr als|ein wenig über" +
      "|чуть более|чуть больше|немногим более|немногим больше|чуть более чем|чуть свыше" +
      "|немного больше|немного более",
  ],
  [
    "far-more-than",
    "far more than|well over|way more than|much more than|many more than" +
      "|significantly more than|far over|well above|considerably more than" +
      "|substantially more than" +
      "|weit mehr als|deutlich mehr als|weit über|deutlich über|erheblich mehr als" +
      "|wesentlich mehr als|viel mehr als" +
      "|гораздо более|гораздо больше|значительно больше|значительно более" +
      "|намного больше|намного более|существенно больше|далеко за|гораздо больше чем",
  ],
  [
    "at-least",
    "at least|no fewer than|not less than|not fewer than|a minimum of|no less than|minimum" +
      "|mindestens|wenigstens|nicht weniger als|zumindest|minimum" +
      "|не менее|по меньшей мере|минимум|как минимум|не меньше|по крайней мере" +
      "|не менее чем|кемінде",
  ],
  [
    "up-to",
    "up to|as many as|at most|no more than|not more than|a maximum of|maximum" +
      "|as much as|at the most" +
      "|bis zu|höchstens|maximal|nicht mehr als|bis|до|не более|не больше|максимум|не более чем",
  ],
  [
    "less-than",
    "fewer than|less than|under|below|short of|not even|nicht einmal|nicht mal|keine" +
      "|weniger als|unter|unterhalb von|менее|меньше" +
      "|ниже|менее чем|меньше чем",
  ],
  [
    "hedged",
    "probably|likely|reportedly|allegedly|possibly|supposedly|perhaps|apparently" +
      "|presumably|wohl|vermutlich|wahrscheinlich|angeblich|mutmaßlich" +
      "|offenbar|womöglich|möglicherweise|schätzungsweise wohl|вероятно|возможно" +
      "|предположительно|якобы|по-видимому|видимо|похоже",
  ],
  [
    "exact",
    "exactly|precisely|genau|exakt|ровно|точно|a total of|in total|insgesamt|всего" +
      "|in all|altogether|another|a further|weitere|еще|a record|rekordverdächtige",
  ],
]);

/** Words after a number that limit it. */
export const qualifiersAfter = createPhraseLexicon<ClaimQualifier>([
  ["at-least", "or more|oder mehr|и более|и больше|plus|или больше|или более"],
  ["about", "or so|oder so|или около того|жуық"],
  ["slightly-more-than", "с небольшим|с лишним|and a bit"],
  ["more-than", "астам|-plus|с лишком"],
]);
