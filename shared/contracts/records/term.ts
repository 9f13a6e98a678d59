import * as z from 'zod';
import type { CategoryId, InvoiceId, MemberId, TermId } from '../../kernel/ids.ts';
import type { Term } from '../../membership/term.ts';
import { day, idOf } from '../cells.ts';

const term = {
  id: idOf<TermId>(),
  memberId: idOf<MemberId>(),
  category: idOf<CategoryId>(),
  anchorOn: day,
  startsOn: day,
  endsOn: day.nullable(),
};

/** A period of membership, as it is kept. */
export const termSchema = z.lazy(() =>
  z.discriminatedUnion('state', [
    z.strictObject({ ...term, state: z.literal('awaiting-payment'), invoiceId: idOf<InvoiceId>() }),
    z.strictObject({ ...term, state: z.literal('open'), invoiceId: idOf<InvoiceId>().nullable() }),
    z.strictObject({ ...term, state: z.literal('cancelled'), invoiceId: idOf<InvoiceId>().nullable() }),
  ]),
) satisfies z.ZodType<Term>;
