/** Kinds of files that are evidence, by what they begin with; `name` is how their names end. */
interface Format {
  readonly type: string;
  readonly endings: readonly string[];
  readonly begins: readonly (readonly number[])[];
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const formats: readonly Format[] = [
  { type: 'application/pdf', endings: ['pdf'], begins: [[0x25, 0x50, 0x44, 0x46, 0x2d]] },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], begins: [[0xff, 0xd8, 0xff]] },
  { type: 'image/png', endings: ['png'], begins: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] },
  { type: 'image/webp', endings: ['webp'], begins: [[0x52, 0x49, 0x46, 0x46]] },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    begins: [zip],
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    begins: [zip],
  },
  { type: 'application/msword', endings: ['doc', 'wps'], begins: [ole] },
  { type: 'application/vnd.ms-excel', endings: ['xls', 'et'], begins: [ole] },
  { type: 'application/zip', endings: ['zip'], begins: [zip] },
  { type: 'video/mp4', endings: ['mp4'], begins: [] },
  { type: 'text/plain', endings: ['txt', 'csv'], begins: [] },
];

/** What people are told they can hand in. */
export const acceptedWords = 'PDF、Word、Excel、图片（JPG、PNG、WebP）、MP4、ZIP、TXT、CSV';

/** Only these open in the browser; everything else is saved, so that nothing handed in runs on our pages. */
export const opensInline = (type: string): boolean =>
  type === 'application/pdf' || type === 'image/jpeg' || type === 'image/png' || type === 'image/webp';

/** The type of a file by its name and what it begins with; null where they disagree or it is none we take. */
export function typeOfFile(name: string, head: Uint8Array): string | null {
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = formats.find(({ endings }) => endings.includes(ending));
  if (format === undefined) return null;
  if (format.type === 'video/mp4') return ascii(head, 4, 'ftyp') ? format.type : null;
  if (format.type === 'image/webp')
    return ascii(head, 0, 'RIFF') && ascii(head, 8, 'WEBP') ? format.type : null;
  if (format.type === 'text/plain') return head.includes(0) ? null : format.type;
  const fits = format.begins.some((bytes) => bytes.every((byte, at) => head[at] === byte));
  return fits ? format.type : null;
}

/** The type of a photograph by what it begins with; null where it is none. */
export function typeOfImage(head: Uint8Array): string | null {
  const image = formats.find(
    ({ type, endings: [ending] }) =>
      type.startsWith('image/') && typeOfFile(`photo.${ending}`, head) === type,
  );
  return image?.type ?? null;
}

const ascii = (head: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, offset) => head[at + offset] === letter.charCodeAt(0));
