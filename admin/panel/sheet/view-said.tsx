import { Box } from '@mui/material';
import { useEffect, useState } from 'react';
import type { Language } from '../../../shared/kernel/language.ts';
import { sheetWords, sortedSaid } from '../../../shared/words/sheet.ts';
import { say } from '../../../shared/words/word.ts';
import { unseen } from '../layout/unseen.ts';
import { useLanguage } from '../layout/use-language.ts';
import type { SheetEngine } from './engine.ts';
import { useShown } from './use-engine.ts';

/** Long enough for a word that is being typed, short enough to be an answer. */
const calm = 600;

/** How the sheet is arranged: its order, and how many rows are left of all. */
function viewText({ rows, columns }: SheetEngine, language: Language): string {
  const { sort } = rows.view();
  const orders = sort.flatMap(({ column: key, descending }) => {
    const column = columns.find((one) => one.key === key);
    return column === undefined
      ? []
      : [say(sortedSaid, language, { name: say(column.label, language), order: descending ? 'down' : 'up' })];
  });
  const [n, of] = [rows.shown(), rows.total()];
  const counted =
    n === of ? say(sheetWords.rows, language, { n }) : say(sheetWords.some, language, { n, of });
  return [...orders, counted].join(', ');
}

/** Says how the sheet is arranged when that changes, to who does not see it. */
export function ViewSaid({ engine }: { readonly engine: SheetEngine }) {
  const language = useLanguage();
  const view = useShown(engine, engine.rows.view);
  const [first] = useState(view);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (view === first) return undefined;
    const timer = setTimeout(() => setSaid(viewText(engine, language)), calm);
    return () => clearTimeout(timer);
  }, [view, first, engine, language]);
  return (
    <Box component="output" sx={unseen}>
      {said}
    </Box>
  );
}
