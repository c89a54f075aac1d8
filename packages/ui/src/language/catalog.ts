import type { Language } from "./languages.ts";

/** ICU messages by key. */
export type Messages = Readonly<Record<string, string>>;

/** The same keys in another language: a missing or a surplus key is a type error. */
export type Catalog<M extends Messages> = { readonly [K in keyof M]: string };

/** One catalog per language; English is the key set the others are checked against. */
export type Catalogs<M extends Messages = Messages> = Readonly<Record<Language, Catalog<M>>>;

/** Declares the English messages of one capability; its keys become the type of the others. */
export function defineMessages<const M extends Messages>(messages: M): M {
  return messages;
}
