import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface PressedLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Baseline from the upper edge, in points. */
  readonly y: number;
}

export interface PressedPage {
  readonly lines: readonly PressedLine[];
  /** The line under the type area: the page number. */
  readonly folio: PressedLine | null;
}

/** The printed lines of a PDF by their baselines: read apart from the intake, whose reading order is not under test. */
export async function pressedPages(pdf: Uint8Array): Promise<PressedPage[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: PressedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const rows = new Map<number, { text: string; x: number; right: number; y: number }>();
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const place: readonly number[] = item.transform;
      const [x = 0, y = 0] = [place[4], height - (place[5] ?? 0)];
      const row = rows.get(Math.round(y)) ?? { text: '', x, right: x, y };
      rows.set(Math.round(y), { ...row, text: row.text + item.str, right: x + item.width });
    }
    const lines = [...rows.values()].sort((a, b) => a.y - b.y);
    const edge = ((37 + 225) / 25.4) * 72;
    pages.push({
      lines: lines.filter((line) => line.y < edge),
      folio: lines.find((line) => line.y >= edge) ?? null,
    });
  }
  return pages;
}
