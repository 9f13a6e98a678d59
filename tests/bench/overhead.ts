import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { memberRows } from '../../shared/contracts/routes/membership.ts';
import { everyone } from '../../functions/platform/people.ts';
import { members, memberKey } from '../../functions/membership/records.ts';
import { kinds } from '../../infra/local/template/kinds.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { quantile } from './figures.ts';

type Times = { readonly ours: readonly number[]; readonly bare: readonly number[] };

const row = {
  kind: 'organisation',
  legalName: 'Coopérative du Levain',
  municipality: 'La Tuque',
  postalCode: 'G9X 1A1',
  sector: 'Boulangerie',
  email: 'info@levain.example',
  phone: '819 555-0142',
  website: 'https://levain.example',
  jobs: 14,
  jobsYear: 2025,
};

async function added({ call }: Network): Promise<string> {
  const { body } = (await call(memberRows.create, { as: 'membership', body: { rows: [row] } })) as {
    body: { outcomes: { id: string }[] };
  };
  return body.outcomes[0]?.id ?? '';
}

function compared({ ours, bare }: Times) {
  const [p50, bareP50] = [quantile(ours, 0.5), quantile(bare, 0.5)];
  const round = (value: number) => Number(value.toFixed(2));
  return { p50Ms: round(p50), bareP50Ms: round(bareP50), ratio: round(p50 / bareP50) };
}

/**
 * What a handler adds to the commands that it sends: a member read, and one cell edited (admitted, parsed, decided, with
 * its history), over the same commands sent bare, through the same proxy. The larger of the two ratios counts.
 */
export async function run(): Promise<object> {
  const network = await openNetwork();
  try {
    const { stack, store } = network;
    const [member, twin] = [await added(network), await added(network)];
    const person = (await store.listAll(everyone)).find(({ record }) => record.roles.includes('membership'));
    const line = stack.plan
      .parts(kinds.function)
      .find(({ Description }) => Description.toLowerCase() === 'membership');
    if (!person || !line)
      throw new Error(`The network has no ${line ? 'keeper of its roll' : 'function for it'}`);
    const bundle = join(stack.plan.asset(line.Code.S3Key), 'index.cjs');
    const options = ['--bundle', bundle, '--subject', person.record.id, '--member', member, '--twin', twin];
    const caller = join(import.meta.dirname, 'overhead/caller.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [caller, ...options], {
      env: { ...stack.environmentOf('membership') },
      maxBuffer: 2 ** 26,
    });
    const times = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { get: Times; edit: Times };
    const kept = await store.get(members, memberKey(member));
    console.log(`the edited member stands at version ${kept?.version}, in ${kept?.record.municipality}`);
    const [getMember, editCell] = [compared(times.get), compared(times.edit)];
    return { p50Ratio: Math.max(getMember.ratio, editCell.ratio), getMember, editCell };
  } finally {
    await network.close();
  }
}
