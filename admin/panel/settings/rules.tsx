import { Button, Chip, Link, TableCell, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { AnswerOf } from '../../../shared/contracts/route.ts';
import type { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import { common } from '../../../shared/words/common.ts';
import { settingsWords } from '../../../shared/words/office.ts';
import { whenSaid } from '../../../shared/contracts/settings-said.ts';
import { say } from '../../../shared/words/word.ts';
import { Listing } from '../layout/listing.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { AddRule, EditRule } from './rule-dialogs.tsx';
import { Section } from './section.tsx';

type Configuration = AnswerOf<typeof officeRoutes.configuration>;
export type KeptRule = Configuration['rules'][number];
export type Categories = readonly Configuration['categories'][number]['record'][];

type Props = { readonly rules: readonly KeptRule[]; readonly categories: Categories };

const heads = [settingsWords.rule, settingsWords.when, settingsWords.audience, settingsWords.state] as const;

/** The reminders of renewal: when each leaves, and to whom. */
export function Rules({ rules, categories }: Props) {
  const language = useLanguage();
  const [edited, setEdited] = useState<KeptRule | 'new' | undefined>(undefined);
  const close = () => setEdited(undefined);
  const inOrder = rules.toSorted((a, b) => a.record.offset - b.record.offset);
  const action = <Button onClick={() => setEdited('new')}>{say(settingsWords.addRule, language)}</Button>;
  return (
    <Section title={settingsWords.rules} help={settingsWords.rulesHelp} action={action}>
      {rules.length === 0 && <Typography>{say(settingsWords.noRules, language)}</Typography>}
      {rules.length > 0 && (
        <Listing label={say(settingsWords.rules, language)} heads={heads}>
          {inOrder.map((rule) => (
            <RuleRow
              key={rule.record.id}
              rule={rule}
              categories={categories}
              onEdit={() => setEdited(rule)}
            />
          ))}
        </Listing>
      )}
      <Typography sx={{ mt: 2 }}>
        <Link component={RouterLink} to="/reminders">
          {say(settingsWords.preview, language)}
        </Link>
      </Typography>
      {edited === 'new' && <AddRule categories={categories} onClose={close} />}
      {edited !== undefined && edited !== 'new' && (
        <EditRule rule={edited} categories={categories} onClose={close} />
      )}
    </Section>
  );
}

type RowProps = {
  readonly rule: KeptRule;
  readonly categories: Categories;
  readonly onEdit: () => void;
};

function RuleRow({ rule: { record }, categories, onEdit }: RowProps) {
  const language = useLanguage();
  const name = record.name[language];
  const audience = categories
    .filter(({ id }) => record.audience.includes(id))
    .map((one) => one.name[language]);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {name}
      </TableCell>
      <TableCell>{whenSaid(record, language)}</TableCell>
      <TableCell>{audience.join(', ') || say(settingsWords.everyone, language)}</TableCell>
      <TableCell>
        <Chip
          size="small"
          color={record.active ? 'success' : 'default'}
          label={say(record.active ? settingsWords.on : settingsWords.off, language)}
        />
      </TableCell>
      <TableCell align="right" sx={{ py: 0 }}>
        <Button size="small" onClick={onEdit} aria-label={say(settingsWords.editOf, language, { name })}>
          {say(common.edit, language)}
        </Button>
      </TableCell>
    </TableRow>
  );
}
