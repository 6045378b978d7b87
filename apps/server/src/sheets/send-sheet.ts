import type { FastifyReply } from 'fastify';
import type { SheetFormat } from './sheet.ts';
import { type WrittenCell, type WrittenColumn, writeSheet } from './write-sheet.ts';

/** Answers with a table as a file to keep: `?format=xlsx` or `csv` of a list's export. */
export async function sendSheet(
  reply: FastifyReply,
  columns: readonly WrittenColumn[],
  rows: readonly (readonly WrittenCell[])[],
  options: { readonly title: string; readonly format: SheetFormat },
): Promise<FastifyReply> {
  return sendFile(reply, await writeSheet(columns, rows, options), options.title, options.format);
}

export function sendFile(
  reply: FastifyReply,
  bytes: Uint8Array,
  title: string,
  format: SheetFormat,
): FastifyReply {
  const name = encodeURIComponent(`${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()}.${format}`);
  return reply
    .header('content-disposition', `attachment; filename="sheet.${format}"; filename*=UTF-8''${name}`)
    .type(mediaType(format))
    .send(Buffer.from(bytes));
}

function mediaType(format: SheetFormat): string {
  switch (format) {
    case 'xlsx':
      return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    case 'csv':
      return 'text/csv; charset=utf-8';
  }
}
