import { defineMessages } from "@caravanserai/ui";

/** English strings of the signals: the key set of the other languages. Questions, never verdicts. */
export const en = defineMessages({
  "signals.title": "What should somebody ask about?",
  "signals.who":
    "Shown to protection officers and the administration only. A pattern is a reason to ask, " +
    "not a finding: nobody is accused here, and nothing follows by itself.",
  "signals.about":
    "A program compares services, numbers and counts. Most of what it finds has an innocent " +
    "reason. Ask the people at the post first, openly; two people look at it, never one alone. " +
    "There is no file to download, so that no list of suspicions travels.",
  "signals.source": "numbers, services, counts and anonymous reports",
  "signals.none": "Nothing stands out at the moment.",
  "signals.period": "{from} – {to}",
  "signals.askFirst": "Ask first",
  "question.signals.service-out-of-turn":
    "{name}, {subject}: why were some parties served before others who came earlier?",
  "question.signals.token-changed-hands":
    "{name}, number {subject}: was the party at the booth the one that took the number?",
  "question.signals.many-tokens-one-party":
    "{name}, {subject}: why does one party hold several numbers?",
  "question.signals.operator-exceptions":
    "{name}, {subject}: what makes exceptions more frequent at this desk?",
  "question.signals.wait-against-counts":
    "{name}, {subject}: which is right, the estimated wait or the count?",
  "question.signals.misconduct-reports":
    "{name}: what do travellers mean who filled in the anonymous form?",
  "signals.ask.mistake": "Could it be a mistake in typing, or a tablet that was without a network?",
  "signals.ask.other-family-document": "Was the document of another family member shown?",
  "signals.ask.slips-swapped": "Were slips swapped within a family or a group?",
  "signals.ask.slip-lost": "Was a slip lost and replaced?",
  "signals.ask.group-leader": "Does one person collect the slips for a group?",
  "signals.ask.priority-desk": "Is this the desk that serves infants, illness and old age?",
  "signals.ask.shift-with-many-children": "Were there many small children in this shift?",
  "signals.ask.priority-not-logged": "Was a priority given and not entered?",
  "signals.ask.lane-for-other-mode": "Does this lane also serve buses or people on foot?",
  "signals.ask.lanes-not-entered": "Was a lane opened or closed without being entered?",
  "signals.ask.tokens-not-given": "Did people come in without having been given a number?",
  "signals.ask.fee-misunderstood":
    "Was an official fee misunderstood, or a service away from the border?",
  "signals.ask.one-event-many-reports": "Is it one event that several people reported?",
  "figure.services": "Services looked at",
  "figure.outOfTurn": "Served out of turn",
  "figure.share": "Share here",
  "figure.usualShare": "Usual share",
  "figure.overtakenMedian": "Parties overtaken, usually",
  "figure.minutesBetween": "From taking to service",
  "figure.tokens": "Numbers held",
  "figure.allowed": "Numbers without a question",
  "figure.exceptions": "Exceptions",
  "figure.operators": "Desks compared",
  "figure.estimates": "Estimates in a row",
  "figure.estimateMinutes": "Estimated wait",
  "figure.checkMinutes": "Wait by the count",
  "figure.reports": "Reports",
});
