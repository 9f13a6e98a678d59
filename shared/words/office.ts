import { about } from './about.ts';
import type { Word } from './word.ts';

/** The page of the people who work in the panel. */
export const staffWords = {
  title: { fr: 'Équipe', en: 'Staff' },
  help: {
    fr: 'Les personnes qui se connectent à ce panneau, et ce que chacune peut y faire.',
    en: 'The people who sign in to this panel, and what each may do in it.',
  },
  add: { fr: 'Ajouter une personne', en: 'Add a person' },
  addHelp: {
    fr: 'Elle recevra un courriel pour se connecter la première fois.',
    en: 'They will receive an e-mail to sign in for the first time.',
  },
  yourself: { fr: '(vous)', en: '(you)' },
  name: { fr: 'Nom', en: 'Name' },
  email: { fr: 'Courriel', en: 'E-mail' },
  language: { fr: 'Langue', en: 'Language' },
  roles: { fr: 'Rôles', en: 'Roles' },
  committees: { fr: 'Comités', en: 'Committees' },
  committeesHelp: {
    fr: 'Les programmes que cette personne bénévole peut voir.',
    en: 'The programmes that this volunteer may see.',
  },
  noCommittees: { fr: 'Il n’y a pas encore de programme.', en: 'There is no programme yet.' },
  active: { fr: 'Accès', en: 'Access' },
  former: { fr: 'N’ont plus accès', en: 'Without access' },
  endAccess: { fr: 'Retirer l’accès', en: 'End access' },
  endHelp: {
    fr: 'Dans la minute, cette personne ne pourra plus rien voir ni faire ici. Ce qu’elle a fait reste inscrit.',
    en: 'Within a minute, this person will no longer see or do anything here. What they did stays on record.',
  },
  restoreAccess: { fr: 'Redonner l’accès', en: 'Restore access' },
  restoreHelp: {
    fr: 'Cette personne retrouve ses rôles et peut se connecter de nouveau.',
    en: 'This person has their roles back, and can sign in again.',
  },
  editOf: about('Modifier', 'Edit'),
  historyOf: about('Historique', 'History'),
  endOf: about('Retirer l’accès', 'End access'),
  restoreOf: about('Redonner l’accès', 'Restore access'),
} as const;

/** What each role may do, in a line. */
export const roleHelp = {
  admin: { fr: 'Tout, y compris l’équipe et les réglages.', en: 'Everything, staff and settings included.' },
  membership: {
    fr: 'Les membres, les demandes d’adhésion, l’importation.',
    en: 'Members, applications, imports.',
  },
  treasurer: { fr: 'Les factures et les paiements.', en: 'Invoices and payments.' },
  programmes: { fr: 'La formation, le mentorat, les jumelages.', en: 'Training, mentoring, pairings.' },
  reader: {
    fr: 'Tout voir sauf ce qui est réservé, sans rien modifier.',
    en: 'See everything but what is reserved, change nothing.',
  },
  volunteer: { fr: 'Les programmes de ses comités.', en: 'The programmes of their committees.' },
} as const satisfies Record<string, Word>;

/** The page of what the network decided about itself. */
export const settingsWords = {
  title: { fr: 'Réglages du réseau', en: 'Network settings' },
  identity: { fr: 'Identité', en: 'Identity' },
  identityHelp: {
    fr: 'Ce que disent les courriels, les factures et les pages du réseau.',
    en: 'What e-mails, invoices and the network’s pages say.',
  },
  nameFr: { fr: 'Nom en français', en: 'Name in French' },
  nameEn: { fr: 'Nom en anglais', en: 'Name in English' },
  legalName: { fr: 'Nom légal', en: 'Legal name' },
  address: { fr: 'Adresse', en: 'Address' },
  addressHelp: { fr: 'Au plus 4 lignes.', en: '4 lines at most.' },
  email: { fr: 'Courriel', en: 'E-mail' },
  phone: { fr: 'Téléphone', en: 'Phone' },
  website: { fr: 'Site web', en: 'Website' },
  payFr: { fr: 'Comment payer, en français', en: 'How to pay, in French' },
  payEn: { fr: 'Comment payer, en anglais', en: 'How to pay, in English' },
  rules: { fr: 'Rappels de renouvellement', en: 'Renewal reminders' },
  rulesHelp: {
    fr: 'Chaque rappel part le matin, tant de jours avant ou après la fin d’une période d’adhésion.',
    en: 'Each reminder leaves in the morning, so many days before or after a membership term ends.',
  },
  preview: { fr: 'Voir l’aperçu des rappels', en: 'See the reminder preview' },
  noRules: { fr: 'Aucun rappel ne part.', en: 'No reminder is sent.' },
  addRule: { fr: 'Ajouter un rappel', en: 'Add a reminder' },
  rule: { fr: 'Rappel', en: 'Reminder' },
  when: { fr: 'Quand', en: 'When' },
  days: { fr: 'Jours', en: 'Days' },
  before: { fr: 'avant la fin de la période', en: 'before the term ends' },
  after: { fr: 'après la fin de la période', en: 'after the term ends' },
  audience: { fr: 'Catégories', en: 'Categories' },
  audienceHelp: { fr: 'Sans choix, toutes les catégories.', en: 'Without a choice, every category.' },
  everyone: { fr: 'Toutes', en: 'All' },
  state: { fr: 'État', en: 'State' },
  on: { fr: 'En marche', en: 'On' },
  off: { fr: 'À l’arrêt', en: 'Off' },
  isOn: { fr: 'Ce rappel est en marche', en: 'This reminder is on' },
  calendar: { fr: 'Calendrier', en: 'Calendar' },
  invoices: { fr: 'Factures de cotisation', en: 'Dues invoices' },
  period: { fr: 'Exercice de cotisation', en: 'Dues period' },
  noPeriod: { fr: 'Aucun', en: 'None' },
  categories: { fr: 'Catégories de membres', en: 'Categories of members' },
  byFile: {
    fr: 'Le calendrier et les catégories se changent avec la commande « npm run settings » (docs/deploy.md).',
    en: 'The calendar and the categories are changed with the command “npm run settings” (docs/deploy.md).',
  },
  inactive: { fr: 'Inactive', en: 'Inactive' },
  editOf: about('Modifier', 'Edit'),
} as const;

/** What a category of members decides. */
export const categoryWords = {
  opensTo: { fr: 'Ouverte à', en: 'Open to' },
  regime: { fr: 'Adhésion', en: 'Membership' },
  grace: { fr: 'Délai de grâce', en: 'Grace period' },
  noGrace: { fr: 'Aucun', en: 'None' },
  decidedBy: { fr: 'Admission décidée par', en: 'Admission decided by' },
  conditions: { fr: 'Conditions d’admission', en: 'Conditions of admission' },
  noConditions: { fr: 'Aucune', en: 'None' },
  vote: { fr: 'Droit de vote', en: 'Vote' },
  onForm: { fr: 'Sur le formulaire public', en: 'On the public form' },
  standing: { fr: 'Pour être en règle', en: 'To be in good standing' },
  noStanding: { fr: 'Rien n’est exigé', en: 'Nothing is required' },
  takesAway: { fr: 'Sinon, sans', en: 'Otherwise without' },
} as const satisfies Record<string, Word>;

export const deciders = {
  board: { fr: 'Conseil d’administration', en: 'Board' },
  staff: { fr: 'Équipe', en: 'Staff' },
} as const satisfies Record<string, Word>;

export const privileges = {
  vote: { fr: 'vote', en: 'vote' },
  'member-price': { fr: 'prix de membre', en: 'member price' },
  directory: { fr: 'place au répertoire', en: 'place in the directory' },
} as const satisfies Record<string, Word>;

/** The network's own fields, on the page of the settings. */
export const fieldWords = {
  title: { fr: 'Champs du réseau', en: 'Fields of your own' },
  help: {
    fr: 'Des colonnes de plus dans le chiffrier des membres, pour ce que votre réseau est seul à vouloir savoir. Le rôle « Lecture » ne les voit pas.',
    en: 'More columns in the spreadsheet of members, for what only your network wants to know. The role “Reader” does not see them.',
  },
  none: { fr: 'Aucun champ pour l’instant.', en: 'No fields yet.' },
  add: { fr: 'Ajouter un champ', en: 'Add a field' },
  name: { fr: 'Champ', en: 'Field' },
  labelFr: { fr: 'Nom en français', en: 'Name in French' },
  labelEn: { fr: 'Nom en anglais', en: 'Name in English' },
  helpFr: { fr: 'Aide en français', en: 'Help in French' },
  helpEn: { fr: 'Aide en anglais', en: 'Help in English' },
  type: { fr: 'Contenu', en: 'Content' },
  typeHelp: {
    fr: 'Il ne change plus une fois le champ ajouté.',
    en: 'It cannot change once the field is added.',
  },
  required: { fr: 'Obligatoire', en: 'Required' },
  requiredHelp: { fr: 'Obligatoire pour une nouvelle ligne', en: 'Required in a new row' },
  optional: { fr: 'Facultatif', en: 'Optional' },
  choices: { fr: 'Choix', en: 'Choices' },
  addChoice: { fr: 'Ajouter un choix', en: 'Add a choice' },
  removeChoice: { fr: 'Retirer ce choix', en: 'Remove this choice' },
  archive: { fr: 'Archiver', en: 'Archive' },
  unarchive: { fr: 'Remettre en service', en: 'Bring back' },
  archived: { fr: 'Archivé', en: 'Archived' },
  archivedHelp: {
    fr: 'Un champ archivé n’est plus une colonne ; ses valeurs sont conservées.',
    en: 'An archived field is no longer a column; its values are kept.',
  },
  up: about('Monter', 'Move up'),
  down: about('Descendre', 'Move down'),
  archiveOf: about('Archiver', 'Archive'),
  unarchiveOf: about('Remettre en service', 'Bring back'),
} as const;

/** What a field can hold. */
export const fieldTypeNames = {
  text: { fr: 'Texte', en: 'Text' },
  number: { fr: 'Nombre', en: 'Number' },
  money: { fr: 'Montant d’argent', en: 'Amount of money' },
  day: { fr: 'Date', en: 'Date' },
  choice: { fr: 'Choix', en: 'Choice' },
  yesNo: { fr: 'Oui ou non', en: 'Yes or no' },
} as const satisfies Record<string, Word>;

/** A choice of a field, by its place and its language. */
export const choiceWord: Word<{ n: number; language: 'fr' | 'en' }> = {
  fr: ({ n, language }) => `Choix ${n}, en ${language === 'fr' ? 'français' : 'anglais'}`,
  en: ({ n, language }) => `Choice ${n}, in ${language === 'fr' ? 'French' : 'English'}`,
};
