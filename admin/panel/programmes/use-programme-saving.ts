import { settingsWords } from '../../../shared/words/office.ts';
import { programmeWords } from '../../../shared/words/programme.ts';
import type { Word } from '../../../shared/words/word.ts';
import { usePanel } from '../panel-context.ts';
import { useSaving } from '../settings/use-saving.ts';

const fields = {
  'name.fr': settingsWords.nameFr,
  'name.en': settingsWords.nameEn,
  offerDays: programmeWords.offerDays,
  trialMonths: programmeWords.trialMonths,
  pairMonths: programmeWords.pairMonths,
};

/** What is done to a programme, after which the sheets name it and its levels as they are now. */
export function useProgrammeSaving(labels: Readonly<Record<string, Word>> = fields) {
  const { api, references } = usePanel();
  const save = useSaving({ read: 'programmes', labels });
  return (call: (to: typeof api) => Promise<unknown>) =>
    save(async () => {
      await call(api);
      for (const list of ['programmes', 'levels']) references.forget(list);
    });
}
