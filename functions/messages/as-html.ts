import { revealed } from './liquid.ts';
import type { Block, Inline } from './markup.ts';
import { hrefOf, runsFromRight, senderLines, type Paper } from './paper.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Text of a template with its values: nothing in it is markup any more. */
function html(text: string): string {
  return revealed(escaped(text), (value) =>
    runsFromRight(value) ? `<bdi>${escaped(value)}</bdi>` : escaped(value),
  ).replace(/\n/g, '<br>');
}

const font = "font-family:'Segoe UI',Helvetica,Arial,sans-serif";
// The colours of the pages (admin/theme/palette.ts), so that a letter and the page that it opens are of one house.
const ink = '#2a2320';
const quiet = '#6a5d56';
const garnet = '#8c2f45';
const rule = '1px solid #e6ddd2';
const body = `${font};font-size:16px;line-height:25px;color:${ink}`;
const style = {
  paragraph: `margin:0 0 16px;${body}`,
  title: `margin:0 0 16px;${font};font-size:22px;line-height:29px;font-weight:600;color:${ink}`,
  highlight: `margin:0 0 20px;padding:18px;${font};font-size:28px;line-height:34px;font-weight:600;letter-spacing:3px;text-align:center;color:${ink};background:#faf6f0;border-radius:6px`,
  list: 'margin:0 0 16px;padding:0 0 0 22px',
  item: `margin:0 0 6px;${body}`,
  facts: 'width:100%;margin:0 0 20px;border-collapse:collapse',
  name: `padding:8px 16px 8px 0;border-bottom:${rule};${font};font-size:15px;line-height:21px;font-weight:400;text-align:left;vertical-align:top;color:${quiet}`,
  value: `padding:8px 0;border-bottom:${rule};${font};font-size:15px;line-height:21px;text-align:right;vertical-align:top;color:${ink}`,
  button: `display:inline-block;padding:13px 26px;${font};font-size:16px;line-height:20px;font-weight:600;text-decoration:none;color:#ffffff;background:${garnet};border-radius:6px`,
  link: `color:${garnet}`,
  head: `margin:0;${font};font-size:15px;line-height:21px;font-weight:600;color:${garnet}`,
  foot: `margin:0 0 8px;${font};font-size:13px;line-height:19px;color:${quiet}`,
} as const;

function line(parts: readonly Inline[]): string {
  return parts.map(word).join('');
}

function word(part: Inline): string {
  if (part.kind === 'bold') return `<strong>${html(part.text)}</strong>`;
  const href = part.kind === 'link' ? hrefOf(part.href) : undefined;
  if (href === undefined) return html(part.text);
  return `<a class="link" style="${style.link}" href="${escaped(href)}">${html(part.text)}</a>`;
}

function row(name: readonly Inline[], value: readonly Inline[]): string {
  const head = `<th scope="row" class="quiet rule" style="${style.name}">${line(name)}</th>`;
  return `<tr>${head}<td class="ink rule" style="${style.value}">${line(value)}</td></tr>`;
}

function button(text: string, href: string | undefined): string {
  if (href === undefined) return `<p class="ink" style="${style.paragraph}">${html(text)}</p>`;
  const link = `<a class="button" style="${style.button}" href="${escaped(href)}">${html(text)}</a>`;
  return `<p style="margin:8px 0 24px">${link}</p>`;
}

function drawn(block: Block): string {
  if (block.kind === 'title') return `<h1 class="ink" style="${style.title}">${line(block.content)}</h1>`;
  if (block.kind === 'highlight')
    return `<p class="ink panel" style="${style.highlight}">${line(block.content)}</p>`;
  if (block.kind === 'list') {
    const items = block.items.map((item) => `<li class="ink" style="${style.item}">${line(item)}</li>`);
    return `<ul style="${style.list}">${items.join('')}</ul>`;
  }
  if (block.kind === 'facts')
    return `<table style="${style.facts}">${block.rows.map(({ name, value }) => row(name, value)).join('')}</table>`;
  if (block.kind === 'button') return button(block.text, hrefOf(block.href));
  return `<p class="ink" style="${style.paragraph}">${line(block.content)}</p>`;
}

function footOf(paper: Paper): string {
  const [name = '', ...lines] = senderLines(paper).map(escaped);
  const stop = paper.stop
    ? [
        `<a class="quiet" style="color:${quiet}" href="${escaped(paper.stop.link)}">${escaped(paper.stop.label)}</a>`,
      ]
    : [];
  return [[`<strong>${name}</strong>`, ...lines].join('<br>'), escaped(paper.reason), ...stop]
    .map((part) => `<p class="quiet" style="${style.foot}">${part}</p>`)
    .join('\n');
}

/** Readers that know it take these; the others keep the light colours that are written in line. */
const sheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:620px){.sheet{border-radius:0!important}.inner{padding-left:20px!important;padding-right:20px!important}}
@media (prefers-color-scheme:dark){
.ground{background:#181412!important}.sheet{background:#211c19!important}
.ink{color:#f3ece4!important}.quiet{color:#b9aba1!important}.link{color:#f0a0b1!important}
.panel{background:#322b27!important}.rule{border-color:#3a322d!important}
.button{background:#f0a0b1!important;color:#2a1218!important}}`.trim();

const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** The message as a page of 600 px: tables and inline styles, since that is what mail readers agree on. */
export function asHtml(paper: Paper): string {
  const { language, subject, blocks, letterhead } = paper;
  return `<!doctype html>
<html lang="${language}-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${escaped(subject)}</title>
<style>${sheet}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f0ebe4">
<table ${table} class="ground" width="100%" style="background:#f0ebe4">
<tr><td align="center" style="padding:24px 0">
<table ${table} class="sheet" width="600" style="width:100%;max-width:600px;background:#ffffff;border-radius:8px">
<tr><td class="inner" style="padding:28px 40px 0"><p class="link" style="${style.head}">${escaped(letterhead.name)}</p></td></tr>
<tr><td class="inner" style="padding:24px 40px 12px">
${blocks.map(drawn).join('\n')}
</td></tr>
<tr><td class="inner" style="padding:0 40px 28px">
<div class="rule" style="margin:0 0 16px;border-top:${rule};font-size:0;line-height:0">&nbsp;</div>
${footOf(paper)}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}
