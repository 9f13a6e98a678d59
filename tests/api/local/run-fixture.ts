/** A process of its own around the small stack, for a test to kill. */
import { startStack } from '../../../infra/local/stack.ts';
import { assembly } from './fixture.ts';

const [, , folder = '', clock] = process.argv;
const stack = await startStack({ assembly, folder, ...(clock === undefined ? {} : { clock }) });
console.log(`READY ${stack.url} ${stack.endpoints.database}`);
