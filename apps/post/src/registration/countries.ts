import type { Language } from "@caravanserai/ui";

/** ISO 3166-1: alpha-3, as in travel documents, with the alpha-2 that browsers know names for. */
const codes =
  "RUS:RU KAZ:KZ UKR:UA BLR:BY GEO:GE ARM:AM AZE:AZ KGZ:KG TJK:TJ UZB:UZ TKM:TM MDA:MD MNG:MN " +
  "TUR:TR " +
  "AFG:AF ALB:AL DZA:DZ AND:AD AGO:AO ARG:AR AUS:AU AUT:AT BHR:BH BGD:BD BEL:BE BEN:BJ BTN:BT " +
  "BOL:BO BIH:BA BWA:BW BRA:BR BGR:BG BFA:BF BDI:BI KHM:KH CMR:CM CAN:CA CAF:CF TCD:TD CHL:CL " +
  "CHN:CN COL:CO COG:CG COD:CD CRI:CR CIV:CI HRV:HR CUB:CU CYP:CY CZE:CZ DNK:DK DJI:DJ DOM:DO " +
  "ECU:EC EGY:EG SLV:SV GNQ:GQ ERI:ER EST:EE SWZ:SZ ETH:ET FIN:FI FRA:FR GAB:GA GMB:GM DEU:DE " +
  "GHA:GH GRC:GR GTM:GT GIN:GN GNB:GW HTI:HT HND:HN HUN:HU ISL:IS IND:IN IDN:ID IRN:IR IRQ:IQ " +
  "IRL:IE ISR:IL ITA:IT JAM:JM JPN:JP JOR:JO KEN:KE PRK:KP KOR:KR KWT:KW LAO:LA LVA:LV LBN:LB " +
  "LSO:LS LBR:LR LBY:LY LTU:LT LUX:LU MDG:MG MWI:MW MYS:MY MLI:ML MLT:MT MRT:MR MUS:MU MEX:MX " +
  "MNE:ME MAR:MA MOZ:MZ MMR:MM NAM:NA NPL:NP NLD:NL NZL:NZ NIC:NI NER:NE NGA:NG MKD:MK NOR:NO " +
  "OMN:OM PAK:PK PSE:PS PAN:PA PRY:PY PER:PE PHL:PH POL:PL PRT:PT QAT:QA ROU:RO RWA:RW SAU:SA " +
  "SEN:SN SRB:RS SLE:SL SGP:SG SVK:SK SVN:SI SOM:SO ZAF:ZA SSD:SS ESP:ES LKA:LK SDN:SD SWE:SE " +
  "CHE:CH SYR:SY TWN:TW TZA:TZ THA:TH TGO:TG TUN:TN UGA:UG ARE:AE GBR:GB USA:US URY:UY VEN:VE " +
  "VNM:VN YEM:YE ZMB:ZM ZWE:ZW";

export interface Country {
  /** Alpha-3; `XXA` and `XXB` are the stateless and the refugees of ICAO 9303. */
  readonly code: string;
  readonly name: string;
}

/** Browsers carry no Kazakh or Georgian country names; people here read Russian or English. */
const namesLanguage: Readonly<Record<Language, string>> = {
  en: "en",
  ru: "ru",
  kk: "ru",
  ka: "en",
  de: "de",
};

const stateless: Readonly<Record<Language, string>> = {
  en: "Stateless",
  ru: "Без гражданства",
  kk: "Азаматтығы жоқ",
  ka: "მოქალაქეობის არმქონე",
  de: "Staatenlos",
};

/** Countries with their names; those most often met at these crossings first. */
export function countriesIn(language: Language): readonly Country[] {
  const names = new Intl.DisplayNames([namesLanguage[language], "en"], { type: "region" });
  const pairs = codes.split(" ").map((pair) => pair.split(":") as [string, string]);
  const named = pairs.map(([code, region]) => ({ code, name: names.of(region) ?? code }));
  return [...named.slice(0, 14), { code: "XXA", name: stateless[language] }, ...named.slice(14)];
}
