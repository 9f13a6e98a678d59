import { formatCount, formatNumber } from './format.ts';
import type { Word } from './word.ts';

/** A figure of the dashboard: what it is called, and what exactly it counts. */
type FigureWords = { readonly label: Word; readonly what: Word };

const since: Word<{ asOf: string }> = {
  fr: ({ asOf }) => `En date du ${asOf}`,
  en: ({ asOf }) => `As of ${asOf}`,
};
const define: Word<{ figure: string }> = {
  fr: ({ figure }) => `Définition : ${figure}`,
  en: ({ figure }) => `Definition: ${figure}`,
};

/** Around the figures. */
export const dashboard = {
  since,
  define,
  base: { fr: 'Base', en: 'Base' },
  asOf: { fr: 'Date', en: 'Date' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  yearAgo: { fr: 'Il y a un an', en: 'A year ago' },
  change: { fr: 'Écart', en: 'Change' },
  total: { fr: 'Total', en: 'Total' },
  category: { fr: 'Catégorie', en: 'Category' },
  noCategory: { fr: 'Sans catégorie', en: 'No category' },
  otherCategories: { fr: 'Autres catégories', en: 'Other categories' },
  tooFew: { fr: 'Moins de 5 : non affiché', en: 'Fewer than 5: not shown' },
  nothingYet: {
    fr: 'Ouvrez un programme dans le menu pour voir ce qui vous est confié.',
    en: 'Open a programme in the menu to see what is entrusted to you.',
  },
} as const;

export const figureWords = {
  members: {
    label: { fr: 'Membres', en: 'Members' },
    what: {
      fr: 'Organisations et personnes dont l’adhésion est en vigueur à la date indiquée : nouveaux membres et délais de grâce compris, sans les demandes, les suspensions et les adhésions expirées.',
      en: 'Organizations and people whose membership is in force on the date shown, including new members and those in their grace period; applications, suspensions and lapsed memberships are left out.',
    },
  },
  movements: {
    label: { fr: 'Arrivées et départs en 12 mois', en: 'Joined and left in 12 months' },
    what: {
      fr: 'Arrivées : membres qui ne l’étaient pas il y a un an, retours compris. Départs : membres d’il y a un an, ou arrivés depuis, qui ne le sont plus : fin, expiration ou suspension. La différence est celle du nombre de membres.',
      en: 'Joined: members who were not members a year ago, including those who came back. Left: those who were members a year ago, or joined since, and no longer are: ended, lapsed or suspended. The difference is the change in the number of members.',
    },
  },
  standing: {
    label: { fr: 'Membres en règle', en: 'Members in good standing' },
    what: {
      fr: 'Part des membres dont les cotisations, la déclaration et les parts que leur catégorie exige sont à jour, tolérance comprise.',
      en: 'Share of members whose dues, declaration and shares, as their category requires, are up to date, within the tolerance.',
    },
  },
  renewals: {
    label: { fr: 'Renouvellements d’ici 30 jours', en: 'Renewals within 30 days' },
    what: {
      fr: 'Membres par période dont la période se termine d’ici 30 jours, et dont la suivante n’est pas payée.',
      en: 'Members by term whose term ends within 30 days, and whose next one is not paid.',
    },
  },
  applications: {
    label: { fr: 'Demandes en cours', en: 'Open applications' },
    what: {
      fr: 'Demandes d’adhésion dont le courriel est confirmé, et qui attendent une décision ou des conditions.',
      en: 'Applications whose e-mail is confirmed, and that are waiting for a decision or for conditions.',
    },
  },
  receivables: {
    label: { fr: 'Comptes clients', en: 'Receivables' },
    what: {
      fr: 'Ce qui reste à payer sur les factures émises, taxes comprises. Une facture est en retard dès le lendemain de son échéance.',
      en: 'What is still to be paid on issued invoices, taxes included. An invoice is overdue from the day after its due date.',
    },
  },
  dues: {
    label: { fr: 'Cotisations de l’année', en: 'Dues this year' },
    what: {
      fr: 'Factures de cotisation émises depuis le 1er janvier, taxes comprises, sans celles qui sont annulées ; et ce qui en est payé, quelle que soit la date du paiement.',
      en: 'Dues invoices issued since January 1, taxes included, except voided ones; and what was paid on them, whenever it was paid.',
    },
  },
  pairings: {
    label: { fr: 'Jumelages en cours', en: 'Pairings under way' },
    what: {
      fr: 'Jumelages que les deux personnes ont acceptés et que personne n’a terminés, pauses comprises.',
      en: 'Pairings that both people accepted and nobody has closed, pauses included.',
    },
  },
  meetings: {
    label: { fr: 'Rencontres du mois dernier', en: 'Meetings last month' },
    what: {
      fr: 'Rencontres de mentorat tenues du premier au dernier jour du mois dernier, notées par l’une des deux personnes.',
      en: 'Mentoring meetings held from the first to the last day of last month, logged by one of the two people.',
    },
  },
} as const satisfies Record<string, FigureWords>;

const joinedAndLeft: Word<{ joined: number; left: number }> = {
  fr: ({ joined, left }) => `+${formatNumber(joined, 'fr')} / −${formatNumber(left, 'fr')}`,
  en: ({ joined, left }) => `+${formatNumber(joined, 'en')} / −${formatNumber(left, 'en')}`,
};
const members: Word<{ count: number }> = {
  fr: ({ count }) => formatCount(count, 'fr', { one: 'membre', other: 'membres' }),
  en: ({ count }) => formatCount(count, 'en', { one: 'member', other: 'members' }),
};
const invoices: Word<{ count: number }> = {
  fr: ({ count }) => formatCount(count, 'fr', { one: 'facture', other: 'factures' }),
  en: ({ count }) => formatCount(count, 'en', { one: 'invoice', other: 'invoices' }),
};
const goodOf: Word<{ good: number; of: number }> = {
  fr: ({ good, of }) => `${formatNumber(good, 'fr')} sur ${members.fr({ count: of })}`,
  en: ({ good, of }) => `${formatNumber(good, 'en')} of ${members.en({ count: of })}`,
};
const overdue: Word<{ amount: string; count: number }> = {
  fr: ({ amount, count }) => `dont ${amount} en retard (${invoices.fr({ count })})`,
  en: ({ amount, count }) => `of which ${amount} overdue (${invoices.en({ count })})`,
};
const collected: Word<{ amount: string; share: string }> = {
  fr: ({ amount, share }) => `${amount} perçus (${share})`,
  en: ({ amount, share }) => `${amount} collected (${share})`,
};
const hours: Word<{ hours: number; month: string }> = {
  fr: ({ hours: count, month }) => `${formatNumber(count, 'fr')} h en ${month}`,
  en: ({ hours: count, month }) => `${formatNumber(count, 'en')} h in ${month}`,
};
const ofState: Word<{ state: string; count: number }> = {
  fr: ({ state, count }) => `${state} : ${formatNumber(count, 'fr')}`,
  en: ({ state, count }) => `${state}: ${formatNumber(count, 'en')}`,
};
const net: Word<{ count: number }> = {
  fr: ({ count }) => `solde de ${signed(count, 'fr')}`,
  en: ({ count }) => `net ${signed(count, 'en')}`,
};

function signed(count: number, language: 'fr' | 'en'): string {
  return count > 0 ? `+${formatNumber(count, language)}` : formatNumber(count, language);
}

/** What stands beside a figure. */
export const notes = {
  joinedAndLeft,
  members,
  invoices,
  goodOf,
  overdue,
  collected,
  hours,
  net,
  ofState,
} as const;

/** A difference with its sign. @example signedNumber(3, 'fr') // => '+3' */
export const signedNumber = signed;

/** From what a figure is counted. */
export const bases = {
  roll: { fr: 'Tout le registre', en: 'The whole roll' },
  asked: {
    fr: 'Membres dont la catégorie exige quelque chose',
    en: 'Members whose category requires something',
  },
  byTerm: { fr: 'Membres dont l’adhésion est par période', en: 'Members whose membership is by term' },
  applications: { fr: 'Toutes les demandes', en: 'Every application' },
  unpaid: { fr: 'Factures qui ne sont pas entièrement payées', en: 'Invoices that are not fully paid' },
  duesInvoices: { fr: 'Factures de cotisation de l’année', en: 'Dues invoices of the year' },
  pairings: { fr: 'Tous les programmes', en: 'Every programme' },
} as const satisfies Record<string, Word>;

export const chartWords = {
  overTime: { fr: 'Membres au fil du temps', en: 'Members over time' },
  overTimeNote: {
    fr: 'Par catégorie, tels qu’ils étaient à chaque date',
    en: 'By category, as they were on each date',
  },
  byAge: { fr: 'Comptes clients par âge', en: 'Receivables by age' },
  byAgeNote: {
    fr: 'Ce qui reste à payer, selon le retard du plus ancien versement',
    en: 'What is still to be paid, by how late the oldest instalment is',
  },
} as const satisfies Record<string, Word>;

/** How late something is. */
export const ageWords = {
  'not-due': { fr: 'À échoir', en: 'Not due' },
  'to-30': { fr: '1 à 30 jours', en: '1 to 30 days' },
  'to-60': { fr: '31 à 60 jours', en: '31 to 60 days' },
  'to-90': { fr: '61 à 90 jours', en: '61 to 90 days' },
  'over-90': { fr: 'Plus de 90 jours', en: 'Over 90 days' },
} as const satisfies Record<string, Word>;
