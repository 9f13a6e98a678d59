/** `npm run token -- ROLE`: an access token for the running stack, of the demo person with that role, or of `member EMAIL`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { localFolder } from './inputs.ts';

const [role = 'admin', email] = process.argv.slice(2);
const { url } = z
  .object({ url: z.string() })
  .parse(JSON.parse(readFileSync(join(localFolder, 'stack.json'), 'utf8')));
const answer = await fetch(`${url}/_local/token`, {
  method: 'POST',
  body: JSON.stringify({ role, ...(email === undefined ? {} : { email }) }),
});
console.log(z.object({ token: z.string() }).parse(await answer.json()).token);
