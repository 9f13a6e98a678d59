import { describe, expect, it } from 'vitest';
import { templates } from '../../../functions/messages/templates/index.ts';
import { renderMessage, type MessageRequest } from '../../../functions/messages/render.ts';
import { languages, type Language } from '../../../shared/kernel/language.ts';
import {
  isStoppable,
  templatePurposes,
  type OwnTemplateText,
  type ProductTemplateKey,
} from '../../../shared/messages/template.ts';
import { faults } from '../../architecture/typography.ts';
import { letterhead, samples } from './samples.ts';

const nbsp = '\u00A0';
const keys = Object.keys(templates) as ProductTemplateKey[];
const everyMessage = keys.flatMap((template) => languages.map((language) => ({ template, language })));
const stop = {
  page: 'https://reseau.example/stop?message=1&key=2',
  post: 'https://reseau.example/api/stop?message=1&key=2',
};

function request(
  template: ProductTemplateKey,
  language: Language,
  more: Partial<MessageRequest> = {},
): MessageRequest {
  return { template, language, variables: samples[template], letterhead, stop, ...more };
}

function rendered(asked: MessageRequest) {
  const message = renderMessage(asked);
  if (!message.ok) throw new Error(JSON.stringify(message.refusal));
  return message.value;
}

function own(body: string, subject = 'Objet'): { own: OwnTemplateText } {
  return { own: { subject: { fr: subject, en: subject }, body: { fr: body, en: body } } };
}

/** The words of a page, without its tags, in their order. */
function wordsOfPage(html: string): string {
  const body = html.slice(html.indexOf('<body')).replace(/<(?:br|\/p|\/li|\/h1|\/th|\/tr)>/g, ' ');
  const text = body.replace(/<[^>]*>/g, '');
  return text
    .replace(/&nbsp;|\s+/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
}

/** `value` in every text of the variables, however deep. */
function poisoned(given: unknown, value: string): unknown {
  if (typeof given === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : value;
  if (Array.isArray(given)) return given.map((part) => poisoned(part, value));
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([key, part]) => [key, poisoned(part, value)]));
}

describe.each(everyMessage)('$template in $language', ({ template, language }) => {
  const message = rendered(request(template, language));

  it('is well set, subject and text', () => {
    expect(faults(message.subject, language)).toEqual([]);
    const lines = message.text.split('\n').filter((line) => line !== '' && line !== '-- ');
    expect(
      lines.flatMap((line) => faults(line.trim(), language).map((fault) => `${line}: ${fault}`)),
    ).toEqual([]);
  });

  it('says the same in plain text as in HTML', () => {
    const page = wordsOfPage(message.html);
    for (const line of message.text
      .split('\n')
      .filter((part) => !part.startsWith('http') && part !== '-- ')) {
      const said = line
        .replace(/\s+/g, ' ')
        .replace(/^- | ?:$/g, '')
        .trim();
      const [name = '', value = ''] = said.split(/ ?: (?=[^:]*$)/);
      const there = page.includes(said) || (page.includes(name) && page.includes(value));
      expect(there, `${said}\n${page}`).toBe(true);
    }
  });

  it('names the sender with an address, and why it came', () => {
    for (const part of [message.text, wordsOfPage(message.html)]) {
      expect(part).toContain('Fédération des coopératives de l’Estuaire');
      expect(part).toContain('12, rue de la Grève, bureau 200, Rimouski (Québec)');
      expect(part).toContain(language === 'fr' ? 'Vous recevez ce' : 'You are receiving this');
    }
  });

  it('can be stopped exactly when its purpose can', () => {
    const stoppable = isStoppable(templatePurposes[template]);
    expect(message.text.includes(stop.page)).toBe(stoppable);
    expect(message.html.includes('https://reseau.example/stop?message=1&amp;key=2')).toBe(stoppable);
    expect(message.headers).toEqual(
      stoppable
        ? [
            { name: 'List-Unsubscribe', value: `<${stop.post}>` },
            { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
          ]
        : [],
    );
  });

  it('script in every field is inert', () => {
    const script = '"><script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))';
    const variables = poisoned(samples[template], script) as MessageRequest['variables'];
    const { html } = rendered(request(template, language, { variables }));
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
  });

  it('a line break in a field makes no header', () => {
    const variables = poisoned(
      samples[template],
      'Ana\r\nBcc: tous@exemple.ca\u2028x',
    ) as MessageRequest['variables'];
    expect(rendered(request(template, language, { variables })).subject).not.toMatch(/[\r\n\u2028\u2029]/);
  });
});

describe('amounts and days', () => {
  it('are written as the language does', () => {
    const french = rendered(request('receipt', 'fr'));
    expect(french.subject).toBe(`Merci${nbsp}: paiement reçu, 60,00${nbsp}$`);
    expect(french.text).toContain(`Le solde est attendu d’ici au 14 février 2027.`);
    const english = rendered(request('receipt', 'en'));
    expect(english.subject).toBe('Thank you: payment received, $60.00');
    expect(english.text).toContain('Balance due: $54.98');
  });

  it('a term is told from its first day to its last', () => {
    expect(rendered(request('membership-active', 'fr')).text).toContain(
      `Période${nbsp}: du 1er février 2027 au 31 janvier 2028`,
    );
  });
});

describe('a membership that waits for one thing', () => {
  it('says so in the singular', () => {
    const variables = { ...samples.admitted, conditions: ['Payer la première cotisation.'] };
    expect(rendered(request('admitted', 'fr', { variables })).text).toContain('Il reste une étape avant');
  });
});

describe('what becomes of a pairing', () => {
  const outcomes = ['accepted', 'declined', 'expired', 'closed', 'ask-after-trial', 'ask-renewal'] as const;
  const whys = ['declined-by-you', 'declined', 'expired'] as const;
  const told = (template: ProductTemplateKey, more: object) =>
    languages.map((language) => {
      const variables = { ...samples[template], ...more };
      const { subject, text } = rendered(request(template, language, { variables }));
      const lines = text.split('\n').filter((line) => line !== '' && line !== '-- ');
      expect([subject, ...lines].flatMap((line) => faults(line.trim(), language))).toEqual([]);
      return { subject, text };
    });

  it('has a sentence and a subject of its own for its coordinator', () => {
    const all = outcomes.flatMap((outcome) => told('pairing-outcome', { outcome }));
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(12);
    expect(new Set(all.map(({ text }) => text)).size).toBe(12);
  });

  it('is said to the pair without a name, and otherwise to the one who declined', () => {
    const all = whys.flatMap((why) => told('pairing-not-made', { why }));
    expect(new Set(all.map(({ text }) => text)).size).toBe(6);
  });

  it('is accepted with the other’s address, where there is one', () => {
    const other = { name: 'Réal Ouellet', email: '' };
    const [fr] = told('pairing-accepted', { isMentor: false, other });
    expect(fr?.text).toContain(`Mentorat par${nbsp}: Réal Ouellet`);
    expect(fr?.text).not.toContain('Courriel');
  });
});

describe('a verification', () => {
  it('carries nothing that a stranger could have typed', () => {
    expect(Object.keys(samples['verify-email'])).toEqual(['link', 'validHours']);
  });
});

describe('a network writes in its own words', () => {
  it('its text is used, its spaces and signs put right', () => {
    const message = rendered(
      request(
        'invoice',
        'fr',
        own(
          "Bonjour {{ recipient.name }} ! C'est « {{ subject }} »... d'{{ member.name }}",
          'Facture : {{ invoice.number }}',
        ),
      ),
    );
    expect(message.subject).toBe(`Facture${nbsp}: F-2027-0042`);
    expect(message.text).toContain(
      `Bonjour Maëlle Tremblay-Łukasik${nbsp}! C’est «${nbsp}Cotisation 2027${nbsp}»… d’Coopérative de travail Brasserie du Large`,
    );
  });

  it('a missing language is refused, not sent blank', () => {
    const text = { subject: { fr: 'Objet', en: ' ' }, body: { fr: 'Corps' } };
    expect(renderMessage(request('invoice', 'en', { own: text }))).toEqual({
      ok: false,
      refusal: { code: 'messages/language-missing', template: 'invoice', language: 'en' },
    });
    expect(renderMessage(request('invoice', 'fr', { own: text })).ok).toBe(true);
  });

  it.each([
    ['a name that the message does not have', '{{ recipient.nmae }}'],
    ['a filter that is not there', '{{ invoice.due | dollars }}'],
    ['a tag left open', '{% if link %}…'],
    ['another template', '{% include "secret" %}'],
    ['a file', '{% render "/etc/passwd" %}'],
    ['a layout', '{% layout "x" %}'],
    ['what objects inherit', '{{ recipient.constructor }}'],
    ['a loop without end', '{% for i in (1..90000000) %}{{ i }}{% endfor %}'],
    [
      'a text that doubles without end',
      '{% assign a = "xxxxxxxxxx" %}{% for i in (1..60) %}{% assign a = a | append: a %}{% endfor %}',
    ],
    ['more text than a message has', 'x'.repeat(60_000)],
  ])('%s is refused', (_, body) => {
    const message = renderMessage(request('invoice', 'fr', own(body)));
    expect(message.ok ? '' : message.refusal.code).toBe('messages/template-broken');
  });

  it('there is no way around the escape', () => {
    const variables = { ...samples.invoice, subject: '<b>gras</b> **fort** [lien](https://x.example)' };
    const body =
      '{{ subject | raw }} {% capture kept %}{{ subject }}{% endcapture %}{{ kept }} {% echo subject %}';
    const { html, text } = rendered(request('invoice', 'fr', { variables, ...own(body) }));
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('href="https://x.example"');
    expect(text).toContain('<b>gras</b> **fort** [lien](https://x.example) <b>gras</b>');
  });

  it('light markup becomes a title, a list, strong words, a link and a button', () => {
    const body =
      '# Titre\n\n- un\n- **deux**\n\nVoir [ici](https://x.example/a?b=1&c=2).\n\n[Payer]({{ link }})';
    const { html, text } = rendered(request('invoice', 'fr', own(body)));
    expect(html).toContain('>Titre</h1>');
    expect(html).toContain('<strong>deux</strong></li></ul>');
    expect(html).toContain('href="https://x.example/a?b=1&amp;c=2">ici</a>');
    expect(text).toContain(
      `Titre\n\n- un\n- deux\n\nVoir ici (https://x.example/a?b=1&c=2).\n\nPayer${nbsp}:\nhttps://`,
    );
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a.example/"onclick=x',
    'vbscript:x',
    '//x.example',
  ])('the link %s opens nothing', (href) => {
    const variables = { ...samples.invoice, link: href };
    expect(rendered(request('invoice', 'fr', { variables })).html).not.toContain('class="button" style');
  });
});

describe('a name that turns the text around', () => {
  it('is stripped of its marks', () => {
    const variables = { ...samples.invoice, recipient: { name: 'Ana\u202Egnp.exe' } };
    expect(rendered(request('invoice', 'fr', { variables })).text).toContain('Bonjour Anagnp.exe,');
  });

  it('is isolated when it is of a script that runs from the right', () => {
    const variables = { ...samples.invoice, recipient: { name: 'دانا' } };
    const { html, text } = rendered(request('invoice', 'fr', { variables }));
    expect(html).toContain('Bonjour <bdi>دانا</bdi>,');
    expect(text).toContain('Bonjour \u2068دانا\u2069,');
  });
});

describe('a reminder', () => {
  it('without a way to stop it is a mistake of ours', () => {
    expect(() =>
      renderMessage({ ...request('renewal-reminder', 'fr'), stop: { ...stop, page: 'https://x\r\nBcc: a' } }),
    ).toThrow('No way to stop renewal-reminder');
  });
});
