import type { MentorshipRefusalCode } from '../../mentorship/refusals.ts';
import type { ProblemLine } from '../problems.ts';

/** What the rules of mentorship refuse. */
export const mentorshipProblems = {
  'mentorship/wrong-state': {
    status: 409,
    title: { fr: 'Ce n’est pas possible à cette étape', en: 'This is not possible at that step' },
  },
  'mentorship/cannot-be-paired': {
    status: 422,
    title: { fr: 'Ces deux personnes ne peuvent être jumelées', en: 'These two people cannot be paired' },
  },
  'mentorship/other-programme': {
    status: 422,
    title: {
      fr: 'Ces deux personnes ne sont pas du même programme',
      en: 'These two people are not in the same programme',
    },
  },
  'mentorship/mentor-not-accepted': {
    status: 422,
    title: {
      fr: 'Cette personne n’est pas acceptée comme mentor ou mentore',
      en: 'This person is not accepted as a mentor',
    },
  },
  'mentorship/mentee-not-accepted': {
    status: 422,
    title: { fr: 'Cette demande n’est pas acceptée', en: 'This application is not accepted' },
  },
  'mentorship/already-accompanied': {
    status: 409,
    title: {
      fr: 'Un jumelage est déjà en cours pour cette personne',
      en: 'A pairing is already under way for this person',
    },
  },
  'mentorship/offer-expired': {
    status: 410,
    title: { fr: 'Le délai de réponse est passé', en: 'The time to answer is over' },
  },
  'mentorship/not-of-this-pair': { status: 404, title: { fr: 'Introuvable', en: 'Not found' } },
  'mentorship/edition-full': {
    status: 409,
    title: { fr: 'Il ne reste pas de place', en: 'There is no place left' },
  },
  'mentorship/session-in-the-future': {
    status: 422,
    title: {
      fr: 'Une rencontre se note quand elle a eu lieu',
      en: 'A meeting is logged once it has taken place',
    },
  },
  'mentorship/session-without-duration': {
    status: 422,
    title: { fr: 'Indiquez la durée de la rencontre', en: 'Say how long the meeting was' },
  },
  'mentorship/already-logged': {
    status: 409,
    title: {
      fr: 'Une rencontre est déjà notée ce jour-là',
      en: 'A meeting is already logged for that day',
    },
  },
  'mentorship/evidence-locked': {
    status: 409,
    title: { fr: 'Ce document est accepté et ne change plus', en: 'This was accepted and no longer changes' },
  },
  'mentorship/too-few-opinions': {
    status: 422,
    title: {
      fr: 'Il faut l’avis de deux personnes au moins',
      en: 'The opinions of two people at least are needed',
    },
  },
  'mentorship/mentor-alone': {
    status: 422,
    title: { fr: 'Le mentor ou la mentore ne décide pas seul', en: 'A mentor does not decide alone' },
  },
  'mentorship/recused': {
    status: 422,
    title: { fr: 'Cette personne doit se récuser', en: 'This person must step aside' },
  },
  'mentorship/requirements-open': {
    status: 422,
    title: { fr: 'Il reste des exigences à remplir', en: 'Some requirements are still open' },
  },
  'mentorship/unknown-programme': {
    status: 422,
    title: { fr: 'Ce programme n’existe pas', en: 'There is no such programme' },
  },
  'mentorship/unknown-level': {
    status: 422,
    title: { fr: 'Ce programme n’a pas ce niveau', en: 'This programme has no such level' },
  },
  'mentorship/no-level': {
    status: 422,
    title: {
      fr: 'Un programme de formation garde au moins un niveau',
      en: 'A training programme keeps one level at least',
    },
  },
  'mentorship/level-named-twice': {
    status: 422,
    title: { fr: 'Deux niveaux portent le même nom', en: 'Two levels have the same name' },
  },
  'mentorship/asked-twice': {
    status: 422,
    title: {
      fr: 'Un niveau demande deux fois la même chose',
      en: 'A level asks for the same thing twice',
    },
  },
  'mentorship/level-in-use': {
    status: 409,
    title: { fr: 'Ce niveau sert encore', en: 'This level is still in use' },
  },
  'mentorship/programme-closed': {
    status: 409,
    title: {
      fr: 'Ce programme est fermé : plus personne n’y est inscrit, et aucun jumelage n’y commence',
      en: 'This programme is closed: nobody is enrolled in it any more, and no pairing begins',
    },
  },
  'mentorship/not-a-person': {
    status: 422,
    title: {
      fr: 'Choisissez une personne du registre ; pour une organisation, inscrivez une de ses personnes',
      en: 'Choose a person of the roll; for an organization, enrol one of its people',
    },
  },
  'mentorship/unknown-party': {
    status: 422,
    title: { fr: 'Cette fiche n’est pas au registre', en: 'This record is not on the roll' },
  },
  'mentorship/already-enrolled': {
    status: 409,
    title: {
      fr: 'Cette personne est déjà inscrite à ce programme dans ce rôle',
      en: 'This person is already enrolled in this programme in that role',
    },
  },
  'mentorship/fixed-person': {
    status: 422,
    title: {
      fr: 'La personne et le programme ne changent pas ; inscrivez-la de nouveau',
      en: 'The person and the programme do not change; enrol them again',
    },
  },
  'mentorship/fewer-places-than-pairs': {
    status: 422,
    title: {
      fr: 'Il y a plus de jumelages en cours que de places',
      en: 'There are more pairings under way than places',
    },
  },
  'mentorship/has-pairings': {
    status: 409,
    title: {
      fr: 'Cette personne a eu des jumelages ; notez plutôt un désistement',
      en: 'This person has had pairings; record a withdrawal instead',
    },
  },
  'mentorship/same-party': {
    status: 422,
    title: { fr: 'Choisissez deux fiches différentes', en: 'Choose two different records' },
  },
  'mentorship/dates-reversed': {
    status: 422,
    title: { fr: 'La fin vient avant le début', en: 'The end comes before the beginning' },
  },
  'mentorship/not-a-coordinator': {
    status: 422,
    title: {
      fr: 'Cette personne ne coordonne pas de jumelages',
      en: 'This person does not coordinate pairings',
    },
  },
  'mentorship/own-pairing': {
    status: 422,
    title: {
      fr: 'Personne ne coordonne son propre jumelage',
      en: 'Nobody coordinates a pairing of their own',
    },
  },
  'mentorship/no-address': {
    status: 422,
    title: {
      fr: 'Il manque une adresse courriel à une des deux personnes',
      en: 'One of the two people has no e-mail address',
    },
  },
} as const satisfies Record<MentorshipRefusalCode, ProblemLine> & Record<string, ProblemLine>;
