import { defineMessages } from "@caravanserai/ui";

/** English strings of forecasts and their scores: the key set of the other languages. */
export const en = defineMessages({
  "fan.waitTitle": "{name}: how long will the wait be?",
  "fan.source": "own forecast, kept and scored",
  "fan.aboutWait":
    "The wait of somebody who joins in a coming hour, led by the line: who waits and will have " +
    "joined, less who the lanes will have served. Where no numbers tell of the line: the habit " +
    "of hour and weekday plus what is unusual now. The bands should hold every other time, four " +
    "times in five and 19 times in 20. Bars are forecasts kept three hours before, with what " +
    "the board showed when that hour came.",
  "fan.summary": "By {time} about {middle}; four times in five between {low} and {high}.",
  "fan.nothing": "Not enough is known for a forecast yet.",
  "fan.known": "so far",
  "fan.middle": "forecast",
  "fan.range50": "half of the time",
  "fan.range80": "4 times in 5",
  "fan.range95": "19 times in 20",
  "fan.hit": "kept forecast that held",
  "fan.miss": "that did not hold",
  "fan.hits":
    "{hits} of the last {count} forecasts made three hours before held what happened. Four in " +
    "five are promised.",
  "fan.limit": "alert from {limit}",
  "fan.time": "Time",
  "fan.low": "Low {share} %",
  "fan.high": "High {share} %",
  "scores.title": "How good were past forecasts?",
  "scores.none": "No kept forecast has an outcome yet; scores follow by themselves.",
  "scores.kept": "{kept} forecasts kept, {open} of them still without an outcome.",
  "scores.hindcast": "{hindcast} were computed afterwards, only from what was known at the time.",
  "scores.ahead": "Made ahead",
  "scores.hours": "{count, plural, one {# hour} other {# hours}}",
  "scores.days": "{count, plural, one {# day} other {# days}}",
  "scores.verdict": "In words",
  "scores.coverage": "Held, of 80 · 95 %",
  "scores.mae": "Mean error",
  "scores.mase": "MASE",
  "scores.count": "Forecasts",
  "scores.as-promised": "ranges as promised",
  "scores.too-narrow": "ranges too narrow",
  "scores.too-wide": "ranges too wide",
  "scores.few": "too few to tell",
  "scores.better": "better than expecting no change",
  "scores.same": "no better than expecting no change",
  "scores.worse": "worse than expecting no change",
  "scores.unknown": "not yet comparable",
  "entries.title": "How many will come in on the next days?",
  "entries.source": "own forecast, kept and scored",
  "entries.known": "counted",
  "entries.summary": "{day}: about {middle}; four times in five between {low} and {high}.",
  "entries.hits":
    "{hits} of the last {count} forecasts made before the day began held what happened. Four in " +
    "five are promised.",
  "entries.aboutLed":
    "All crossings together, led by the line: whoever waits today comes in tomorrow, as many as " +
    "the lanes can serve. Crossings of the border, not people present.",
  "entries.aboutDamped":
    "All crossings together, from the entries of past days by damped methods: a rise is never " +
    "carried on without end. Crossings of the border, not people present.",
  "outlook.title": "Where does the line get too long, and what would it take?",
  "outlook.about":
    "The line hour by hour: who joins, less who is served by the lanes as scheduled. Lanes " +
    "needed: with a long line, arrivals plus the line spread over the recovery time; else the " +
    "fewest with which at most one in five waits longer than the target.",
  "outlook.crossing": "Crossing",
  "outlook.until": "Until the limit",
  "outlook.night": "Parties in the night",
  "outlook.lanes": "Lanes",
  "outlook.notSoon": "not in sight",
  "outlook.passed": "over the limit now",
  "outlook.earliest": "at the earliest in {hours}",
  "outlook.limit": "limit {limit} parties",
  "outlook.noNight": "not known",
  "outlook.noStaffing": "not known: nobody was served yet",
  "outlook.lanesMore":
    "{open, plural, one {# lane open} other {# lanes open}}, {needed, plural, one {# needed} " +
    "other {# needed}}",
  "outlook.lanesEnough":
    "{open, plural, one {# lane open} other {# lanes open}}, {needed, plural, one {# is enough} " +
    "other {# are enough}}",
  "outlook.overload": "to clear the line within {hours}, target {target}",
  "outlook.offered-load": "for a wait under {target}, else within {hours}",
  "outlook.twin.likely": "Hours until the limit, likely",
  "outlook.twin.earliestHours": "Hours until the limit, earliest",
  "outlook.twin.limitParties": "Limit, parties",
  "outlook.twin.nightMost": "Most parties in the night",
  "outlook.twin.open": "Lanes open",
  "outlook.twin.needed": "Lanes needed",
});
