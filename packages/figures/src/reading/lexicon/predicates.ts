import type { ClaimMeasure } from "../../claims/claim.ts";
import { createPhraseLexicon } from "./phrase-lexicon.ts";

/**
 * What a verb or noun of the clause says was measured. `moved` is settled by the places; `counted` says no more than
 * that; `duration` is a wait at a border; what `else` happened to people, or what they did, is no arrival. */
export type Predicate =
  Exclude<ClaimMeasure, "other"> | "moved" | "wanted" | "counted" | "duration" | "else";

/** Words that say what happened, in English, German, Russian and some Kazakh. */
export const predicates = createPhraseLexicon<Predicate>([
  [
    "entries",
    "enter|enters|entered|entering|entry|entries|arrive|arrives|arrived|arriving" +
      "|arrival|arrivals|came|come|coming|admitted|let in|landed" +
      "|crossed into|crossing into|cross into|crossed over into|got into|made it to" +
      "|came across|come across|came in|poured into" +
      "|streamed into|flowed into|inflow|incoming|inbound|into the country|made it into" +
      "|reached|moved into|disembarked|passed into|showed up|turned up|were let through" +
      "|let through|newly arrived|influx",
  ],
  [
    "entries",
    "einreis*|eingereist*|ankam*|ankomm*|angekommen*|kamen|kam|kämen|käme|strömen" +
      "|gekommen|ankunft|ankünfte*|zustrom|einlass|eintraf*|eingetroffen*|trafen" +
      "|erreich*|kommen|hereingelassen|angelandet|eintreff*|ins land|rein|herein|betreten|betraten" +
      "|landete*|durchgekommen*|durchgelassen*|hereinkamen|eingelassen|zuzug|zuzüge",
  ],
  [
    "entries",
    "въеха*|въезд*|въезжа*|въедут|прибы*|приеха*|приезжа*|приезд*|заеха*|заезжа*" +
      "|зашли|зашл*|вошли|впустил*|впущен*|пустил*|на въезд|приток*|кірді|келді|кірген" +
      "|келген|поступил*|заехавш*|прибыва*|пропустил*|пропущен*|пропускают|пропускает|пришло|пришли|поток",
  ],
  [
    "exits",
    "left|leave|leaves|leaving|depart|departs|departed|departing|departure|departures|exit|exits|exited|exiting|outbound|outgoing" +
      "|gone|moved on|travelled on|traveled on|onward|continued on|went on to|returned" +
      "|returning|flew out|went home|gone home|travelled onward|outflow|travelled to third countries" +
      "|traveled to third countries|moved on to|went out|going out|gone out|go out" +
      "|headed out|set off for|travelled further|left again|gone again",
  ],
  [
    "exits",
    "ausreis*|ausgereist*|verließ*|verliess*|verlassen|abgereist*|weitergereist*" +
      "|weiterreis*|hinaus|abreis*|weiterzog*|weitergezogen|zurückgekehrt*|heimgekehrt*" +
      "|weitergeflogen|kehrten|verlässt|schon weg|längst weg|bereits weg|sind weg|fort" +
      "|raus|ausgeflogen|weiterzogen|zogen weiter|reisten weiter|weitergefahren*",
  ],
  [
    "exits",
    "выеха*|выезд*|выезжа*|покин*|покида*|уеха*|уезжа*|убы*|отбы*|вылете*|улете*" +
      "|на выезд|вернул*|возврати*|оттока*|отток|шықты|кетті|шыққан|кеткен" +
      "|выехавш*|уехавш*|обратно",
  ],
  [
    "moved",
    "fled|pass|passes|passing|flee|flees|fleeing|flooded|surged|spilled|made their way|headed|cross|crosses" +
      "|crossed|crossing|travelled|traveled|went" +
      "|moved|flown|streamed|poured|passed|escaped|movement|movements|crossings" +
      "|border crossings",
  ],
  [
    "moved",
    "geflohen*|floh|flohen|flieh*|flüchtet*|flüchten|geflüchtet|überquer*|passier*" +
      "|*grenzübertritt*|übertritt*|überschritt*|strömten|gereist|gezogen|zogen",
  ],
  [
    "moved",
    "проехал*|проезжа*|пересек*|пересеч*|пересёк*|бежал*|сбежа*|бегут|перешл*|переш*|перееха*|направил*" +
      "|хлынул*|прошел|прошла|прошли|прошло|проследова*|минова*|өтті|өткен|переход*|перебрал*",
  ],
  [
    "documents-issued",
    "issued|issue|issuing|received|obtained|granted|handed out|given|get|got" +
      "|ausgestellt*|stellte|erteilt*|vergeben|ausgegeben|erhielt*|erhalten|bekam*" +
      "|bekommen|zugeteilt|выда*|оформ*|получи*|получен*|присво*|берілді|алды",
  ],
  [
    "refusals",
    "turned around at the border|refused entry|denied entry|entry refused|entry denied|sent back" +
      "|refusals of entry|refused admission|turned around|sent home|einreise verweigert" +
      "|einreise verwehrt|am übertritt gehindert|вернули обратно|не пустил*|не впустили" +
      "|pushed back|stopped at the border|not allowed in" +
      "|barred from entering" +
      "|an der grenze gestoppt|nicht hineingelassen|nicht eingelassen" +
      "|отказано во въезде|отказано в въезде" +
      "|отказали во въезде|отказ* во въезде|не пропуст*|завернул*|выдворен*",
  ],
  ["present", "camping|camped|zelten|campieren|camped out|waiting there"],
  ["queue", "steckten|steckt|festgesessen|festsaßen|saßen fest|steckengeblieben"],
  ["duration", "takes|took|dauert|dauerte|dauern|brauchen|braucht|занимает|занимают|уходит"],
  ["moved", "processed|cleared|abgefertigt*|durchgeschleust|handled"],
  ["exits", "deported|expelled|deportations|abgeschoben*|ausgewiesen*|депортир*|выслан*|выслал*"],
  ["refusals", "stopped|intercepted|held back|aufgehalten|gestoppt"],
  [
    "else",
    "killed|died|dead|injured|wounded|hurt|employs|employed|signed|voted|trained|sued" +
      "|getötet|tote|toten|starben|gestorben|verletzt*|ums leben|beschäftigt*|arbeiten|arbeitet" +
      "|unterschrieb*|погиб*|умер*|ранен*|пострада*|убит*|работа*|подписа*|трудоустро*" +
      "|проголосова*|скончал*|потеряли|donated|gespendet|spendeten|пожертвова*",
  ],
  [
    "displaced",
    "relocated|transferred to|evacuated to|verlegt|umgesiedelt|evakuiert|эвакуирован*|перевезен*",
  ],
  [
    "counted",
    "counted|counts|count|logged|tallied|zählte*|zählen|zählt|gezählt*|насчита*|посчита*" +
      "|подсчита*|зафиксирова*|recorded|verzeichne*|vermerkt*",
  ],
  [
    "entries",
    "took in|taken in|taking in|taken in by|accepted|welcomed|received refugees|посетил*|посещен*|принял*|приняла",
  ],
  [
    "registrations",
    "registered|register|registering|registration|enrolled|registriert*|angemeldet*" +
      "|erfasst*|gemeldet|erfassten|registrierten|зарегистр*|регистрац*|поставлен*" +
      "|на учет|на учете|состоят на учете|встал*|тіркел*",
  ],
  [
    "applications",
    "lodged by|lodged an|applied|apply|applying|applications|asylum|sought|filed|submitted|beantragt*" +
      "|*anträge*|*antrag|gestellt|stellten|ersuch*|обратил*|подал*|подан*|подавш*" +
      "|заявлени*|запросил*|убежищ*|ходатайств*",
  ],
  [
    "present",
    "remain|remains|remained|remaining|stay|stays|staying|stayed|still in|still here" +
      "|currently in|were there|are there|are in the country|in the country|present|live|living|lived" +
      "|resided|residing|now in",
  ],
  [
    "present",
    "bleib*|blieb|blieben|verblieb*|geblieben*|befinden|befindet|halten|aufhalten|aufhielten|hielten|leben" +
      "|lebt|lebten|wohnen|waren dort|sind dort|derzeit im land|im land|aufhältig",
  ],
  [
    "present",
    "остал*|остат*|остан*|остаю*|остае*|находи*|наход*|проживают|проживает|проживал*|проживающ*|жили|живут|живет|пребыва*|на территории|қалды|жүр",
  ],
  ["settled", "settled|settle|niedergelassen|ließen|angesiedelt|обосновал*|осели|переселил*"],
  [
    "accommodated",
    "placed in|given shelter|found shelter|given beds|found a bed|bedded down|stay overnight" +
      "|stayed overnight|spend the night|spending the night|housed|sheltered|accommodated" +
      "|sleeping|slept|sleep|put up|hosts|hosting|hosted|lodged|shelter" +
      "|shelters|spent the night|untergebracht*|untergekommen*|unterkamen" +
      "|nächtig*|einquartiert*|übernachte*|schlafen|schliefen" +
      "|beherberg*|unterkunft|unterkünfte*|aufgenommen|nahmen auf|размещ*|размест*" +
      "|ночев*|ночую*|ночу*|переночева*|заночева*|рассел*|обеспечен* жил*" +
      "|обеспечен* временн* жил*|приютил*|поселил*|разместил*|приют нашли|нашли приют|нашли кров|орналастыр*",
  ],
  [
    "queue",
    "queue|queues|queued|queuing|queueing|line up|lined up|lining up|stuck|stranded" +
      "|backed up|tailback|traffic jam|in line|waiting to cross|waiting|wait|waits" +
      "|waited|lines",
  ],
  [
    "queue",
    "gedulden|anstehen|angestanden|warten|warteten|wartet|wartete|wartenden|gewartet|warte|schlange*|warteschlange*" +
      "|stau|staus|stauten|stauen|gestrandet*|standen|stehen|steht|stecken|festsitz*" +
      "|sitzen fest|wartezeit*|ausharren|harren",
  ],
  [
    "queue",
    "очеред*|стоят|стояли|стоит|ожида*|ждут|ждал*|ждать|скопил*|застря*|скопление" +
      "|кезек*|күтіп|простаива*|прожд*|выстроил*|стоим|стою|простоял*|отстоял*|прождал*" +
      "|ждем|ожидан*",
  ],
  [
    "waiting-time",
    "waiting time*|wait time*|waiting period*|wartezeit*|время ожидания|времени ожидания" +
      "|delay|delays|wait of|waits of|verzögerung*",
  ],
  [
    "refusals",
    "refused|turned back|turned away|denied|rejected|refusal|refusals|abgewiesen*" +
      "|zurückgewiesen*|verweigert*|zurückgeschickt|wiesen|zurückweis*|abgelehnt|отказ*" +
      "|не пропустил*|не пустил*|развернул*|не впустил*",
  ],
  [
    "arrests",
    "arrested|detained|arrests|detentions|festgenommen*|verhaftet*|festnahm*" +
      "|задержан*|задержал*|арестован*|задержани*",
  ],
  [
    "call-up",
    "mobilis*|mobiliz*|drafted|draft|called up|call up|conscript*|mobilmach*" +
      "|teilmobil*|einberuf*|eingezogen|einzuziehen|мобилиз*|призва*|призыв*",
  ],
  ["displaced", "displaced|vertrieben*|перемещен*"],
  [
    "capacity",
    "designed for|designed to hold|built for|built to hold|set up for|meant for|intended for|made for" +
      "|laid out for|planned for|fitted for|equipped for|licensed for|sized for|meant to hold" +
      "|meant to house|designed to house|built to house|capacity for|enough for|sleeps" +
      "|ausgelegt|konzipiert|errichtet für|gedacht|vorgesehen|bemessen|eingerichtet für" +
      "|gebaut für|при вместимости|рассчитан на|рассчитана на|рассчитано на|рассчитаны на" +
      "|предназначен* для|спроектирован* на|рассчитанн* на|вместительностью|проектн* мощност*",
  ],
  [
    "wanted",
    "capacity|can host|can hold|can take|room for|space for|kapazität" +
      "|platz für|fasst|bietet|вместимост*|вмеща*|might|could|expects" +
      "|expected|expect|prepare|prepared|preparing|plans|planned|erwart*|könnte*|plant" +
      "|planen|может|могут|ожидается|планиру*|готов*",
  ],
]);

/** Verbs of change: the number after them is a new level and not a range. */
export const changeWords = new RegExp(
  "^(rose|risen|rise|rises|rising|grew|grown|grow|increased|increase|increases" +
    "|climbed|jumped|fell|fallen|fall|dropped|drop|declined|decreased|decline|shrank" +
    "|went|up|down|doubled|stieg|stiegen|gestiegen|steigt|wuchs|gewachsen|sank|sanken" +
    "|gesunken|fiel|fielen|gefallen|erhöht|erhöhte|verringert|kletterte|anstieg" +
    "|rückgang|zugenommen|вырос|выросл[аои]|возрос|возросл[аои]|увеличил(ось|ся|ась" +
    "|ись)|снизил(ось|ся|ась|ись)|упал[аои]?|сократил(ось|ся|ась|ись)|уменьшил(ось|ся" +
    "|ась|ись)|поднял(ось|ся|ась|ись)|рост|роста|достиг|достигл[аои]|reached|erreicht" +
    "|erreichte)$",
);
