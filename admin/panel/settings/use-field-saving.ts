import { fieldWords } from '../../../shared/words/office.ts';
import { usePanel } from '../panel-context.ts';
import { useSaving } from './use-saving.ts';

const labels = {
  'label.fr': fieldWords.labelFr,
  'label.en': fieldWords.labelEn,
  'help.fr': fieldWords.helpFr,
  'help.en': fieldWords.helpEn,
  choices: fieldWords.choices,
};

/** What is changed about the fields of the network: the sheets of this panel have them at once. */
export function useFieldSaving() {
  const { settings } = usePanel();
  const save = useSaving({ read: 'configuration', labels });
  return async (call: () => Promise<unknown>) => {
    const refusals = await save(call);
    settings.refresh();
    return refusals;
  };
}
