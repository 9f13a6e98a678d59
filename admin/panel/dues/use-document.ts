import { useNotify } from 'react-admin';
import type { documentRoutes } from '../../../shared/contracts/routes/dues.ts';
import { common } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import type { Sent } from '../providers/api.ts';

type Documents = (typeof documentRoutes)['invoiceDocument' | 'receiptDocument'];

/** How long the browser may take to read a document that was opened beside, in milliseconds. */
const readWithin = 60_000;

/** Opens a document of the API in a tab of its own: it cannot be a plain link, since it needs who asks. */
export function useDocument() {
  const language = useLanguage();
  const { api } = usePanel();
  const notify = useNotify();
  return async <R extends Documents>(route: R, sent: Sent<R>): Promise<void> => {
    try {
      const address = URL.createObjectURL(await api.file(route, sent));
      window.open(address, '_blank');
      setTimeout(() => URL.revokeObjectURL(address), readWithin);
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : say(common.somethingWrong, language);
      notify(message, { type: 'error' });
    }
  };
}
