import type { Letterhead } from '../../shared/contracts/documents.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { cleanText } from '../../shared/kernel/text.ts';
import {
  isStoppable,
  templatePurposes,
  type OwnTemplateText,
  type TemplateKey,
} from '../../shared/messages/template.ts';
import { reasons, stops } from '../../shared/words/messages.ts';
import { say } from '../../shared/words/word.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import { fill, revealed, TemplateError } from './liquid.ts';
import { blocksOf, typeset } from './markup.ts';
import { templates } from './templates/index.ts';

/** A message to be written. `own` is the network's text, where it has one of its own. */
export type MessageRequest = {
  readonly template: TemplateKey;
  readonly language: Language;
  /** What the template can say: `TemplateVariables` holds whoever writes the message to it (`outgoing`). */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly letterhead: Letterhead;
  readonly own?: OwnTemplateText;
  /** Where a purpose that can be stopped is stopped: the page that asks, and the address that mail readers POST to. */
  readonly stop?: { readonly page: string; readonly post: string };
};

/** `headers` are those that mail readers use for their own unsubscribe button (RFC 8058). */
export type RenderedMessage = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
};

/** What the product says by itself; nothing for what a person writes. */
function productTextOf(template: TemplateKey): OwnTemplateText {
  const texts: Readonly<Partial<Record<TemplateKey, OwnTemplateText>>> = templates;
  return texts[template] ?? { subject: {}, body: {} };
}

type MessageRefusal =
  | {
      readonly code: 'messages/language-missing';
      readonly template: TemplateKey;
      readonly language: Language;
    }
  | { readonly code: 'messages/template-broken'; readonly template: TemplateKey; readonly reason: string };

const longestSubject = 200;

/** One line, whatever its values held: a header ends where a line does. */
function subjectLine(filled: string, language: Language): string {
  const line = cleanText(revealed(typeset(filled, language), (value) => value)).replace(
    /[\n\t\u2028\u2029]+/g,
    ' ',
  );
  return line.length > longestSubject ? `${line.slice(0, longestSubject - 1).trimEnd()}…` : line;
}

type Stop = { readonly label: string; readonly link: string; readonly post: string };

function stopOf(request: MessageRequest): Stop | undefined {
  const purpose = templatePurposes[request.template];
  if (!isStoppable(purpose)) return undefined;
  const { page: link, post } = request.stop ?? {};
  // A reminder that cannot be stopped may not leave (CASL): whoever asks for one without it made a mistake.
  if (
    link === undefined ||
    post === undefined ||
    ![link, post].every((url) => /^https?:\/\/[\x21-\x7E]+$/.test(url))
  )
    throw new Error(`No way to stop ${request.template}`);
  return { label: say(stops[purpose], request.language), link, post };
}

function headersFor(stop: Stop | undefined): RenderedMessage['headers'] {
  if (!stop) return [];
  return [
    { name: 'List-Unsubscribe', value: `<${stop.post}>` },
    { name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
  ];
}

/**
 * A message in its reader's language: subject, plain text and HTML of equal content. A network's own text that lacks
 * the language, or cannot be filled, is refused, so that the message waits for a person instead of leaving blank.
 */
export function renderMessage(request: MessageRequest): Result<RenderedMessage, MessageRefusal> {
  const { template, language, variables, letterhead, own } = request;
  const text = own ?? productTextOf(template);
  const subjectText = text.subject[language]?.trim();
  const bodyText = text.body[language]?.trim();
  if (!subjectText || !bodyText) return refuse('messages/language-missing', { template, language });
  const stop = stopOf(request);
  const given = { ...variables, network: { name: letterhead.name } };
  try {
    const paper = {
      language,
      subject: subjectLine(fill(subjectText, language, given), language),
      blocks: blocksOf(typeset(fill(bodyText, language, given), language)),
      letterhead,
      reason: say(reasons[templatePurposes[template]], language, { network: letterhead.name }),
      ...(stop ? { stop } : {}),
    };
    return ok({
      subject: paper.subject,
      text: asText(paper),
      html: asHtml(paper),
      headers: headersFor(stop),
    });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return refuse('messages/template-broken', { template, reason: error.message });
  }
}
