import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const ka: Catalog<typeof en> = {
  "signals.title": "რაზე უნდა ვიკითხოთ?",
  "signals.who":
    "ხედავენ მხოლოდ დაცვის სპეციალისტები და ადმინისტრაცია. კანონზომიერება კითხვის საბაბია და არა " +
    "დასკვნა: აქ არავის ადანაშაულებენ და თავისით არაფერი ხდება.",
  "signals.about":
    "პროგრამა ადარებს მომსახურებას, ნომრებსა და დათვლას. ნაპოვნის უმეტესობას უწყინარი მიზეზი " +
    "აქვს. ჯერ ღიად ჰკითხეთ პოსტზე მყოფებს; ორი ადამიანი უყურებს, არასოდეს ერთი. ფაილი არ არის, " +
    "რომ ეჭვების სია არსად წავიდეს.",
  "signals.source": "ნომრები, მომსახურება, დათვლა და ანონიმური შეტყობინებები",
  "signals.none": "ახლა არაფერი გამოირჩევა.",
  "signals.period": "{from} – {to}",
  "signals.askFirst": "ჯერ იკითხეთ",
  "question.signals.service-out-of-turn":
    "{name}, {subject}: რატომ გავიდა ზოგი ადრე მოსულებზე წინ?",
  "question.signals.token-changed-hands":
    "{name}, ნომერი {subject}: სარკმელთან ის ჯგუფი იყო, ვინც ნომერი აიღო?",
  "question.signals.many-tokens-one-party":
    "{name}, {subject}: რატომ აქვს ერთ ჯგუფს რამდენიმე ნომერი?",
  "question.signals.operator-exceptions":
    "{name}, {subject}: რატომ არის ამ მაგიდასთან გამონაკლისი უფრო ხშირი?",
  "question.signals.wait-against-counts":
    "{name}, {subject}: რომელია სწორი, შეფასებული მოლოდინი თუ დათვლა?",
  "question.signals.misconduct-reports":
    "{name}: რას გულისხმობენ მგზავრები, ვინც ანონიმური ფორმა შეავსო?",
  "signals.ask.mistake": "ხომ არ არის ეს შეცდომა აკრეფისას ან პლანშეტი უქსელოდ?",
  "signals.ask.other-family-document": "ოჯახის სხვა წევრის საბუთი ხომ არ აჩვენეს?",
  "signals.ask.slips-swapped": "ოჯახში ან ჯგუფში ტალონები ხომ არ გაცვალეს?",
  "signals.ask.slip-lost": "ტალონი ხომ არ დაიკარგა და ახალი გაიცა?",
  "signals.ask.group-leader": "ერთი ადამიანი ხომ არ აგროვებს ჯგუფის ტალონებს?",
  "signals.ask.priority-desk": "ეს ჩვილების, ავადმყოფებისა და მოხუცების მაგიდაა?",
  "signals.ask.shift-with-many-children": "ამ ცვლაში ბევრი პატარა ბავშვი იყო?",
  "signals.ask.priority-not-logged": "უპირატესობა ხომ არ მიეცა ჩაწერის გარეშე?",
  "signals.ask.lane-for-other-mode": "ამ ზოლით ავტობუსები ან ფეხით მოსიარულეებიც გადიან?",
  "signals.ask.lanes-not-entered": "ზოლი ხომ არ გაიღო ან დაიკეტა ჩაწერის გარეშე?",
  "signals.ask.tokens-not-given": "ხალხი უნომროდ ხომ არ შემოდიოდა?",
  "signals.ask.fee-misunderstood":
    "ოფიციალური გადასახადი ან სხვაგან გაწეული მომსახურება ხომ არ აერიათ?",
  "signals.ask.one-event-many-reports": "ერთი შემთხვევა ხომ არ შეატყობინა რამდენიმემ?",
  "figure.services": "განხილული მომსახურება",
  "figure.outOfTurn": "რიგგარეშე",
  "figure.share": "წილი აქ",
  "figure.usualShare": "ჩვეული წილი",
  "figure.overtakenMedian": "გასწრებული ჯგუფები, ჩვეულებრივ",
  "figure.minutesBetween": "ნომრიდან სარკმლამდე",
  "figure.tokens": "ნომრები",
  "figure.allowed": "ნომრები კითხვის გარეშე",
  "figure.exceptions": "გამონაკლისი",
  "figure.operators": "შედარებული მაგიდა",
  "figure.estimates": "შეფასება ზედიზედ",
  "figure.estimateMinutes": "შეფასებული მოლოდინი",
  "figure.checkMinutes": "მოლოდინი დათვლით",
  "figure.reports": "შეტყობინება",
};
