import * as z from 'zod';
import { makeAccount } from '../membership/make-account.ts';
import { accounts } from '../membership/party-records.ts';
import { job } from '../platform/job.ts';
import { dueNow } from '../platform/storage/agenda.ts';

const keySchema = z.looseObject({ pk: z.string(), sk: z.string() });

/** Opens the members' sign-ins: each as its member joins, and every few minutes whatever still waits. */
export const handler = job('accounts', {
  onMessage: (message, tools) => makeAccount(keySchema.parse(message), tools),
  onSchedule: async (tools) => {
    for await (const due of dueNow(tools.store, accounts, tools.now)) {
      for (const { key } of due) await makeAccount(key, tools);
    }
  },
});
