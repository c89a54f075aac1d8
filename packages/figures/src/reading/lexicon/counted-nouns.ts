import type { ClaimMeasure, ClaimUnit } from "../../claims/claim.ts";
import { createPhraseLexicon } from "./phrase-lexicon.ts";

/** What a noun says about the number before it. */
export interface CountedNoun {
  readonly unit: ClaimUnit | "not-counted";
  /** The noun names the movement itself: "entries", "departures". */
  readonly measure?: ClaimMeasure;
  /** Those who come home: "returnees from Lebanon" are in Syria. */
  readonly isReturn?: boolean;
}

const persons: CountedNoun = { unit: "persons" };
const notCounted: CountedNoun = { unit: "not-counted" };

function measured(measure: ClaimMeasure, unit: ClaimUnit = "person-crossings"): CountedNoun {
  return { unit, measure };
}

/** Nouns that numbers of a report count. */
export const countedNouns = createPhraseLexicon<CountedNoun>([
  [
    persons,
    "people|persons|person|individuals|citizens|nationals|russians|ukrainians|men" +
      "|women|children|males|females" +
      "|adults|minors|refugees|refugee|migrants|migrant|travellers|travelers|passengers" +
      "|newcomers|foreigners|visitors" +
      "|tourists|residents|pedestrians|evacuees|reservists|conscripts|soldiers|protesters" +
      "|demonstrators|displaced|asylum seekers|asylum-seekers|relocants|cyclists" +
      "|exiles|compatriots|souls|kazakhs|georgians|students|workers|adolescents" +
      "|teenagers|infants|afghans|syrians" +
      "|sudanese|fugitives|deserters|holders|patients|drivers|job-seekers|specialists" +
      "|applicants|claimants|entrants|commuters|shoppers|farmers|farmhands|labourers|laborers" +
      "|traders|merchants|herders|monks|nuns|pupils|teachers|nurses|miners|fans|sailors|deportees" +
      "|escapees|seasonal workers|boys|girls|mothers|widows|parents|orphans|pensioners|retirees" +
      "|civilians|nomads|villagers|townspeople|islanders|fishermen|survivors" +
      "|human beings|them|arrivers|us|arrivals of people|holidaymakers|truckers|motorists|pilgrims" +
      "|stateless|elderly people|locals|campers|volunteers who crossed",
  ],
  [
    persons,
    "mensch|menschen|person|personen|bürger|bürgern|bürgerinnen|staatsbürger*" +
      "|staatsangehörige*|russen" +
      "|russinnen|ukrainer*|männer|männern|frauen|kinder|kindern|*flüchtling*" +
      "|geflüchtete*|schutzsuchende*" +
      "|migranten|migrantinnen|reisende*|passagiere*|fahrgäste*|ausländer*" +
      "|neuankömmling*|ankömmling*" +
      "|fußgänger*|reservist*|einreisende*|ausreisende*|ankommende*|vertriebene*|asylsuchende*" +
      "|asylbewerber*|demonstranten|minderjährige*|erwachsene*|touristen|besucher*|schüler*" +
      "|rekruten|wehrpflichtige*|leute|leuten|köpfe|afghanen|syrer*" +
      "|georgier*|kasachen|radfahrer*" +
      "|familienangehörige*|staatsbürgerinnen|angehörige*|jugendliche*|studenten|studierende*|insassen|wehrdienstverweigerer" +
      "|bewohner*|antragsteller*|bewerber*|pendler*|*arbeiter|*arbeitern|*arbeiterinnen|bauern|händler*" +
      "|pilger*|seeleute*|matrosen|rentner*|zivilisten|mütter*|mädchen|jungen|waisen|abgeschobene*" +
      "|überlebende*|urlauber*|*gäste|*gästen|kriegsdienstverweigerer*|durchreisende*|zuwanderer*|einwanderer*",
  ],
  [
    persons,
    "человек|человека|людей|люди|людям|людьми|граждан|граждане|гражданам|гражданина" +
      "|гражданами|россиян*|русских" +
      "|мужчин*|женщин*|детей|дети|ребенка|беженц*|беженк*|мигрант*|пассажир*" +
      "|иностранц*|переселенц*" +
      "|лиц|лица|резервист*|пешеход*|релокант*|приезжих|прибывших|туристов|туриста" +
      "|жител*|украинц*" +
      "|путешественник*|соотечественник*|призывник*|студент*|иностранных|въехавших|выехавших|чел" +
      "|несовершеннолетних|взрослых|подростк*|адам*|азамат*|ресейліктер*|афганц*" +
      "|сирийц*|новоприбывш*" +
      "|уклонист*|дезертир*|путник*|уехавших|покинувших|прибывающих|мужик*|душ|ребят|парней" +
      "|вынужденн*|релоцировавш*|подданных|заявител*|соискател*|просител*|рабочих|работник*" +
      "|паломник*|водител*|дальнобойщик*|торговц*|моряк*|матерей" +
      "|школьник*|пенсионер*|гражданск*|рыбак*|отпускник*|курортник*|обитател*|прибывш*|въезжавших|новичк*",
  ],
  [
    measured("entries"),
    "entries|arrivals|border entries|admissions|landings|einreise*|einreisen" +
      "|ankünfte*|zugänge*|anlandung*" +
      "|въезд*|прибыти*|въезжающих|new arrivals|arrival|entry|кіру|заездов",
  ],
  [
    { unit: "persons", measure: "entries", isReturn: true },
    "returnees|returning refugees|repatriates|rückkehrer*|heimkehrer*|возвращенц*|вернувшихся|репатриант*",
  ],
  [measured("exits"), "exits|departures|ausreise*|abreise*|выезд*|отъезд*|выезжающих|отбыти*"],
  [
    measured("crossings"),
    "crossings|border crossings|movements|grenzübertritt*|übertritt*|grenzquerung*|пересечени*" +
      "|пересечений границы|переходов границы|trips|поездок|поездки|passages|grenzpassagen",
  ],
  [
    { unit: "persons", measure: "accommodated" },
    "guests|overnight guests|overnight stays|gäste|gästen|übernachtungsgäste*|übernachtung*" +
      "|постояльц*|гостей|гостя",
  ],
  [
    { unit: "households" },
    "families|family|households|familien|haushalte*|семей|семьи|семья|семьям|домохозяйств*|отбас*",
  ],
  [
    { unit: "vehicles" },
    "vehicles|vehicle|cars|buses|coaches|trucks|lorries|minibuses|minivans" +
      "|motorcycles|automobiles|passenger cars|cars and buses|cars and lorries" +
      "|fahrzeuge*|autos|pkw|pkws|lkw|lkws|lastwagen|lastzüge*|busse|bussen|wagen" +
      "|kleinbusse*|personenwagen|autos und busse*|reisebusse*" +
      "|машин|машины|машинами|автомобил*|автобус*|грузовик*|грузовых|фур|фуры" +
      "|автомашин*|легковых|легковушек|микроавтобус*" +
      "|транспортных средств*|транспортного средства|тс|авто|көлік*|единиц транспорта" +
      "|единицы транспорта|легков* автомобил*",
  ],
  [
    { unit: "documents", measure: "documents-issued" },
    "identification numbers|individual identification numbers|id numbers" +
      "|personal numbers|iins|iin|personal id numbers|personal identification numbers" +
      "|permits|residence permits|visas|visa|passports|certificates|identity cards" +
      "|tax numbers|work permits|temporary permits|documents|papers" +
      "|identifikationsnummern|personennummern|personalnummern|*nummern|*genehmigung*" +
      "|*erlaubnisse*|*bescheinigung*|reisepässe*|pässe|*ausweise*" +
      "|dokumente*|visum|aufenthaltstitel*|steuernummern" +
      "|иин|жсн|виз|визы|разрешени*|вида на жительство|паспорт*|документ*|удостоверени*" +
      "|справок|справки|патент*|внж|рвп",
  ],
  [
    { unit: "documents", measure: "applications" },
    "applications|asylum applications|requests|claims|asylum claims|petitions" +
      "|*anträge*|*gesuche*|заявлени*|ходатайств*|прошени*|обращени*|asylum requests" +
      "|visa applications",
  ],
  [
    { unit: "places", measure: "capacity" },
    "beds|bed|bed spaces|sleeping places|shelter places|places|cots|bunks" +
      "|*betten|*plätze|*plätzen|schlafplatz*|notbetten|unterkunftsplätz*" +
      "|мест|места|местам|койко-мест*|коек|койки|спальн* мест*|спальномест*",
  ],
  [
    { unit: "persons", measure: "registrations" },
    "registrations|registrierung*|anmeldung*|регистраци*",
  ],
  [
    { unit: "persons", measure: "refusals" },
    "refused entries|rejected entries|rejections|refusals|zurückweisung*|abweisung*" +
      "|отказов|отказа|pushbacks|refusals of entry" +
      "|einreiseverweigerung*",
  ],
  [
    { unit: "persons", measure: "arrests" },
    "arrests|detentions|festnahmen|verhaftung*|задержани*|арестов",
  ],
  [
    { unit: "crossing-points", measure: "crossing-points" },
    "crossing points|checkpoints|border posts|border checkpoints" +
      "|border crossing points|road crossings" +
      "|*grenzübergäng*|übergäng*|kontrollpunkt*|*grenzposten|kontrollstell*" +
      "|пункт* пропуска|кпп|погранпереход*" +
      "|пограничн* пунк*|пограничн* переход*|пограничн* пост*|автомобильн* пунк*" +
      "|переходов|өткізу пункт*" +
      "|автопереход*|land crossings|land border crossings|контрольно-пропускн* пункт*" +
      "|погранпункт*|border stations",
  ],
  [
    notCounted,
    "inhabitants|einwohner*|percent|per cent|percentage|pct|prozent|prozentpunkt*" +
      "|процент*|пайыз|points|kilometres|kilometers|km|kilometer|kilometern|километр*" +
      "|км|miles|meilen" +
      "|мил*|metres|meters|meter|metern|метр*|м|tonnes|tons|tonnen|тонн*|kg|kilogram*" +
      "|кг|litres|liter|литр*" +
      "|euro|euros|eur|dollar|dollars|usd|rubel|roubles|rubles|ruble|руб|рубл*|злот*" +
      "|zloty|zlotys|złoty|гривен|гривн*|hryvnia*|тугрик*|tugrik*|песо|peso|pesos|лир" +
      "|лиры|lira|liras|kronor|kronen|франк*|francs|franken|драм|драмов|drams|манат*" +
      "|лей|леев|lei|tenge|тенге|долларов|доллара|доллар" +
      "|евро|lari|лари|years|jahre|jahren|years old|лет|год|года|degrees|grad|градус*" +
      "|pages|seiten|страниц*|soms|сом" +
      "|rooms|zimmer|комнат|номеров|hotels|schools|tents|zelte|палат*|blankets|decken" +
      "|volunteers|freiwillige*|helfer*|волонтер*|doctors|ärzte|врач*|officers|beamte*" +
      "|grenzschützer*|polizisten|officials|сотрудник*|пограничник*" +
      "|полицейск*|staff|employees|mitarbeiter*|guards|desks|schalter|counters|lanes" +
      "|fahrspuren|spuren|полос|полосы|окон|окна|journalists|journalisten" +
      "|meals|mahlzeiten|portions|порци*|packages|pakete|пакет*|flights|flüge*|рейс*" +
      "|trains|züge*|поезд*|wagons|вагон*|gates|posts|seats|sitzplätze*|parkplätze*" +
      "|parking spaces|parking places" +
      "|toilets|toiletten|туалет*|votes|stimmen|голосов|seconds|sekunden|секунд*" +
      "|hectares|hektar|гектар*|villages|dörfer|сел|деревень|countries|länder*|стран*" +
      "|languages|sprachen|язык*|regions|regionen|регион*|областей|districts|районов" +
      "|towns|cities|städte*|городов|phases|stages|этап*|steps|schritte*" +
      "|articles|artikel|статей|статьи|paragraphs|points|пункт*|calls|anrufe*|звонк*" +
      "|messages|nachrichten|сообщени*|reports|meldungen|cases|fälle*|случа*|дел" +
      "|квадратн*|кв|hp|мвт|gb|мб|чашек|cups|liters|gallons|sandwiches|brote|буханок" +
      "|kits|sets|набор*|комплект*|times|mal|раз|раза|halls|hallen|залов" +
      "|ministers|minister|министр*|party|parties|teams|units|editions|issues|lines" +
      "|zeilen|weeks|wochen|недел*|months|monate*|monaten|месяц*",
  ],
]);

/** Words between a number and its noun: "98,000 mostly young Russian men". */
export const nounFillers = new RegExp(
  "^(of|the|their|his|her|its|our|more|other|others|additional|new|further|mostly" +
    "|mainly|young|adult|male|female|foreign|private|passenger|such|these|those" +
    "|individual|fellow|different|stranded|waiting|registered|newly|arriving|arrived" +
    "|displaced|temporary|personal|internally|weitere[nrs]?|neue[nr]?|junge[nr]?" +
    "|ausländische[nr]?|meist|überwiegend|zusätzliche[nr]?|vor allem|der|die|des" +
    "|solche[nr]?|registrierte[nr]?|neu|angekommene[nr]?|private[nr]?" +
    "|schutzsuchende[nr]?|новых|других|иностранных|молодых|российских|из|их|всех" +
    "|таких|русских|в|основном|временных|взрослых|individuelle[nr]?|persönliche[nr]?" +
    "|кazakh|single|elderly|unaccompanied|alleinstehende[nr]?|ältere[nr]?" +
    "|einzelne[nr]?)$",
);
