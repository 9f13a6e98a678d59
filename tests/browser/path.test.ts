import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaRulesOf } from '../../functions/membership/agenda-rules.ts';
import { members, membersByEmail, membersByName } from '../../functions/membership/records.ts';
import { settingsOf } from '../../functions/platform/settings.ts';
import { create } from '../../functions/platform/storage/writes.ts';
import { by } from '../../infra/local/demo/index.ts';
import { buildPages } from '../../infra/local/frontend.ts';
import type { Stack } from '../../infra/local/stack.ts';
import { day } from '../../shared/kernel/day.ts';
import { id, type CategoryId, type MemberId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { nextActionOf } from '../../shared/membership/agenda.ts';
import { blankMember } from '../../shared/membership/member.ts';
import { mentees, mentors, openTraining, people, person } from '../api/mentorship/people.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { launchChromium } from './chromium.ts';
import { painted } from './panel-fixture.ts';

/** One member's whole path, as the people on it see it: in French, and the sign-up in English too. */
const pictures = '.local/pictures/path';
const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1400, height: 900 } };

let network: Network;
let stack: Stack;
let browser: Browser;
let panel: Page;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [network, browser] = await Promise.all([
    openNetwork({ clock: '2026-11-22' }),
    launchChromium(),
    buildPages(),
  ]);
  ({ stack } = network);
  panel = await browser.newPage({ ...desk, locale: 'fr-CA' });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await network?.close();
});

const picture = (page: Page, name: string) => page.screenshot({ path: `${pictures}/${name}.png` });

/** The last letter to an address, once everything that was on its way has arrived. */
async function letterTo(address: string) {
  await stack.drained();
  const letter = stack.mail.mailbox().findLast(({ to }) => to.includes(address));
  if (!letter) throw new Error(`Nobody wrote to ${address}`);
  return letter;
}

async function signIn(name: RegExp): Promise<void> {
  await panel.goto(`${stack.url}/panel`);
  await panel.getByRole('button', { name: 'Se connecter' }).click();
  await panel.getByRole('button', { name }).click();
  await panel.getByRole('heading', { name: 'Tableau de bord' }).waitFor();
}

/** Selects the first row of the sheet that is open, by its number at the left. */
async function selectFirstRow(): Promise<void> {
  const canvas = panel.locator('canvas').first();
  await canvas.waitFor();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('There is no sheet on the page');
  await painted(panel);
  await panel.mouse.click(box.x + 18, box.y + 52);
}

/** Fills the public form as somebody would on a phone, and sends it. */
async function apply(
  page: Page,
  words: Readonly<Record<'kind' | 'category' | 'send', RegExp>>,
  texts: Readonly<Record<string, string>>,
  picks: Readonly<Record<string, string>>,
) {
  await page.getByRole('radio', { name: words.kind }).check({ force: true });
  await page.getByRole('radio', { name: words.category }).check({ force: true });
  for (const [label, value] of Object.entries(picks))
    await page.getByLabel(label, { exact: true }).selectOption(value);
  for (const [label, text] of Object.entries(texts))
    await page
      .getByLabel(new RegExp(`^${label}`))
      .first()
      .fill(text);
  await page.getByRole('button', { name: words.send }).click();
}

describe('the path of a member', () => {
  it('begins with a roll that the network imports', async () => {
    await signIn(/Mathis Tremblay/);
    await panel.getByRole('link', { name: 'Importations' }).click();
    const file = [
      'NEQ,NomEntreprise,Municipalite,CodePostal,FormeJuridique',
      '1140000001,COOP DE TRAVAIL DU RUISSEAU,Trois-Rivières (Québec),G9A1A1,COP',
      '1140000002,Les Jardins du Coteau,Shawinigan,G9N 1A1,COP',
      '1140000002,Les Jardins du Coteau,Shawinigan,G9N 1A1,COP',
    ].join('\n');
    await panel.setInputFiles('input[type=file]', {
      name: 'registre.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file),
    });
    await picture(panel, '01-associer');
    await panel.getByRole('button', { name: 'Vérifier le fichier' }).click();
    await panel.getByText('Répète la ligne 3 du fichier').waitFor();
    await picture(panel, '02-verifie');
    await panel.getByRole('button', { name: 'Importer ces lignes' }).click();
    await panel.getByText('Importation terminée').waitFor();
    await panel.getByRole('button', { name: 'Voir le chiffrier' }).click();
    await panel.getByText('2 lignes').waitFor();
    await picture(panel, '03-registre');
    const { rows } = await network.store.list(membersByName('Les Jardins du Coteau', 'G9N 1A1'));
    expect(rows.map(({ record }) => record.neq)).toEqual(['1140000002']);
  });

  it('goes on with a co-op that signs up in French, on a phone, and confirms by the link', async () => {
    const page = await browser.newPage({ ...phone, locale: 'fr-CA' });
    await page.goto(stack.url);
    await apply(
      page,
      { kind: /Une organisation/, category: /Coopérative membre/, send: /Envoyer la demande/ },
      {
        'Nom légal': 'Brasserie du Méandre',
        'Numéro d’entreprise': '1140000009',
        'Chiffre d’affaires': '850 000',
        Municipalité: 'Trois-Rivières',
        'Code postal': 'G9A 2B2',
        Prénom: 'Noé',
        'Nom de famille': 'Lavoie',
        Courriel: 'noe@meandre.example',
      },
      { 'Forme juridique': 'worker-coop', Région: 'qc-04' },
    );
    await page.getByText('Un courriel vous attend').waitFor();
    await picture(page, '04-demande-envoyee');
    const letter = await letterTo('noe@meandre.example');
    const [link = ''] = /https?:\/\/\S+\/confirmation\S*/.exec(letter.text ?? '') ?? [];
    await page.goto(link.replace(/[)>.\]]+$/, ''));
    await picture(page, '05-confirmer');
    await page.locator('button.main-action').click();
    await page.getByText('Brasserie du Méandre').waitFor();
    await picture(page, '06-confirmee');
    expect((await letterTo('noe@meandre.example')).subject).toContain('reçu');
    await page.close();
  });

  it('is offered in English too', async () => {
    const page = await browser.newPage({ ...phone, locale: 'en-CA' });
    await page.goto(`${stack.url}/?lang=en`);
    await apply(
      page,
      { kind: /A person/, category: /Individual developer/, send: /Send the application/ },
      {
        'Given name': 'Harriet',
        'Family name': 'Boyd',
        Municipality: 'Gatineau',
        'Postal code': 'J8X 1A1',
        'E-mail': 'harriet@boyd.example',
      },
      { Region: 'qc-07' },
    );
    await page.getByText('An e-mail is waiting for you').waitFor();
    await picture(page, '07-sent-in-english');
    expect((await letterTo('harriet@boyd.example')).subject).toMatch(/confirm|verify/i);
    await page.close();
  });

  it('passes the staff and the board: recommended, then admitted by a resolution', async () => {
    await panel.getByRole('link', { name: 'Demandes d’adhésion' }).click();
    await panel.getByText('1 ligne', { exact: true }).waitFor();
    await selectFirstRow();
    await panel.getByRole('button', { name: 'Recommander' }).click();
    await panel.getByRole('dialog').getByRole('button', { name: 'Recommander' }).click();
    await panel.getByRole('dialog').waitFor({ state: 'hidden' });
    await selectFirstRow();
    await panel.getByRole('button', { name: 'Résolution du CA' }).click();
    await panel.getByLabel('Numéro de la résolution').fill('CA-2026-31');
    await picture(panel, '08-resolution');
    await panel.getByRole('button', { name: 'Inscrire la décision' }).click();
    await panel.getByRole('dialog').waitFor({ state: 'hidden' });
    await picture(panel, '09-admise');
    expect((await letterTo('noe@meandre.example')).text).toContain('CA-2026-31');
  });

  it('is billed, with the invoice as a document', async () => {
    const letter = stack.mail
      .mailbox()
      .findLast(({ to, attachments }) => to.includes('noe@meandre.example') && attachments.length > 0);
    expect(letter?.attachments[0]?.name).toMatch(/\.pdf$/);
    await signOut();
    await signIn(/Nadia Bouchard/);
    await panel.getByRole('link', { name: 'Factures' }).click();
    await panel.getByText('1 ligne', { exact: true }).waitFor();
    await picture(panel, '10-factures');
  });

  it('is paid: the condition is met, and the co-op is a member with a number and a receipt', async () => {
    await selectFirstRow();
    await panel.getByRole('button', { name: 'Enregistrer un paiement' }).click();
    await picture(panel, '11-paiement');
    await panel.getByRole('dialog').getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await panel.getByRole('dialog').waitFor({ state: 'hidden' });
    await panel.getByRole('link', { name: 'Membres' }).click();
    await panel.getByText('3 lignes').waitFor();
    await stack.drained();
    const { rows } = await network.store.list(membersByEmail('noe@meandre.example'));
    expect(rows.map(({ record }) => [record.number, record.joinedOn])).toEqual([['0001', '2026-11-22']]);
    // Coming back to the page asks what changed meanwhile.
    await panel.evaluate(`dispatchEvent(new Event('focus'))`);
    await panel.waitForTimeout(300);
    await picture(panel, '12-membre');
    await stack.drained();
    const subjects = stack.mail
      .mailbox()
      .filter(({ to }) => to.includes('noe@meandre.example'))
      .map(({ subject }) => subject);
    expect(subjects.some((subject) => /reçu/i.test(subject))).toBe(true);
  });

  it('is reminded thirty days before a term ends, once, in its language', async () => {
    await addMemberByTerm();
    await stack.travel('2026-11-26');
    await stack.drained();
    const letters = stack.mail.mailbox().filter(({ to }) => to.includes('tess@nolan.example'));
    expect(letters.map(({ subject }) => subject)).toEqual([expect.stringContaining('December 24, 2026')]);
    const [stop = ''] = /https?:\S+\/stop\?\S+/.exec(letters[0]?.text ?? '') ?? [];
    const page = await browser.newPage({ ...phone, locale: 'fr-CA' });
    await page.goto(stop);
    await page.getByRole('button', { name: 'Yes, stop sending them' }).click();
    await page.getByText('Done. You will not receive any more.').waitFor();
    await page.close();
    // Four days later, everybody signs in again.
    await signIn(/Mathis Tremblay/);
    await panel.getByRole('link', { name: 'Messages', exact: true }).click();
    await panel.getByText('Tout est enregistré').waitFor();
    await picture(panel, '13-messages');
    const mailbox = await browser.newPage(desk);
    await mailbox.goto(`${stack.url}/_local/`);
    await mailbox.getByText('tess@nolan.example').first().waitFor();
    await picture(mailbox, '14-boite-aux-lettres');
    await mailbox.close();
  });

  it('finds a mentor: the coordinator sees who can and who cannot, and both are told', async () => {
    await openTraining(network);
    const [trained = '', untrained = '', applicant = ''] = await people(
      network,
      person('Mia', 'Roy'),
      person('Ugo', 'Blais'),
      person('Jon', 'Cyr', { language: 'en' }),
    );
    await mentors(network, { memberId: trained, languages: ['fr', 'en'] });
    await mentors(network, { memberId: untrained, trainedOn: null, languages: ['fr', 'en'] });
    await mentees(network, { memberId: applicant });
    await signOut();
    await signIn(/Samuel Côté/);
    await panel.goto(`${stack.url}/panel/mentees`);
    await panel.getByText('1 ligne', { exact: true }).waitFor();
    await selectFirstRow();
    await panel.getByRole('button', { name: 'Jumeler…' }).click();
    await panel.getByText('La formation de mentor n’est pas suivie').waitFor();
    await picture(panel, '15-jumeler');
    await panel.getByRole('radio', { name: /Mia Roy/ }).check();
    await panel.getByRole('button', { name: 'Proposer le jumelage' }).click();
    await panel.getByRole('dialog').waitFor({ state: 'hidden' });
    await picture(panel, '16-jumelage-propose');
    expect((await letterTo('mia.roy@reseau.example')).text).toContain('Jon Cyr');
    expect((await letterTo('jon.cyr@reseau.example')).text).toContain('Mia Roy');
  });
});

/** Somebody by term, whose term ends on 24 December. */
async function addMemberByTerm(): Promise<void> {
  const member = {
    ...blankMember(id<MemberId>('tess'), 'person'),
    number: '0900',
    givenName: 'Tess',
    familyName: 'Nolan',
    language: 'en',
    email: 'tess@nolan.example',
    category: id<CategoryId>('developer'),
    admittedOn: day('2025-12-25'),
    joinedOn: day('2025-12-25'),
    anchorOn: day('2025-12-25'),
    termStartsOn: day('2025-12-25'),
    termEndsOn: day('2026-12-24'),
  } as const;
  const settings = await settingsOf({ store: network.store, now: instant('2026-11-22T17:00:00Z') });
  const category = settings.categories.get(member.category) ?? null;
  const action = nextActionOf(member, category, agendaRulesOf(settings), day('2026-11-22'));
  const done = await network.store.commit(by, [
    create(members, { ...member, nextAt: action?.at ?? null, next: action?.next ?? null }),
  ]);
  expect(done.ok).toBe(true);
}

async function signOut(): Promise<void> {
  await panel.getByRole('button', { name: 'Mon compte' }).click();
  await panel.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await panel.getByRole('button', { name: 'Se connecter' }).waitFor();
}
