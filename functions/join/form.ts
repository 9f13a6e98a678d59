import { formPurposes, type FormPurpose } from '../../shared/contracts/sign-up.ts';
import type { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { partsOf } from '../../shared/kernel/day.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { ok } from '../../shared/kernel/result.ts';
import { formConsents } from '../../shared/words/consents.ts';
import { say } from '../../shared/words/word.ts';
import { countedFor } from '../membership/counted.ts';
import type { UseCase } from '../platform/http.ts';
import { settingsOf, type Settings } from '../platform/settings.ts';

/** A consent's text, as it is shown under the network's name. */
export function wordingOf(purpose: FormPurpose, { network }: Settings, language: Language): string {
  return say(formConsents[purpose].wording, language, { network: network.name[language] });
}

/** What the public form is made of. */
export const form: UseCase<typeof joinRoutes.form> = async (_, tools) => {
  const settings = await settingsOf(tools);
  const { name, email, phone, website } = settings.network;
  const categories = [...settings.categories.values()].filter(({ active, onForm }) => active && onForm);
  return ok({
    network: { name, email, phone, website },
    categories: categories.map((category) => {
      const { id, name: called, opensTo, regime } = category;
      const { decidedBy, conditions } = category.admission;
      const counted = countedFor(category, settings, tools);
      return { id, name: called, opensTo, decidedBy, conditions, counted, byTerm: regime.kind === 'term' };
    }),
    lastYear: partsOf(dayIn(tools.now)).year - 1,
    consents: formPurposes.map((purpose) => ({
      purpose,
      version: formConsents[purpose].version,
      wording: { fr: wordingOf(purpose, settings, 'fr'), en: wordingOf(purpose, settings, 'en') },
    })),
  });
};
