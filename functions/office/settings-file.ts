/**
 * `npm run settings` prints everything that the network decided about itself; `npm run settings -- FILE` makes it what the
 * file says, and tells each change. With the credentials of whoever runs it, on what `npm run deploy` deployed. The same
 * file again changes nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { settingsFileSchema } from '../../shared/contracts/records/settings-file.ts';
import { toolsFor } from '../platform/tools.ts';
import { changeSettings, settingsAsFile } from './change-settings.ts';
import { findDeployment } from './deployment.ts';

const [file] = process.argv.slice(2);
if (file !== undefined && !existsSync(file)) {
  console.error(`There is no file ${file}. Nothing was changed.`);
  process.exit(1);
}
findDeployment();
const tools = toolsFor({ door: 'job', job: 'settings-file' }, 'office.settings-file', 'fr');

if (file === undefined) {
  const settings = await settingsAsFile(tools);
  if (settings) console.log(JSON.stringify(settings, null, 2));
  else console.error('Nothing is decided yet: begin with a copy of docs/settings.example.json');
  process.exitCode = settings ? 0 : 1;
} else {
  const read = settingsFileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (read.success) {
    const done = await changeSettings(read.data, tools);
    if (!done.ok) throw new Error(`Nothing was changed: ${done.refusal.code}`);
    for (const { setting, from, to } of done.value)
      console.log(`${setting}: ${JSON.stringify(from) ?? 'nothing'} → ${JSON.stringify(to)}`);
    console.log(`${done.value.length} settings changed.`);
  } else {
    console.error(z.prettifyError(read.error));
    console.error('Nothing was changed.');
    process.exitCode = 1;
  }
}
