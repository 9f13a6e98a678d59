/** The number of an invoice or of a receipt, as it is written: it sorts as text. @example numberText(42) // => '000042' */
export function numberText(number: number): string {
  return String(number).padStart(6, '0');
}

/**
 * The reference that a payment carries: the invoice's number on six digits or more and two check digits (ISO 7064,
 * MOD 97-10), that catch any wrong digit and any two digits swapped.
 *
 * @example referenceOf(42) // => '0000 4269'
 */
export function referenceOf(invoiceNumber: number): string {
  const digits = numberText(invoiceNumber);
  const check = 98 - remainder(`${digits}00`);
  return grouped(digits + String(check).padStart(2, '0'));
}

function remainder(digits: string): number {
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** By four, from the right, as it is read aloud. */
function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{4})+$)/g, ' ');
}

/** The number of the invoice that a reference is of; null where a digit is wrong. @example invoiceNumberOf('0000-4269') // => 42 */
export function invoiceNumberOf(reference: string): number | null {
  const digits = reference.replaceAll(/[\s-]/g, '');
  if (!/^\d{8,12}$/.test(digits) || referenceOf(Number(digits.slice(0, -2))) !== grouped(digits)) return null;
  return Number(digits.slice(0, -2));
}

/**
 * Every invoice number whose reference stands in what a bank or a person wrote, among dates and amounts.
 *
 * @example invoiceNumbersIn('2026-11-22 facture 0000-4269, merci') // => [42]
 */
export function invoiceNumbersIn(text: string): number[] {
  const runs = text.slice(0, 500).match(/\d+(?:[ -]\d+)*/g) ?? [];
  const numbers = runs.flatMap((run) => neighbours(run.split(/[ -]/))).map(invoiceNumberOf);
  return [...new Set(numbers.filter((number) => number !== null))];
}

/** Every few groups of digits that follow each other, joined. */
function neighbours(groups: readonly string[]): string[] {
  return groups.flatMap((_, start) => [1, 2, 3].map((count) => groups.slice(start, start + count).join('')));
}
