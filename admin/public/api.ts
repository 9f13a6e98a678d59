import type { Language } from '../../shared/kernel/language.ts';

/** What the API refused, or `offline` when it gave no answer. */
export type Problem = {
  readonly code: string;
  readonly title: string;
  /** By field, as the API names it: `contact.email`. */
  readonly errors: Readonly<Record<string, string>>;
};
export type Said<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly problem: Problem };

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (part: unknown): Fields =>
  typeof part === 'object' && part !== null ? Object.fromEntries(Object.entries(part)) : {};

/** The page and the API are deployed together: an answer is what its route says. */
function isAnswer<Answer>(body: unknown): body is Answer {
  return typeof body === 'object' && body !== null;
}

const offline: Problem = { code: 'offline', title: '', errors: {} };

function problemOf(body: unknown): Problem {
  const { type, title, errors } = fieldsOf(body);
  const told = Object.entries(fieldsOf(errors)).map(([field, text]) => [field, String(text)] as const);
  return {
    code: String(type).replace('/problems/', ''),
    title: typeof title === 'string' ? title : '',
    errors: Object.fromEntries(told),
  };
}

async function ask<Answer>(url: string, request: RequestInit): Promise<Said<Answer>> {
  try {
    const response = await fetch(url, request);
    if (!response.ok) return { ok: false, problem: problemOf(await response.json()) };
    const value: unknown = await response.json();
    return isAnswer<Answer>(value) ? { ok: true, value } : { ok: false, problem: offline };
  } catch {
    return { ok: false, problem: offline };
  }
}

export function read<Answer>(url: string, language: Language): Promise<Said<Answer>> {
  return ask(url, { headers: { 'accept-language': language } });
}

/** Sent again with the same key, it is done once. */
export function send<Answer>(
  url: string,
  body: object,
  language: Language,
  key?: string,
): Promise<Said<Answer>> {
  const headers = new Headers({ 'accept-language': language, 'content-type': 'application/json' });
  if (key !== undefined) headers.set('idempotency-key', key);
  return ask(url, { method: 'POST', headers, body: JSON.stringify(body) });
}
