import { id, type CategoryId, type MemberId } from '../../../shared/kernel/ids.ts';
import { blankMember, type Member } from '../../../shared/membership/member.ts';
import { demoStaff } from '../identity/people.ts';
import { chanceOf } from './chance.ts';
import type { Party } from './organisations.ts';
import { emailOf, nameOf } from './people.ts';
import { addressAt, elsewhere, quebec } from './places.ts';

type Kind = 'developer' | 'worker' | 'support';

const knowledge = {
  fr: [
    'démarrage',
    'gouvernance',
    'finances',
    'plan d’affaires',
    'animation',
    'reprise collective',
    'évaluation',
  ],
  en: ['start-ups', 'governance', 'finance', 'business plans', 'facilitation', 'conversions', 'evaluation'],
} as const;

/** The n-th person of a category, as the roll would have them before any membership. */
export function person(kind: Kind, n: number): Member {
  const chance = chanceOf(`${kind} ${n}`);
  const place = chance.hit(kind === 'developer' ? 0.4 : 0.1) ? chance.of(elsewhere) : chance.of(quebec);
  const name = nameOf(place.language, chance);
  return {
    ...blankMember(id<MemberId>(`${kind}-${String(n).padStart(3, '0')}`), 'person'),
    ...name,
    ...addressAt(place, chance),
    category: id<CategoryId>(kind),
    region: place.region,
    municipality: place.municipality,
    language: place.language,
    email: emailOf(name, kind === 'worker' ? 'reseau.example' : 'courriel.example'),
    inDirectory: kind === 'developer',
    directoryFields: kind === 'developer' ? ['municipality', 'expertise', 'languages'] : [],
    expertise: kind === 'developer' ? chance.some(knowledge[place.language], 3) : [],
    languages: place.language === 'en' || chance.hit(0.5) ? ['fr', 'en'] : ['fr'],
  };
}

/** Whoever works for the network is a worker member, the staff of the panel first. */
export function worker(n: number): Party {
  const member = person('worker', n);
  const [colleague] = demoStaff
    .slice(n, n + 1)
    .filter(({ role }) => role !== 'reader' && role !== 'volunteer');
  if (!colleague) return { member, contacts: [] };
  const [givenName = '', ...rest] = colleague.name.split(' ');
  return {
    member: { ...member, givenName, familyName: rest.join(' '), email: colleague.email, language: 'fr' },
    contacts: [],
  };
}
