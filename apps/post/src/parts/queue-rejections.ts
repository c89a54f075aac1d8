import type { QueueRejection } from "@caravanserai/domain";
import type { Language } from "@caravanserai/ui";

type Words = Readonly<Record<QueueRejection["code"], string>>;

/** What the rules of the queue say no to. */
export const queueRejections: Readonly<Record<Language, Words>> = {
  en: {
    "queue.crossing-unknown":
      "This tablet does not know its crossing yet: " +
      "the list is on its way from the hub. Keep the tablet connected, wait a few " +
      "seconds, then tap again.",
    "queue.mode-not-open": "This crossing is not open to this way of travelling.",
    "queue.party-size-invalid": "This number of people is impossible for one number.",
    "queue.number-taken": "This number was given already. Try again for the next one.",
    "queue.token-ended": "This number has left the line or was replaced.",
    "queue.already-served": "This number was served already.",
    "queue.not-left": "This number stands in the line.",
    "queue.lane-closed": "This lane is closed. Choose an open one.",
    "queue.jump-needs-person": "Going before the line needs a reason and a badge number.",
    "queue.slot-change-used": "The one later slot was used already.",
    "queue.slot-not-later": "Only a later slot, at most 48 hours ahead.",
    "queue.household-has-token": "One household, one number: it has another one.",
    "queue.lane-staff-invalid": "An open lane has staff; a closed one has none.",
  },
  ru: {
    "queue.crossing-unknown":
      "Планшет ещё не знает свой переход: " +
      "список идёт из центра. Оставьте планшет на связи, подождите несколько секунд и " +
      "нажмите снова.",
    "queue.mode-not-open": "Переход закрыт для этого способа проезда.",
    "queue.party-size-invalid": "Столько людей на один номер невозможно.",
    "queue.number-taken": "Номер уже выдан. Попробуйте ещё раз: будет следующий.",
    "queue.token-ended": "Этот номер ушёл из очереди или заменён.",
    "queue.already-served": "Этот номер уже принят.",
    "queue.not-left": "Этот номер стоит в очереди.",
    "queue.lane-closed": "Полоса закрыта. Выберите открытую.",
    "queue.jump-needs-person": "Вне очереди: нужны причина и номер значка.",
    "queue.slot-change-used": "Перенос на позже уже использован.",
    "queue.slot-not-later": "Только на более позднее время, не дальше 48 часов.",
    "queue.household-has-token": "Одна семья, один номер: у неё уже другой.",
    "queue.lane-staff-invalid": "У открытой полосы есть сотрудники, у закрытой их нет.",
  },
  kk: {
    "queue.crossing-unknown":
      "Планшет өз өткелін әлі білмейді: " +
      "тізім орталықтан келе жатыр. Планшетті байланыста ұстаңыз, бірнеше секунд " +
      "күтіп, қайта басыңыз.",
    "queue.mode-not-open": "Өткел бұл көлік түріне ашық емес.",
    "queue.party-size-invalid": "Бір нөмірге мұнша адам мүмкін емес.",
    "queue.number-taken": "Бұл нөмір берілген. Қайталаңыз: келесісі болады.",
    "queue.token-ended": "Бұл нөмір кезектен кетті немесе ауыстырылды.",
    "queue.already-served": "Бұл нөмір қабылданып қойған.",
    "queue.not-left": "Бұл нөмір кезекте тұр.",
    "queue.lane-closed": "Жолақ жабық. Ашығын таңдаңыз.",
    "queue.jump-needs-person": "Кезексіз өту үшін себеп пен төсбелгі нөмірі керек.",
    "queue.slot-change-used": "Кейінге қалдыру пайдаланылып қойған.",
    "queue.slot-not-later": "Тек кейінірек, ең көбі 48 сағат.",
    "queue.household-has-token": "Бір отбасы, бір нөмір: оның басқа нөмірі бар.",
    "queue.lane-staff-invalid": "Ашық жолақта қызметкер бар, жабықта жоқ.",
  },
  ka: {
    "queue.crossing-unknown":
      "პლანშეტმა ჯერ არ იცის თავისი პუნქტი: " +
      "სია ცენტრიდან მოდის. დატოვეთ პლანშეტი კავშირზე, დაელოდეთ რამდენიმე წამს და " +
      "დააჭირეთ ხელახლა.",
    "queue.mode-not-open": "პუნქტი ამ სახის მგზავრობისთვის ღია არ არის.",
    "queue.party-size-invalid": "ერთ ნომერზე ამდენი ადამიანი შეუძლებელია.",
    "queue.number-taken": "ეს ნომერი უკვე გაცემულია. სცადეთ ხელახლა.",
    "queue.token-ended": "ეს ნომერი რიგიდან წავიდა ან შეიცვალა.",
    "queue.already-served": "ეს ნომერი უკვე მიიღეს.",
    "queue.not-left": "ეს ნომერი რიგშია.",
    "queue.lane-closed": "ზოლი დახურულია. აირჩიეთ ღია.",
    "queue.jump-needs-person": "ურიგოდ გატარებას მიზეზი და სამკერდე ნიშნის ნომერი სჭირდება.",
    "queue.slot-change-used": "მოგვიანებით გადატანა უკვე გამოყენებულია.",
    "queue.slot-not-later": "მხოლოდ უფრო გვიან, არაუმეტეს 48 საათისა.",
    "queue.household-has-token": "ერთი ოჯახი, ერთი ნომერი: მას სხვა აქვს.",
    "queue.lane-staff-invalid": "ღია ზოლზე თანამშრომელია, დახურულზე არა.",
  },
  de: {
    "queue.crossing-unknown":
      "Dieses Tablet kennt seinen Übergang noch nicht: " +
      "Die Liste kommt gerade von der Zentrale. Verbindung halten, einige Sekunden " +
      "warten, dann erneut tippen.",
    "queue.mode-not-open": "Der Übergang ist dafür nicht offen.",
    "queue.party-size-invalid": "So viele Menschen sind für eine Nummer unmöglich.",
    "queue.number-taken": "Die Nummer ist vergeben. Noch einmal: dann kommt die nächste.",
    "queue.token-ended": "Diese Nummer ist gegangen oder wurde ersetzt.",
    "queue.already-served": "Diese Nummer wurde schon bedient.",
    "queue.not-left": "Diese Nummer steht in der Reihe.",
    "queue.lane-closed": "Die Spur ist geschlossen. Bitte eine offene wählen.",
    "queue.jump-needs-person": "Außer der Reihe braucht einen Grund und eine Dienstnummer.",
    "queue.slot-change-used": "Der eine spätere Platz ist schon vergeben.",
    "queue.slot-not-later": "Nur später, höchstens 48 Stunden voraus.",
    "queue.household-has-token": "Ein Haushalt, eine Nummer: er hat schon eine andere.",
    "queue.lane-staff-invalid": "Eine offene Spur hat Personal, eine geschlossene keines.",
  },
};
