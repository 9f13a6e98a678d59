import type { SQSEvent } from 'aws-lambda';
import { importsRoutes } from '../../shared/contracts/routes/imports.ts';
import { membersKeeper } from '../membership/members-keeper.ts';
import { http, type Event } from '../platform/http.ts';
import { job } from '../platform/job.ts';
import { importing, type Keepers } from '../sheets/import/importing.ts';
import { importUseCases } from '../sheets/import/use-cases.ts';
import { importPage } from '../sheets/import/work.ts';

const keepers: Keepers = { members: importing(membersKeeper) };

const answer = http([importsRoutes, importUseCases(keepers)]);
const work = job('import', { onMessage: (message, tools) => importPage(keepers, message, tools) });

/** The panel's requests about imports, and the pages of rows that the queue brings. */
export const handler = (event: Event | SQSEvent, context: Parameters<typeof answer>[1]) =>
  'Records' in event ? work(event) : answer(event, context);
