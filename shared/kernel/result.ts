/** Why something was not done: a stable code (`area/what`) and what the reader needs to act on it. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly [detail: string]: unknown;
};

export type Result<Value, Why extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Why };

/** @example ok(3) // => { ok: true, value: 3 } */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** @example refuse('dues/amount-differs', { expected: 500 }) // => { ok: false, refusal: { code: 'dues/amount-differs', expected: 500 } } */
export function refuse<const Code extends string, const Detail extends object = Record<never, never>>(
  code: Code,
  detail?: Detail,
): { readonly ok: false; readonly refusal: { readonly code: Code } & Detail & Record<string, unknown> } {
  return { ok: false, refusal: { code, ...(detail ?? ({} as Detail)) } };
}
