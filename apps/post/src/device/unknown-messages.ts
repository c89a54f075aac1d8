import { defineMessages, type Catalogs } from "@caravanserai/ui";

const en = defineMessages({
  title: "This hub does not know this tablet any more",
  explained:
    "It was restored to a time before this tablet was enrolled. Nothing is lost: everything " +
    "saved here is kept, and work goes on. Ask the administrator for an enrolment code for this " +
    "tablet and enter it here. The tablet then sends all of it again by itself.",
  code: "Enrolment code",
  enrol: "Let this tablet in again",
  working: "Asking the hub",
  "refused.code":
    "The hub did not accept this code. It may be wrong, used or expired, or the tablet was " +
    "revoked. Ask the administrator.",
  "refused.role": "This code is not for a tablet of a post.",
  "refused.hub": "The hub could not let this tablet in. Nothing was changed. Try again.",
  unreachable: "The hub was not reached. Nothing was changed. Try again.",
});

/** Strings of a tablet that its hub has forgotten by a restore. */
export const unknownMessages: Catalogs<typeof en> = {
  en,
  ru: {
    title: "Центр больше не знает этот планшет",
    explained:
      "Центр восстановлен на момент до подключения планшета. Ничего не потеряно: всё " +
      "сохранённое здесь остаётся, работать можно дальше. Попросите у администратора код " +
      "подключения для этого планшета и введите его здесь. Планшет сам отправит всё заново.",
    code: "Код подключения",
    enrol: "Вернуть планшет",
    working: "Запрос в центр",
    "refused.code":
      "Центр не принял код: он неверен, использован или истёк, либо планшет отозван. " +
      "Спросите администратора.",
    "refused.role": "Этот код не для планшета поста.",
    "refused.hub": "Центр не смог вернуть планшет. Ничего не изменено. Попробуйте ещё раз.",
    unreachable: "Центр не отвечает. Ничего не изменено. Попробуйте ещё раз.",
  },
  kk: {
    title: "Орталық бұл планшетті енді танымайды",
    explained:
      "Орталық планшет қосылғанға дейінгі күйіне қайтарылды. Ештеңе жоғалған жоқ: осында " +
      "сақталғанның бәрі тұр, жұмысты жалғастыруға болады. Әкімшіден осы планшетке қосу кодын " +
      "сұрап, осында енгізіңіз. Содан кейін планшет бәрін өзі қайта жібереді.",
    code: "Қосу коды",
    enrol: "Планшетті қайта қосу",
    working: "Орталыққа сұрау",
    "refused.code":
      "Орталық кодты қабылдамады: ол қате, қолданылған не мерзімі өткен, немесе планшеттің " +
      "құқығы алынған. Әкімшіден сұраңыз.",
    "refused.role": "Бұл код бекет планшетіне арналмаған.",
    "refused.hub": "Орталық планшетті қоса алмады. Ештеңе өзгерген жоқ. Қайталап көріңіз.",
    unreachable: "Орталық жауап бермейді. Ештеңе өзгерген жоқ. Қайталап көріңіз.",
  },
  ka: {
    title: "ცენტრი ამ პლანშეტს აღარ იცნობს",
    explained:
      "ცენტრი აღდგენილია იმ დრომდე, როცა პლანშეტი ჩაირთო. არაფერი დაკარგულა: აქ შენახული " +
      "ყველაფერი რჩება და მუშაობა გრძელდება. ადმინისტრატორს ამ პლანშეტისთვის ჩართვის კოდი " +
      "სთხოვეთ და აქ შეიყვანეთ. შემდეგ პლანშეტი ყველაფერს თავად გაგზავნის ხელახლა.",
    code: "ჩართვის კოდი",
    enrol: "პლანშეტის ხელახლა ჩართვა",
    working: "ცენტრთან დაკავშირება",
    "refused.code":
      "ცენტრმა კოდი არ მიიღო: არასწორია, გამოყენებულია, ვადაგასულია ან პლანშეტი გაუქმებულია. " +
      "ჰკითხეთ ადმინისტრატორს.",
    "refused.role": "ეს კოდი პოსტის პლანშეტისთვის არ არის.",
    "refused.hub": "ცენტრმა პლანშეტი ვერ ჩართო. არაფერი შეცვლილა. სცადეთ ხელახლა.",
    unreachable: "ცენტრი არ პასუხობს. არაფერი შეცვლილა. სცადეთ ხელახლა.",
  },
  de: {
    title: "Die Zentrale kennt dieses Tablet nicht mehr",
    explained:
      "Sie wurde auf einen Stand vor der Anmeldung dieses Tablets zurückgesetzt. Nichts ist " +
      "verloren: Alles hier Gespeicherte bleibt, die Arbeit geht weiter. Die Verwaltung um einen " +
      "Anmeldecode für dieses Tablet bitten und hier eingeben. Das Tablet sendet dann alles von " +
      "selbst noch einmal.",
    code: "Anmeldecode",
    enrol: "Tablet wieder anmelden",
    working: "Anfrage an die Zentrale",
    "refused.code":
      "Die Zentrale hat den Code nicht angenommen: Er ist falsch, benutzt oder abgelaufen, oder " +
      "das Tablet wurde gesperrt. Die Verwaltung fragen.",
    "refused.role": "Dieser Code ist nicht für ein Tablet eines Postens.",
    "refused.hub":
      "Die Zentrale konnte das Tablet nicht anmelden. Nichts wurde geändert. Noch einmal versuchen.",
    unreachable: "Die Zentrale antwortet nicht. Nichts wurde geändert. Noch einmal versuchen.",
  },
};
