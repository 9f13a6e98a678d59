import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { members } from '../../../functions/membership/records.ts';
import { newId } from '../../../functions/platform/new-id.ts';
import { toAttributes } from '../../../functions/platform/storage/attributes.ts';
import { encode } from '../../../functions/platform/storage/kind.ts';
import { day, type Day } from '../../../shared/kernel/day.ts';
import { id, type CategoryId, type MemberId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { money } from '../../../shared/kernel/money.ts';
import { blankMember, legalForms, type Member } from '../../../shared/membership/member.ts';

const trades = ['Boulangerie', 'Café', 'Éco-Habitat', 'Imprimerie', 'Œuvre', 'Théâtre', 'Vélo', 'Ferme'];
const epithets = [
  'du Fleuve',
  'des Érables',
  'à Tour de rôle',
  'de l’Île',
  'solidaire',
  'Saint-Élie',
  'la Côte',
];
const towns = ['Trois-Rivières', 'Shawinigan', 'La Tuque', 'Québec', 'Montréal', 'Sherbrooke', 'Bécancour'];
const regions = ['qc-04', 'qc-03', 'qc-05', 'qc-06', 'on', 'nb', 'abroad'];
const categories = ['coop', 'developer', 'support'];

/** A number that looks like chance, and is the same for the same place. @example scattered(1, 10) // => 1 */
function scattered(at: number, below: number): number {
  return Math.floor(((Math.imul(at, 2_654_435_761) >>> 0) / 2 ** 32) * below);
}
const pick = <T>(from: readonly T[], at: number): T | undefined => from[scattered(at, from.length)];
const dayOf = (year: number, at: number): Day =>
  day(`${year}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`);

/** A co-op of the roll, with nearly every column filled. */
export function coop(at: number): Member {
  return {
    ...blankMember(id<MemberId>(newId()), 'organisation'),
    number: String(at),
    legalName: `${pick(trades, at)} ${pick(epithets, at * 7)} ${scattered(at * 13, 100_000)}`,
    usualName: at % 3 === 0 ? `${pick(trades, at)} ${at}` : '',
    category: id<CategoryId>(pick(categories, at * 3) ?? 'coop'),
    legalForm: pick(legalForms, at * 5) ?? null,
    region: pick(regions, at * 11) ?? null,
    municipality: pick(towns, at * 17) ?? '',
    address: `${100 + (at % 900)}, rue Principale`,
    postalCode: 'G9A 1A1',
    sector: `${pick(trades, at * 19)} et services`,
    neq: String(1_140_000_000 + at),
    foundedOn: dayOf(1960 + (at % 60), at),
    revenue: at % 9 === 0 ? null : money(scattered(at, 900_000_000)),
    revenueYear: 2025,
    jobs: scattered(at * 23, 300),
    jobsYear: 2025,
    language: at % 8 === 0 ? 'en' : 'fr',
    email: `info${at}@coop.example`,
    phone: `81955${String(at).padStart(5, '0').slice(-5)}`,
    website: `https://coop${at}.example`,
    tags: at % 10 === 0 ? ['fondatrice'] : [],
    joinedOn: dayOf(1990 + (at % 35), at),
    admittedOn: dayOf(1990 + (at % 35), at),
    duesPaidUntil: day('2027-03-31'),
  };
}

export type Roll = { readonly client: DynamoDBClient; readonly table: string };

/**
 * Puts co-ops on the roll past the product, in bulk, each as the product itself would keep it: with its feed, agenda and
 * indexes. They were written an hour before `now`, since nobody writes a roll while it is opened.
 */
export async function enrol(
  { client, table }: Roll,
  [from, to]: readonly [number, number],
  now: number,
): Promise<void> {
  const starts = Array.from({ length: Math.ceil((to - from) / 25) }, (_, at) => from + at * 25).values();
  const worker = async () => {
    for (const start of starts) {
      const requests = Array.from({ length: Math.min(25, to - start) }, (_, place) => {
        const at = new Date(now - 7_200_000 + (start + place) * 36).toISOString() as Instant;
        const item = encode(members, coop(start + place + 1), { version: 1, at, tx: 'bench' });
        return { PutRequest: { Item: toAttributes(item) } };
      });
      await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: requests } }));
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

export function clientAt(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  return new DynamoDBClient({ region: 'ca-central-1', endpoint, credentials });
}
