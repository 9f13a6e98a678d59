import type { Language } from '../../../shared/kernel/language.ts';
import { fold } from '../../../shared/kernel/text.ts';
import type { Chance } from './chance.ts';

const givenNames = {
  fr: 'Amélie Antoine Aïcha Benoît Camille Catherine Charles-Étienne Chloé Clément Delphine Djamila Élise Émile Estelle Fatou Félix Florence Gabrielle Geneviève Hugo Ismaël Jasmine Jean-Philippe Joëlle Jules Karim Laurence Léonie Louis-Philippe Loïc Lucie Maëlle Malik Marie-Ève Mathilde Maxime Mélissa Mylène Nadège Noémie Olivier Ophélie Pascale Raphaël Rosalie Samira Sébastien Simone Sophie Thierry Thomas Valérie Véronique Victor Xavier Yasmine Yves Zacharie'.split(
    ' ',
  ),
  en: 'Alice Amara Brian Caroline Daniel Deepa Dylan Emily Evan Fiona Grace Hannah Isaac Jamal Jordan Kate Kwame Laura Liam Maya Meera Nathan Noor Oliver Priya Rachel Ruth Sam Sean Tessa Wei William'.split(
    ' ',
  ),
} as const;

const familyNames = {
  fr: 'Allard Arsenault Aubin Beaulieu Belhadj Bergeron Bernier Bérubé Blais Boisvert Bouchard Boudreau Breton Caron Charbonneau Cissé Cloutier Côté Desjarlais Diallo Dion Dubé Dufour Dumais Faucher Ferland Fortin Gagné Gauthier Giguère Girard Grondin Guérin Harvey Hébert Jean-Baptiste Joncas Kanapé Labbé Lachance Lafleur Laliberté Lambert Landry Lapointe Lavoie Lebel Leduc Lemieux Lessard Mailloux Marcotte Mbemba Ménard Mercier Morin Nadeau Nguyen Ouellet Paquette Parenteau Pelletier Poirier Poulin Proulx Raymond Rivard Robitaille Rondeau Savard Simard Soucy St-Onge Tanguay Théberge Thibault Toussaint Traoré Turgeon Vachon Vallières Villeneuve'.split(
    ' ',
  ),
  en: 'Abbott Anderson Ashford Begum Bennett Calloway Campbell Carver Chan Dalton Ellison Fraser Gill Hartley Hussain Keller Lindqvist MacIsaac Mensah Morrison Okafor Osborne Patel Pembroke Quinn Reyes Sandhu Sinclair Thorne Whitfield Winters Yates'.split(
    ' ',
  ),
} as const;

export type Named = { readonly givenName: string; readonly familyName: string };

export function nameOf(language: Language, chance: Chance): Named {
  return { givenName: chance.of(givenNames[language]), familyName: chance.of(familyNames[language]) };
}

/** What an address is made of. @example slugOf('Café de l’Aurore') // => 'cafe-aurore' */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/\b(?:de|du|des|la|le|les|the|and|et)\b/g, ' ')
    .replace(/\b[ld]'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

export function emailOf({ givenName, familyName }: Named, domain: string): string {
  return `${slugOf(givenName)}.${slugOf(familyName)}@${domain}`;
}
