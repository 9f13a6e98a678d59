import type { DuesRefusalCode } from '../../dues/refusals.ts';
import type { ProblemLine } from '../problems.ts';

/** What the rules of dues refuse, and what has happened already. */
export const duesProblems = {
  'dues/no-rate-on-that-day': {
    status: 422,
    title: { fr: 'Aucun tarif n’est fixé pour cette période', en: 'No rate is set for that period' },
  },
  'dues/measure-missing': {
    status: 422,
    title: {
      fr: 'La cotisation se calcule sur une déclaration qui manque à la fiche (revenu, emplois ou membres)',
      en: 'The dues are counted on a declaration that the record lacks (revenue, jobs or members)',
    },
  },
  'dues/nothing-to-invoice': {
    status: 422,
    title: { fr: 'Il n’y a rien à facturer', en: 'There is nothing to invoice' },
  },
  'dues/negative-total': {
    status: 422,
    title: {
      fr: 'Le total d’une facture ne peut pas être négatif',
      en: 'An invoice’s total cannot be negative',
    },
  },
  'dues/wrong-state': {
    status: 409,
    title: {
      fr: 'L’état de cette facture ne le permet plus',
      en: 'That invoice’s state no longer allows it',
    },
  },
  'dues/invoice-already-settled': {
    status: 409,
    title: { fr: 'Cette facture est déjà payée', en: 'That invoice is already paid' },
  },
  'dues/amount-not-positive': {
    status: 422,
    title: { fr: 'Écrivez un montant plus grand que zéro', en: 'Enter an amount greater than zero' },
  },
  'dues/more-than-owed': {
    status: 422,
    title: { fr: 'C’est plus que ce qui est dû', en: 'That is more than what is owed' },
  },
  'dues/more-than-credit': {
    status: 409,
    title: { fr: 'Le crédit de ce paiement a déjà servi', en: 'The credit of that payment was already used' },
  },
  'dues/payments-received': {
    status: 409,
    title: {
      fr: 'Cette facture a reçu un paiement : renversez-le d’abord',
      en: 'That invoice has received a payment: reverse it first',
    },
  },
  'dues/another-member': {
    status: 422,
    title: { fr: 'Cette facture est celle d’un autre membre', en: 'That invoice is another member’s' },
  },
  'dues/already-reversed': {
    status: 409,
    title: { fr: 'Ce paiement est déjà renversé', en: 'That payment is already reversed' },
  },
  'dues/already-refunded': {
    status: 409,
    title: { fr: 'Ce paiement est déjà remboursé', en: 'That payment is already refunded' },
  },
  'dues/payer-known': {
    status: 409,
    title: {
      fr: 'Ce paiement a déjà un payeur ; s’il vient de quelqu’un d’autre, renversez-le et enregistrez-le de nouveau',
      en: 'That payment already has a payer; if it came from someone else, reverse it and record it again',
    },
  },
  'dues/period-closed': {
    status: 409,
    title: { fr: 'Cette période comptable est fermée', en: 'That accounting period is closed' },
  },
  'dues/already-billed': {
    status: 409,
    title: {
      fr: 'Ce membre a déjà une facture pour cette période',
      en: 'This member already has an invoice for that period',
    },
  },
  'dues/already-recorded': {
    status: 409,
    title: {
      fr: 'Ce paiement est déjà enregistré (même membre, même référence)',
      en: 'That payment is already recorded (same member, same reference)',
    },
  },
  'dues/no-schedule': {
    status: 422,
    title: { fr: 'Aucune cotisation n’est prévue pour cette catégorie', en: 'That category has no dues' },
  },
  'dues/unknown-member': {
    status: 422,
    title: { fr: 'Ce membre n’est pas au registre', en: 'That member is not on the roll' },
  },
} as const satisfies Record<DuesRefusalCode, ProblemLine> & Record<string, ProblemLine>;
