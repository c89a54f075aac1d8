import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const ka: Catalog<typeof en> = {
  "page.title": "ვინ გადმოვიდა, ვინ არის აქ, სად არის ადგილი?",
  "page.period": "{from} – {to}, ადგილობრივი დრო",
  "page.loading": "ვითარება იტვირთება",
  "board.crossings": "ვინ გადაკვეთა საზღვარი?",
  "board.persons": "ვინ არის რეგისტრირებული?",
  "board.places": "სად არის ამაღამ ადგილი?",
  "board.open": "რა არის გადასაწყვეტი?",
  "board.today": "დღეს {value}",
  "board.households": "{value} ოჯახში",
  "board.ofCapacity": "{value} ადგილიდან",
  "board.notPersons": "გადაკვეთა, არა ადამიანი",
  "board.presentRule": "რეგისტრირებული − წასული",
  "board.silent": "პოსტები კავშირის გარეშე",
  "board.silentOf": "{value} პოსტიდან",
  "silent.none": "კავშირზეა ყველა პოსტი ({count}). დათვლილია ყველაფერი, რაც გამოიგზავნა.",
  "silent.since": "{count} პოსტი არ ჩანს {time}-დან",
  "silent.never": "{count} პოსტი ჯერ არასოდეს გამოჩენილა",
  "silent.incomplete": "მას შემდეგ რიცხვები არასრულია.",
  "silent.which": "რომელი პოსტები",
  "silent.title": "რომელი პოსტები არ ჩანს?",
  "silent.post": "პოსტი",
  "silent.work": "სამუშაო",
  "silent.place": "პუნქტი ან ობიექტი",
  "silent.lastHeard": "ბოლო კავშირი",
  "silent.waiting": "ბოლოს ელოდა",
  "silent.notYet": "ჯერ არ ყოფილა",
  "silent.fine": "ბოლო წუთებში ყველა ჩართული პოსტი გამოჩნდა.",
  "role.registration": "რეგისტრაცია",
  "role.counting": "დათვლა",
  "role.shelter": "განთავსება",
  "role.relay": "შუალედური ცენტრი",
  "role.hub": "ცენტრი",
  "role.vault": "საცავი",
  "hours.title": "რამდენმა გადაკვეთა საათობრივად, {day}?",
  "hours.earlier": "წინა დღე",
  "hours.later": "შემდეგი დღე",
  "hours.about":
    "საზღვრის გადაკვეთები ხელით დათვლით, გადაკვეთის საათის მიხედვით. ხაზს ზემოთ შემოსვლაა, " +
    "ქვემოთ გასვლა, ხაზი სხვაობაა. ვინც ორჯერ გადაკვეთა, ორჯერაა დათვლილი. მიმდინარე საათი " +
    "არასრულია.",
  "days.title": "რამდენმა გადაკვეთა დღეების მიხედვით?",
  "days.about":
    "საზღვრის გადაკვეთები ხელით დათვლით, ადგილობრივი დღის მიხედვით. მიმდინარე დღე არასრულია. " +
    "შემოსვლისა და გასვლის სხვაობა არ არის ქვეყანაში მყოფთა რიცხვი.",
  "multiples.title": "სად კვეთენ საზღვარს?",
  "multiples.side": "მიმართულება",
  "multiples.in": "შემოსვლა, საათობრივად",
  "multiples.out": "გასვლა, საათობრივად",
  "multiples.about":
    "თითო პუნქტზე სრულ საათში დათვლილი ადამიანები, ყველა ერთ სკალაზე. სახელის გვერდით რიცხვი " +
    "ბოლო სრული საათია.",
  "crossings.title": "რომელი პუნქტები გზავნიან დათვლას?",
  "crossings.name": "გამშვები პუნქტი",
  "crossings.in": "შემოსვლა",
  "crossings.out": "გასვლა",
  "crossings.net": "სხვაობა",
  "crossings.vehicles": "შემოსული მანქანა",
  "crossings.mode": "უმეტესად",
  "crossings.lastTally": "ბოლო დათვლა",
  "crossings.silent": "პოსტი დუმს",
  "crossings.about":
    "ჯამი მთელი პერიოდისთვის. სახელები და ქალაქები ნამდვილია; რომელ ათ პუნქტზე იყო რიგი და " +
    "რამდენი ზოლი აქვთ, დემოში დაშვებაა.",
  "mode.car": "მანქანით",
  "mode.bus": "ავტობუსით",
  "mode.bicycle": "ველოსიპედით",
  "mode.foot": "ფეხით",
  "mode.train": "მატარებლით",
  "mode.air": "თვითმფრინავით",
  "mode.none": "უცნობია",
  "source.tallies": "დათვლა პოსტებზე",
  "about.asOf": "მდგომარეობა",
  "about.period": "პერიოდი",
  "about.direction": "მიმართულება",
  "about.unit": "რა ითვლება",
  "about.method": "როგორ",
  "about.origin": "საიდან",
  "about.moment": "პერიოდის გარეშე: მდგომარეობა {time}",
  "about.fromTo": "{from} – {to}",
  "direction.in": "ქვეყანაში",
  "direction.out": "ქვეყნიდან",
  "direction.net": "შემოსვლას აკლია გასვლა",
  "direction.none": "არ აქვს: ეს მოძრაობა არ არის",
  "unit.crossings": "საზღვრის გადაკვეთა",
  "unit.persons": "ადამიანი",
  "unit.households": "ოჯახი",
  "unit.places": "ღამის გასათევი ადგილი",
  "unit.numbers": "პირადი ნომერი",
  "unit.cases": "შემთხვევა",
  "method.counted": "ხელით დათვლილია პოსტზე",
  "method.registered": "რეგისტრირებულია მაგიდასთან, თითო ადამიანი ცალკე",
  "method.computed": "გამოთვლილია სხვა რიცხვებიდან",
  "method.proposed": "შემოთავაზებულია პროგრამით, ადამიანს ჯერ არ გადაუწყვეტია",
  "origin.tallies": "სასაზღვრო პოსტების დათვლა",
  "origin.registrations": "რეგისტრაცია პლანშეტებზე",
  "origin.departures": "რეგისტრაცია და გასვლები პლანშეტებზე",
  "origin.placements": "ჯავშნები და შესახლებები ობიექტებზე",
  "origin.vault": "დალუქული ჩანაწერების შედარება საცავში",
  "origin.journal": "ურთიერთსაწინააღმდეგო ჩანაწერები ჟურნალში",
  "label.crossingsIn": "შემოსვლა",
  "label.crossingsOut": "გასვლა",
  "label.crossingsNet": "სხვაობა",
  "label.householdsRegistered": "რეგისტრირებული ოჯახი",
  "label.personsRegistered": "რეგისტრირებული ადამიანი",
  "label.registeredDeparted": "რეგისტრირებული, წავიდა",
  "label.registeredPresent": "მათგან აქ",
  "label.numbersIssued": "გაცემული ნომერი",
  "label.placesCapacity": "სულ ადგილი",
  "label.placesBlocked": "დაკეტილი",
  "label.placesHeld": "დაჯავშნილი",
  "label.placesOccupied": "დაკავებული",
  "label.placesFree": "თავისუფალი",
  "label.duplicatesOpen": "გადასაწყვეტი გამეორება",
  "label.discrepanciesOpen": "გასარკვევი შეუსაბამობა",
  "meaning.crossingsIn":
    "ქვეყანაში შემოსვლები, დათვლილი პოსტებზე. ვინც ორჯერ გადმოვიდა, ორჯერაა დათვლილი. ეს არ " +
    "არის აქ მყოფ ადამიანთა რიცხვი.",
  "meaning.crossingsOut":
    "ქვეყნიდან გასვლები, დათვლილი პოსტებზე, მიუხედავად იმისა, რეგისტრირებული იყო თუ არა.",
  "meaning.crossingsNet":
    "შემოსვლას აკლია გასვლა. ეს არ არის ქვეყანაში მყოფთა რიცხვი: არ ჩანს, ვინ იყო მანამდე და " +
    "ვინ წავიდა შეუმჩნევლად.",
  "meaning.householdsRegistered": "ოჯახები ნომრით, სრულად ან ჯერ ჯგუფად ჩაწერილი.",
  "meaning.personsRegistered":
    "ადამიანები რეგისტრირებულ ოჯახებში. გადაკვეთებზე ნაკლებია: რეგისტრაცია მოგვიანებით ხდება " +
    "და ყველასთვის ერთდროულად არა.",
  "meaning.registeredDeparted": "რეგისტრირებული ადამიანები, რომელთა გასვლა ტალონით აღინიშნა.",
  "meaning.registeredPresent":
    "რეგისტრირებულებს აკლია ისინი, ვისი გასვლაც აღინიშნა. ვინც ტალონის ჩვენების გარეშე " +
    "წავიდა, კვლავ აქ მყოფად ითვლება.",
  "meaning.numbersIssued":
    "გაცემულად აღნიშნული პირადი ნომრები: საჭიროა რეგისტრაციისა და საბანკო ანგარიშისთვის.",
  "meaning.placesCapacity": "ყველა ღამის გასათევი ადგილი ღია ობიექტებზე.",
  "meaning.placesBlocked": "ადგილები, რომლებიც არ გაიცემა: გატეხილი საწოლი, კარანტინი, პერსონალი.",
  "meaning.placesHeld": "გზაში მყოფი ოჯახებისთვის შენახული ადგილები. ჯავშანი თავისით სრულდება.",
  "meaning.placesOccupied": "შესახლებული ადამიანების ადგილები.",
  "meaning.placesFree":
    "სულ ადგილს აკლია დაკეტილი, დაჯავშნილი და დაკავებული. ნულზე ნაკლებია, თუ უქსელო " +
    "პლანშეტებმა ერთი საწოლი ორჯერ გასცეს.",
  "meaning.duplicatesOpen":
    "ჩანაწერების წყვილები, რომლებიც შეიძლება ერთი ადამიანი იყოს. პროგრამა გვთავაზობს, დაცვის " +
    "სპეციალისტი წყვეტს.",
  "meaning.discrepanciesOpen":
    "ჩანაწერები, რომლებიც ერთდროულად სწორი ვერ იქნება, უფრო უქსელო მუშაობის შემდეგ. წყვეტენ " +
    "ადამიანები.",
};
