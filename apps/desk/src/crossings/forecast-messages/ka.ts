import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const ka: Catalog<typeof en> = {
  "fan.waitTitle": "{name}: რამდენ ხანს მოუწევთ ლოდინი?",
  "fan.source": "საკუთარი პროგნოზი, ინახება და მოწმდება",
  "fan.aboutWait":
    "მოლოდინი მისთვის, ვინც მომდევნო საათებში ჩადგება რიგში: საათისა და კვირის დღის ჩვეულება და " +
    "ახლანდელი უჩვეულო, რომელიც ნელდება. ზოლები უნდა გამართლდეს ორიდან ერთხელ, ხუთიდან ოთხჯერ " +
    "და 20-იდან 19-ჯერ. სვეტები სამი საათით ადრე შენახული პროგნოზებია და ის, რაც მოხდა.",
  "fan.summary": "{time}-მდე დაახლოებით {middle}; ხუთიდან ოთხჯერ {low} და {high} შორის.",
  "fan.nothing": "პროგნოზისთვის ჯერ საკმარისი არ არის ცნობილი.",
  "fan.known": "აქამდე",
  "fan.middle": "პროგნოზი",
  "fan.range50": "ორიდან ერთხელ",
  "fan.range80": "5-იდან 4-ჯერ",
  "fan.range95": "20-იდან 19-ჯერ",
  "fan.hit": "პროგნოზი გამართლდა",
  "fan.miss": "არ გამართლდა",
  "fan.hits":
    "სამი საათით ადრე გაკეთებული ბოლო {count} პროგნოზიდან გამართლდა {hits}. დაპირებულია ხუთიდან " +
    "ოთხი.",
  "fan.limit": "გაფრთხილება {limit}-დან",
  "fan.time": "დრო",
  "fan.low": "ქვედა {share} %",
  "fan.high": "ზედა {share} %",
  "scores.title": "რამდენად კარგი იყო წინა პროგნოზები?",
  "scores.none": "ჯერ არც ერთი პროგნოზი არ შემოწმებულა; შეფასება თავისით გამოჩნდება.",
  "scores.kept": "შენახულია {kept} პროგნოზი, მათგან {open} ჯერ შეუმოწმებელია.",
  "scores.hindcast": "{hindcast} მოგვიანებით გამოითვალა, მხოლოდ მაშინ ცნობილით.",
  "scores.ahead": "რამდენით ადრე",
  "scores.hours": "{count} საათი",
  "scores.days": "{count} დღე",
  "scores.verdict": "სიტყვით",
  "scores.coverage80": "გამართლდა, 80 %-დან",
  "scores.coverage95": "გამართლდა, 95 %-დან",
  "scores.mae": "საშუალო ცდომილება",
  "scores.mase": "MASE",
  "scores.count": "პროგნოზი",
  "scores.as-promised": "შუალედები დაპირებისამებრ",
  "scores.too-narrow": "შუალედები ძალიან ვიწროა",
  "scores.too-wide": "შუალედები ძალიან განიერია",
  "scores.few": "დასკვნისთვის ცოტაა",
  "scores.better": "სჯობს ვარაუდს „არაფერი შეიცვლება“",
  "scores.same": "არ სჯობს ვარაუდს „არაფერი შეიცვლება“",
  "scores.worse": "უარესია ვარაუდზე „არაფერი შეიცვლება“",
  "scores.unknown": "ჯერ ვერ შედარდება",
  "entries.title": "რამდენი შემოვა უახლოეს დღეებში?",
  "entries.source": "საკუთარი პროგნოზი, ინახება და მოწმდება",
  "entries.known": "დათვლილი",
  "entries.summary": "{day}: დაახლოებით {middle}; ხუთიდან ოთხჯერ {low} და {high} შორის.",
  "entries.aboutLed":
    "ყველა პუნქტი ერთად, რიგის მიხედვით: ვინც დღეს ელის, ხვალ შემოვა, რამდენსაც ზოლები გაატარებს. " +
    "საზღვრის გადაკვეთები, არა აქ მყოფნი.",
  "entries.aboutDamped":
    "ყველა პუნქტი ერთად, გასული დღეების შემოსვლებით, მინელებადი ხერხებით: ზრდა უსასრულოდ არ " +
    "გრძელდება. საზღვრის გადაკვეთები, არა აქ მყოფნი.",
  "outlook.title": "სად გახდება რიგი ძალიან გრძელი და რა უშველის?",
  "outlook.about":
    "რიგი საათობრივად: ვინ ემატება, გამოკლებული ვისაც ზოლები განრიგით გაატარებს. საჭირო ზოლები: " +
    "გრძელ რიგში მოსულები და განტვირთვის დროზე განაწილებული რიგი; სხვა დროს უმცირესი რიცხვი, " +
    "რომლითაც მიზანზე მეტხანს ხუთიდან უმეტეს ერთი იცდის.",
  "outlook.crossing": "გამშვები პუნქტი",
  "outlook.until": "ზღვრამდე",
  "outlook.night": "ჯგუფები ღამით",
  "outlook.lanes": "ზოლები",
  "outlook.notSoon": "არ ჩანს",
  "outlook.earliest": "უადრესად {hours} შემდეგ",
  "outlook.limit": "ზღვარი {limit} ჯგუფი",
  "outlook.noNight": "უცნობია",
  "outlook.range": "{low} – {high}",
  "outlook.noStaffing": "უცნობია: ჯერ არავინ გასულა",
  "outlook.lanesMore": "ღიაა {open} ზოლი, საჭიროა {needed}",
  "outlook.lanesEnough": "ღიაა {open} ზოლი, საკმარისია {needed}",
  "outlook.overload": "რიგის {hours} განტვირთვისთვის, მიზანი {target}",
  "outlook.offered-load": "{target} ნაკლები ლოდინისთვის, თორემ {hours}",
  "outlook.twin.likely": "საათები ზღვრამდე, სავარაუდოდ",
  "outlook.twin.earliestHours": "საათები ზღვრამდე, უადრესად",
  "outlook.twin.limitParties": "ზღვარი, ჯგუფი",
  "outlook.twin.nightMost": "ყველაზე მეტი ჯგუფი ღამით",
  "outlook.twin.open": "ღია ზოლი",
  "outlook.twin.needed": "საჭირო ზოლი",
};
