import type { Letterhead } from '../../../shared/contracts/documents.ts';
import { day } from '../../../shared/kernel/day.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { ProductTemplateKey, TemplateVariables } from '../../../shared/messages/template.ts';

export const letterhead: Letterhead = {
  name: 'Réseau des coopératives de l’Estuaire',
  legalName: 'Fédération des coopératives de l’Estuaire',
  address: ['12, rue de la Grève, bureau 200', 'Rimouski (Québec) G5L\u00A01A1'],
  email: 'bonjour@estuaire.example',
  phone: '418 555-0123',
  website: 'https://estuaire.example',
};

const invoice = {
  number: 'F-2027-0042',
  total: money(114_98),
  due: money(114_98),
  dueOn: day('2027-02-14'),
  reference: 'K7M2-4Q',
};
const recipient = { name: 'Maëlle Tremblay-Łukasik' };
const member = { name: 'Coopérative de travail Brasserie du Large', number: '1042' };
const link = 'https://reseau.example/space/action?t=abc123&x=1';
const ofPairing = {
  recipient,
  programme: 'Formation des développeuses et développeurs',
  coordinator: 'Inès Gagnon',
  link,
};
const pairing = { ...ofPairing, respondBy: day('2027-03-01'), level: 'Intermédiaire' };

/** One message of each kind, with everything that it can say. */
export const samples: Pick<TemplateVariables, ProductTemplateKey> = {
  'verify-email': { link, validHours: 24 },
  'one-time-code': { code: '482913', validMinutes: 10 },
  'application-received': {
    recipient,
    applicant: 'Coopérative de travail Brasserie du Large',
    category: 'Coopérative de travail',
    receivedOn: day('2027-01-15'),
  },
  admitted: {
    recipient,
    applicant: 'Coopérative de travail Brasserie du Large',
    category: 'Coopérative de travail',
    decidedOn: day('2027-01-29'),
    conditions: ['Payer la première cotisation.', 'Souscrire cinq parts de qualification.'],
    resolution: 'CA-2027-11',
    invoice,
    link,
  },
  refused: {
    recipient,
    applicant: 'Coopérative de travail Brasserie du Large',
    decidedOn: day('2027-01-29'),
    resolution: 'CA-2027-12',
    reason: 'La coopérative n’est pas encore constituée.',
  },
  'membership-active': {
    recipient,
    member,
    category: 'Membre de soutien',
    startsOn: day('2027-02-01'),
    endsOn: day('2028-01-31'),
    link,
  },
  invoice: { recipient, member, subject: 'Cotisation 2027', invoice, link },
  receipt: {
    recipient,
    member,
    payment: { amount: money(60_00), receivedOn: day('2027-02-03'), method: 'Virement Interac' },
    invoice: { ...invoice, due: money(54_98) },
    link,
  },
  'renewal-reminder': {
    recipient,
    member,
    category: 'Membre de soutien',
    endsOn: day('2027-01-31'),
    invoice,
    link,
  },
  'pairing-offered-mentor': {
    ...pairing,
    mentee: { name: 'Noémie Côté', organisation: 'Coop de solidarité L’Accorderie' },
    goals: 'Mener un premier mandat.\nApprendre à animer une assemblée.',
  },
  'pairing-offered-mentee': {
    ...pairing,
    mentor: { name: 'Réal Ouellet', organisation: 'Coopérative funéraire de l’Estuaire' },
  },
  'pairing-accepted': {
    ...ofPairing,
    isMentor: true,
    other: { name: 'Noémie Côté', email: 'noemie@estuaire.example' },
  },
  'pairing-not-made': { ...ofPairing, other: { name: 'Réal Ouellet' }, why: 'declined' },
  'pairing-closed': { ...ofPairing, other: { name: 'Réal Ouellet' } },
  'pairing-outcome': {
    recipient: { name: 'Inès Gagnon' },
    programme: ofPairing.programme,
    mentor: { name: 'Réal Ouellet' },
    mentee: { name: 'Noémie Côté' },
    outcome: 'declined',
    by: 'Réal Ouellet',
    link,
  },
};
