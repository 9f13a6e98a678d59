import type { Word } from './word.ts';

/** Why a letter does not go to a member. */
export const letterHindrances = {
  'no-address': { fr: 'Sans adresse courriel', en: 'No e-mail address' },
  'no-consent': { fr: 'N’a pas consenti à ce genre d’envoi', en: 'Did not agree to messages of this kind' },
  suppressed: {
    fr: 'Ne veut plus de ces messages, ou l’adresse n’existe plus',
    en: 'Stopped these messages, or the address no longer exists',
  },
  'language-missing': {
    fr: 'La lettre n’est pas écrite dans sa langue',
    en: 'The letter is not written in their language',
  },
  'template-broken': { fr: 'Le texte ne peut pas être rempli', en: 'The text cannot be filled in' },
  unknown: { fr: 'N’est plus dans la liste', en: 'No longer on the roll' },
  'not-written': { fr: 'N’a pas pu être écrit ; réessayez', en: 'Could not be written; try again' },
} as const satisfies Record<string, Word>;

/** What a letter is about, for the person who writes it. */
export const letterKindNames = {
  notice: { fr: 'Avis officiel', en: 'Official notice' },
  service: { fr: 'Message sur l’adhésion', en: 'Message about the membership' },
  bulletin: { fr: 'Infolettre', en: 'Newsletter' },
  promotion: { fr: 'Invitation ou offre', en: 'Invitation or offer' },
} as const satisfies Record<string, Word>;

export const letterKindHelp = {
  notice: {
    fr: 'Convocation, avis exigé par les règlements : va à tout le monde, sans désabonnement.',
    en: 'A notice of meeting or one that the by-laws require: goes to everyone, and cannot be stopped.',
  },
  service: {
    fr: 'Va à tout le monde, sauf à qui ne veut plus de rappels.',
    en: 'Goes to everyone but those who stopped reminders.',
  },
  bulletin: {
    fr: 'Va seulement aux membres qui ont consenti à l’infolettre.',
    en: 'Goes only to members who agreed to the newsletter.',
  },
  promotion: {
    fr: 'Va seulement aux membres qui ont consenti aux invitations et aux offres.',
    en: 'Goes only to members who agreed to invitations and offers.',
  },
} as const satisfies Record<string, Word>;

/** What is there to begin from. A letter that was sent can be taken up again. */
export const letterStarts = {
  meeting: {
    kind: 'notice',
    name: { fr: 'Avis de convocation à l’AGA', en: 'Notice of the general meeting' },
    subject: {
      fr: 'Avis de convocation à l’assemblée générale annuelle',
      en: 'Notice of the annual general meeting',
    },
    body: {
      fr: 'Bonjour {{ recipient.name }},\n\nVous êtes convoqués à l’assemblée générale annuelle de {{ network.name }}.\n\n**Quand :** …\n\n**Où :** …\n\n**Ordre du jour :** …',
      en: 'Hello {{ recipient.name }},\n\nYou are called to the annual general meeting of {{ network.name }}.\n\n**When:** …\n\n**Where:** …\n\n**Agenda:** …',
    },
  },
  profile: {
    kind: 'service',
    name: { fr: 'Mise à jour de la fiche', en: 'Update of the profile' },
    subject: { fr: 'Votre fiche de membre est-elle à jour ?', en: 'Is your member profile up to date?' },
    body: {
      fr: 'Bonjour {{ recipient.name }},\n\nVoici ce que nous savons de {{ member.name }} : catégorie {{ member.category }}, à {{ member.municipality }}.\n\nDites-nous ce qui a changé : {{ link }}',
      en: 'Hello {{ recipient.name }},\n\nThis is what we know about {{ member.name }}: category {{ member.category }}, in {{ member.municipality }}.\n\nTell us what has changed: {{ link }}',
    },
  },
  bulletin: {
    kind: 'bulletin',
    name: { fr: 'Infolettre', en: 'Newsletter' },
    subject: { fr: 'Nouvelles du réseau', en: 'News of the network' },
    body: {
      fr: 'Bonjour {{ recipient.name }},\n\n## Ce mois-ci\n\n- …',
      en: 'Hello {{ recipient.name }},\n\n## This month\n\n- …',
    },
  },
} as const;
