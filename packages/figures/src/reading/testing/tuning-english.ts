/**
 * Fictional reports with their true annotation, used while the reader was written.
 * `{{written = value qualifier measure place start..end}}`; a dash means nothing is stated.
 */
export const tuningEnglish: readonly string[] = [
  `ASTANA, 14 March 2031 (Orda) — Nearly {{62,500 = 62500 almost entries Kazakhstan
2031-03-08..2031-03-14}} Russian citizens have entered Kazakhstan since 8 March, the interior
ministry said on Friday. In the same period {{41,300 = 41300 exact exits Kazakhstan
2031-03-08..2031-03-14}} left again, deputy minister Serik Ablaev, 51, told reporters. Article 517
of the code provides for a fine of 35,000 tenge.`,
  `Queues at the Syrym crossing stretched for 12 kilometres on Sunday. About {{3,400 = 3400 about
queue Syrym 2031-03-16..2031-03-16}} cars were waiting to cross, and drivers said they had waited
{{up to 40 hours = 40 up-to waiting-time Syrym -..-}}. A bottle of water sold for 1,200 tenge,
three times the usual price.

Published 17 March 2031`,
  `Between 5,000 and 6,000? No: {{between 7,000 and 8,500 = 7000-8500 exact entries Georgia -..-}}
people a day now arrive in Georgia, Interior Minister Levan Kobalia said in Tbilisi on 2 October
2029. Before the decree the usual level was {{around 3,000 = 3000 about entries Georgia -..-}}
arrivals a day. Traffic on the E117 highway has risen by 45 percent.`,
  `Border guards at Vaalimaa counted {{8,214 = 8214 exact entries Vaalimaa 2029-10-06..2029-10-06}}
entries and {{3,977 = 3977 exact exits Vaalimaa 2029-10-06..2029-10-06}} exits on Saturday, the
Finnish Border Guard reported on 8 October 2029. A week earlier it had been {{5,102 = 5102 exact
entries Vaalimaa 2029-09-29..2029-09-29}} entries. The service can be reached at +358 29 542 1000.`,
  `More than {{9,200 = 9200 more-than documents-issued Kazakhstan 2030-02-01..2030-02-11}}
identification numbers have been issued to foreigners since 1 February, the Ministry of Digital
Development of Kazakhstan said. Since the beginning of the year the figure is {{31,000 = 31000
exact documents-issued Kazakhstan 2030-01-01..2030-02-11}}. Offices in Astana work until 22:00, at
counters 4 to 9.

Kazinform, 11 February 2030`,
  `KOSTANAY — {{A quarter of a million = 250000 exact entries Kazakhstan 2032-09-01..2032-09-30}}
people crossed into Kazakhstan in September 2032, according to the border service, while {{some
180,000 = 180000 about exits Kazakhstan -..-}} went home. It is unclear {{how many = - unknown
present Kazakhstan -..-}} remain in the country. A 19-year-old student who gave his name as Kirill
said he walked the last 7 miles.`,
  `{{Tens of thousands = 10000 several exits Russia -..-}} of men have fled Russia in all
directions since the announcement, AFP reported on 25 May 2030. {{Hundreds = 100 several queue
Verkhny Lars -..-}} of vehicles were stuck at Verkhny Lars. Under Law No. 61, adopted in 2028, men
aged 18 to 60 may be called up.`,
  `The city of Oral, population 234,000, has opened a sports hall. {{Around 450 = 450 about
accommodated Oral 2031-04-02..2031-04-02}} newcomers spent the night there on Wednesday, the akimat
said. The hall has two showers and 12 toilets. Volunteers brought 1,500 blankets.

3 April 2031`,
  `Arrivals rose from {{4,100 = 4100 exact entries Finland 2031-05-05..2031-05-05}} on Monday to
{{6,900 = 6900 exact entries Finland 2031-05-08..2031-05-08}} on Thursday, Finland's border guard
said on 9 May 2031. Of these, {{1,250 = 1250 exact applications Finland -..-}} people applied for
asylum. The agency has 2,800 employees and a budget of €290 million.`,
  `{{Far more than 100,000 = 100000 far-more-than exits Russia 2030-06-13..2030-06-20}} people have
left Russia in the past week, Radio Free Europe wrote, citing a former official. Kazakhstan alone
registered {{well over 40,000 = 40000 far-more-than registrations Kazakhstan -..-}} of them. Air
tickets from Omsk to Istanbul cost 4,300 dollars.

20 June 2030`,
  `{{2.5 thousand = 2500 exact queue Zhaisan 2031-07-19..2031-07-19}} people were queuing at the
Zhaisan checkpoint on Saturday evening, border staff told Reuters. Waiting times ranged from {{6
hours to two days = 6-48 exact waiting-time Zhaisan -..-}}. On the Russian side {{22 = 22 exact
crossing-points Kazakhstan -..-}} crossing points remain open. The checkpoint lies 115 km from
Aktobe.

(Reuters, 20 July 2031)`,
  `Officials in Georgia gave two totals for the period from 3 to 12 November 2031: {{71,480 = 71480
exact entries Georgia 2031-11-03..2031-11-12}} entries, and later {{58,903 = 58903 exact entries
Georgia 2031-11-03..2031-11-12}} entries. The second number leaves out transit passengers,
spokeswoman Nino Abashidze, 38, explained. {{Fewer than 200 = 200 less-than refusals Georgia -..-}}
people were turned back. See page 4 of bulletin 17/2031.`,
];
