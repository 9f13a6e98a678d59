import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { tableVariable, variable } from '../platform/environment.ts';

const outputs = 'cdk.outputs.json';
const outputsSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Where the network is deployed, for commands that a person runs: what the environment says, else what `npm run deploy` wrote. */
export function findDeployment(): void {
  if (process.env[variable.staffPool] !== undefined || !existsSync(outputs)) return;
  const stacks = outputsSchema.parse(JSON.parse(readFileSync(outputs, 'utf8')));
  const data = Object.values(stacks).find((values) => 'StaffPool' in values);
  process.env[variable.staffPool] = data?.['StaffPool'];
  process.env[tableVariable.operations] = data?.['OperationsTableName'];
}
