import { createPhraseLexicon } from "../lexicon/phrase-lexicon.ts";

/** News agencies and outlets: they carry statements on and rarely make one. */
export const outlets = createPhraseLexicon<string>([
  ["RIA Novosti", "ria novosti|ria nowosti|ria|риа новости|риа новостей|риа"],
  ["TASS", "tass|itar-tass|тасс"],
  ["Interfax", "interfax|интерфакс|интерфаксу|интерфакса|интерфаксом"],
  ["Reuters", "reuters|рейтер|рейтерс"],
  ["AFP", "afp|agence france-presse|франс пресс"],
  ["dpa", "dpa|deutsche presse-agentur"],
  ["AP", "associated press"],
  ["Al Jazeera", "al jazeera|al-jazeera|al dschasira|аль-джазира|аль джазира"],
  ["BBC", "bbc|би-би-си"],
  ["Sputnik", "sputnik|спутник"],
  ["Kazinform", "kazinform|казинформ|қазақпарат"],
  ["Tengrinews", "tengrinews|tengri news|тенгриньюс"],
  ["Zakon.kz", "zakon"],
  ["Kommersant", "kommersant|коммерсант|коммерсанту|коммерсанта"],
  ["RBC", "rbc|rbk|рбк"],
  ["RFE/RL", "radio free europe|rfe|радио свобода|радио азаттык|азаттык|azattyq"],
  ["Novastan", "novastan|новастан"],
  ["FAZ", "faz|frankfurter allgemeine*"],
  ["Yle", "yle"],
  ["STT", "stt"],
  ["Interpressnews", "interpressnews|интерпрессньюс"],
  ["Orda", "orda"],
  ["KazTAG", "kaztag|казтаг"],
  ["Meduza", "meduza|медуза|медузе"],
  ["Mediazona", "mediazona|медиазона"],
  ["Guardian", "guardian"],
  ["New York Times", "new york times"],
  ["Telegraph", "telegraph"],
  ["Spiegel", "spiegel"],
  ["Bild", "bild-zeitung"],
  ["APA", "apa|austria presse agentur"],
  ["Keystone-SDA", "keystone-sda|sda"],
  ["Xinhua", "xinhua|синьхуа"],
  ["Anadolu", "anadolu|анадолу"],
  ["PAP", "pap"],
  ["Montsame", "montsame|монцамэ"],
  ["Ukrinform", "ukrinform|укринформ*"],
  ["ERR", "err"],
  ["LETA", "leta"],
  ["BNS", "bns"],
  ["NTV", "ntv"],
  ["NRK", "nrk"],
  ["EFE", "efe"],
  ["El Tiempo", "el tiempo"],
  ["CNN", "cnn"],
  ["24.kg", "24 .kg"],
  ["Akipress", "akipress|акипресс"],
  ["Akchabar", "кабар|kabar"],
  ["Helsingin Sanomat", "helsingin sanomat"],
  ["Al Arabiya", "al arabiya|аль-арабия"],
  ["SANA", "sana"],
  ["Bloomberg", "bloomberg|блумберг"],
  ["ZDF", "zdf"],
  ["ARD", "ard|tagesschau"],
  ["Fontanka", "fontanka|фонтанка"],
  ["Vedomosti", "vedomosti|ведомости"],
  ["Izvestia", "izvestia|известия"],
  ["Moldpres", "moldpres|молдпрес"],
  ["Agerpres", "agerpres"],
  ["Armenpress", "armenpress|арменпресс"],
  ["News.am", "новости-армения"],
  ["Ekho Kavkaza", "эхо кавказа|echo kawkasa"],
  ["DW", "deutsche welle|dw|немецкая волна"],
]);

/** Words by which somebody is known to speak for an institution. */
export const actors = createPhraseLexicon<"institution" | "relay">([
  [
    "institution",
    "ministr*|ministry|minister|ministers|ministries|government|authority|authorities" +
      "|police|guard|guards|guardsman|service|services|agency|department" +
      "|governor|mayor|president|spokesman|spokeswoman|spokesperson|spokespeople" +
      "|official|officials|officer|officers|head|chief|director" +
      "|committee|commission|administration|office|officially|council|unhcr|iom|dtm" +
      "|red cross|commissioner|embassy|consul|consulate|prefect" +
      "|deputy|organisation|organization|ngo|charity|volunteers|volunteer|customs" +
      "|akimat|akim|coordinator|border staff|secretary|operator|witnesses|residents" +
      "|army|union|hospital|bureau|statistics|centre|center|shelter|municipality" +
      "|mission|colonel|general|ombudsman|lawyer|activists|expert|analyst|researchers" +
      "|board|source|sources|soldiers|guardsmen|rangers|aid worker|aid workers|taskforce|task force" +
      "|authorities|parliament|kremlin|lawmaker|demographer|staff|cell|monitors|envoy|inspectorate|directorate|registrar" +
      "|prosecutor|prosecutors|chancellor|premier|consulate|foundation|relief workers" +
      "|relief worker|dispatcher|stationmaster",
  ],
  [
    "institution",
    "*ministeri*|*minister|*ministers|*ministerin|regierung*|behörde*|*behörde" +
      "|*behörden|polizei*|*polizei|grenzschutz*|grenzwache*|grenzwacht|*dienst" +
      "|*dienstes|*amt|*amtes|amts" +
      "|*verwaltung|*verwaltungen|*kommission|*komitee|*verband|*verbands|*sprecher|*sprecherin" +
      "|*leiterin|*leiter|*chefin|*geheimdienst*|*agentur|gouverneur*|bürgermeister*|präsident*|sprecher*|beamte*|leiter*|chef*|direktor*" +
      "|ausschuss*|komitee*|kommission*|verwaltung*" +
      "|rat|rates|rotes kreuz|roten kreuz*|*flüchtlingswerk*|*hilfswerk*|uno-flüchtlingshilfswerk|unhcr|hilfswerk*" +
      "|botschaft*|zoll*|bezirks*|organisation*|hilfsorganisation*|helfer*|zeugen" +
      "|augenzeugen|innenressort|innenamt|akim|staatssekretär*|koordinator*|landrat*" +
      "|stadtrat*|vizeminister*|statistikamt*|experten|direktion*|zentrum*|vertreter*" +
      "|generalsekretär*|quelle|quellen|insider|kreml|grenzer|grenzern|grenzbeamte*|ministeriums" +
      "|landesamt*|bundesamt*|ressort|helferin|akimat*|*inspektion*|*inspektorat*|*club|*verein|*ausschuss|*präsidium|*direktion",
  ],
  [
    "institution",
    "мвд|кнб|мчс|фсб|мид|минтруд*|минцифр*|министерств*|министр*|правительств*" +
      "|ведомств*|власт*|полици*|погранслужб*|погранич*|служб*|*комитет*|*управлени*|*инспекци*|таможен*|погран*|миграционн*|фмс|гпк|гпс|упу" +
      "|департамент*" +
      "|губернатор*|мэр*|мэри*|президент*|спикер*|пресс-секретар*|пресс-служб*" +
      "|представител*|официальн*|чиновник*|глав*|начальник*|директор*" +
      "|комисси*|администраци*|аким*|акимат*|совет*|увкб*|мом|оон|красн* крест*" +
      "|посольств*|консул*|организаци*|волонтер*|таможн*|заместител*|вице-министр*" +
      "|замминистр*|полковник*|генерал*|эксперт*|очевидц*|координатор*|сотрудник*" +
      "|агентств*|бюро|центр*|директорат*|штаб*|министрлік*|министрі|қызмет*|іім|источник*|кремл*|замаким*|депутат*|аналитик*|политолог*" +
      "|владел*|хозя*",
  ],
]);

/** Verbs of speaking in their written forms. */
export const speechVerbs = new RegExp(
  "^(dismissed|dismisses|dementierte[n]?|dementiert|bestritt|bestreitet|widersprach" +
    "|опроверг|опровергл[аи]|опровергает|отрицает|отрицают|said|says|say|saying|told|tells|spoken|reported|reports|report|announced|announces" +
    "|stated|states|confirmed|confirms|added|adds|explained|noted|notes|estimates" +
    "|estimated|counted|put|puts|recorded|wrote|writes|claims|claimed|declared" +
    "|informed|acknowledged|revealed|disclosed|published|reckons|reckon|warned|warns" +
    "|insisted|insists|admitted|recalls|recalled|updated|spoke|show|shows|showed|suggests|thinks|believes|sagte|sagten|sagt|teilte|teilten|teilt" +
    "|mitteilte|mitteilten|mitgeteilt|berichtete|berichteten|berichtet|berichten" +
    "|meldete|meldeten|meldet|erklärte|erklärten|erklärt|gab|gaben|nannte|nannten" +
    "|bestätigte|bestätigten|bestätigt|schrieb|schreibt|hieß|betonte|fügte|verkündete" +
    "|bezifferte|beziffert|schätzt|schätzte|schätzen|zählte|zählten|sprach|sprechen" +
    "|spricht|nennt|nennen|bekanntgab|äußerte|verlautbarte|informierte|informiert" +
    "|erzählt|erzählte|erzählen|warnte|warnt|veröffentlichte|vermeldete|vermeldet|räumte|zeigen|zeigt|показывают|показывает|свидетельствуют" +
    "|beklagt|beklagte|rechnet|сообщил[аои]?" +
    "|сообщает|сообщают|сообщили|заявил[аои]?|заявляет|заявили|рассказал[аои]?" +
    "|рассказали|уточнил[аои]?|уточнили|отметил[аои]?|отметили|подчеркнул[аои]?" +
    "|пояснил[аои]?|пояснили|добавил[аои]?|добавили|передает|передают|передал[аои]?" +
    "|пишет|пишут|написал[аои]?|сказал[аои]?|сказали|говорит|говорится|объявил[аои]?" +
    "|информирует|информировал[аои]?|проинформировал[аои]?|подтвердил[аои]?" +
    "|подтвердили|оценил[аои]?|оценивает|оценили|назвал[аои]?|называет|привел[аои]?" +
    "|приводит|насчитал[аои]?|признал[аои]?|доложил[аои]?|сообщалось" +
    "|зафиксировал[аои]?|подсчитал[аои]?|посчитал[аои]?|подсчитали|посчитали|опубликовал[аои]?|обновил[аои]?|озвучил[аои]?|озвучили" +
    "|рассказывает|рассказывают|поясняет|поясняют|уточняет|уточняют|отмечает|отмечают" +
    "|утверждает|утверждают|считает|полагает|жалуется|вспоминает|признает|говорят|ответил[аои]?" +
    "|подтверждает|подтверждают|отчитал(?:ся|ась|ись|ось)|докладывает|предупредил[аои]?" +
    "|предоставил[аои]?|раскрыл[аои]?|передало|хабарлады|айтты|мәлімдеді)$",
);

/** Openers after which the speaker stands. */
export const attributionOpeners = createPhraseLexicon<"speaker">([
  [
    "speaker",
    "according to|citing|quoting|figures from|numbers from|statistics from" +
      "|reference to|as reported by|reported by|said by|announced by|published by" +
      "|released by|provided by|confirmed by|statement by|statement from" +
      "|in the words of|estimates by|counts by|data from|figures by|figures of|tally by" +
      "|according to figures from|according to data from|attributed to" +
      "|nach angaben|nach den angaben|angaben|laut|gemäß|unter berufung auf" +
      "|berufung auf|beruft sich auf|berufen sich auf|ссылается на|nach einschätzung" +
      "|nach worten|nach auskunft|nach zählung" +
      "|nach zählungen|nach informationen|zahlen|wie aus|so|aussage|aussagen|mitteilung" +
      "|nach darstellung|nach schätzung|nach schätzungen|in einer mitteilung|nach den worten" +
      "|schätzungen|nach berechnungen|unter verweis auf|mit verweis auf|von seiten" +
      "|по данным|по словам|по информации|по сведениям|со ссылкой на|ссылаясь на" +
      "|по оценке|по оценкам|по подсчетам|по сообщению|по заявлению|как сообщили в" +
      "|как сообщил|как сообщила|как сообщает|как сообщают|как передает|как заявил" +
      "|как заявили в|как уточнили в|как рассказал|как рассказали в|как отметили в" +
      "|как пояснили в|согласно данным|статистике|цитирует|по версии|как утверждает|как утверждают|согласно" +
      "|как подтвердили в|как сообщили|как рассказали|по подсчетам|как пояснили|по статистике" +
      "|как отмечает|как отмечают в|как указали в|как заявил|как заявила",
  ],
]);

/** "По его словам", "according to him": whoever spoke before. */
export const ownWords = createPhraseLexicon<"same">([
  [
    "same",
    "по его словам|по ее словам|по их словам|по его данным|по ее данным|по их данным" +
      "|according to him|according to her|according to them|by his account|by her account" +
      "|in his words|in her words|nach seinen angaben|nach ihren angaben|nach seinen worten" +
      "|seinen angaben zufolge|ihren angaben zufolge|nach dessen angaben|nach deren angaben" +
      "|nach ihren worten|seinen worten zufolge",
  ],
]);

export const pronouns = /^(he|she|it|they|er|sie|es|он|она|они|оно|who|which|der|die|das|ol|ол)$/;
