import { HttpError } from 'react-admin';
import { importsRoutes, isWorkbook, typeOfFile } from '../../../shared/contracts/routes/imports.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { common } from '../../../shared/words/common.ts';
import { say } from '../../../shared/words/word.ts';
import type { Api } from '../providers/api.ts';
import { csvDraft, type Draft } from './draft.ts';
import type { ImportedSheet } from './sheets.ts';

/** Sends a file: the import that it begins. @throws HttpError when it does not arrive */
export async function sendFile(
  api: Api,
  sheet: ImportedSheet,
  file: File,
  language: Language,
): Promise<string> {
  const begun = await api.call(importsRoutes.begin, {
    body: { sheet, fileName: file.name, bytes: file.size },
  });
  const uploaded = await fetch(begun.upload, {
    method: 'PUT',
    body: file,
    headers: { 'content-type': typeOfFile(file.name) },
  });
  if (!uploaded.ok) throw new HttpError(say(common.somethingWrong, language), uploaded.status);
  return begun.import.id;
}

/** A CSV is read here; a workbook where its bombs do no harm. With the mapping that the sheet's last such file had. */
export async function openDraft(
  api: Api,
  sheet: ImportedSheet,
  file: File,
  language: Language,
): Promise<Draft | undefined> {
  const draft = isWorkbook(file.name)
    ? await tableOf(api, file, await sendFile(api, sheet, file, language), undefined)
    : await csvDraft(file);
  if (draft === undefined) return undefined;
  const headers = draft.headers.map((header) => header.slice(0, 500)).slice(0, 200);
  const { plan } = await api.call(importsRoutes.remembered, { body: { sheet, headers } });
  return plan === null ? draft : { ...draft, remembered: plan };
}

/** One sheet of a workbook that was sent. */
export async function tableOf(
  api: Api,
  file: File,
  id: string,
  table: string | undefined,
): Promise<Draft | undefined> {
  try {
    const read = await api.call(importsRoutes.table, {
      path: { importId: id },
      query: table === undefined ? {} : { name: table },
    });
    return { file, id, table: table ?? null, ...read };
  } catch (problem) {
    if (problem instanceof HttpError && problem.status === 422) return undefined;
    throw problem;
  }
}
