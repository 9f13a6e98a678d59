import { admissionRoutes, applicationRows } from '../../shared/contracts/routes/admission.ts';
import { joinRoutes } from '../../shared/contracts/routes/join.ts';
import type { Row } from '../../shared/contracts/sheets/sheet.ts';
import type { Network } from './network.ts';

type Form = Readonly<Record<string, unknown>>;

/** A filled-in form: a co-op of Mauricie. A test says only what it is about. */
export function coopForm(over: Form = {}, contact: Form = {}): object {
  return {
    kind: 'organisation',
    category: 'coop',
    language: 'fr',
    legalName: 'Coopérative de travail Boréale',
    legalForm: 'worker-coop',
    neq: '1140139735',
    revenue: 60_000_000,
    revenueYear: 2025,
    region: 'qc-04',
    municipality: 'Trois-Rivières',
    postalCode: 'G9A 1A1',
    contact: {
      givenName: 'Ana',
      familyName: 'Roy',
      email: 'ana@boreale.example',
      phone: '819 555-1234',
      ...contact,
    },
    ...over,
  };
}

export function personForm(over: Form = {}, contact: Form = {}): object {
  return {
    kind: 'person',
    category: 'developer',
    language: 'en',
    region: 'on',
    municipality: 'Ottawa',
    postalCode: 'K1A 0B1',
    contact: { givenName: 'Liam', familyName: 'Chen', email: 'liam@chen.example', ...contact },
    ...over,
  };
}

/** The token in the last link that was sent to an address. */
export async function tokenFor({ lettersTo }: Network, address: string): Promise<string> {
  const letters = await lettersTo(address);
  const found = letters.map(({ text = '' }) => /\/confirmation\S*#([\w-]+)/.exec(text)?.[1]);
  const token = found.filter((one) => one !== undefined).at(-1);
  if (token === undefined) throw new Error(`No link was sent to ${address}`);
  return token;
}

/** Applications as the staff's sheet has them. */
export async function applicationRowsOf({ call }: Network): Promise<Row[]> {
  const { body } = await call(applicationRows.rows, { as: 'membership' });
  return body.rows as Row[];
}

/** Somebody who applied and confirmed the address. @returns the row of the application */
export async function applied(network: Network, form: object, address: string): Promise<Row> {
  await network.call(joinRoutes.apply, { body: form });
  const token = await tokenFor(network, address);
  await network.call(joinRoutes.verify, { body: { token } });
  const rows = (await applicationRowsOf(network)).filter(({ email }) => email === address);
  const row = rows.find(({ state }) => state === 'received' || state === 'complete');
  if (!row) throw new Error(`${address} has no application`);
  return row;
}

/** An application that the staff recommended. @returns its row */
export async function recommended(network: Network, form: object, address: string): Promise<Row> {
  const { id, version } = await applied(network, form, address);
  const path = { applicationId: id };
  const answer = await network.call(admissionRoutes.recommend, {
    as: 'membership',
    path,
    body: { version, opinion: 'Favorable' },
  });
  return answer.body as Row;
}
