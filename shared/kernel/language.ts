/** The languages of the product. They are equals; French is the default. */
export type Language = 'fr' | 'en';
export const languages = ['fr', 'en'] as const;
export const defaultLanguage: Language = 'fr';
/** A text that a network wrote itself, in both languages: the name of a category, of a level, of an item. */
export type Bilingual = { readonly [L in Language]: string };
