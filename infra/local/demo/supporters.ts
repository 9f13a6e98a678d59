import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { id, type CategoryId, type ContactId, type MemberId } from '../../../shared/kernel/ids.ts';
import { blankMember } from '../../../shared/membership/member.ts';
import { chanceOf } from './chance.ts';
import { joined, type Party } from './organisations.ts';
import { emailOf, nameOf } from './people.ts';
import { person } from './persons.ts';
import { addressAt, quebec } from './places.ts';

const organisations = [
  { name: 'Fonds de solidarité des Quenouilles', domain: 'fonds-quenouilles.example', since: 4_100 },
  { name: 'Maison de l’entrepreneuriat du Fil-d’Argent', domain: 'maison-fil-argent.example', since: 1_520 },
  { name: 'Fondation du Phare-Penché', domain: 'fondation-phare.example', since: 610 },
] as const;

function organisation({ name, domain, since }: (typeof organisations)[number], today: Day): Party {
  const chance = chanceOf(name);
  const place = chance.of(quebec);
  const memberId = id<MemberId>(`support-${domain.split('.')[0] ?? ''}`);
  const named = nameOf('fr', chance);
  const member = {
    ...blankMember(memberId, 'organisation'),
    ...addressAt(place, chance),
    legalName: name,
    category: id<CategoryId>('support'),
    legalForm: 'non-profit' as const,
    region: place.region,
    municipality: place.municipality,
    email: `info@${domain}`,
    website: `https://${domain}`,
    neq: `1198${String(since).padStart(6, '0')}`,
    inDirectory: true,
  };
  const contact = {
    ...named,
    id: id<ContactId>(`${memberId}-1`),
    memberId,
    jobTitle: 'Direction générale',
    email: emailOf(named, domain),
    phone: '',
    language: 'fr' as const,
    roles: ['primary' as const, 'billing' as const],
    shownInDirectory: false,
  };
  return joined({ member, contacts: [contact] }, addDays(today, -since));
}

/** Who supports the network, year after year: three organisations and two people. */
export function supporters(today: Day): Party[] {
  const people = [2_600, 840].map((since, n) =>
    joined({ member: person('support', n), contacts: [] }, addDays(today, -since)),
  );
  return [...organisations.map((one) => organisation(one, today)), ...people];
}
