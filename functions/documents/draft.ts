import { brotliDecompressSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Day } from '../../shared/kernel/day.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { cleanText } from '../../shared/kernel/text.ts';
import { bold } from './fonts/noto-sans-bold.ts';
import { regular } from './fonts/noto-sans-regular.ts';

declare global {
  namespace PDFKit.Mixins {
    /** Missing from the types of pdfkit 0.20. */
    interface StructureElementOptions {
      scope?: 'Row' | 'Column';
    }
  }
}

export type Element = PDFKit.PDFStructureElement;
const fonts = { regular: unpacked(regular), bold: unpacked(bold) } as const;

function unpacked(font: string): Uint8Array {
  return brotliDecompressSync(Buffer.from(font, 'base64'));
}

type Role = 'H1' | 'H2' | 'P' | 'TH' | 'TD' | 'LBody';
type Style = { readonly font: 'regular' | 'bold'; readonly size: number; readonly color: string };

// The colours of the pages (admin/theme/palette.ts): they keep their contrast on white paper.
const ink = '#2a2320';
const quiet = '#6a5d56';
const garnet = '#8c2f45';
export const styles = {
  name: { font: 'bold', size: 13, color: garnet },
  title: { font: 'bold', size: 22, color: ink },
  heading: { font: 'bold', size: 9.5, color: garnet },
  body: { font: 'regular', size: 9.5, color: ink },
  strong: { font: 'bold', size: 9.5, color: ink },
  large: { font: 'bold', size: 13, color: ink },
  quiet: { font: 'regular', size: 8.5, color: quiet },
  alarm: { font: 'bold', size: 13, color: '#b3261e' },
} as const satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;

/** Letter paper, in points. What is drawn stays between `left` and `right`, `top` and `bottom`. */
export const page = { left: 54, right: 558, top: 54, bottom: 716, foot: 742 } as const;

export type Written = {
  readonly x?: number;
  readonly width?: number;
  readonly style?: StyleName;
  readonly align?: 'left' | 'right';
  readonly role?: Role;
  readonly scope?: 'Row' | 'Column';
};

/** What a font cannot write, or should not: narrow spaces become ordinary ones, controls and marks of direction go. */
function writable(text: string): string {
  return cleanText(text)
    .replace(/\u202F/g, '\u00A0')
    .replace(/[\uFE00-\uFE0F\u200D]/g, '');
}

type Title = {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly madeOn: Day;
};

function optionsOf({ language, title, author, madeOn }: Title): PDFKit.PDFDocumentOptions {
  const options: PDFKit.PDFDocumentOptions = {
    size: 'LETTER',
    margins: { top: page.top, left: page.left, right: 612 - page.right, bottom: 0 },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: `${language}-CA`,
    displayTitle: true,
    // pdfkit would otherwise load Helvetica, which lacks Ł and no-break spaces.
    font: '',
    // Made of what it says alone: drawn twice, a document is the same to the byte.
    info: {
      Title: title,
      Author: author,
      Creator: 'Courtepointe',
      Producer: 'Courtepointe',
      CreationDate: new Date(`${madeOn}T12:00:00Z`),
    },
  };
  // The types of pdfkit 0.20 do not know this one.
  return Object.assign(options, { subset: 'PDF/UA' });
}

/**
 * A document being drawn from top to bottom: `y` is where the next thing goes. Everything drawn is tagged for those who
 * listen to it (PDF/UA), in the order in which it is drawn; what is only decoration is marked as such.
 */
export class Draft {
  y: number = page.top;
  private readonly pdf: PDFKit.PDFDocument;
  private readonly root: Element;
  readonly language: Language;

  constructor(of: Title) {
    this.pdf = new PDFDocument(optionsOf(of));
    this.pdf.registerFont('regular', fonts.regular);
    this.pdf.registerFont('bold', fonts.bold);
    this.language = of.language;
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  private use(style: StyleName): void {
    const { font, size, color } = styles[style];
    this.pdf.font(font).fontSize(size).fillColor(color);
  }

  /** How high a text will be. */
  height(text: string, { width = page.right - page.left, style = 'body' }: Written = {}): number {
    this.use(style);
    return this.pdf.heightOfString(writable(text), { width, lineGap: 1.5 });
  }

  /** Draws a text at `y`, without moving it. @returns its height */
  put(text: string, how: Written = {}, parent: Element = this.root): number {
    const { x = page.left, width = page.right - x, style = 'body', align = 'left', role = 'P', scope } = how;
    const height = Math.min(this.height(text, { width, style }), page.bottom - page.top);
    const draw = (): void => {
      this.use(style);
      this.pdf.text(writable(text), x, this.y, { width, align, height, ellipsis: true, lineGap: 1.5 });
    };
    const top = this.y;
    parent.add(this.pdf.struct(role, scope ? { scope } : {}, draw));
    this.y = top;
    return height;
  }

  /** Draws a text and goes below it. */
  write(text: string, how: Written & { readonly gap?: number } = {}, parent?: Element): void {
    this.y += this.put(text, how, parent) + (how.gap ?? 0);
  }

  /** A group for those who listen: a table, a row, a list. */
  group(type: 'Table' | 'TR' | 'TD' | 'L' | 'LI', parent: Element = this.root): Element {
    const group = this.pdf.struct(type);
    parent.add(group);
    return group;
  }

  /** Goes to a new page when so many points are not left on this one. @returns whether it did */
  ensure(height: number): boolean {
    if (this.y + height <= page.bottom) return false;
    this.pdf.addPage();
    this.y = page.top;
    return true;
  }

  /** Draws what only the eye needs. */
  decorate(draw: (pdf: PDFKit.PDFDocument) => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw(this.pdf);
    this.pdf.endMarkedContent();
  }

  /** A text that is not read aloud: it repeats one that was. */
  show(
    text: string,
    { x = page.left, width = page.right - x, style = 'body', align = 'left' }: Written,
  ): void {
    this.decorate((pdf) => {
      this.use(style);
      pdf.text(writable(text), x, this.y, { width, align, lineGap: 1.5 });
    });
  }

  rule(from: number = page.left, color = '#d6cabb'): void {
    this.decorate((pdf) => pdf.moveTo(from, this.y).lineTo(page.right, this.y).lineWidth(0.6).stroke(color));
  }

  /** Draws the foot of every page, and ends. @returns the bytes of the PDF */
  finish(
    foot: (number: number, pages: number) => readonly [left: string, right: string],
  ): Promise<Uint8Array> {
    const { count } = this.pdf.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.pdf.switchToPage(index);
      const [left, right] = foot(index + 1, count);
      this.decorate((pdf) => {
        this.use('quiet');
        pdf.text(writable(left), page.left, page.foot, { width: 380, height: 24, ellipsis: true });
        pdf.text(writable(right), page.right - 120, page.foot, { width: 120, align: 'right' });
      }, 'Pagination');
    }
    this.root.end();
    return bytesOf(this.pdf);
  }
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.end();
  });
}
