import type { Language } from './language';

type Sentences = Readonly<Record<string, string>>;

/** The sentences of one feature in every language. */
export type Catalog<T extends Sentences> = Readonly<Record<Language, { readonly [K in keyof T]: string }>> & {
  readonly en: T;
};

/** English names the keys; a translation that lacks one, or has one too many, does not compile. */
export function catalog<const T extends Sentences>(sentences: {
  en: T;
  'zh-TW': { readonly [K in keyof NoInfer<T>]: string };
  'zh-CN': { readonly [K in keyof NoInfer<T>]: string };
}): Catalog<T> {
  return sentences;
}

/** The names in braces: `'in {seconds} s'` needs `seconds`. */
type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

type Values<S extends string> = [Placeholders<S>] extends [never] ? [] : [values: Record<Placeholders<S>, string | number>];

/** Looks a sentence up and fills it in; a value that is missing does not compile. */
export type Text<T extends Sentences> = <K extends keyof T & string>(key: K, ...values: Values<T[K]>) => string;

/** Reads the language at each call, so that one `Text` serves a page through every switch. */
export function textOf<T extends Sentences>(sentences: Catalog<T>, language: () => Language): Text<T> {
  return (key, ...values) => fill(sentences[language()][key], values[0] ?? {});
}

function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
