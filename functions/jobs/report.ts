import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { documentRoutes } from '../../shared/contracts/routes/dues.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { documentOf, type DocumentOf } from '../dues/documents.ts';
import { writeFile } from '../platform/files.ts';
import { http, type Event } from '../platform/http.ts';
import { job } from '../platform/job.ts';
import { enqueue } from '../platform/queue.ts';
import type { Tools } from '../platform/tools.ts';
import { draw, pdf } from './report/draw.ts';

/** Files of the bucket to draw, and the message that waits for them. */
const orderSchema = z.strictObject({
  draw: z.array(z.string()),
  message: z.strictObject({ pk: z.string(), sk: z.string() }),
});

/** @throws Error where the file is a document of nothing that is kept: its message waits, and somebody is told */
async function fill(key: string, tools: Tools): Promise<void> {
  const of = documentOf(key);
  const drawn = of && (await draw(of, 'to-send', tools));
  if (!drawn) throw new Error('There is nothing to draw for a file of the bucket');
  await writeFile(key, drawn.document.bytes, pdf);
}

/** A document for whoever may see it: the staff any, a member its own. */
async function answer(of: DocumentOf, tools: Tools) {
  const { caller } = tools;
  const drawn = await draw(of, 'to-read', tools);
  const isForeign = caller.door === 'member' && drawn?.of !== caller.memberId;
  return drawn && !isForeign ? ok(drawn.document) : refuse('platform/not-found');
}

const served = http([
  documentRoutes,
  {
    invoiceDocument: ({ path }, tools) => answer({ kind: 'invoice', id: path.invoiceId }, tools),
    receiptDocument: ({ path }, tools) => answer({ kind: 'receipt', id: path.paymentId }, tools),
    ownInvoiceDocument: ({ path }, tools) => answer({ kind: 'invoice', id: path.invoiceId }, tools),
    ownReceiptDocument: ({ path }, tools) => answer({ kind: 'receipt', id: path.paymentId }, tools),
  },
]);

const work = job('report', {
  onMessage: async (message, tools) => {
    const order = orderSchema.parse(message);
    for (const key of order.draw) await fill(key, tools);
    await enqueue('send', [order.message]);
  },
});

/** Draws documents: for who asks now, and into the bucket for messages that go out with them. */
export const handler = (event: Event | SQSEvent, context: Parameters<typeof served>[1]) =>
  'Records' in event ? work(event) : served(event, context);
