import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { tableVariable, variable } from '../platform/environment.ts';

const outputs = 'cdk.outputs.json';
const outputsSchema = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * Where the network is deployed, for commands that a person runs: what the environment says, else what `npm run deploy`
 * wrote. Where neither says, it tells what to do, and the command ends.
 */
export function findDeployment(): void {
  if (process.env[variable.staffPool] === undefined && existsSync(outputs)) {
    const stacks = outputsSchema.parse(JSON.parse(readFileSync(outputs, 'utf8')));
    const data = Object.values(stacks).find((values) => 'StaffPool' in values);
    process.env[variable.staffPool] = data?.['StaffPool'];
    process.env[tableVariable.operations] = data?.['OperationsTableName'];
  }
  if (process.env[tableVariable.operations]) return;
  const [pool, table] = [variable.staffPool, tableVariable.operations];
  process.stderr.write(
    `No network is deployed from this folder: there is no ${outputs}, and no ${pool} and ${table} in the environment (docs/deploy.md).\n`,
  );
  process.exit(1);
}
