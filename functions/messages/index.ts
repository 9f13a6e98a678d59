import { messageRows, messagesRoutes } from '../../shared/contracts/routes/messages.ts';
import { openRenewal } from '../jobs/daily/open-renewal.ts';
import { consentsOf } from '../membership/party-records.ts';
import { memberKey, members } from '../membership/records.ts';
import { http } from '../platform/http.ts';
import { sheet } from '../sheets/sheet.ts';
import type { LetterPorts } from './letter-to.ts';
import { listLetters, previewLetter, sendLetter } from './letters.ts';
import { messagesKeeper } from './messages-keeper.ts';
import { preview } from './preview.ts';
import { readMessage } from './read-message.ts';
import { release } from './release.ts';
import { isSuppressed } from './suppressed.ts';

const letterPorts: LetterPorts = {
  membersOf: async (ids, { store }) =>
    (await store.getMany(members, ids.map(memberKey))).map(({ record }) => record),
  consentsOf: async (id, { store }) => (await store.listAll(consentsOf(id))).map(({ record }) => record),
};

export const handler = http(
  [
    messagesRoutes,
    {
      preview: preview({
        members,
        factsOf: async (member, tools) => ({
          renewed: (await openRenewal(member, tools)) === 'settled',
          suppressed: await isSuppressed(member.email, 'reminders', tools),
        }),
      }),
      release,
      readMessage,
      previewLetter: previewLetter(letterPorts),
      sendLetter: sendLetter(letterPorts),
      letters: listLetters,
    },
  ],
  [messageRows, sheet(messagesKeeper)],
);
