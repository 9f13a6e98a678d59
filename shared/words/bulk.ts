import { formatCount, formatNumber, noBreakSpace } from './format.ts';
import type { Language } from '../kernel/language.ts';
import type { Word } from './word.ts';

const rows = { fr: { one: 'ligne', other: 'lignes' }, en: { one: 'row', other: 'rows' } } as const;

const withRows = (fr: (text: string) => string, en: (text: string) => string): Word<{ n: number }> => ({
  fr: ({ n }) => fr(formatCount(n, 'fr', rows.fr)),
  en: ({ n }) => en(formatCount(n, 'en', rows.en)),
});

/** What is done with the rows of a selection. */
export const bulkWords = {
  actions: withRows(
    (text) => `Actions sur ${text}`,
    (text) => `Actions on ${text}`,
  ),
  start: withRows(
    (text) => `Appliquer à ${text}`,
    (text) => `Apply to ${text}`,
  ),
  done: withRows(
    (text) => `C’est fait pour ${text}.`,
    (text) => `Done for ${text}.`,
  ),
  nothingDone: { fr: 'Rien n’a été fait.', en: 'Nothing was done.' },
  left: withRows(
    (text) => `${text} : rien de fait, voici pourquoi`,
    (text) => `${text} left, and why`,
  ),
  assign: { fr: 'Confier à…', en: 'Assign to…' },
  assignHelp: {
    fr: 'La personne choisie coordonne ces jumelages et en reçoit les nouvelles.',
    en: 'The person you choose coordinates these pairings and gets their news.',
  },
  setColumn: { fr: 'Modifier une colonne…', en: 'Change a column…' },
  setColumnHelp: {
    fr: 'La même valeur dans toutes les lignes choisies. Une seule annulation les remet toutes.',
    en: 'The same value in every selected row. One undo takes them all back.',
  },
  column: { fr: 'Colonne', en: 'Column' },
  value: { fr: 'Valeur', en: 'Value' },
  emptyValue: { fr: 'Sans valeur, la cellule est vidée.', en: 'Without a value, the cell is emptied.' },
  labels: { fr: 'Étiquettes…', en: 'Tags…' },
  addLabels: { fr: 'Ajouter', en: 'Add' },
  removeLabels: { fr: 'Retirer', en: 'Remove' },
  labelsHelp: { fr: 'Séparées par des virgules.', en: 'Separated by commas.' },
  noLabel: { fr: 'Rien à changer', en: 'Nothing to change' },
  letter: { fr: 'Envoyer un message…', en: 'Send a message…' },
  bill: { fr: 'Émettre les factures dues…', en: 'Issue the invoices due…' },
  billHelp: {
    fr: 'Pour chaque membre : les cotisations qui sont dues selon le calendrier du réseau et qui n’ont pas encore été facturées. La facture part par courriel.',
    en: 'For each member: the dues that are owed by the network’s calendar and were not invoiced yet. The invoice leaves by e-mail.',
  },
  working: { fr: 'Travail en cours…', en: 'Working…' },
  stopped: { fr: 'Le travail s’est arrêté : personne ne répond.', en: 'The work stopped: nobody answers.' },
  resume: { fr: 'Continuer', en: 'Go on' },
  copyLeft: { fr: 'Copier cette liste', en: 'Copy this list' },
  copied: { fr: 'La liste est copiée.', en: 'The list was copied.' },
  undoHelp: {
    fr: 'Pour revenir en arrière : « Annuler la dernière action », au-dessus du chiffrier.',
    en: 'To go back: “Undo”, above the spreadsheet.',
  },
  interrupt: { fr: 'Interrompre', en: 'Stop' },
  interrupted: { fr: 'Interrompu ; le reste n’a pas été fait.', en: 'Stopped; the rest was not done.' },
} as const;

/** How far the work is, in words: for who hears it. */
export function progressSaid(seen: number, total: number, language: Language): string {
  const [n, of] = [formatNumber(seen, language), formatNumber(total, language)];
  return language === 'fr' ? `${n} sur ${of}` : `${n} of ${of}`;
}

/** The letter that is being written. */
export const letterForm = {
  kind: { fr: 'Genre', en: 'Kind' },
  start: { fr: 'Partir de', en: 'Begin from' },
  blank: { fr: 'Une page blanche', en: 'A blank page' },
  sentBefore: { fr: 'Déjà envoyé', en: 'Sent before' },
  subject: { fr: 'Objet', en: 'Subject' },
  body: { fr: 'Message', en: 'Message' },
  bodyHelp: {
    fr: 'Un paragraphe par ligne vide ; **gras**, « - » pour une liste. Les champs entre accolades se remplissent pour chaque membre.',
    en: 'A blank line makes a paragraph; **bold**, “- ” for a list. Fields in braces are filled in for each member.',
  },
  fields: { fr: 'Insérer un champ', en: 'Insert a field' },
  preview: { fr: 'Aperçu', en: 'Preview' },
  previewFor: { fr: 'Aperçu pour', en: 'Preview for' },
  wouldNot: { fr: 'Ne partira pas', en: 'Would not be sent' },
  send: { fr: 'Envoyer', en: 'Send' },
  oneLanguage: {
    fr: 'Chaque membre le reçoit dans sa langue. Qui lit une langue laissée vide ne reçoit rien.',
    en: 'Each member receives it in their language. Who reads a language left blank receives nothing.',
  },
} as const satisfies Record<string, Word>;

/** What a letter can say of whom it goes to. */
export const letterFields = {
  'recipient.name': { fr: 'Prénom, ou nom', en: 'First name, or name' },
  'member.name': { fr: 'Nom du membre', en: 'Member’s name' },
  'member.number': { fr: 'Numéro', en: 'Number' },
  'member.category': { fr: 'Catégorie', en: 'Category' },
  'member.municipality': { fr: 'Municipalité', en: 'Municipality' },
  'member.joinedOn | day': { fr: 'Membre depuis', en: 'Member since' },
  'member.endsOn | day': { fr: 'Fin de la période', en: 'Term end' },
  'network.name': { fr: 'Nom du réseau', en: 'Network’s name' },
  link: { fr: 'Lien vers l’espace membre', en: 'Link to the member’s space' },
} as const satisfies Record<string, Word>;

/** Whom a preview is for. */
export const letterTo: Word<{ to: string }> = {
  fr: ({ to }) => `À${noBreakSpace}: ${to}`,
  en: ({ to }) => `To: ${to}`,
};
