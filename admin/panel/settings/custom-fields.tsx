import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Button, Chip, IconButton, Stack, TableCell, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { officeRoutes } from '../../../shared/contracts/routes/office.ts';
import { common } from '../../../shared/words/common.ts';
import { fieldTypeNames, fieldWords } from '../../../shared/words/office.ts';
import { say } from '../../../shared/words/word.ts';
import { Listing } from '../layout/listing.tsx';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import { AddField, EditField } from './field-dialogs.tsx';
import { typedOf, type KeptField } from './field-draft.ts';
import { Section } from './section.tsx';
import { useFieldSaving } from './use-field-saving.ts';

const heads = [fieldWords.name, fieldWords.type, fieldWords.required] as const;

/** The columns that the network added: their order is that of the spreadsheet. */
export function CustomFields({ fields }: { readonly fields: readonly KeptField[] }) {
  const language = useLanguage();
  const { api } = usePanel();
  const save = useFieldSaving();
  const [edited, setEdited] = useState<KeptField | 'new' | undefined>(undefined);
  const close = () => setEdited(undefined);
  const inOrder = fields.toSorted((a, b) => a.record.place - b.record.place);
  const inUse = inOrder.filter(({ record }) => !record.archived);
  const archived = inOrder.filter(({ record }) => record.archived);

  function move(from: number, to: number): void {
    const names = inUse.map(({ record }) => record.id);
    names.splice(to, 0, ...names.splice(from, 1));
    void save(() => api.call(officeRoutes.orderFields, { body: { fields: names } }));
  }

  return (
    <Section
      title={fieldWords.title}
      help={fieldWords.help}
      action={<Button onClick={() => setEdited('new')}>{say(fieldWords.add, language)}</Button>}
    >
      {fields.length === 0 && <Typography>{say(fieldWords.none, language)}</Typography>}
      {inUse.length > 0 && (
        <Listing label={say(fieldWords.title, language)} heads={heads}>
          {inUse.map((field, at) => (
            <FieldRow
              key={field.record.id}
              field={field}
              onEdit={() => setEdited(field)}
              {...(at > 0 ? { onUp: () => move(at, at - 1) } : {})}
              {...(at < inUse.length - 1 ? { onDown: () => move(at, at + 1) } : {})}
            />
          ))}
        </Listing>
      )}
      {archived.length > 0 && <Archived fields={archived} />}
      {edited === 'new' && <AddField onClose={close} />}
      {edited !== undefined && edited !== 'new' && <EditField field={edited} onClose={close} />}
    </Section>
  );
}

type RowProps = {
  readonly field: KeptField;
  readonly onEdit: () => void;
  readonly onUp?: () => void;
  readonly onDown?: () => void;
};

function FieldRow({ field, onEdit, onUp, onDown }: RowProps) {
  const language = useLanguage();
  const { record } = field;
  const name = record.label[language];
  const kinds = record.choices.map(({ label }) => label[language]).join(', ');
  const archive = useArchive(field);
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {name}
      </TableCell>
      <TableCell>
        {say(fieldTypeNames[record.type], language)}
        {kinds !== '' && (
          <Typography variant="body2" color="text.secondary">
            {kinds}
          </Typography>
        )}
      </TableCell>
      <TableCell>{say(record.required ? common.yes : common.no, language)}</TableCell>
      <TableCell align="right" sx={{ py: 0, whiteSpace: 'nowrap' }}>
        <IconButton
          size="small"
          aria-label={say(fieldWords.up, language, { name })}
          disabled={onUp === undefined}
          onClick={onUp}
        >
          <ArrowUpward fontSize="small" />
        </IconButton>
        <IconButton
          size="small"
          aria-label={say(fieldWords.down, language, { name })}
          disabled={onDown === undefined}
          onClick={onDown}
        >
          <ArrowDownward fontSize="small" />
        </IconButton>
        <Button size="small" onClick={onEdit} aria-label={`${say(common.edit, language)} ${name}`}>
          {say(common.edit, language)}
        </Button>
        <Button
          size="small"
          onClick={() => archive(true)}
          aria-label={say(fieldWords.archiveOf, language, { name })}
        >
          {say(fieldWords.archive, language)}
        </Button>
      </TableCell>
    </TableRow>
  );
}

/** Puts a field away, or takes it out again. */
function useArchive({ version, record }: KeptField) {
  const { api } = usePanel();
  const save = useFieldSaving();
  return (archived: boolean) => {
    const body = { version, ...typedOf(record), archived };
    void save(() => api.call(officeRoutes.changeField, { path: { fieldId: record.id }, body }));
  };
}

function Archived({ fields }: { readonly fields: readonly KeptField[] }) {
  const language = useLanguage();
  return (
    <Stack spacing={1} sx={{ mt: 2 }}>
      <Typography color="text.secondary">{say(fieldWords.archivedHelp, language)}</Typography>
      {fields.map((field) => (
        <ArchivedField key={field.record.id} field={field} />
      ))}
    </Stack>
  );
}

function ArchivedField({ field }: { readonly field: KeptField }) {
  const language = useLanguage();
  const archive = useArchive(field);
  const name = field.record.label[language];
  return (
    <Stack direction="row" spacing={1} alignItems="center">
      <Chip size="small" label={say(fieldWords.archived, language)} />
      <Typography>{name}</Typography>
      <Button
        size="small"
        onClick={() => archive(false)}
        aria-label={say(fieldWords.unarchiveOf, language, { name })}
      >
        {say(fieldWords.unarchive, language)}
      </Button>
    </Stack>
  );
}
