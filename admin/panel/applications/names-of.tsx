import { Typography } from '@mui/material';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { applicationCount } from '../../../shared/words/admission.ts';
import { formatList } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { applicantOf } from './screen.ts';

const few = 6;

/** Whom a step is about: by name while they are few. */
export function NamesOf({ rows }: { readonly rows: readonly Row[] }) {
  const language = useLanguage();
  const names = rows.map(applicantOf);
  const text =
    names.length <= few
      ? formatList(names, language)
      : say(applicationCount, language, { count: names.length });
  return <Typography sx={{ fontWeight: 600 }}>{text}</Typography>;
}
