import type { KeptInvoice } from '../../shared/contracts/records/invoice.ts';
import type { KeptPayment } from '../../shared/contracts/records/payment.ts';
import { numberText } from '../../shared/dues/reference.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { fileNames } from '../../shared/words/dues.ts';
import { say } from '../../shared/words/word.ts';

/** Which document is meant: those of an invoice or of a payment. */
export type DocumentOf = { readonly kind: 'invoice' | 'receipt'; readonly id: string };

/** @example filename('invoice', 42, 'fr') // => 'facture-000042.pdf' */
export function filename(kind: DocumentOf['kind'], number: number, language: Language): string {
  return `${say(fileNames[kind], language)}-${numberText(number)}.pdf`;
}

/** Where the document that goes with a message is kept in the bucket. */
export function invoiceFile({
  id,
  number,
  language,
}: Pick<KeptInvoice, 'id' | 'number' | 'language'>): string {
  return `documents/invoice/${id}/${filename('invoice', number, language)}`;
}

export function receiptFile({
  id,
  number,
  language,
}: Pick<KeptPayment, 'id' | 'number' | 'language'>): string {
  return `documents/receipt/${id}/${filename('receipt', number, language)}`;
}

/** What a file of the bucket is a document of; nothing for any other file. */
export function documentOf(key: string): DocumentOf | undefined {
  const [, kind, id = ''] = /^documents\/(invoice|receipt)\/([\w-]{1,64})\/[\w-]+\.pdf$/.exec(key) ?? [];
  return kind === 'invoice' || kind === 'receipt' ? { kind, id } : undefined;
}
