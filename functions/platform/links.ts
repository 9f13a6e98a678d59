import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { instant, idOf } from '../../shared/contracts/cells.ts';
import { plus, type Instant } from '../../shared/kernel/instant.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import type { Kind, Kept } from './storage/kind.ts';
import { create, replace, type AnyWrite } from './storage/writes.ts';
import type { Tools } from './tools.ts';

const linkSchema = z.strictObject({
  /** SHA-256 of the token: whoever reads the table cannot open the link. */
  id: z.string(),
  purpose: z.enum(['sign-up']),
  /** The record that the link is about. */
  subject: idOf(),
  expiresAt: instant,
  usedAt: instant.nullable(),
});
export type Link = z.infer<typeof linkSchema>;
export type LinkPurpose = Link['purpose'];

/** For a while after its time a link still says that it is over, and not that it never was. */
const remembered = { days: 30 };

/**
 * Links of e-mails that act once: the page that they open only asks, a POST with the token acts. The token is the
 * part after `#`, which browsers never send, so it stands in no log.
 */
const links: Kind<Link> = {
  name: 'link',
  table: 'membership',
  schema: linkSchema,
  key: ({ id }) => linkKey(id),
  expires: ({ expiresAt }) => plus(expiresAt, remembered),
};

function linkKey(id: string) {
  return { pk: `link#${id}`, sk: 'link' };
}

type NewLink = { readonly purpose: LinkPurpose; readonly subject: string; readonly expiresAt: Instant };

/** A link for an e-mail: its token, told to nobody else, and what keeps it. */
export function newLink(link: NewLink): { readonly token: string; readonly write: AnyWrite } {
  const token = randomBytes(32).toString('base64url');
  return { token, write: create(links, { ...link, id: hashed(token), usedAt: null }) };
}

/** The link of a token; nothing when there is none for that purpose. */
export async function findLink(
  { store }: Pick<Tools, 'store'>,
  purpose: LinkPurpose,
  token: string,
): Promise<Kept<Link> | undefined> {
  const kept = await store.get(links, linkKey(hashed(token)));
  return kept?.record.purpose === purpose ? kept : undefined;
}

type LinkRefusal = { readonly code: 'platform/link-used' | 'platform/link-expired' };

/** Uses a link, in the transaction of what it does: of two at once, one is refused. */
export function useLink(kept: Kept<Link>, at: Instant): Result<AnyWrite, LinkRefusal> {
  const { usedAt, expiresAt } = kept.record;
  if (usedAt !== null) return refuse('platform/link-used');
  if (at > expiresAt) return refuse('platform/link-expired');
  return ok(replace(links, kept, { ...kept.record, usedAt: at }));
}

function hashed(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
