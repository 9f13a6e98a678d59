import { describe, expect, it } from 'vitest';
import { drawInvoice } from '../../../functions/documents/invoice.ts';
import { drawReceipt } from '../../../functions/documents/receipt.ts';
import { missingOn, type InvoiceDocument } from '../../../shared/contracts/documents.ts';
import { money } from '../../../shared/kernel/money.ts';
import { faults } from '../../architecture/typography.ts';
import { readPdf } from './read-pdf.ts';
import { exempt, inEnglish, invoice, long, longNames, receipt } from './samples.ts';

const nbsp = '\u00A0';

async function pagesOf(document: InvoiceDocument): Promise<readonly string[]> {
  return readPdf(await drawInvoice(document)).pages;
}

describe('an invoice', () => {
  it('says in French who bills whom, what, when, and how to pay', async () => {
    const [page = ''] = await pagesOf(invoice);
    expect(page.split('\n')).toEqual([
      'Réseau des coopératives de l’Estuaire',
      'Fédération des coopératives de l’Estuaire',
      '12, rue de la Grève, bureau 200',
      `Rimouski (Québec) G5L${nbsp}1A1`,
      `418${nbsp}555-0123`,
      'bonjour@estuaire.example',
      'https://estuaire.example',
      'Facture',
      'Facturé à',
      'Coopérative de travail Brasserie du Large',
      'À l’attention de Maëlle Tremblay-Łukasik',
      '45, chemin du Quai',
      `Les Escoumins (Québec) G0T${nbsp}1K0`,
      'Numéro',
      'F-2027-0042',
      'Date',
      '15 janvier 2027',
      'Échéance',
      '14 février 2027',
      'Période',
      '1er janvier au 31 décembre 2027',
      `N°${nbsp}de membre`,
      '1042',
      'Description',
      'Montant',
      'Cotisation annuelle 2027',
      'Coopérative de travail, 1er palier',
      `100,00${nbsp}$`,
      'Sous-total',
      `100,00${nbsp}$`,
      `TPS (5${nbsp}%) n°${nbsp}123456789 RT0001`,
      `5,00${nbsp}$`,
      `TVQ (9,975${nbsp}%) n°${nbsp}1234567890 TQ0001`,
      `9,98${nbsp}$`,
      'Total',
      `114,98${nbsp}$`,
      'Solde à payer',
      `114,98${nbsp}$`,
      'Pour payer',
      `Référence à indiquer${nbsp}: K7M2-4Q`,
      `–${nbsp}Virement Interac à bonjour@estuaire.example.`,
      `–${nbsp}Dépôt direct${nbsp}: institution 815, transit 20123, compte 1234567.`,
      `–${nbsp}Chèque à l’ordre de la Fédération des coopératives de l’Estuaire.`,
      'Conditions',
      'Payable dans les 30 jours.',
      'Réseau des coopératives de l’Estuaire · Facture F-2027-0042',
      'Page 1 sur 1',
    ]);
    expect(page.split('\n').flatMap((line) => faults(line, 'fr'))).toEqual([]);
  });

  it('says the same in English', async () => {
    const [page = ''] = await pagesOf(inEnglish);
    expect(page).toContain('Invoice\nBilled to\n');
    expect(page).toContain(`GST (5%) No.${nbsp}123456789 RT0001\n$5.00`);
    expect(page).toContain('Balance due\n$114.98');
    expect(page).toContain('Period\nJanuary 1 to December 31, 2027');
    expect(page.split('\n').flatMap((line) => faults(line, 'en'))).toEqual([]);
  });

  it('goes on over several pages, its head repeated, no line cut', async () => {
    const pages = await pagesOf(long);
    expect(pages).toHaveLength(3);
    expect(pages[1]).toMatch(/^Description\nMontant\nAtelier 15\n/);
    expect(pages.map((page) => page.match(/^Atelier \d+/gm)?.length ?? 0)).toEqual([14, 16, 0]);
    expect(pages[0]).toContain('Exonéré de taxes');
    expect(pages[1]).toContain(`Déjà payé\n1${nbsp}000,00${nbsp}$\nSolde à payer\n2${nbsp}090,85${nbsp}$`);
    expect(pages[2]).toMatch(/Page 3 sur 3$/);
  });

  it('exempt from taxes, says why and shows none', async () => {
    const [page = ''] = await pagesOf(exempt);
    expect(page).toContain(`Cotisation exonérée${nbsp}: Loi sur la taxe d’accise`);
    expect(page).not.toMatch(/TPS|TVQ/);
  });

  it('paid, does not ask for money', async () => {
    const [page = ''] = await pagesOf({ ...invoice, paid: invoice.total, balance: money(0) });
    expect(page).toContain(`Solde à payer\n0,00${nbsp}$\nPayée en entier`);
    expect(page).not.toContain('Pour payer');
  });

  it('void, says so at its head and asks for nothing', async () => {
    const [page = ''] = await pagesOf({ ...invoice, void: true });
    expect(page).toContain('Facture\nAnnulée\n');
    expect(page).not.toMatch(/Solde à payer|Pour payer/);
  });

  it('writes names of every European alphabet, however long', async () => {
    const pages = await pagesOf(longNames);
    expect(pages.join('\n')).not.toContain('\uFFFD');
    expect(pages.join('').replaceAll('\n', '')).toContain(
      'Żaklina Σταύρος-Øllgaard Đurić-Ńguyễn Владимировна',
    );
  });

  it('keeps what a person typed as text, whatever it looks like', async () => {
    const name = '(/JS (alert)) >> endobj <script>alert(1)</script> \u202Egnp.exe\u0000';
    const { pages, raw } = readPdf(await drawInvoice({ ...invoice, buyer: { ...invoice.buyer, name } }));
    expect(pages[0]?.replaceAll('\n', '')).toContain(
      '(/JS (alert)) >> endobj <script>alert(1)</script> gnp.exe',
    );
    expect(raw).not.toMatch(/\/JS\b|\/JavaScript|\/OpenAction/);
  });

  it('drawn twice, is the same to the byte', async () => {
    expect(Buffer.compare(await drawInvoice(invoice), await drawInvoice(invoice))).toBe(0);
  });

  it('is tagged for those who listen to it', async () => {
    const { raw } = readPdf(await drawInvoice(invoice));
    expect(raw).toContain('/Lang (fr-CA)');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toMatch(/\/Marked true/);
    const tags = [...raw.matchAll(/^\/S \/(\w+)$/gm)].map(([, tag = '']) => tag);
    expect(new Set(tags)).toEqual(
      new Set(['Document', 'P', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'LBody']),
    );
    expect(raw.match(/\/Scope \/(?:Row|Column)/g)).toHaveLength(5 + 2 + 5);
  });
});

describe('a receipt', () => {
  it('says what was received, for which invoice, and what is kept as a credit', async () => {
    const [page = ''] = readPdf(await drawReceipt(receipt)).pages;
    expect(page).toContain('Reçu\nReçu de\nCoopérative de travail Brasserie du Large');
    expect(page).toContain('Mode de paiement\nVirement Interac\nRéférence\nCA1b2C3d');
    expect(page).toContain(`Montant reçu\n75,00${nbsp}$`);
    expect(page).toContain(`F-2027-0042\nCotisation annuelle 2027\n60,00${nbsp}$\n54,98${nbsp}$`);
    expect(page).toContain(`Crédit conservé à votre compte\n15,00${nbsp}$`);
    expect(page.split('\n').flatMap((line) => faults(line, 'fr'))).toEqual([]);
  });

  it('is in the language of the member', async () => {
    const [page = ''] = readPdf(await drawReceipt({ ...receipt, language: 'en', method: 'Cheque' })).pages;
    expect(page).toContain('Receipt\nReceived from\n');
    expect(page).toContain('Amount received\n$75.00');
  });
});

describe('what the law wants on an invoice grows with its amount, taxes included', () => {
  const bare = {
    ...invoice,
    buyer: { name: ' ', address: [] },
    registration: {},
    terms: '',
    lines: [{ description: '', amount: money(1), taxed: true }],
  };

  it.each([
    [99_99, []],
    [100_00, ['gst-number', 'qst-number']],
    [499_99, ['gst-number', 'qst-number']],
    [500_00, ['gst-number', 'qst-number', 'buyer', 'terms', 'description']],
  ])('at %i cents: %j', (total, missing) => {
    expect(missingOn({ ...bare, total: money(total) })).toEqual(missing);
  });

  it('registration numbers are for taxes that are charged', () => {
    expect(missingOn({ ...bare, taxes: [], total: money(499_99) })).toEqual([]);
  });

  it('an invoice that lacks any of it is not drawn', async () => {
    await expect(drawInvoice({ ...invoice, registration: { gst: '123456789 RT0001' } })).rejects.toThrow(
      'Invoice F-2027-0042 lacks qst-number',
    );
  });
});
