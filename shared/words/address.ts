import type { Language } from '../kernel/language.ts';
import { noBreakSpace } from './format.ts';
import { quebecRegions, regions } from './regions.ts';

/** Where somebody is, as the roll keeps it. */
type Place = {
  readonly address: string;
  readonly municipality: string;
  readonly region: string | null;
  readonly postalCode: string;
};

const isRegion = (code: string): code is keyof typeof regions => Object.hasOwn(regions, code);

/** The province on an envelope: its name in French, in brackets; in English its two letters. */
function provinceOf(region: string | null, language: Language): string {
  if (region === null || region === 'abroad' || !isRegion(region)) return '';
  const inQuebec = Object.hasOwn(quebecRegions, region);
  if (language === 'en') return inQuebec ? ' QC' : ` ${region.toUpperCase()}`;
  return inQuebec ? ' (Québec)' : ` (${regions[region].fr})`;
}

/**
 * An address as it stands on an envelope, one line each; what is not known is left out.
 *
 * @example addressLines({ address: '12, rue Royale', municipality: 'Sorel-Tracy', region: 'qc-16', postalCode: 'J3P 1A1' }, 'fr') // => ['12, rue Royale', 'Sorel-Tracy (Québec)\u00A0\u00A0J3P\u00A01A1']
 * @example addressLines({ address: '', municipality: 'Moncton', region: 'nb', postalCode: '' }, 'en') // => ['Moncton NB']
 */
export function addressLines(place: Place, language: Language): readonly string[] {
  const { address, municipality, region, postalCode } = place;
  const town = municipality === '' ? '' : municipality + provinceOf(region, language);
  const code = postalCode.replace(' ', noBreakSpace);
  const second = town !== '' && code !== '' ? `${town}${noBreakSpace}${noBreakSpace}${code}` : town + code;
  return [address, second].filter((line) => line !== '');
}
