import type { en } from "./en.ts";

/** The same keys in every language: a missing text is a type error. */
export type ReportMessages = { readonly [Key in keyof typeof en]: string };
export type ReportMessageKey = keyof ReportMessages;
