import { defineMessages, type Catalogs } from "@caravanserai/ui";
import { queueRejections } from "./queue-rejections.ts";

const en = defineMessages({
  ...queueRejections.en,
  saved: "Saved on this tablet",
  "fault.title": "NOTHING was saved",
  "fault.full":
    "This tablet’s storage is full. What you typed is still here. Free some space or go " +
    "on at another tablet.",
  "fault.closed":
    "The browser has closed this page’s storage; the tablet may be full. What you typed is still " +
    "here: copy it on paper, make room, then close the browser and open it again.",
  "fault.evicted":
    "The browser has cleared this tablet’s storage. What you typed is still on the screen: " +
    "write it down on paper, then enrol the tablet again.",
  "fault.other":
    "The tablet could not write; it may be full. What you typed is still here. Make room and try " +
    "again. If that does not help, copy it on paper and go on at another tablet.",
  "rejected.title": "Not saved: the rules say no",
  "crossing.nobody-counted": "Nobody was counted.",
  "crossing.count-out-of-range": "This number is impossible.",
  "crossing.unknown-crossing":
    "This tablet does not know its crossing yet: " +
    "the list is on its way from the hub. Keep the tablet connected, wait a few " +
    "seconds, then tap again.",
  "crossing.mode-not-open": "This crossing is not open to this way of travelling.",
  "crossing.tally-unknown": "This count is not known here.",
  "crossing.tally-already-reversed": "This count was already taken back.",
  "registration.nobody-named": "There is nobody in this household.",
  "registration.household-too-large": "Too many people for one household: register a second one.",
  "registration.reference-invalid": "The reference is wrong.",
  "registration.reference-taken": "The reference is taken. Save again for a new one.",
  "registration.person-twice": "The same person stands here twice.",
  "registration.person-unknown": "This person is not known on this tablet.",
  "registration.nothing-changed": "Nothing was changed.",
  "registration.number-already-issued": "A number was issued already.",
  "stay.household-unknown": "This household is not known here yet.",
  "stay.nobody-chosen": "Nobody was chosen.",
  "stay.already-departed": "Everybody of this slip has left already.",
  "stay.not-departed": "Nobody of this slip is recorded as left.",
  "places.unit-unknown": "This room is not known here.",
  "places.site-closed": "The site is closed.",
  "places.unit-full": "Not enough free places in this room.",
  "places.party-size-invalid": "The number of persons is wrong.",
  "places.hold-too-long": "A place can be held for 48 hours at most.",
  "places.household-already-placed": "This household has a place already.",
  "places.placement-unknown": "This place was not given on this tablet.",
  "places.placement-ended": "This place has ended already.",
  "places.blocked-out-of-range": "More than the room has.",
  "review.proposal-unknown": "The proposal is not known here.",
  "review.reason-missing": "A reason is needed.",
  "review.officer-missing": "A signed-in officer must decide.",
  "review.same-officer": "You have said so already; another officer must look.",
  "review.already-settled": "This pair is settled already.",
  "review.nothing-to-reopen": "There is nothing to take back.",
  "review.discrepancy-unknown": "The contradiction is not known here.",
  "review.discrepancy-already-resolved": "The contradiction is settled already.",
});

/** What a save says when it does not happen: by fault of the tablet, or by the rules. */
export const savingMessages: Catalogs<typeof en> = {
  en,
  ru: {
    ...queueRejections.ru,
    saved: "Сохранено на планшете",
    "fault.title": "НИЧЕГО не сохранено",
    "fault.full":
      "Память планшета заполнена. Введённое осталось на экране. Освободите место или " +
      "продолжите на другом планшете.",
    "fault.closed":
      "Браузер закрыл хранилище страницы; возможно, планшет заполнен. Введённое ещё на экране: " +
      "перепишите его, освободите место, закройте браузер и откройте снова.",
    "fault.evicted":
      "Браузер очистил хранилище планшета. Введённое ещё на экране: перепишите его на бумагу, " +
      "затем подключите планшет заново.",
    "fault.other":
      "Планшет не смог записать; возможно, он заполнен. Введённое осталось. Освободите место и " +
      "попробуйте ещё раз. Не помогло — перепишите на бумагу и продолжите на другом планшете.",
    "rejected.title": "Не сохранено: правила не позволяют",
    "crossing.nobody-counted": "Никто не посчитан.",
    "crossing.count-out-of-range": "Такое число невозможно.",
    "crossing.unknown-crossing":
      "Планшет ещё не знает своего перехода: " +
      "список идёт из центра. Оставьте планшет на связи, подождите несколько секунд и " +
      "нажмите снова.",
    "crossing.mode-not-open": "Переход закрыт для этого вида транспорта.",
    "crossing.tally-unknown": "Этот подсчёт здесь неизвестен.",
    "crossing.tally-already-reversed": "Этот подсчёт уже отменён.",
    "registration.nobody-named": "В семье никого нет.",
    "registration.household-too-large": "Слишком много людей: зарегистрируйте вторую группу.",
    "registration.reference-invalid": "Номер неверен.",
    "registration.reference-taken": "Номер занят. Сохраните ещё раз с новым.",
    "registration.person-twice": "Один человек указан дважды.",
    "registration.person-unknown": "Этот человек на планшете неизвестен.",
    "registration.nothing-changed": "Ничего не изменено.",
    "registration.number-already-issued": "Номер уже выдан.",
    "stay.household-unknown": "Эта семья здесь пока неизвестна.",
    "stay.nobody-chosen": "Никто не выбран.",
    "stay.already-departed": "Все по этому листку уже выехали.",
    "stay.not-departed": "Никто по этому листку не отмечен как выехавший.",
    "places.unit-unknown": "Эта комната здесь неизвестна.",
    "places.site-closed": "Место закрыто.",
    "places.unit-full": "В комнате не хватает мест.",
    "places.party-size-invalid": "Неверное число людей.",
    "places.hold-too-long": "Держать место можно не дольше 48 часов.",
    "places.household-already-placed": "У этой семьи уже есть место.",
    "places.placement-unknown": "Это место выдано не на этом планшете.",
    "places.placement-ended": "Это размещение уже закончено.",
    "places.blocked-out-of-range": "Больше, чем мест в комнате.",
    "review.proposal-unknown": "Предложение здесь неизвестно.",
    "review.reason-missing": "Нужна причина.",
    "review.officer-missing": "Решать должен вошедший сотрудник.",
    "review.same-officer": "Вы уже высказались; посмотреть должен другой сотрудник.",
    "review.already-settled": "Эта пара уже решена.",
    "review.nothing-to-reopen": "Отзывать нечего.",
    "review.discrepancy-unknown": "Противоречие здесь неизвестно.",
    "review.discrepancy-already-resolved": "Противоречие уже решено.",
  },
  kk: {
    ...queueRejections.kk,
    saved: "Планшетте сақталды",
    "fault.title": "ЕШТЕҢЕ сақталған жоқ",
    "fault.full":
      "Планшет жады толды. Енгізгеніңіз экранда қалды. Орын босатыңыз немесе басқа " +
      "планшетте жалғастырыңыз.",
    "fault.closed":
      "Браузер осы беттің қоймасын жапты; планшет толған болуы мүмкін. Енгізілгені әлі экранда: " +
      "қағазға көшіріңіз, орын босатыңыз, браузерді жауып, қайта ашыңыз.",
    "fault.evicted":
      "Браузер планшеттің қоймасын тазалады. Енгізілгені әлі экранда: қағазға көшіріп алыңыз, " +
      "содан кейін планшетті қайта қосыңыз.",
    "fault.other":
      "Планшет жаза алмады; ол толған болуы мүмкін. Енгізілгені экранда қалды. Орын босатып, " +
      "қайталаңыз. Көмектеспесе, қағазға көшіріп, басқа планшетте жалғастырыңыз.",
    "rejected.title": "Сақталмады: ереже рұқсат бермейді",
    "crossing.nobody-counted": "Ешкім саналмады.",
    "crossing.count-out-of-range": "Мұндай сан мүмкін емес.",
    "crossing.unknown-crossing":
      "Планшет өткелін әлі білмейді: " +
      "тізім орталықтан келе жатыр. Планшетті байланыста ұстаңыз, бірнеше секунд " +
      "күтіп, қайта басыңыз.",
    "crossing.mode-not-open": "Өткел бұл көлікке жабық.",
    "crossing.tally-unknown": "Бұл санақ мұнда белгісіз.",
    "crossing.tally-already-reversed": "Бұл санақ кері қайтарылған.",
    "registration.nobody-named": "Отбасында ешкім жоқ.",
    "registration.household-too-large": "Адам тым көп: екінші топты тіркеңіз.",
    "registration.reference-invalid": "Нөмір қате.",
    "registration.reference-taken": "Нөмір бос емес. Жаңасымен қайта сақтаңыз.",
    "registration.person-twice": "Бір адам екі рет жазылған.",
    "registration.person-unknown": "Бұл адам планшетте белгісіз.",
    "registration.nothing-changed": "Ештеңе өзгерген жоқ.",
    "registration.number-already-issued": "Нөмір берілген.",
    "stay.household-unknown": "Бұл отбасы мұнда әлі белгісіз.",
    "stay.nobody-chosen": "Ешкім таңдалмады.",
    "stay.already-departed": "Бұл парақ бойынша бәрі кетіп қойған.",
    "stay.not-departed": "Бұл парақ бойынша ешкім кетті деп белгіленбеген.",
    "places.unit-unknown": "Бұл бөлме мұнда белгісіз.",
    "places.site-closed": "Орын жабық.",
    "places.unit-full": "Бөлмеде бос орын жетпейді.",
    "places.party-size-invalid": "Адам саны қате.",
    "places.hold-too-long": "Орынды ең көбі 48 сағат ұстауға болады.",
    "places.household-already-placed": "Бұл отбасының орны бар.",
    "places.placement-unknown": "Бұл орын осы планшетте берілмеген.",
    "places.placement-ended": "Бұл орналастыру аяқталған.",
    "places.blocked-out-of-range": "Бөлмедегі орыннан көп.",
    "review.proposal-unknown": "Ұсыныс мұнда белгісіз.",
    "review.reason-missing": "Себебі керек.",
    "review.officer-missing": "Жүйеге кірген қызметкер шешуі керек.",
    "review.same-officer": "Сіз айттыңыз; басқа қызметкер қарауы керек.",
    "review.already-settled": "Бұл жұп шешілген.",
    "review.nothing-to-reopen": "Қайтарып алатын ештеңе жоқ.",
    "review.discrepancy-unknown": "Қайшылық мұнда белгісіз.",
    "review.discrepancy-already-resolved": "Қайшылық шешілген.",
  },
  ka: {
    ...queueRejections.ka,
    saved: "შენახულია პლანშეტზე",
    "fault.title": "არაფერი შენახულა",
    "fault.full":
      "პლანშეტის მეხსიერება სავსეა. აკრეფილი ეკრანზე დარჩა. გაათავისუფლეთ ადგილი ან " +
      "გააგრძელეთ სხვა პლანშეტზე.",
    "fault.closed":
      "ბრაუზერმა გვერდის საცავი დახურა; შესაძლოა, პლანშეტი სავსეა. შეყვანილი ჯერ კიდევ ეკრანზეა: " +
      "გადაწერეთ ქაღალდზე, გაათავისუფლეთ ადგილი, დახურეთ ბრაუზერი და ხელახლა გახსენით.",
    "fault.evicted":
      "ბრაუზერმა ამ პლანშეტის საცავი გაასუფთავა. შეყვანილი ჯერ კიდევ ეკრანზეა: გადაწერეთ " +
      "ქაღალდზე, შემდეგ პლანშეტი ხელახლა ჩართეთ.",
    "fault.other":
      "პლანშეტმა ვერ ჩაწერა; შესაძლოა, ის სავსეა. შეყვანილი დარჩა. გაათავისუფლეთ ადგილი და " +
      "სცადეთ ხელახლა. თუ არ უშველა, გადაწერეთ ქაღალდზე და სხვა პლანშეტზე გააგრძელეთ.",
    "rejected.title": "არ შენახულა: წესები არ იძლევა ნებას",
    "crossing.nobody-counted": "არავინ დათვლილა.",
    "crossing.count-out-of-range": "ასეთი რიცხვი შეუძლებელია.",
    "crossing.unknown-crossing":
      "პლანშეტმა ჯერ არ იცის თავისი გამშვები პუნქტი: " +
      "სია ცენტრიდან მოდის. დატოვეთ პლანშეტი კავშირზე, დაელოდეთ რამდენიმე წამს და " +
      "დააჭირეთ ხელახლა.",
    "crossing.mode-not-open": "პუნქტი ამ ტრანსპორტისთვის დახურულია.",
    "crossing.tally-unknown": "ეს დათვლა აქ უცნობია.",
    "crossing.tally-already-reversed": "ეს დათვლა უკვე გაუქმებულია.",
    "registration.nobody-named": "ოჯახში არავინაა.",
    "registration.household-too-large": "ძალიან ბევრია: დაარეგისტრირეთ მეორე ჯგუფი.",
    "registration.reference-invalid": "ნომერი არასწორია.",
    "registration.reference-taken": "ნომერი დაკავებულია. შეინახეთ ახლით.",
    "registration.person-twice": "ერთი ადამიანი ორჯერ წერია.",
    "registration.person-unknown": "ეს ადამიანი პლანშეტზე უცნობია.",
    "registration.nothing-changed": "არაფერი შეცვლილა.",
    "registration.number-already-issued": "ნომერი უკვე გაცემულია.",
    "stay.household-unknown": "ეს ოჯახი აქ ჯერ უცნობია.",
    "stay.nobody-chosen": "არავინ არის არჩეული.",
    "stay.already-departed": "ამ ფურცლით ყველა უკვე გავიდა.",
    "stay.not-departed": "ამ ფურცლით გასული არავინაა.",
    "places.unit-unknown": "ეს ოთახი აქ უცნობია.",
    "places.site-closed": "ობიექტი დახურულია.",
    "places.unit-full": "ოთახში თავისუფალი ადგილი არ ყოფნის.",
    "places.party-size-invalid": "ადამიანთა რაოდენობა არასწორია.",
    "places.hold-too-long": "ადგილის დაკავება მაქსიმუმ 48 საათით შეიძლება.",
    "places.household-already-placed": "ამ ოჯახს უკვე აქვს ადგილი.",
    "places.placement-unknown": "ეს ადგილი ამ პლანშეტზე არ გაცემულა.",
    "places.placement-ended": "ეს განთავსება უკვე დასრულდა.",
    "places.blocked-out-of-range": "ოთახის ადგილებზე მეტია.",
    "review.proposal-unknown": "შემოთავაზება აქ უცნობია.",
    "review.reason-missing": "საჭიროა მიზეზი.",
    "review.officer-missing": "უნდა გადაწყვიტოს შესულმა თანამშრომელმა.",
    "review.same-officer": "თქვენ უკვე თქვით; სხვა თანამშრომელმა უნდა ნახოს.",
    "review.already-settled": "ეს წყვილი უკვე გადაწყვეტილია.",
    "review.nothing-to-reopen": "უკან წასაღები არაფერია.",
    "review.discrepancy-unknown": "წინააღმდეგობა აქ უცნობია.",
    "review.discrepancy-already-resolved": "წინააღმდეგობა უკვე მოგვარდა.",
  },
  de: {
    ...queueRejections.de,
    saved: "Auf diesem Tablet gespeichert",
    "fault.title": "NICHTS wurde gespeichert",
    "fault.full":
      "Der Speicher des Tablets ist voll. Das Getippte steht noch hier. Platz schaffen " +
      "oder an einem anderen Tablet weitermachen.",
    "fault.closed":
      "Der Browser hat den Speicher dieser Seite geschlossen; vielleicht ist das Tablet voll. Ihre " +
      "Eingabe steht noch hier: auf Papier übertragen, Platz schaffen, Browser " +
      "schließen und neu öffnen.",
    "fault.evicted":
      "Der Browser hat den Speicher dieses Tablets geleert. Was Sie eingegeben haben, steht noch " +
      "auf dem Bildschirm: auf Papier übertragen, dann das Tablet neu anmelden.",
    "fault.other":
      "Das Tablet konnte nicht schreiben; vielleicht ist es voll. Ihre Eingabe steht noch hier. Platz " +
      "schaffen und erneut versuchen. Hilft das nicht: auf Papier übertragen, anderes " +
      "Tablet nehmen.",
    "rejected.title": "Nicht gespeichert: die Regeln sagen nein",
    "crossing.nobody-counted": "Niemand wurde gezählt.",
    "crossing.count-out-of-range": "Diese Zahl ist unmöglich.",
    "crossing.unknown-crossing":
      "Dieses Tablet kennt seinen Übergang noch nicht: " +
      "Die Liste kommt gerade von der Zentrale. Verbindung halten, einige Sekunden " +
      "warten, dann erneut tippen.",
    "crossing.mode-not-open": "Der Übergang ist dafür nicht offen.",
    "crossing.tally-unknown": "Diese Zählung ist hier nicht bekannt.",
    "crossing.tally-already-reversed": "Diese Zählung wurde schon zurückgenommen.",
    "registration.nobody-named": "Im Haushalt ist niemand.",
    "registration.household-too-large": "Zu viele Personen: einen zweiten Haushalt registrieren.",
    "registration.reference-invalid": "Die Nummer ist falsch.",
    "registration.reference-taken": "Die Nummer ist vergeben. Mit einer neuen speichern.",
    "registration.person-twice": "Dieselbe Person steht zweimal hier.",
    "registration.person-unknown": "Diese Person ist auf dem Tablet nicht bekannt.",
    "registration.nothing-changed": "Nichts wurde geändert.",
    "registration.number-already-issued": "Eine Nummer wurde schon vergeben.",
    "stay.household-unknown": "Dieser Haushalt ist hier noch nicht bekannt.",
    "stay.nobody-chosen": "Niemand wurde gewählt.",
    "stay.already-departed": "Alle dieses Zettels sind schon ausgereist.",
    "stay.not-departed": "Niemand dieses Zettels gilt als ausgereist.",
    "places.unit-unknown": "Dieser Raum ist hier nicht bekannt.",
    "places.site-closed": "Der Ort ist geschlossen.",
    "places.unit-full": "In diesem Raum sind nicht genug Plätze frei.",
    "places.party-size-invalid": "Die Personenzahl ist falsch.",
    "places.hold-too-long": "Ein Platz kann höchstens 48 Stunden gehalten werden.",
    "places.household-already-placed": "Dieser Haushalt hat schon einen Platz.",
    "places.placement-unknown": "Dieser Platz wurde nicht auf diesem Tablet vergeben.",
    "places.placement-ended": "Diese Belegung ist schon beendet.",
    "places.blocked-out-of-range": "Mehr, als der Raum hat.",
    "review.proposal-unknown": "Der Vorschlag ist hier nicht bekannt.",
    "review.reason-missing": "Ein Grund wird gebraucht.",
    "review.officer-missing": "Eine angemeldete Person muss entscheiden.",
    "review.same-officer": "Sie haben sich schon geäußert; jemand anderes muss hinsehen.",
    "review.already-settled": "Dieses Paar ist schon erledigt.",
    "review.nothing-to-reopen": "Es gibt nichts zurückzunehmen.",
    "review.discrepancy-unknown": "Der Widerspruch ist hier nicht bekannt.",
    "review.discrepancy-already-resolved": "Der Widerspruch ist schon gelöst.",
  },
};
