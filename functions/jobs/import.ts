import type { SQSEvent } from 'aws-lambda';
import { importsRoutes } from '../../shared/contracts/routes/imports.ts';
import { displayName, type Member } from '../../shared/membership/member.ts';
import { contactsKeeper } from '../membership/contacts-keeper.ts';
import { membersKeeper } from '../membership/members-keeper.ts';
import { roll } from '../membership/roll.ts';
import { apartKeeper } from '../mentorship/apart-keeper.ts';
import { menteesKeeper } from '../mentorship/mentees-keeper.ts';
import { mentorsKeeper } from '../mentorship/mentors-keeper.ts';
import { everyProgramme } from '../mentorship/records.ts';
import { http, type Event } from '../platform/http.ts';
import { job } from '../platform/job.ts';
import { settingsOf } from '../platform/settings.ts';
import type { Tools } from '../platform/tools.ts';
import { importing, type Keepers } from '../sheets/import/importing.ts';
import { rowsOf } from '../sheets/import/known-rows.ts';
import { namesOf } from '../sheets/import/names.ts';
import { importUseCases } from '../sheets/import/use-cases.ts';
import { importPage } from '../sheets/import/work.ts';

/** The sheets that files can become rows of, and what other sheets call their rows. */
export const keepers: Keepers = {
  sheets: {
    members: importing(membersKeeper),
    contacts: importing(contactsKeeper),
    mentors: importing(mentorsKeeper(roll)),
    mentees: importing(menteesKeeper(roll)),
    incompatibilities: importing(apartKeeper(roll)),
  },
  names: {
    categories: async (tools) =>
      namesOf(
        [...(await settingsOf(tools)).categories.values()].map(({ id, name }) => ({
          id,
          names: [name.fr, name.en],
        })),
      ),
    members: memberNames,
    programmes: async ({ store }) =>
      namesOf(
        (await store.listAll(everyProgramme)).map(({ record: { id, name } }) => ({
          id,
          names: [name.fr, name.en],
        })),
      ),
    levels: async ({ store }) =>
      namesOf(
        (await store.listAll(everyProgramme)).flatMap(({ record }) =>
          record.levels.map(({ key, name }) => ({ id: key, names: [name.fr, name.en] })),
        ),
      ),
  },
};

/** The whole roll by name and number: read once for a file that speaks of its people. */
async function memberNames(tools: Tools) {
  const known = [];
  for await (const row of rowsOf(membersKeeper, tools)) {
    const member: Member = { ...membersKeeper.blank(String(row['id'])), ...row };
    known.push({ id: member.id, names: [displayName(member), member.number] });
  }
  return namesOf(known);
}

const answer = http([importsRoutes, importUseCases(keepers)]);
const work = job('import', { onMessage: (message, tools) => importPage(keepers, message, tools) });

/** The panel's requests about imports, and the pages of rows that the queue brings. */
export const handler = (event: Event | SQSEvent, context: Parameters<typeof answer>[1]) =>
  'Records' in event ? work(event) : answer(event, context);
