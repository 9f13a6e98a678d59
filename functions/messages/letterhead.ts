import type { Letterhead } from '../../shared/contracts/documents.ts';
import type { Network } from '../../shared/contracts/records/settings.ts';
import type { Language } from '../../shared/kernel/language.ts';

/** The network as its papers present it, in a reader's language. */
export function letterheadOf(network: Network, language: Language): Letterhead {
  const { name, legalName, address, email, phone, website } = network;
  return { name: name[language], legalName, address, email, phone, website };
}
