import FileDownload from '@mui/icons-material/FileDownloadOutlined';
import { Divider, IconButton, ListItemText, Menu, MenuItem, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router';
import { importedSheets } from '../../../shared/contracts/routes/imports.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { common } from '../../../shared/words/common.ts';
import { exportWords } from '../../../shared/words/export.ts';
import { say } from '../../../shared/words/word.ts';
import { useLanguage } from '../layout/use-language.ts';
import { usePanel } from '../panel-context.ts';
import type { SheetScreen } from '../resource.ts';
import type { SheetEngine } from '../sheet/engine.ts';
import { exported } from './exported.ts';

type Props = { readonly engine: SheetEngine; readonly screen: SheetScreen };
type Scope = 'seen' | 'all';
type Format = 'csv' | 'xlsx';

const choices = [
  { scope: 'seen', format: 'xlsx', label: exportWords.seenXlsx },
  { scope: 'seen', format: 'csv', label: exportWords.seenCsv },
  { scope: 'all', format: 'xlsx', label: exportWords.allXlsx },
  { scope: 'all', format: 'csv', label: exportWords.allCsv },
] as const;

/** Files made of the sheet, in the browser, from what the person may read; and the way to bring one in. */
export function FilesMenu({ engine, screen }: Props) {
  const language = useLanguage();
  const navigate = useNavigate();
  const notify = useNotify();
  const { references, clock } = usePanel();
  const [anchor, setAnchor] = useState<HTMLElement | undefined>(undefined);
  const { sheet } = screen;
  const types = engine.columns.some(engine.editable);
  const mayImport = types && importedSheets.some((name) => name === sheet.name);

  async function make(scope: Scope, format: Format): Promise<void> {
    setAnchor(undefined);
    try {
      const { rows } = engine;
      const table = exported({
        columns: scope === 'seen' ? rows.columns : rows.allColumns,
        rows: scope === 'seen' ? seen(engine) : [...engine.feed.rows().values()],
        cellOf: rows.cellOf,
        reader: engine.reader(),
        namesOf: (name) =>
          references.matching(name, '', Number.POSITIVE_INFINITY).flatMap(({ value, label }) => [
            { id: value, name: label.fr },
            { id: value, name: label.en },
          ]),
        withIds: types,
      });
      const title = say(sheet.title, language);
      save(await fileOf(table, format, title), `${title} ${clock.today()}.${format}`);
      notify(say(exportWords.made, language), { type: 'info' });
    } catch {
      notify(say(common.somethingWrong, language), { type: 'error' });
    }
  }

  async function fileOf(table: ReturnType<typeof exported>, format: Format, title: string): Promise<Blob> {
    if (format === 'xlsx') return (await import('./xlsx.ts')).xlsxOf(table, title);
    const { csvOf } = await import('./csv.ts');
    return new Blob([csvOf(table, language)], { type: 'text/csv;charset=utf-8' });
  }

  return (
    <>
      <Tooltip title={say(exportWords.files, language)}>
        <IconButton
          aria-label={say(exportWords.files, language)}
          aria-haspopup="menu"
          size="small"
          sx={{ p: 0.9 }}
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <FileDownload fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== undefined} onClose={() => setAnchor(undefined)}>
        {choices.map(({ scope, format, label }) => (
          <MenuItem key={`${scope} ${format}`} onClick={() => void make(scope, format)}>
            <ListItemText>{say(label, language)}</ListItemText>
          </MenuItem>
        ))}
        {mayImport && <Divider />}
        {mayImport && (
          <MenuItem onClick={() => void navigate(`/imports?sheet=${sheet.name}`)}>
            <ListItemText>{say(exportWords.import, language)}</ListItemText>
          </MenuItem>
        )}
      </Menu>
    </>
  );
}

/** The rows of the view, in its order; those of folded groups are not seen. */
function seen({ rows }: SheetEngine): Row[] {
  return Array.from({ length: rows.count() }, (_, line) => rows.rowAt(line)).filter(
    (row) => row !== undefined,
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
